using PromoBot.Domain;

namespace PromoBot.Server.Plans;

internal sealed record PlacedIndicator(Indicator Indicator, Place Place);

/// <summary>What is owed.</summary>
internal static class IndicatorSection
{
    public static IReadOnlyList<PlacedIndicator> Read(Fields plan, IReadOnlyList<Unit> units, ICollection<Problem> problems)
    {
        var ids = new Dictionary<string, Place>(StringComparer.Ordinal);
        var indicators = new List<PlacedIndicator>();
        foreach (var node in plan.Items("indicators", "a list of indicators: - {id, topic, name, unit, measure, targets}"))
            if (Fields.Of(node, "an indicator", problems) is { } fields)
                indicators.Add(new PlacedIndicator(ReadOne(fields, ids, units, problems), fields.Place));
        return indicators;
    }

    private static Indicator ReadOne(
        Fields fields, Dictionary<string, Place> ids, IReadOnlyList<Unit> units, ICollection<Problem> problems)
    {
        var id = Names.Id(fields, ids);
        var topic = Topic(fields);
        var name = Names.Name(fields, problems);
        var unit = Names.Known(fields, "unit", "unit of measure", Vocabulary.Measures, new UnitOfMeasure("", null, 1));
        var measure = MeasureSection.Read(fields, unit, problems);
        var filter = FilterSection.Read(fields, measure, problems);
        var compare = Compare(fields);
        var targets = TargetSection.Read(fields, units, problems);
        fields.Close();
        return new Indicator(id, topic, name, unit, measure, filter, compare, targets);
    }

    private static string Topic(Fields fields) =>
        Names.Known(
            fields, "topic", "topic", Topics.All.ToDictionary(topic => topic, StringComparer.Ordinal), Topics.Other, isNeeded: false);

    // `compare: >` without quotes opens a block of text in YAML and comes in here empty.
    private static Comparison Compare(Fields fields)
    {
        const string expected = "\"≥\" or \">\", in quotation marks";
        if (fields.Node("compare", expected, isNeeded: false) is not { } node)
            return Comparison.AtLeast;
        if (node is Yaml.Scalar scalar && Vocabulary.Comparisons.TryGetValue(scalar.Text.Trim(), out var compare))
            return compare;
        fields.Add(node.Place, $"{Kinds.Shown(node)} for 'compare'", expected);
        return Comparison.AtLeast;
    }
}
