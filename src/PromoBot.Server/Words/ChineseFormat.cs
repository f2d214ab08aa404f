using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Words;

/// <summary>3月11日(周三), 2.5亿元, 3000万美元, 10–20亿元.</summary>
internal sealed class ChineseFormat : Format
{
    private const string Weekdays = "日一二三四五六";

    public override string Comma => "、";

    public override string Day(DateOnly date, DateOnly today)
    {
        var year = date.Year == today.Year ? "" : string.Create(CultureInfo.InvariantCulture, $"{date.Year}年");
        return string.Create(CultureInfo.InvariantCulture, $"{year}{date.Month}月{date.Day}日(周{Weekdays[(int)date.DayOfWeek]})");
    }

    public override string Sum(Amount amount)
    {
        var (min, minUnit) = Scaled(amount.Min);
        var (max, maxUnit) = Scaled(amount.Max);
        var currency = Currency(amount.Currency);
        if (!amount.IsRange)
            return $"{max}{maxUnit}{currency}";
        return minUnit == maxUnit ? $"{min}–{max}{maxUnit}{currency}" : $"{min}{minUnit}–{max}{maxUnit}{currency}";
    }

    public override string Number(decimal number, string? unit) =>
        Digits(number, Math.Abs(number) >= 10_000 ? "#,##0.##" : unit is ['亿' or '万', ..] ? "0.####" : "0.##") + unit;

    private static (string Digits, string Unit) Scaled(decimal value)
    {
        var rounded = decimal.Round(value, 2, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded) switch
        {
            >= 100_000_000 => (Digits(rounded / 100_000_000, "0.##########"), "亿"),
            >= 10_000 => (Digits(rounded / 10_000, "0.######"), "万"),
            _ => (Digits(rounded, "0.##"), ""),
        };
    }

    private static string Currency(string code) => code switch
    {
        "CNY" => "元",
        "USD" => "美元",
        "HKD" => "港元",
        "EUR" => "欧元",
        "JPY" => "日元",
        "GBP" => "英镑",
        "KRW" => "韩元",
        "SGD" => "新加坡元",
        "TWD" => "新台币",
        "MOP" => "澳门元",
        "AUD" => "澳元",
        "CAD" => "加元",
        "CHF" => "瑞士法郎",
        _ => code,
    };
}
