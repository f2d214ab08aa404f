using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>The feast days themselves: by the calendar, by the moon, by the sun, and as the nth Sunday of a month.</summary>
internal static class Feasts
{
    private static readonly Dictionary<string, (int Month, int Day)> Fixed = new()
    {
        ["元旦"] = (1, 1), ["情人节"] = (2, 14), ["女生节"] = (3, 7), ["妇女节"] = (3, 8), ["植树节"] = (3, 12), ["愚人节"] = (4, 1), ["劳动节"] = (5, 1),
        ["青年节"] = (5, 4), ["儿童节"] = (6, 1), ["建党节"] = (7, 1), ["建军节"] = (8, 1), ["教师节"] = (9, 10), ["国庆节"] = (10, 1),
        ["万圣节"] = (10, 31), ["双十一"] = (11, 11), ["双十二"] = (12, 12), ["平安夜"] = (12, 24), ["圣诞节"] = (12, 25), ["跨年夜"] = (12, 31),
    };

    private static readonly Dictionary<string, (int Month, int Day)> ByMoon = new()
    {
        ["春节"] = (1, 1), ["元宵"] = (1, 15), ["端午"] = (5, 5), ["七夕"] = (7, 7), ["中秋"] = (8, 15), ["重阳"] = (9, 9), ["腊八"] = (12, 8),
    };

    // Weekday with Monday 0, and its number in the month.
    private static readonly Dictionary<string, (int Month, int Weekday, int Number)> ByWeek = new()
    {
        ["母亲节"] = (5, 6, 2), ["父亲节"] = (6, 6, 3), ["感恩节"] = (11, 3, 4),
    };

    /// <summary>True for a feast on the same day of each year, which may be moved to another by the tense.</summary>
    public static bool IsFixed(string feast) => Fixed.ContainsKey(feast);

    public static bool Has(string feast) => Fixed.ContainsKey(feast) || ByMoon.ContainsKey(feast) || ByWeek.ContainsKey(feast);

    public static DateOnly Day(string feast, int year)
    {
        if (Fixed.TryGetValue(feast, out var day))
            return new(year, day.Month, day.Day);
        if (ByMoon.TryGetValue(feast, out var moon))
            return LunarDates.Day(year, moon.Month, moon.Day)!.Value;
        if (ByWeek.TryGetValue(feast, out var week))
            return WithinPeriods.NthWeekday(DateTerm.Month(0, new(year, week.Month, 1)), 0, week.Weekday, week.Number)!.Value.From;
        return feast switch
        {
            "除夕" => LunarDates.Day(year, 1, 1)!.Value.AddDays(-1),
            "清明" => new(year, 4, Qingming(year)),
            _ => throw new ArgumentOutOfRangeException(nameof(feast), feast, "Not a festival of the calendar."),
        };
    }

    /// <summary>First and last day off of a festival in a year; of a year without data the feast day itself.</summary>
    /// <param name="festival">As in the data, or any other feast.</param>
    public static (DateOnly First, DateOnly Last) Break(this HolidayCalendar holidays, string festival, int year)
    {
        DateOnly? first = null, last = null;
        var feast = Day(festival, year);
        for (var day = feast.AddDays(-10); day <= feast.AddDays(10); day = day.AddDays(1))
        {
            if (!holidays.IsOffFor(day, festival))
                continue;
            first ??= day;
            last = day;
        }
        return (first ?? feast, last ?? feast);
    }

    // The solar term by the mean year of its century.
    private static int Qingming(int year) =>
        (int)decimal.Floor((year % 100 * 0.2422m) + (year < 2000 ? 5.59m : 4.81m)) - (year % 100 / 4);
}
