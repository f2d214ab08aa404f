namespace PromoBot.Language;

/// <summary>March 25, 25 March 2025, the 15th, March 2025, Q1, first half, this year, end of June, mid-March.</summary>
internal static class EnglishDates
{
    private static readonly WordTable<int> Months = WordTable<int>.Of(
        ("january jan jan.", 1), ("february feb feb.", 2), ("march mar mar.", 3), ("april apr apr.", 4), ("may", 5),
            ("june jun jun.", 6), ("july jul jul.", 7),
        ("august aug aug.", 8), ("september sep sept sep. sept.", 9), ("october oct oct.", 10), ("november nov nov.", 11),
            ("december dec dec.", 12));

    private static readonly WordTable<int> Which = WordTable<int>.Of(
        ("this the_current current", 0), ("last the_last the_previous previous past the_past", -1),
        ("next the_next the_coming coming the_following following upcoming the_upcoming", 1));

    private static readonly WordTable<char> Spans = WordTable<char>.Of(
        ("month month's", 'm'), ("quarter quarter's", 'q'), ("year year's", 'y'), ("half half-year", 'h'));

    private static readonly WordTable<int> Quarters = WordTable<int>.Of(
        ("q1 first_quarter the_first_quarter 1st_quarter", 1), ("q2 second_quarter the_second_quarter 2nd_quarter", 2),
        ("q3 third_quarter the_third_quarter 3rd_quarter", 3), ("q4 fourth_quarter the_fourth_quarter 4th_quarter", 4));

    private static readonly WordTable<char> AfterNext = WordTable<char>.Of(
        ("the_month_after_next month_after_next", 'm'), ("the_year_after_next year_after_next", 'y'));

    private static readonly WordTable<bool> PlainMonths = WordTable<bool>.Of(
        ("january february july september october november december", true));

    private static readonly WordTable<int> WeekNames = WordTable<int>.Of(
        ("the_week this_week week", 0), ("next_week the_next_week the_following_week", 1), ("last_week the_last_week", -1));

    private static readonly WordTable<bool> Halves = WordTable<bool>.Of(
        ("h1 first_half the_first_half", true), ("h2 second_half the_second_half", false));

    private static readonly WordTable<char> Ends = WordTable<char>.Of(
        ("the_end_of the_close_of end_of close_of", 'o'), ("month_end month-end month's_end eom", 'm'), ("year_end year-end eoy", 'y'),
            ("quarter_end quarter-end", 'q'));

    private static readonly WordTable<int> Thirds = WordTable<int>.Of(("early early_in", 0), ("mid mid- mid-_ in_mid", 1),
        ("late late_in", 2));

    // May and march are verbs, the others are people: a bare month needs a word that asks for a time.
    private static readonly string[] Askers =
        ["in ", "of ", "for ", "since ", "until ", "by ", "during ", "through ", "from ", "to ", "before ", "after ", "the ",
            "year ", "year ", "our ", "my ", "and ", "between "];

    public static DateTerm? Read(DateScene scene, int at) =>
        ReadEnd(scene, at) ?? EnglishWithin.Read(scene, at) ?? ReadMonthDay(scene, at) ?? ReadDayMonth(scene, at) ?? ReadThird(scene, at) ?? ReadWhich(scene, at)
        ?? ReadYearPart(scene, at) ?? ReadMonth(scene, at) ?? ReadYear(scene, at) ?? ReadOrdinal(scene, at);

    private static DateTerm? ReadMonthDay(DateScene scene, int at)
    {
        var text = scene.Text;
        if (!Months.TryRead(text, at, out var end, out var month))
            return null;
        // Oct-2, Oct/2; October, 1st but not "in October, 3 firms"
        var dayAt = Characters.IsAnyAt(text, end, "-/") ? end + 1 : Characters.SkipSpaces(text, Characters.IsAt(text, end, ',') ? end + 1 : end);
        if (Characters.StartsAt(text, dayAt, "the "))
            dayAt += 4;
        if (EnglishDays.TryReadOrdinal(text, dayAt, out var wordEnd, out var inWords))
            return OnDay(scene, month, inWords, wordEnd);
        return EnglishDays.TryRead(text, dayAt, out var dayEnd, out var day)
            && (!Characters.IsAt(text, end, ',') || Characters.IsLetter(text[dayEnd - 1])) ? OnDay(scene, month, day, dayEnd) : null;
    }

