namespace PromoBot.Domain;

/// <summary>An exact sum in whole units of a currency: 1.5亿元 is <c>new Money(150_000_000m, "CNY")</c>.</summary>
/// <param name="Value">Whole units of the currency (元, not 万元).</param>
/// <param name="Currency">ISO 4217, upper case.</param>
public readonly record struct Money(decimal Value, string Currency)
{
    /// <summary>The currency that is meant where none is said.</summary>
    public const string Yuan = "CNY";
}
