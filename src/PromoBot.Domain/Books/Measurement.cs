namespace PromoBot.Domain;

/// <summary>
/// A figure that somebody measured and reports for an indicator (楼宇入驻率 82 %). One for each indicator, unit and day: the id is
/// made of these, so that a second report of the same day corrects the first.
/// </summary>
public sealed record Measurement : Entry
{
    /// <summary>Id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>In the indicator's unit of measure.</summary>
    public required decimal Value { get; init; }

    public static string IdOf(string indicator, string unit, DateOnly date) => $"m-{indicator}-{unit}-{date:yyyyMMdd}";
}
