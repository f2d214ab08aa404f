using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>
/// What a growth is reckoned from: <c>7000</c> of the authority the year before, <c>{authority: 7000, dazhi: 300}</c>, or with
/// years <c>{authority: {2021: 7000}}</c>. Left out where nobody has told it yet.
/// </summary>
internal static class BaseSection
{
    private const string Expected = "last year's result: 7000, {authority: 7000, dazhi: 300} or {authority: {2021: 7000}}";

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<int, decimal>> Read(Fields growth, Around around, ICollection<Problem> problems)
    {
        var bases = new Dictionary<string, IReadOnlyDictionary<int, decimal>>(StringComparer.Ordinal);
        if (growth.Node("base", Expected, isNeeded: false) is not { } node)
            return bases;
        if (node is not Yaml.Map)
        {
            bases[Indicator.Whole] = Years(node, around, problems);
            return bases;
        }
        var fields = Fields.Of(node, "'base'", problems)!;
        foreach (var (key, value) in fields.All)
            if (key.Text == "authority")
                bases[Indicator.Whole] = Years(value, around, problems);
            else if (around.Units.Any(unit => unit.Id == key.Text))
                bases[key.Text] = Years(value, around, problems);
            else
                fields.Add(key.Place, $"unknown unit '{key.Text}'", Vocabulary.OneOf(["authority", .. around.Units.Select(unit => unit.Id)], key.Text));
        return bases;
    }

    private static Dictionary<int, decimal> Years(Yaml value, Around around, ICollection<Problem> problems)
    {
        var years = new Dictionary<int, decimal>();
        if (value is not Yaml.Map)
        {
            years[around.Period.First.Year - 1] = Figure(value, problems);
            return years;
        }
        foreach (var (key, figure) in Fields.Of(value, "a base", problems)!.All)
            if (Kinds.TryNumber(key, out var year) && year is >= 2000 and <= 2100 && year == Math.Floor(year))
                years[(int)year] = Figure(figure, problems);
            else
                problems.Add(new Problem(key.Place, $"'{key.Text}' for a year", "the year that the result is of: 2021"));
        return years;
    }

    private static decimal Figure(Yaml value, ICollection<Problem> problems)
    {
        if (Kinds.TryNumber(value, out var figure) && figure is > 0 and <= TargetSection.Most)
            return figure;
        problems.Add(new Problem(value.Place, $"{Kinds.Shown(value)} for a base", Expected));
        return 1;
    }
}
