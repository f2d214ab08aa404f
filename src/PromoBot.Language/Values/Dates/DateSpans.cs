namespace PromoBot.Language;

/// <summary>What follows a date: another one that closes a span (3月8日至10日, 周四周五, June 9 to June 14), a deadline (前).</summary>
internal static class DateSpans
{
    private static readonly WordTable<bool> Links = WordTable<bool>.Of(("到 至 - -- ~ ~~ 直到 起至 起到 开始到 开始至 to through thru until till", true));

    // 三月和九月之间, between March and May: the words that only in such a frame link two ends.
    private static readonly WordTable<bool> PairLinks = WordTable<bool>.Of(("和 与 跟 同 and", true));

    private static readonly WordTable<bool> PairEnds = WordTable<bool>.Of(("之间 间 期间 这期间", true));

    private static readonly WordTable<bool> Nows = WordTable<bool>.Of(("今 现在 目前 如今 今天 当前 now today", true));

    private static readonly WordTable<bool> Sinces = WordTable<bool>.Of(("以来 至今 起至今 迄今", true));

    private static readonly WordTable<bool> Deadlines = WordTable<bool>.Of(("前 之前 以前 底前", true));

    private static readonly string[] Before = ["by ", "before ", "no later than ", "until ", "by the ", "before the ", "最迟",
        "最晚", "不迟于", "不晚于", "赶在"];

    // Came by yesterday: no deadline.
    private static readonly string[] CameBy = ["came by ", "dropped by ", "stopped by ", "swung by ", "popped by ", "went by ", "come by "];

    public static DateTerm? Extend(DateScene scene, int start, DateTerm first, Func<DateScene, int, DateTerm?> readTerm)
    {
        var text = scene.Text;
        if (Sinces.TryRead(text, first.End, out var sinceEnd, out _))
            return first.Sort == DateSort.Day && first.From < scene.Today
                ? DateTerm.Days(sinceEnd, first.From, scene.Today, "since") : null;
        if (first.Rule == "year" && ReadInYear(scene, first) is { } within)
            return within;
        if (first.IsPartOfDay || first.IsDeadline || first.Time != null)
            return null;
        var at = Characters.SkipSpaces(text, first.End);
        var isLinked = Links.TryRead(text, at, out var linkEnd, out _);
        var isPair = !isLinked && PairLinks.TryRead(text, at, out linkEnd, out _);
        if (isPair && !Characters.IsHan(text[at]) && !Characters.EndsAt(text, start, "between "))
            isPair = false;
        if (!isLinked && NextDay(scene, first, readTerm) is { } next)
            return next;
        if (!isLinked && !isPair)
            return null;
        at = Characters.SkipSpaces(text, linkEnd);
        var inner = scene with { Last = first, IsJoined = true };
        // 去年9月到现在
        if ((isLinked || isPair) && Nows.TryRead(text, at, out var nowEnd, out _) && first.From < scene.Today && first.Guess != DateGuess.Week
            && !Characters.IsAnyAt(text, nowEnd, "年明"))
            return DateTerm.Days(nowEnd, first.From, scene.Today, "until now", first.Guess);
        // 3月8日至10日, Nov 20-23: the month is the first one's.
        if (first.Rule is "month and day" or "day of month" or "numeric date" && ShortSecond(text, at, first) is { } close)
            return isPair ? Paired(text, close) : close;
        if (readTerm(inner, at) is not { IsPartOfDay: false } second
            || second.Rule.StartsWith("relative time", StringComparison.Ordinal))
            return null;
        if (first.Rule == "weekday" && second is { Rule: "weekday", Guess: DateGuess.Week })
            second = second with { To = Calendar.Monday(first.From).AddDays(second.From.DayNumber - Calendar.Monday(second.From).DayNumber) };
        // Tuesday to Thursday last week
        if (first is { Rule: "weekday", Guess: DateGuess.Week } && second is { Rule: "weekday", Guess: DateGuess.None } && !Characters.IsHanAt(text, start))
            first = first with { From = Calendar.Monday(second.From).AddDays(first.From.DayNumber - Calendar.Monday(first.From).DayNumber), Guess = DateGuess.None };
        return Close(first, second) is not { } closed ? null : isPair ? Paired(text, closed) : closed;
    }

    private static DateTerm? Paired(string text, DateTerm span) => !Characters.IsHanAt(text, span.End) && Characters.IsLetter(text[span.End - 1])
        || (Characters.IsDigit(text[span.End - 1]) && !Characters.IsHanAt(text, span.End)) ? span
        : PairEnds.TryRead(text, span.End, out var end, out _) ? span with { End = end } : null;

