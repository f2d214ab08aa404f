using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Ledger;

/// <summary>Sums of money as ledgers write them: a bare number in the unit of its heading, or with a unit of its own.</summary>
internal static class MoneyCells
{
    /// <summary>10 万亿 of whatever currency: what is larger is a slip, and sums of sums stay far below what the books can hold.</summary>
    private const decimal Largest = 10_000_000_000_000m;

    /// <summary>As many decimals as the books keep; a spreadsheet's 0.30000000000000004 loses its tail.</summary>
    private const int Decimals = 4;

    private static readonly DateTimeOffset AnyTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Expected(UnitOfMeasure? measure) => measure is null
        ? "a sum with its unit (3.5亿元, 3000万元, 500万美元), or a heading with the unit of its numbers: (亿元)"
        : $"a number in {measure.Name}, or a sum with its unit: 3.5亿元, 3000万元, 500万美元";

    /// <param name="measure">The heading's; null where it has none.</param>
    public static bool TryRead(Cell cell, UnitOfMeasure? measure, out Amount amount)
    {
        amount = new Amount(null, 0);
        var text = cell.Text.Trim();
        if (cell.Sort is CellSort.Day or CellSort.Percent or CellSort.Wrong or CellSort.Blank || text.Length > 60)
            return false;
        var isRead = TryNumber(text, out var number)
            ? measure is not null && TryIn(number, measure, out amount)
            : TryWritten(text, measure, out amount);
        return isRead && amount.Min >= 0 && amount.Max <= Largest;
    }

    /// <summary>The sum in a cell: a number where the heading's unit holds it, else words that <see cref="TryRead"/> reads back.</summary>
    public static Cell Write(Amount? amount, UnitOfMeasure measure) => amount switch
    {
        null => Cell.Blank,
        { IsRange: false } when amount.Currency == measure.Currency => Cell.Of(amount.Min / measure.Size),
        { IsRange: false } => Cell.Of(Digits(amount.Min) + Behind(amount.Currency)),
        _ => Cell.Of($"{Digits(amount.Min)}-{Digits(amount.Max)}{Behind(amount.Currency)}"),
    };

    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(Plain.OfWidth(text).Trim(), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);

    private static bool TryIn(decimal number, UnitOfMeasure measure, out Amount amount)
    {
        var isRead = Math.Abs(number) <= Largest;
        amount = new Amount(null, isRead ? Rounded(number * measure.Size) : 0, measure.Currency!);
        return isRead;
    }

    private static decimal Rounded(decimal value) => Cell.Plain(Math.Round(value, Decimals, MidpointRounding.AwayFromZero));

    private static bool TryWritten(string text, UnitOfMeasure? measure, out Amount amount) =>
        TryOurs(text, out amount) || TryWithUnit(text, out amount) || TryBareRange(text, measure, out amount) || TryWords(text, measure, out amount);

    /// <summary>10-20 under 亿元.</summary>
    private static bool TryBareRange(string text, UnitOfMeasure? measure, out Amount amount)
    {
        amount = new Amount(null, 0);
        if (measure is null || text.Split('-', '~', '\uFF5E', '至', '—') is not [var low, var high]
            || !TryPlain(low.Trim(), out var min) || !TryPlain(high.Trim(), out var max) || min > max
            || !TryIn(min, measure, out var lower) || !TryIn(max, measure, out var upper))
            return false;
        amount = lower with { Max = upper.Max };
        return true;
    }

    /// <summary>As <see cref="Write"/> writes what is no bare number; digits that a reader of sentences would round off stay.</summary>
    private static bool TryOurs(string text, out Amount amount)
    {
        amount = new Amount(null, 0);
        var currency = text.EndsWith('元') ? Currencies.FirstOrDefault(one => one.Value == text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '-')).Key
            : text.Length > 3 && text[^3..].All(char.IsAsciiLetterUpper) ? text[^3..] : null;
        if (currency is null)
            return false;
        var digits = text[..^Behind(currency).Length].Split('-');
        if (digits.Length > 2 || !TryPlain(digits[0], out var min) || !TryPlain(digits[^1], out var max) || min > max)
            return false;
        amount = new Amount(null, Rounded(min), Rounded(max), currency);
        return true;
    }

    private static bool TryPlain(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number <= Largest;

    /// <summary>1,200.5万元, 3.5亿</summary>
    private static bool TryWithUnit(string text, out Amount amount)
    {
        amount = new Amount(null, 0);
        var plain = Plain.OfWidth(text).Replace(" ", "", StringComparison.Ordinal);
        var unit = plain.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',');
        return unit.Length > 0 && Vocabulary.Measures.TryGetValue(unit, out var measure) && measure.Currency is not null
            && TryNumber(plain[..^unit.Length], out var number) && TryIn(number, measure, out amount);
    }

    private static bool TryWords(string text, UnitOfMeasure? measure, out Amount amount)
    {
        amount = new Amount(null, 0);
        var said = ValueReader.Default.Read(Folded.From(text), AnyTime).Money;
        if (said is not [var only] || !IsAll(text, only.Span))
            return false;
        // 500万 under 万美元: the heading says the currency, the cell the size.
        var currency = only.CurrencySaid || measure?.Currency is null ? only.Currency : measure.Currency;
        amount = new Amount(null, Math.Min(Rounded(only.Min), Largest + 1), Math.Min(Rounded(only.Max), Largest + 1), currency);
        return true;
    }

    private static bool IsAll(string text, PromoBot.Language.Span span) =>
        (text[..span.Start] + text[span.End..]).All(letter => char.IsWhiteSpace(letter) || "约近左右计总投资额余多()\uFF08\uFF09:\uFF1A。".Contains(letter, StringComparison.Ordinal));

    private static string Digits(decimal value) => Cell.Plain(value).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Behind(string currency) => Currencies.GetValueOrDefault(currency, currency);

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal)
    {
        ["CNY"] = "元", ["USD"] = "美元", ["EUR"] = "欧元", ["HKD"] = "港元", ["JPY"] = "日元",
    };
}
