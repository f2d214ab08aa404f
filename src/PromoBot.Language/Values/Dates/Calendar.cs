namespace PromoBot.Language;

/// <summary>Days by week, month and quarter. Weeks begin on Monday.</summary>
internal static class Calendar
{
    private const int LongestReach = 300;

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

    /// <summary>29 February of the nearest year that has one.</summary>
    public static bool TryNear(int year, int month, int day, out DateOnly date)
    {
        date = default;
        for (var years = 1; years <= 4; years++)
        {
            if (TryDay(year - years, month, day, out date) || TryDay(year + years, month, day, out date))
                return true;
        }
        return false;
    }

    public static bool IsYear(int year) => year is >= 1900 and <= 2100;

    /// <summary>
    /// This year, except across New Year: in January 12月27号 is last year's, in December 1月8号 next year's. The readings
    /// that this misses are <see cref="DateMention.NotAfter"/> and <see cref="DateMention.NotBefore"/>.
    /// </summary>
    public static int YearOf(DateOnly today, int month, int day)
    {
        var last = DateTime.DaysInMonth(today.Year, month);
        var distance = new DateOnly(today.Year, month, Math.Min(day, last)).DayNumber - today.DayNumber;
        return distance > LongestReach ? today.Year - 1 : distance < -LongestReach ? today.Year + 1 : today.Year;
    }

    /// <summary>The first day of a month whose year goes by its end: 十二月底 said in March.</summary>
    public static DateOnly NearMonth(DateOnly today, int month) => new(YearOf(today, month, 28), month, 1);

    /// <summary>The year of a month alone: the figures of October are asked for in January.</summary>
    public static int YearOf(DateOnly today, int month) =>
        month - today.Month > 8 ? today.Year - 1 : month - today.Month < -9 ? today.Year + 1 : today.Year;

    /// <summary>The Monday of the first week of a period: the one in which most of its days lie.</summary>
    public static DateOnly FirstWeek(DateOnly first) => Monday(first.AddDays(3));

    public static DateOnly LastWeek(DateOnly last) => Monday(last.AddDays(-3));

    /// <summary>The month that brings a day nearest to <paramref name="about"/>; null for 32号.</summary>
    public static DateOnly? NearestDay(DateOnly about, int day)
    {
        DateOnly? nearest = null;
        for (var months = -1; months <= 1; months++)
        {
            var month = about.AddMonths(months);
            if (TryDay(month.Year, month.Month, day, out var candidate)
                && (nearest is not { } best
                || Math.Abs(candidate.DayNumber - about.DayNumber) < Math.Abs(best.DayNumber - about.DayNumber)))
                nearest = candidate;
        }
        return nearest;
    }
}