    private static DateTerm? ReadDayMonth(DateScene scene, int at)
    {
        var text = scene.Text;
        var dayAt = Characters.StartsAt(text, at, "the ") ? at + 4 : at;
        if (!EnglishDays.TryRead(text, dayAt, out var dayEnd, out var day) && !EnglishDays.TryReadOrdinal(text, dayAt, out dayEnd, out day))
            return null;
        var monthAt = Characters.IsAnyAt(text, dayEnd, "-/.") ? Characters.SkipSpaces(text, dayEnd + 1) : Characters.SkipSpaces(text, dayEnd);
        if (Characters.StartsAt(text, monthAt, "day of ") || Characters.StartsAt(text, monthAt, "day in "))
            monthAt += 4;
        if (Characters.StartsAt(text, monthAt, "of ") || Characters.StartsAt(text, monthAt, "in "))
            monthAt += 3;
        if (Which.TryRead(text, monthAt, out var whichEnd, out var which) && Characters.StartsAt(text, whichEnd, " month"))
        {
            var inMonth = scene.Today.AddMonths(which);
            return Calendar.TryDay(inMonth.Year, inMonth.Month, day, out var date)
                ? DateTerm.Day(whichEnd + 6, date, "month and day") : null;
        }
        return Months.TryRead(text, monthAt, out var end, out var month) ? OnDay(scene, month, day, end) : null;
    }

    private static DateTerm? OnDay(DateScene scene, int month, int day, int end)
    {
        var hasYear = TryReadYear(scene.Text, end, out var yearEnd, out var year);
        if (!hasYear)
            year = Calendar.YearOf(scene.Today, month, day);
        return Calendar.TryDay(year, month, day, out var date) || (!hasYear && Calendar.TryDay(year - 1, month, day, out date))
            ? DateTerm.Day(hasYear ? yearEnd : end, date, "month and day", hasYear ? DateGuess.None : DateGuess.Year) : null;
    }

    /// <summary>2025 behind a month or day, with or without a comma.</summary>
    public static bool TryReadYear(string text, int at, out int end, out int year)
    {
        at = Characters.SkipSpaces(text, at);
        if (Characters.IsAnyAt(text, at, ",-/"))
            at = Characters.SkipSpaces(text, at + 1);
        if (Characters.StartsAt(text, at, "of ") || Characters.StartsAt(text, at, "in "))
            at += 3;
        year = 0;
        for (end = at; Characters.IsDigitAt(text, end) && end - at < 5; end++)
            year = (year * 10) + text[end] - '0';
        return end - at == 4 && year is >= 1950 and <= 2100 && !Characters.IsHanAt(text, end)
            && (!Characters.IsLetterAt(text, end) || text[end] is 'q' or 'h');
    }

    private static DateTerm? ReadEnd(DateScene scene, int at)
    {
        var text = scene.Text;
        if (!Ends.TryRead(text, at, out var end, out var kind))
            return null;
        if (kind != 'o')
            return DateTerm.Day(end, Last(Period(scene, end, kind, 0)!.Value), "period end");
        return ReadPeriod(scene, Characters.SkipSpaces(text, end)) is { Sort: DateSort.Period } found
            ? DateTerm.Day(found.End, Last(found), "period end", found.Guess) : null;
    }

    /// <summary>The period behind "end of" and "first week of".</summary>
    public static DateTerm? ReadPeriod(DateScene scene, int at) => ReadWhich(scene, at) ?? ReadYearPart(scene, at) ?? ReadMonthNamed(scene, at)
        ?? ReadThePeriod(scene, at) ?? (TryReadYear(scene.Text, at, out var yearEnd, out var year) ? DateTerm.Year(yearEnd, year) : null);

    /// <summary>"April 10th" behind "the week of".</summary>
    public static DateTerm? ReadDay(DateScene scene, int at) => ReadMonthDay(scene, at) ?? ReadDayMonth(scene, at);

    private static DateOnly Last(DateTerm period) => period.To;