    // 去年1-6月, 2025年一至三季度
    private static DateTerm? ReadInYear(DateScene scene, DateTerm year)
    {
        var at = Characters.SkipSpaces(scene.Text, year.End);
        if (ReadShortFirst(scene, Characters.IsAt(scene.Text, at, '的') ? at + 1 : at) is not { Guess: DateGuess.Year } span)
            return null;
        var years = year.From.Year - span.From.Year;
        return DateTerm.Days(span.End, span.From.AddYears(years), span.To.AddYears(years), span.Rule);
    }

    // 本周四周五, 周四、周五, 3月6日、7日: two days in a row are a span; 周二、周五 are two days.
    private static DateTerm? NextDay(DateScene scene, DateTerm first, Func<DateScene, int, DateTerm?> readTerm)
    {
        var text = scene.Text;
        var at = Characters.IsAnyAt(text, first.End, "、和及,") ? first.End + 1 : first.End;
        if (first.Rule is "month and day" or "day of month" or "numeric date")
        {
            return at > first.End && text[first.End] != ',' && ChineseDates.TryReadDayNumber(text, at, out var end, out var number, isDaySignNeeded: true)
                && !Characters.IsAt(text, end, '、') && first.From.AddDays(1).Day == number
                ? DateTerm.Days(end, first.From, first.From.AddDays(1), "days", first.Guess) : null;
        }
        if (first.Rule != "weekday" || !Characters.IsAnyAt(text, at, "周星礼") || Characters.IsAt(text, first.End, ',')
            || readTerm(scene with { Last = null }, at) is not { Rule: "weekday", Guess: DateGuess.Week } second)
            return null;
        var day = Calendar.Monday(first.From).AddDays(((int)second.From.DayOfWeek + 6) % 7);
        return day == first.From.AddDays(1) ? DateTerm.Days(second.End, first.From, day, "weekdays", first.Guess) : null;
    }

    private static DateTerm? ShortSecond(string text, int at, DateTerm first)
    {
        var isEnglish = EnglishDays.TryRead(text, at, out var end, out var day)
            && !Characters.IsHanAt(text, Characters.SkipSpaces(text, end))
            && !Characters.IsAnyAt(text, end, "-./") && !IsMonthBehind(text, end);
        if (!isEnglish && !ChineseDates.TryReadDayNumber(text, at, out end, out day, isDaySignNeeded: true))
            return null;
        // March 3-5, 2024
        if (isEnglish && EnglishDates.TryReadYear(text, end, out var yearEnd, out var year))
            (end, first) = (yearEnd, first with { From = first.From.AddYears(year - first.From.Year), Guess = DateGuess.None });
        var month = day > first.From.Day ? first.From : first.From.AddMonths(1);
        return Calendar.TryDay(month.Year, month.Month, day, out var last)
            ? DateTerm.Days(end, first.From, last, "days", first.Guess) : null;
    }

    // "9-14 June" and "9 to 14 June" have their month behind the second day.
    private static bool IsMonthBehind(string text, int end) => Characters.IsLetterAt(text, Characters.SkipSpaces(text, end))
        && Characters.IsAt(text, end, ' ')
        && text[Characters.SkipSpaces(text, end)] is 'j' or 'f' or 'm' or 'a' or 's' or 'o' or 'n' or 'd';

    private static DateTerm? Close(DateTerm first, DateTerm second)
    {
        var last = second.To;
        // Jan to Feb 2024, Nov 18 - Dec 19, 2015: the year behind is both ends'.
        if (first.Guess == DateGuess.Year && second.Guess == DateGuess.None && second.Rule is "month" or "month and day" or "quarter" or "numeric date")
        {
            var years = last.Year - first.From.Year;
            first = first with { From = first.From.AddYears(first.From.AddYears(years) > last ? years - 1 : years), Guess = DateGuess.None };
        }
        if (second.Guess == DateGuess.Year)
            last = last.AddYears(first.From.Year - last.Year) is var near && near < first.From ? near.AddYears(1) : near;
        if (last < first.From && second.Guess == DateGuess.Week)
            last = last.AddDays(7);
        if (first.Rule == "year" && second.Rule == "year" && first.From < last)
            return DateTerm.Years(second.End, first.From.Year, last.Year);
        return last < first.From ? null
            : DateTerm.Days(second.End, first.From, last, "days", first.Guess) with { Time = second.Time };
    }

