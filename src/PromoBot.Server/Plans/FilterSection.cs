using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>Which records count in an indicator, or make up the whole of a share.</summary>
internal static class FilterSection
{
    private const string MoneyExpected = "a sum with its unit: 1亿元, 3000万元, 1000万美元";

    // More than the world's product in yuan; keeps the arithmetic far from its limits.
    private const decimal Most = 10_000_000_000_000_000m;

    private static readonly string[] OfTags = ["any", "all", "none"];

    private static readonly string[] OfPlaces = ["from", "from_outside_province"];

    private static readonly string[] OfProjects = ["investment_at_least", .. OfTags, "mentions", "excludes", .. OfPlaces, "quality"];

    /// <param name="key"><c>filter</c> or <c>among</c>.</param>
    public static Filter Read(Fields indicator, string key, Measure measure, ICollection<Problem> problems)
    {
        if (indicator.Node(key, $"{key}: {{investment_at_least, any, all, none, …}}", isNeeded: false) is not { } node
            || Fields.Of(node, $"'{key}'", problems) is not { } fields)
            return Filter.None;
        var filter = new Filter(
            AtLeast(fields),
            Names.Known(fields, "any", "tag", Vocabulary.Tags),
            Names.Known(fields, "all", "tag", Vocabulary.Tags),
            Names.Known(fields, "none", "tag", Vocabulary.Tags))
        {
            Mentions = Words(fields, "mentions"),
            Excludes = Words(fields, "excludes"),
            From = [.. PlaceNames.Read(fields, "from").Select(place => place.Name)],
            IsFromOutsideProvince = fields.Flag("from_outside_province", "true or false"),
            IsOfQuality = fields.Flag("quality", "true or false"),
        };
        fields.Close();
        if (filter is { From.Count: > 0, IsFromOutsideProvince: true })
            fields.Add(fields.PlaceOf("from_outside_province"), "'from_outside_province' beside 'from'", "one of the two");
        CheckKeys(fields, key, measure.Summed);
        return filter;
    }

    // What a record cannot have would silently let everything pass, or nothing.
    private static void CheckKeys(Fields fields, string filter, Measure measure)
    {
        var (fitting, what) = measure switch
        {
            Measure.NumberOfVisits => (OfTags, "visits"),
            Measure.NumberOfEvents => (OfPlaces, "events"),
            Measure.NumberOfTrips => (OfPlaces, "trips"),
            Measure.Reported => ([], "what is reported"),
            _ => (OfProjects, "projects"),
        };
        foreach (var (key, _) in fields.All.Where(one => OfProjects.Contains(one.Key.Text) && !fitting.Contains(one.Key.Text)))
            fields.Add(key.Place, $"'{key.Text}' for {what}", fitting.Length == 0 ? $"no '{filter}'" : Vocabulary.OneOf(fitting, ""));
    }

    private static IReadOnlyList<string> Words(Fields fields, string key) =>
        [.. fields.WordList(key, "words of a project's name or industry: [房地产, 特色小镇]", isNeeded: false).Select(word => word.Text.Trim())];

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