    private static DateTerm? ReadThePeriod(DateScene scene, int at) =>
        Spans.TryRead(scene.Text, Characters.StartsAt(scene.Text, at, "the ") ? at + 4 : at, out var end, out var kind)
        ? Period(scene, end, kind, 0)
        : WeekNames.TryRead(scene.Text, at, out end, out var week) ? DateTerm.Week(end, scene.Today.AddDays(7 * week)) : null;

    private static DateTerm? ReadThird(DateScene scene, int at)
    {
        var text = scene.Text;
        return Thirds.TryRead(text, at, out var end, out var third)
            && ReadMonthNamed(scene, Characters.SkipSpaces(text, Characters.IsAt(text, end, '-') ? end + 1 : end)) is { } month
            ? DateTerm.TenDays(month.End, month.From, third, month.Guess) : null;
    }

    private static DateTerm? ReadWhich(DateScene scene, int at)
    {
        var text = scene.Text;
        if (AfterNext.TryRead(text, at, out var nextEnd, out var afterNext))
            return Period(scene, nextEnd, afterNext, 2);
        if (Characters.StartsAt(text, at, "year to date") || Characters.StartsAt(text, at, "year-to-date"))
            return DateTerm.Year(at + 12, scene.Today.Year);
        if (!Which.TryRead(text, at, out var whichEnd, out var which))
            return null;
        var here = Characters.SkipSpaces(text, whichEnd);
        if (Spans.TryRead(text, here, out var end, out var kind))
            return Period(scene, Bare(text, end), kind, which);
        if (!Months.TryRead(text, here, out end, out var month)
            || EnglishDays.TryRead(text, Characters.SkipSpaces(text, end), out _, out _))
            return null;
        var year = which switch
        {
            < 0 => month >= scene.Today.Month ? scene.Today.Year - 1 : scene.Today.Year,
            > 0 => month <= scene.Today.Month ? scene.Today.Year + 1 : scene.Today.Year,
            _ => scene.Today.Year,
        };
        return DateTerm.Month(end, new(year, month, 1));
    }

    // The mention is "this month", not "this month's".
    private static int Bare(string text, int end) => Characters.EndsAt(text, end, "'s") ? end - 2 : end;

    private static DateTerm? Period(DateScene scene, int end, char kind, int offset) => kind switch
    {
        'm' => DateTerm.Month(end, scene.Today.AddMonths(offset)),
        'q' => DateTerm.Quarter(end, Calendar.MonthStart(scene.Today).AddMonths(3 * offset)),
        'h' => HalfOf(end, scene.Today.AddMonths(6 * offset)),
        _ => DateTerm.Year(end, scene.Today.Year + offset),
    };

    private static DateTerm HalfOf(int end, DateOnly day) => DateTerm.Half(end, day.Year, day.Month <= 6);

    private static DateTerm? ReadYearPart(DateScene scene, int at)
    {
        var text = scene.Text;
        // 2025 Q1
        if (TryReadYear(text, at, out var frontEnd, out var front)
            && ReadPart(scene, Characters.SkipSpaces(text, frontEnd)) is { Guess: DateGuess.Year } part)
        {
            return part.Period![5] == 'H' ? DateTerm.Half(part.End, front, part.From.Month == 1)
                : DateTerm.Quarter(part.End, new(front, part.From.Month, 1));
        }
        return ReadPart(scene, at);
    }

    private static DateTerm? ReadPart(DateScene scene, int at)
    {
        var text = scene.Text;
        var isHalf = Halves.TryRead(text, at, out var end, out var isFirst);
        var quarter = 0;
        if (!isHalf && !Quarters.TryRead(text, at, out end, out quarter))
            return null;
        var year = scene.Today.Year;
        var guess = DateGuess.Year;
        if (TryReadYear(text, end, out var yearEnd, out var said))
            (end, year, guess) = (yearEnd, said, DateGuess.None);
        else if (YearBehind(text, end, out var behind, out var which))
            (end, year, guess) = (behind, year + which, DateGuess.None);
        return isHalf ? DateTerm.Half(end, year, isFirst, guess) : DateTerm.Quarter(end, new(year, (quarter * 3) - 2, 1), guess);
    }

