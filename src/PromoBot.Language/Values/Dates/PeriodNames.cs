using System.Globalization;

namespace PromoBot.Language;

/// <summary>
/// Periods as labels.md writes them: <c>2025</c>, <c>2025-Q1</c>, <c>2025-H1</c>, <c>2025-03</c>, <c>2025-W11</c>.
/// </summary>
internal static class PeriodNames
{
    public static string Year(int year) => $"{year:D4}";

    public static string Half(DateOnly day) => $"{day.Year:D4}-H{(day.Month <= 6 ? 1 : 2)}";

    public static string Quarter(DateOnly day) => $"{day.Year:D4}-Q{Calendar.Quarter(day)}";

    public static string Month(DateOnly day) => $"{day.Year:D4}-{day.Month:D2}";

    public static string Week(DateOnly day)
    {
        var start = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(start):D4}-W{ISOWeek.GetWeekOfYear(start):D2}";
    }

    /// <summary>The period of the same kind as <paramref name="name"/> that begins on a day.</summary>
    public static string Like(string name, DateOnly first) => name.Length switch
    {
        4 => Year(first.Year),
        7 when name[5] == 'Q' => Quarter(first),
        7 when name[5] == 'H' => Half(first),
        7 => Month(first),
        _ => Week(first),
    };
}
