using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>One date expression while it is being read, before spans, times and deadlines are put to it.</summary>
internal readonly record struct DateTerm(int End, DateOnly From, DateOnly To, DateSort Sort, string? Period, DateGuess Guess,
    string Rule)
{
    public TimeOnly? Time { get; init; }

    public bool IsPartOfDay { get; init; }

    public bool IsDeadline { get; init; }

    public static DateTerm Day(int end, DateOnly day, string rule, DateGuess guess = DateGuess.None) =>
        new(end, day, day, DateSort.Day, null, guess, rule);

    public static DateTerm Days(int end, DateOnly from, DateOnly to, string rule, DateGuess guess = DateGuess.None) =>
        new(end, from, to, DateSort.DaySpan, null, guess, rule);

    public static DateTerm Year(int end, int year) =>
        new(end, new(year, 1, 1), new(year, 12, 31), DateSort.Period, PeriodNames.Year(year), DateGuess.None, "year");

    /// <summary>Whole years in a row, for which labels.md has no name.</summary>
    public static DateTerm Years(int end, int first, int last) =>
        new(end, new(first, 1, 1), new(last, 12, 31), DateSort.Period, null, DateGuess.None, "years");

    public static DateTerm Half(int end, int year, bool isFirst, DateGuess guess = DateGuess.None)
    {
        var from = new DateOnly(year, isFirst ? 1 : 7, 1);
        return new(end, from, from.AddMonths(6).AddDays(-1), DateSort.Period, PeriodNames.Half(from), guess, "half year");
    }

    public static DateTerm Quarter(int end, DateOnly day, DateGuess guess = DateGuess.None)
    {
        var from = new DateOnly(day.Year, (Calendar.Quarter(day) * 3) - 2, 1);
        return new(end, from, from.AddMonths(3).AddDays(-1), DateSort.Period, PeriodNames.Quarter(from), guess, "quarter");
    }

    public static DateTerm Month(int end, DateOnly day, DateGuess guess = DateGuess.None)
    {
        var from = Calendar.MonthStart(day);
        return new(end, from, Calendar.MonthEnd(day), DateSort.Period, PeriodNames.Month(from), guess, "month");
    }

    public static DateTerm Week(int end, DateOnly day)
    {
        var from = Calendar.Monday(day);
        return new(end, from, from.AddDays(6), DateSort.Period, PeriodNames.Week(from), DateGuess.None, "week");
    }

    /// <summary>上旬, 中旬, 下旬: 0, 1, 2.</summary>
    public static DateTerm TenDays(int end, DateOnly month, int third, DateGuess guess) =>
        PartOfMonth(end, month, (10 * third) + 1, third == 2 ? 31 : 10 * (third + 1), guess);

    /// <summary>From one day of a month to another, the last one at most its end: 上半月, 中下旬.</summary>
    public static DateTerm PartOfMonth(int end, DateOnly month, int first, int last, DateGuess guess)
    {
        var from = Calendar.MonthStart(month).AddDays(first - 1);
        var to = last > 28 ? Calendar.MonthEnd(month) : from.AddDays(last - first);
        return new(end, from, to, DateSort.Period, null, guess, "ten days");
    }
}

/// <summary>What a date is read against.</summary>
/// <param name="Last">The day that was named before in the message; a bare 9号 is looked for near it.</param>
/// <param name="IsJoined">A span is being read and its first day stands before.</param>
internal readonly record struct DateScene(string Text, DateTime Now, HolidayCalendar Holidays, DateTerm? Last,
    bool IsJoined = false)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);
}
