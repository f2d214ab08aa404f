using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>Which projects count in an indicator.</summary>
internal static class FilterSection
{
    private const string MoneyExpected = "a sum with its unit: 1亿元, 3000万元, 1000万美元";

    // More than the world's product in yuan; keeps the arithmetic far from its limits.
    private const decimal Most = 10_000_000_000_000_000m;

    public static Filter Read(Fields indicator, Measure measure, ICollection<Problem> problems)
    {
        if (indicator.Node("filter", "filter: {investment_at_least, any, all, none}", isNeeded: false) is not { } node
            || Fields.Of(node, "'filter'", problems) is not { } fields)
            return Filter.None;
        var atLeast = AtLeast(fields);
        if (atLeast is not null && measure is Measure.NumberOfVisits)
            fields.Add(fields.PlaceOf("investment_at_least"), "'investment_at_least' for visits", "it with receipts or projects only");
        var filter = new Filter(
            atLeast,
            Names.Known(fields, "any", "tag", Vocabulary.Tags),
            Names.Known(fields, "all", "tag", Vocabulary.Tags),
            Names.Known(fields, "none", "tag", Vocabulary.Tags));
        fields.Close();
        return filter;
    }

    private static Money? AtLeast(Fields fields)
    {
        var words = fields.Words("investment_at_least", MoneyExpected, isNeeded: false);
        if (words.Length == 0)
            return null;
        var digits = words.TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.').Count();
        var unit = words[digits..].Trim();
        // 1亿 without 元 is how everybody writes it.
        if ((Vocabulary.Measures.TryGetValue(unit, out var measure) || Vocabulary.Measures.TryGetValue($"{unit}元", out measure))
            && measure.Currency is { } currency
            && decimal.TryParse(words.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= Most / measure.Size)
            return new Money(number * measure.Size, currency);
        fields.Add(fields.PlaceOf("investment_at_least"), $"'{words}' for 'investment_at_least'", MoneyExpected);
        return null;
    }
}
