namespace PromoBot.Domain;

/// <summary>A ten-day period (旬): 1–10, 11–20, 21–end of a month; not "ten days since".</summary>
/// <param name="Number">1, 2 or 3.</param>
public readonly record struct TenDays(int Year, int Month, int Number)
{
    public DateOnly First => new(Year, Month, (10 * Number) - 9);

    public DateOnly Last => Number < 3 ? new(Year, Month, 10 * Number) : new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public TenDays Before => Of(First.AddDays(-1));

    /// <summary>2024-03-2 for the middle ten days of March.</summary>
    public string Name => $"{Year:D4}-{Month:D2}-{Number}";

    public static TenDays Of(DateOnly day) => new(day.Year, day.Month, Math.Min(((day.Day - 1) / 10) + 1, 3));
}
