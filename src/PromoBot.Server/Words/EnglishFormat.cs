using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Words;

/// <summary>Wed 11 Mar, RMB 250 million, USD 30 million, RMB 1–2 billion.</summary>
internal sealed class EnglishFormat : Format
{
    public override string Comma => ", ";

    public override string Day(DateOnly date, DateOnly today) =>
        date.ToString(date.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    public override string Sum(Amount amount) => Sum(amount.Min, amount.Max, amount.Currency);

    public override string Number(decimal number, string? unit)
    {
        if (unit is not null && MoneyUnit(unit) is (var factor, var currency))
            return Sum(number * factor, number * factor, currency);
        var digits = Digits(number, "#,##0.##");
        return Unit(unit) switch
        {
            null or "" => digits,
            "%" => $"{digits}%",
            var word => $"{digits} {word}",
        };
    }

    private static string Sum(decimal lower, decimal upper, string currency)
    {
        var (min, minUnit) = Scaled(lower);
        var (max, maxUnit) = Scaled(upper);
        var code = currency == Money.Yuan ? "RMB" : currency;
        if (lower == upper)
            return $"{code} {max}{maxUnit}";
        return minUnit == maxUnit ? $"{code} {min}–{max}{maxUnit}" : $"{code} {min}{minUnit}–{max}{maxUnit}";
    }

    private static (string Digits, string Unit) Scaled(decimal value)
    {
        var rounded = decimal.Round(value, 2, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded) switch
        {
            >= 1_000_000_000 => (Digits(rounded / 1_000_000_000, "#,##0.###########"), " billion"),
            >= 1_000_000 => (Digits(rounded / 1_000_000, "0.########"), " million"),
            _ => (Digits(rounded, "#,##0.##"), ""),
        };
    }

    /// <summary>Plans count in 亿元 and 万美元; English readers know neither 亿 nor 万.</summary>
    private static (decimal Factor, string Currency)? MoneyUnit(string unit)
    {
        var (factor, rest) = unit switch
        {
            ['亿', .. var after] => (100_000_000m, after),
            ['万', .. var after] => (10_000m, after),
            _ => (1m, unit),
        };
        return rest switch
        {
            "元" or "人民币" => (factor, Money.Yuan),
            "美元" => (factor, "USD"),
            "港元" or "港币" => (factor, "HKD"),
            "欧元" => (factor, "EUR"),
            "日元" => (factor, "JPY"),
            _ => null,
        };
    }

    /// <summary>Measure words have no English twin: the label says what is counted.</summary>
    private static string? Unit(string? unit) => unit switch
    {
        "个" or "家" or "项" or "次" or "人" or "户" or "件" => null,
        "天" => "days",
        "个月" or "月" => "months",
        _ => unit,
    };
}
