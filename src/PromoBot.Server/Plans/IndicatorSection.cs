using PromoBot.Domain;

namespace PromoBot.Server.Plans;

internal sealed record PlacedIndicator(Indicator Indicator, Place Place);

/// <summary>What is owed.</summary>
internal static class IndicatorSection
{
    private const decimal MostWeight = 1000;

    public static IReadOnlyList<PlacedIndicator> Read(Fields plan, Around around, ICollection<Problem> problems)
    {
        var ids = new Dictionary<string, Place>(StringComparer.Ordinal);
        var indicators = new List<PlacedIndicator>();
        foreach (var node in plan.Items("indicators", "a list of indicators: - {id, topic, name, unit, measure, targets}"))
            if (Fields.Of(node, "an indicator", problems) is { } fields)
                indicators.Add(new PlacedIndicator(ReadOne(fields, ids, around, problems), fields.Place));
        return indicators;
    }

    private static Indicator ReadOne(Fields fields, Dictionary<string, Place> ids, Around around, ICollection<Problem> problems)
    {
        var id = Names.Id(fields, ids);
        var topic = Topic(fields);
        var name = Names.Name(fields, problems);
        var unit = Names.Known(fields, "unit", "unit of measure", Vocabulary.Measures, new UnitOfMeasure("", null, 1));
        var measure = MeasureSection.Read(fields, unit, around, problems);
        var filter = FilterSection.Read(fields, "filter", measure, problems);
        var beatsLastYear = fields.Flag("beat_last_year", "true: the targets are last year's results");
        var compare = Compare(fields, beatsLastYear ? Comparison.MoreThan : Comparison.AtLeast);
        var isBonus = fields.Flag("bonus", "true: shown, not required");
        var (targets, posts) = TargetSection.Read(fields, measure, isBonus, around.Units, problems);
        var span = SpanSection.Read(fields, measure, around.Period, problems);
        var weight = fields.Has("weight") ? Weight(fields) : 0;
        fields.Close();
        if (posts.Count > 0 && measure is Measure.Reported)
            fields.Add(fields.PlaceOf("posts"), "'posts' for what is reported", "'targets': a measured figure is of a unit or the authority");
        if (isBonus && beatsLastYear)
            fields.Add(fields.PlaceOf("bonus"), "'bonus' beside 'beat_last_year'", "one of the two: a bonus has no target");
        return new Indicator(id, topic, name, unit, measure, filter, compare, targets)
        {
            Span = span,
            PostTargets = posts,
            IsBonus = isBonus,
            BeatsLastYear = beatsLastYear,
            Weight = weight,
        };
    }

    private static string Topic(Fields fields) =>
        Names.Known(
            fields, "topic", "topic", Topics.All.ToDictionary(topic => topic, StringComparer.Ordinal), Topics.Other, isNeeded: false);

    private static decimal Weight(Fields fields)
    {
        var weight = fields.Number("weight", "points in the score: 10");
        if (weight is < 0 or > MostWeight)
            fields.Add(fields.PlaceOf("weight"), $"a weight of {weight}", $"points from 0 to {MostWeight}");
        return weight;
    }

    // `compare: >` without quotes opens a block of text in YAML and comes in here empty.
    private static Comparison Compare(Fields fields, Comparison otherwise)
    {
        const string expected = "\"≥\" or \">\", in quotation marks";
        if (fields.Node("compare", expected, isNeeded: false) is not { } node)
            return otherwise;
        if (node is Yaml.Scalar scalar && Vocabulary.Comparisons.TryGetValue(scalar.Text.Trim(), out var compare))
            return compare;
        fields.Add(node.Place, $"{Kinds.Shown(node)} for 'compare'", expected);
        return otherwise;
    }
}