    /// <summary>Spans whose first day is a bare number: 8-10号, 3月8-10日, 1-5月, 一至三季度, 9-14 June.</summary>
    public static DateTerm? ReadShortFirst(DateScene scene, int at)
    {
        var text = scene.Text;
        if (ReadYears(text, at) is { } years)
            return years;
        if (!Numerals.TryRead(text, at, out var first) || !first.IsOne || first.HasScale || first.Low is < 1 or > 31
            || first.Low % 1 != 0)
            return null;
        var linkAt = Characters.SkipSpaces(text, first.End);
        if (!Links.TryRead(text, linkAt, out var linkEnd, out _)
            && !(Characters.EndsAt(text, at, "between ") && PairLinks.TryRead(text, linkAt, out linkEnd, out _)))
        {
            // 5 and 6 August
            if ((Characters.StartsAt(text, linkAt, "and ") || Characters.StartsAt(text, linkAt, "& ")) && text.IndexOf(' ', linkAt) + 1 is var nextAt
                && EnglishDates.Read(scene with { IsJoined = true }, nextAt) is { Rule: "month and day" } both && both.From.AddDays(-1).Day == first.Low)
                return DateTerm.Days(both.End, both.From.AddDays(-1), both.From, "days", both.Guess);
            // 15、16号
            return Characters.IsAt(text, linkAt, '、') && ChineseDates.Read(scene with { IsJoined = true }, linkAt + 1) is { Rule: "day of month" } pair
                && pair.From.AddDays(-1).Day == first.Low && !Characters.IsAnyAt(text, at - 1, "、月")
                    ? DateTerm.Days(pair.End, pair.From.AddDays(-1), pair.From, "days", pair.Guess) : null;
        }
        var inner = scene with { IsJoined = true };
        var secondAt = Characters.SkipSpaces(text, linkEnd);
        var number = (int)first.Low;
        if (ChineseDates.Read(inner, secondAt) is { Period: { Length: 7 } period } month && period[5] is not ('Q' or 'H')
            && number < month.From.Month)
            return DateTerm.Days(month.End, new(month.From.Year, number, 1), month.To, "months", month.Guess);
        if (ChineseDates.Read(inner, secondAt) is { Period: { Length: 7 } name } quarter && name[5] == 'Q'
            && number < Calendar.Quarter(quarter.From))
            return DateTerm.Days(quarter.End, new(quarter.From.Year, (number * 3) - 2, 1), quarter.To, "quarters", quarter.Guess);
        var second = ChineseDates.Read(inner, secondAt) is { Rule: "day of month" } day ? day
            : EnglishDates.Read(inner, secondAt);
        return second is { Sort: DateSort.Day, Rule: "day of month" or "month and day" } last && number < last.From.Day
            ? DateTerm.Days(last.End, new(last.From.Year, last.From.Month, number), last.From, "days", last.Guess) : null;
    }

    // 2023-2024年, 1995年-, from 2014 to 2018, between 2007 and 2009
    private static DateTerm? ReadYears(string text, int at)
    {
        if (Characters.IsAnyAt(text, at - 1, "$¥€£.-/") || !TryReadBareYear(text, at, out var end, out var first))
            return null;
        var linkAt = Characters.SkipSpaces(text, end);
        if (!Links.TryRead(text, linkAt, out var linkEnd, out _)
            && !(Characters.EndsAt(text, at, "between ") && PairLinks.TryRead(text, linkAt, out linkEnd, out _)))
            return null;
        if (!TryReadBareYear(text, Characters.SkipSpaces(text, linkEnd), out end, out var last) || last <= first || last - first > 60)
            return null;
        end = Characters.IsAt(text, end, '年') ? end + (Characters.IsAt(text, end + 1, '度') ? 2 : 1) : end;
        return DateTerm.Years(end, first, last);
    }

    private static bool TryReadBareYear(string text, int at, out int end, out int year)
    {
        (end, year) = (at, 0);
        if (Characters.IsDigitAt(text, at - 1))
            return false;
        while (Characters.IsDigitAt(text, end) && end - at < 5)
            year = (year * 10) + text[end++] - '0';
        return end - at == 4 && year is >= 1980 and <= 2060 && !(Characters.IsAnyAt(text, end, ".-/") && Characters.IsDigitAt(text, end + 3)
            && !Characters.IsDigitAt(text, end + 4) && !Characters.IsDigitAt(text, end + 1)) && !Characters.IsLetterAt(text, end);
    }

    /// <summary>3月12日(星期三): the brackets repeat the day.</summary>
    public static int SkipWeekdayInBrackets(string text, int at)
    {
        if (!Characters.IsAt(text, at, '('))
            return at;
        var close = text.IndexOf(')', at, Math.Min(8, text.Length - at));
        return close > 0 && (Characters.StartsAt(text, at + 1, "周") || Characters.StartsAt(text, at + 1, "星期")
            || Characters.StartsAt(text, at + 1, "礼拜")) ? close + 1 : at;
    }

    /// <summary>Past 前, 之前; not in 3月5号前往上海.</summary>
    public static int ReadDeadline(string text, int at) =>
        Deadlines.TryRead(text, at, out var end, out _) && !Characters.IsAnyAt(text, end, "往来去台后期") ? end : at;

    public static bool IsDeadlineBefore(string text, int at) => !Array.Exists(CameBy, word => Characters.EndsAt(text, at, word)) && Array.Exists(Before, word => Characters.EndsAt(text, at, word));
}
