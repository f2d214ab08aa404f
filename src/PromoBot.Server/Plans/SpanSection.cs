using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>Over which span an indicator's target is owed.</summary>
internal static class SpanSection
{
    private const string Expected = "year, half, quarter, month, or {from: 2025-03-01, to: 2025-03-31}";

    private static readonly Dictionary<string, int> Months = new(StringComparer.Ordinal)
    {
        ["year"] = 12,
        ["half"] = 6,
        ["quarter"] = 3,
        ["month"] = 1,
    };

    public static Span Read(Fields indicator, Measure measure, Period period, ICollection<Problem> problems)
    {
        Span span = indicator.Node("per", Expected, isNeeded: false) switch
        {
            null => new Span.Whole(),
            Yaml.Map map => Days(Fields.Of(map, "'per'", problems)!, period),
            Yaml.Scalar word when Months.TryGetValue(word.Text, out var months) => new Span.Each(months),
            var other => Wrong(indicator, other),
        };
        if (measure is Measure.Growth && !IsYears(span, period))
            indicator.Add(indicator.PlaceOf("per"), "growth over another span than a year", "per: year; the base is a year's result");
        return span;
    }

    // Sums are kept by month, and a campaign that begins in the middle of one would take in the days before it.
    private static Span.Days Days(Fields fields, Period period)
    {
        var from = fields.Day("from", "the first of a month: 2025-03-01");
        var to = fields.Day("to", "a date such as 2025-03-31");
        fields.Close();
        if (from == default || to == default)
            return new Span.Days(period);
        if (from.Day != 1)
            fields.Add(fields.PlaceOf("from"), $"'{from:yyyy-MM-dd}' for 'from'", "the first of a month");
        if (to < from)
            fields.Add(fields.PlaceOf("to"), $"an empty span: {to:yyyy-MM-dd} is before {from:yyyy-MM-dd}", "a later day");
        else if (!period.Contains(from) || !period.Contains(to))
            fields.Add(fields.PlaceOf(period.Contains(from) ? "to" : "from"), "days outside the plan's period", $"days from {period.First:yyyy-MM-dd} to {period.Last:yyyy-MM-dd}");
        return new Span.Days(new Period(from, to));
    }

    private static bool IsYears(Span span, Period period) => span switch
    {
        Span.Each each => each.Months == 12,
        Span.Whole => period.Days <= 366,
        _ => false,
    };

    private static Span.Whole Wrong(Fields indicator, Yaml node)
    {
        indicator.Add(node.Place, $"{Kinds.Shown(node)} for 'per'", Expected);
        return new Span.Whole();
    }
}