    // "first half of the year", "Q4 last year"
    private static bool YearBehind(string text, int at, out int end, out int which)
    {
        at = Characters.SkipSpaces(text, at);
        if (Characters.StartsAt(text, at, "of "))
            at += 3;
        if (Characters.StartsAt(text, at, "the year"))
        {
            (end, which) = (at + 8, 0);
            return true;
        }
        end = -1;
        if (!Which.TryRead(text, at, out var whichEnd, out which) || !Characters.StartsAt(text, whichEnd, " year"))
            return false;
        end = whichEnd + 5;
        return true;
    }

    private static DateTerm? ReadMonth(DateScene scene, int at) =>
        ReadMonthNamed(scene, at) is { } month && (month.Guess == DateGuess.None || Asks(scene.Text, at)
            || PlainMonths.TryRead(scene.Text, at, out _, out _) || OpensMonths(scene.Text, month.End)) ? month : null;

    // Jan-Feb 2017, May to Oct
    private static bool OpensMonths(string text, int end) =>
        (Characters.IsAt(text, end, '-') && Months.TryRead(text, end + 1, out _, out _))
        || (Characters.StartsAt(text, end, " to ") && Months.TryRead(text, end + 4, out _, out _));

    private static DateTerm? ReadMonthNamed(DateScene scene, int at)
    {
        var text = scene.Text;
        if (!Months.TryRead(text, at, out var end, out var month))
            return null;
        if (TryReadYear(text, end, out var yearEnd, out var year))
            return DateTerm.Month(yearEnd, new(year, month, 1));
        if (YearBehind(text, end, out var behind, out var which))
            return DateTerm.Month(behind, new(scene.Today.Year + which, month, 1));
        return DateTerm.Month(end, new(Calendar.YearOf(scene.Today, month), month, 1), DateGuess.Year);
    }

    private static bool Asks(string text, int at) => Array.Exists(Askers, word => Characters.EndsAt(text, at, word));

    private static DateTerm? ReadYear(DateScene scene, int at) =>
        // 2016 june; 2016-jun-5 is a day
        TryReadYear(scene.Text, at, out var frontEnd, out var front) && Characters.IsDigitAt(scene.Text, at)
        && Months.TryRead(scene.Text, Characters.SkipSpaces(scene.Text, Characters.IsAnyAt(scene.Text, frontEnd, ",-/") ? frontEnd + 1 : frontEnd),
            out var monthEnd, out var month)
            ? Characters.IsAnyAt(scene.Text, monthEnd, "-/") && EnglishDays.TryRead(scene.Text, monthEnd + 1, out var dayEnd, out var day)
                && Calendar.TryDay(front, month, day, out var date) ? DateTerm.Day(dayEnd, date, "month and day")
                : DateTerm.Month(monthEnd, new(front, month, 1))
            : ReadYearAlone(scene, at);

    private static DateTerm? ReadYearAlone(DateScene scene, int at) =>
        (Asks(scene.Text, at) || Characters.EndsAt(scene.Text, at, "fy")) && Characters.IsDigitAt(scene.Text, at)
        && TryReadYear(scene.Text, at, out var end, out var year)
            && !(Characters.IsAnyAt(scene.Text, end, ",.-/") && Characters.IsDigitAt(scene.Text, end + 1)) && !Characters.IsAt(scene.Text, end, '年')
            ? DateTerm.Year(end, year) : null;

    // "the 3rd visit" is no day; "the 3rd at 4pm", "the 3rd to the 5th" and "on the 3rd we called on…" are.
    private static bool IsOrdinalOfThing(string text, int next) =>
        Characters.IsLetterAt(text, next) && !Array.Exists(AfterDay, word => Characters.StartsAt(text, next, word));

    private static readonly string[] AfterDay = ["at ", "to ", "and ", "with ", "in ", "we ", "i ", "he ", "she ", "they ", "our "];

    private static DateTerm? ReadOrdinal(DateScene scene, int at)
    {
        var text = scene.Text;
        if (!Characters.StartsAt(text, at, "the ") || !EnglishDays.TryRead(text, at + 4, out var end, out var day)
            || !Characters.IsLetterAt(text, end - 1) || IsOrdinalOfThing(text, Characters.SkipSpaces(text, end)))
            return null;
        var about = scene.Last is { Sort: not DateSort.Period } last ? last.From : scene.Today;
        return Calendar.NearestDay(about, day) is { } date ? DateTerm.Day(end, date, "day of month", DateGuess.Month) : null;
    }
}
