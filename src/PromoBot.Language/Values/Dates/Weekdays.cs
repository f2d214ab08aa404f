namespace PromoBot.Language;

/// <summary>周三, 上周三, 下下周二, 礼拜天, 周末, 本周; next Tuesday, Monday next week, last week.</summary>
internal static class Weekdays
{
    private static readonly WordTable<int> Weeks = WordTable<int>.Of(
        ("上上 上上个", -2), ("上 上个 上一 上一个", -1), ("本 这 这个 当 这一 这一个", 0), ("下 下个 下一 下一个", 1), ("下下 下下个", 2));

    private static readonly WordTable<bool> WeekWords = WordTable<bool>.Of(("周 星期 礼拜", true));

    private static readonly WordTable<int> EnglishWeeks = WordTable<int>.Of(
        ("last the_last the_previous previous", -1), ("this the_current current", 0),
        ("next the_next the_coming coming the_following following early_next", 1));

    private static readonly WordTable<int> EnglishDays = WordTable<int>.Of(
        ("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4), ("saturday", 5), ("sunday", 6));

    // Shortened days are words of their own (sat, sun, wed): they need a word before them that asks for a day.
    private static readonly WordTable<int> ShortDays = WordTable<int>.Of(
        ("mon mon.", 0), ("tue tues tue.", 1), ("wed wed.", 2), ("thu thur thurs thu.", 3), ("fri fri.", 4), ("sat sat.", 5),
            ("sun sun.", 6));

    private static readonly WordTable<bool> Weekends = WordTable<bool>.Of(("weekend the_weekend", true));

    private static readonly string[] Askers = ["on ", "by ", "until ", "before ", "till ", "next ", "last ", "this ", "from ",
        "to ", "between ", "and ", "thru ", "through ", "mon-", "tue-", "wed-", "thu-", "fri-", "sat-", "& ", "/"];

    public static DateTerm? Read(DateScene scene, int at) =>
        Characters.IsLetter(scene.Text[at]) ? ReadEnglish(scene, at) : ReadChinese(scene, at);

    private static DateTerm? ReadChinese(DateScene scene, int at)
    {
        var text = scene.Text;
        if (Characters.StartsAt(text, at, "上半周"))
            return DateTerm.Days(at + 3, Calendar.Monday(scene.Today), Calendar.Monday(scene.Today).AddDays(2), "half week");
        if (Characters.StartsAt(text, at, "下半周"))
            return DateTerm.Days(at + 3, Calendar.Monday(scene.Today).AddDays(3), Calendar.Monday(scene.Today).AddDays(6), "half week");
        var isWeekSaid = Weeks.TryRead(text, at, out var wordAt, out var week);
        if (!WeekWords.TryRead(text, isWeekSaid ? wordAt : at, out var dayAt, out _) || IsOther(text, at, isWeekSaid))
            return null;
        var monday = scene.Today.MondayIn(week);
        // 下下周一出发, 当周周五回
        if (isWeekSaid && text[at] == '当' && scene.Last is { } named && named.Sort is not DateSort.Period)
            monday = Calendar.Monday(named.From);
        if (Characters.IsAt(text, dayAt, '末'))
        {
            var guess = isWeekSaid ? DateGuess.None : DateGuess.Week;
            return DateTerm.Days(dayAt + 1, monday.AddDays(5), monday.AddDays(6), "weekend", guess);
        }
        // 下周周六, 本周的周四
        if (isWeekSaid && WeekWords.TryRead(text, Characters.IsAt(text, dayAt, '的') ? dayAt + 1 : dayAt, out var againAt, out _)
            && Number(text, againAt) is { } again)
            return DateTerm.Day(againAt + 1, monday.AddDays(again), "weekday");
        if (Number(text, dayAt) is { } day)
        {
            // 上周四五六: days in a row.
            var last = day;
            var end = dayAt + 1;
            while (Characters.IsHan(text[dayAt]) && Number(text, end) is { } next && next == last + 1 && Characters.IsHan(text[end]) && text[end] != '日')
                (last, end) = (next, end + 1);
            if (last > day && (!Characters.IsAnyAt(text, end, "号点月个家亿万千百十") || end >= text.Length))
                return DateTerm.Days(end, monday.AddDays(day), monday.AddDays(last), "weekdays", isWeekSaid ? DateGuess.None : DateGuess.Week);
            return isWeekSaid ? DateTerm.Day(dayAt + 1, monday.AddDays(day), "weekday")
                : Bare(scene, dayAt + 1, day);
        }
        return isWeekSaid ? DateTerm.Week(Characters.IsAt(text, dayAt, '内') ? dayAt + 1 : dayAt, monday) : null;
    }

    // 下周三去上海,周五回; 下周去上海,周三见客户: a plan goes on in the week that was said.
    private static DateTerm Bare(DateScene scene, int end, int day)
    {
        var monday = Calendar.Monday(scene.Today);
        if (scene.Last is { Rule: "weekday", Guess: DateGuess.None } last && last.From > monday.AddDays(6))
            return DateTerm.Day(end, Calendar.Monday(last.From).AddDays(day), "weekday");
        return scene.Last is { Rule: "week" } week && week.From != monday ? DateTerm.Day(end, week.From.AddDays(day), "weekday")
            : DateTerm.Day(end, monday.AddDays(day), "weekday", DateGuess.Week);
    }

    /// <summary>Monday is 0; null where no day of the week stands.</summary>
    public static int? Number(string text, int at)
    {
        if (at >= text.Length)
            return null;
        if (text[at] is '日' or '天')
            return 6;
        if (Characters.IsDigit(text[at]))
            return text[at] is >= '1' and <= '7' && !Characters.IsDigitAt(text, at + 1)
                && !Characters.IsAnyAt(text, at + 1, ".月号日点:年万亿家个次") ? text[at] - '1' : null;
        return ChineseDigits.Digit(text[at]) is >= 1 and <= 6 and var digit && text[at] != '两' ? digit - 1 : null;
    }

    // 每周三, 两周一次, 第三周, 周六福 and 二十周年.
    private static bool IsOther(string text, int at, bool isWeekSaid) =>
        Characters.IsAnyAt(text, at - 1, isWeekSaid ? "每" : "每第个隔双单")
        || (!isWeekSaid && at > 0 && (ChineseDigits.IsPart(text[at - 1]) || Characters.IsDigit(text[at - 1]))
        && !Characters.IsAnyAt(text, at - 2, "周期拜"))
        || Characters.StartsAt(text, at, "周六福") || Characters.StartsAt(text, at, "周一围") || Characters.StartsAt(text, at, "周三多");

    private static DateTerm? ReadEnglish(DateScene scene, int at)
    {
        var text = scene.Text;
        var isWeekSaid = EnglishWeeks.TryRead(text, at, out var wordAt, out var week);
        var dayAt = isWeekSaid ? Characters.SkipSpaces(text, wordAt) : at;
        if (Characters.StartsAt(text, at, "the week after next") || Characters.StartsAt(text, at, "week after next"))
            return DateTerm.Week(at + (text[at] == 't' ? 19 : 15), scene.Today.MondayIn(2));
        if (Weekends.TryRead(text, dayAt, out var weekendEnd, out _))
        {
            var saturday = scene.Today.MondayIn(isWeekSaid ? week : 0).AddDays(5);
            return DateTerm.Days(weekendEnd, saturday, saturday.AddDays(1), "weekend", isWeekSaid ? DateGuess.None : DateGuess.Week);
        }
        if (isWeekSaid && IsWeek(text, dayAt, out var weekEnd))
        {
            var inWeek = Characters.SkipSpaces(text, weekEnd);
            if (Characters.StartsAt(text, inWeek, "on "))
                inWeek += 3;
            return EnglishDays.TryRead(text, inWeek, out var dayEnd, out var weekday)
                ? DateTerm.Day(dayEnd, scene.Today.MondayIn(week).AddDays(weekday), "weekday")
                : DateTerm.Week(weekEnd, scene.Today.MondayIn(week));
        }
        if (!EnglishDays.TryRead(text, dayAt, out var end, out var day)
            && !(ShortDays.TryRead(text, dayAt, out end, out day) && (IsNoWord(text, dayAt) || Asks(text, dayAt))))
            return null;
        if (isWeekSaid)
            return DateTerm.Day(end, scene.Today.MondayIn(week).AddDays(day), "weekday");
        var after = Characters.SkipSpaces(text, end);
        if (Characters.StartsAt(text, after, "of "))
            after += 3;
        if (EnglishWeeks.TryRead(text, after, out var behind, out week)
            && IsWeek(text, Characters.SkipSpaces(text, behind), out var behindEnd))
            return DateTerm.Day(behindEnd, scene.Today.MondayIn(week).AddDays(day), "weekday");
        return Bare(scene, end, day);
    }

    private static bool IsWeek(string text, int at, out int end)
    {
        end = at + 4;
        return Characters.StartsAt(text, at, "week") && !Characters.IsLetterAt(text, end);
    }

    /// <summary>Mon, Tues, Thu, Fri are nothing else; Sat, Sun and Wed are words too.</summary>
    private static bool IsNoWord(string text, int at) => !Characters.StartsAt(text, at, "sat") && !Characters.StartsAt(text, at, "sun")
        && !Characters.StartsAt(text, at, "wed");

    private static bool Asks(string text, int at) => Array.Exists(Askers, word => Characters.EndsAt(text, at, word));

    private static DateOnly MondayIn(this DateOnly today, int weeks) => Calendar.Monday(today).AddDays(7 * weeks);
}
