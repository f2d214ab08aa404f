namespace PromoBot.Language;

/// <summary>What is counted inside a period in English: first week of April, the last Friday of next month, the week of April 10th.</summary>
internal static class EnglishWithin
{
    private static readonly WordTable<int> Ordinals = WordTable<int>.Of(
        ("first 1st", 1), ("second 2nd", 2), ("third 3rd", 3), ("fourth 4th", 4), ("fifth 5th", 5), ("last final", -1));

    private static readonly WordTable<int> Units = WordTable<int>.Of(
        ("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4), ("saturday", 5), ("sunday", 6), ("week", 7));

    private static readonly WordTable<bool> Rests = WordTable<bool>.Of(
        ("the_rest_of rest_of the_remainder_of remainder_of rest", true));

    private static readonly WordTable<bool> WeekOf = WordTable<bool>.Of(("the_week_of week_of the_week_starting week_starting the_week_starting_on week_starting_on the_week_beginning "
        + "week_beginning the_week_beginning_on week_beginning_on the_week_commencing week_commencing w/c", true));

    public static DateTerm? Read(DateScene scene, int at)
    {
        var text = scene.Text;
        if (Rests.TryRead(text, at, out var restEnd, out _))
            return EnglishDates.ReadPeriod(scene, Characters.SkipSpaces(text, restEnd)) is { } rest && rest.To >= scene.Today && rest.From <= scene.Today
                ? DateTerm.Days(rest.End, scene.Today, rest.To, "rest of period") : null;
        if (WeekOf.TryRead(text, at, out var weekEnd, out _) && EnglishDates.ReadDay(scene, Characters.SkipSpaces(text, weekEnd)) is { } day)
            return DateTerm.Week(day.End, day.From);
        if (ReadWeekNumber(scene, at) is { } numbered)
            return numbered;
        var start = Characters.StartsAt(text, at, "the ") ? at + 4 : at;
        if (!Ordinals.TryRead(text, start, out var end, out var number))
            return null;
        if (DayCount.TryRead(text, Characters.SkipSpaces(text, end), out var count) && number is 1 or -1 && Behind(scene, count.End) is { } of)
            return WithinPeriods.Edge(of, of.End, count, number > 0);
        if (!Units.TryRead(text, Characters.SkipSpaces(text, end), out var unitEnd, out var unit))
            return null;
        if (Behind(scene, unitEnd) is not { } period)
            return null;
        return unit == 7 ? WithinPeriods.NthWeek(period, period.End, number) : WithinPeriods.NthWeekday(period, period.End, unit, number);
    }

    private static DateTerm? Behind(DateScene scene, int at)
    {
        var here = Characters.SkipSpaces(scene.Text, at);
        if (Characters.StartsAt(scene.Text, here, "of ") || Characters.StartsAt(scene.Text, here, "in "))
            here += 3;
        return EnglishDates.ReadPeriod(scene, here) is { Sort: DateSort.Period } period ? period : null;
    }

    // week 12 of this year; "week 2 of the course" is none
    private static DateTerm? ReadWeekNumber(DateScene scene, int at)
    {
        var text = scene.Text;
        if (!Characters.StartsAt(text, at, "week ") || !Numerals.TryRead(text, at + 5, out var numeral) || numeral.IsSpelled || numeral.Scale > 1
            || numeral.Low is < 1 or > 53 || numeral.Low % 1 != 0 || Characters.IsAnyAt(text, numeral.End, "-:.%") || Characters.StartsAt(text, numeral.End, " of"))
            return null;
        return WithinPeriods.NthWeek(DateTerm.Year(0, scene.Today.Year), numeral.End, (int)numeral.Low);
    }
}
