using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>
/// Who owes how much of an indicator: <c>authority</c> for the whole, <c>each</c> for units that owe the same each for
/// itself, ids of units for their own.
/// </summary>
internal static class TargetSection
{
    private const string TierExpected = "a number, or {expected: 709, stretch: 711}";

    private const decimal Most = 1_000_000_000_000m;

    /// <summary>Words that no unit may have as its id.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["authority", "each"];

    public static IReadOnlyDictionary<string, Tiers> Read(Fields indicator, IReadOnlyList<Unit> units, ICollection<Problem> problems)
    {
        var targets = new Dictionary<string, Tiers>(StringComparer.Ordinal);
        if (indicator.Node("targets", "targets: {authority: {expected, stretch}, …}") is not { } node
            || Fields.Of(node, "'targets'", problems) is not { } fields)
            return targets;
        if (!fields.All.Any())
            fields.Add(fields.Place, "no targets", "at least one: authority, each, or the id of a unit");
        foreach (var (key, value) in fields.All)
            if (key.Text == "authority")
                targets[Indicator.Whole] = Tier(value, problems);
            else if (key.Text == "each")
                AddEach(targets, value, fields, units, problems);
            else if (units.Any(unit => unit.Id == key.Text))
                targets[key.Text] = Tier(value, problems);
            else
                fields.Add(key.Place, $"unknown unit '{key.Text}'", Vocabulary.OneOf([.. Reserved, .. units.Select(unit => unit.Id)], key.Text));
        return targets;
    }

    // What stands under a unit's own id wins over `each`, wherever the two stand.
    private static void AddEach(
        Dictionary<string, Tiers> targets, Yaml value, Fields targetFields, IReadOnlyList<Unit> units, ICollection<Problem> problems)
    {
        var own = targetFields.All.Select(one => one.Key.Text).ToList();
        var of = units.Select(unit => unit.Id).ToList();
        if (value is Yaml.Map && Fields.Of(value, "'each'", problems) is { } fields)
            of = Chosen(fields, units) ?? of;
        var tier = Tier(value, problems, "units", "kind");
        foreach (var id in of.Where(id => !own.Contains(id)))
            targets[id] = tier;
    }

    private static List<string>? Chosen(Fields fields, IReadOnlyList<Unit> units)
    {
        if (fields.Has("units"))
            return [.. Names.Known(fields, "units", "unit", units.DistinctBy(unit => unit.Id).ToDictionary(unit => unit.Id, unit => unit.Id, StringComparer.Ordinal), isNeeded: true)];
        if (!fields.Has("kind"))
            return null;
        var kinds = units.Select(unit => unit.Kind).Distinct(StringComparer.Ordinal).ToDictionary(kind => kind, StringComparer.Ordinal);
        var kind = Names.Known(fields, "kind", "kind of unit", kinds, "");
        return [.. units.Where(unit => unit.Kind == kind).Select(unit => unit.Id)];
    }

    private static Tiers Tier(Yaml value, ICollection<Problem> problems, params string[] besides)
    {
        if (Kinds.TryNumber(value, out var bare))
            return Checked(new Tiers(bare, null), value.Place, value.Place, problems);
        if (value is not Yaml.Map)
        {
            problems.Add(new Problem(value.Place, $"{Kinds.Shown(value)} for a target", TierExpected));
            return new Tiers(1, null);
        }
        var fields = Fields.Of(value, "a target", problems)!;
        var expected = fields.Number("expected", TierExpected);
        decimal? stretch = fields.Has("stretch") ? fields.Number("stretch", TierExpected) : null;
        foreach (var key in besides)
            fields.Has(key);
        fields.Close();
        return Checked(new Tiers(expected, stretch), fields.PlaceOf("expected"), fields.PlaceOf("stretch"), problems);
    }

    private static Tiers Checked(Tiers tiers, Place expected, Place stretch, ICollection<Problem> problems)
    {
        if (tiers.Expected is <= 0 or > Most)
            problems.Add(new Problem(expected, $"a target of {tiers.Expected}", "more than 0; who owes nothing is left out"));
        if (tiers.Stretch is > Most)
            problems.Add(new Problem(stretch, $"a target of {tiers.Stretch}", "a number that can be reached"));
        if (tiers.Stretch < tiers.Expected)
            problems.Add(new Problem(stretch, $"the stretch target {tiers.Stretch} is below the expected target {tiers.Expected}", "it to be at least as high"));
        return tiers;
    }
}
