namespace PromoBot.Language;

/// <summary>Days by week, month and quarter. Weeks begin on Monday.</summary>
internal static class Calendar
{
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly MonthStart(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    public static int Quarter(DateOnly day) => (day.Month + 2) / 3;

    public static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        var exists = IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new(year, month, day) : default;
        return exists;
    }

    public static bool IsYear(int year) => year is >= 1900 and <= 2100;

    /// <summary>The year that brings a month nearest: in January 12月27号 is last year's, in December 1月8号 next year's.</summary>
    public static int NearestYear(DateOnly today, int month, int day)
    {
        var here = Distance(today, today.Year, month, day);
        return Distance(today, today.Year - 1, month, day) < here ? today.Year - 1
            : Distance(today, today.Year + 1, month, day) < here ? today.Year + 1
            : today.Year;
    }

    /// <summary>The month that brings a day nearest to <paramref name="about"/>; null for 32号.</summary>
    public static DateOnly? NearestDay(DateOnly about, int day)
    {
        DateOnly? nearest = null;
        for (var months = -1; months <= 1; months++)
        {
            var month = about.AddMonths(months);
            if (TryDay(month.Year, month.Month, day, out var candidate)
                && (nearest is not { } best || Math.Abs(candidate.DayNumber - about.DayNumber) < Math.Abs(best.DayNumber - about.DayNumber)))
                nearest = candidate;
        }
        return nearest;
    }

    private static int Distance(DateOnly today, int year, int month, int day) =>
        Math.Abs(new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))).DayNumber - today.DayNumber);
}
