using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>
/// Who owes how much of an indicator: <c>targets</c> with <c>authority</c> for the whole, <c>each</c> for units that owe the same
/// each for itself, ids of units for their own; or <c>posts</c> for each person who holds one.
/// </summary>
internal static class TargetSection
{
    public const decimal Most = 1_000_000_000_000m;

    private const string TierExpected = "a number, or {expected: 709, stretch: 711}";

    private const string TargetsExpected = "targets: {authority: {expected, stretch}, …}, or posts: {分管领导: 6}";

    /// <summary>Words that no unit may have as its id.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["authority", "each"];

    /// <summary>By unit, and by post; one of the two, for acts are summed by unit or by person.</summary>
    public static (IReadOnlyDictionary<string, Tiers> Units, IReadOnlyDictionary<string, Tiers> Posts) Read(
        Fields indicator, Measure measure, bool isBonus, IReadOnlyList<Unit> units, ICollection<Problem> problems)
    {
        var tiers = new TierReader(measure, problems);
        var posts = Posts(indicator, tiers, problems);
        if (isBonus)
        {
            if (posts.Count > 0)
                indicator.Add(indicator.PlaceOf("posts"), "'posts' for a bonus", "targets: a list of who may win it");
            return (BonusSection.Read(indicator, units), posts);
        }
        if (indicator.Has("posts") && indicator.Has("targets"))
            indicator.Add(indicator.PlaceOf("posts"), "'posts' beside 'targets'", "one of the two; write a second indicator for the other");
        var node = indicator.Node("targets", TargetsExpected, isNeeded: !indicator.Has("posts"));
        return (node is null ? new Dictionary<string, Tiers>(StringComparer.Ordinal) : Units(node, tiers, units, problems), posts);
    }

    private static Dictionary<string, Tiers> Posts(Fields indicator, TierReader tiers, ICollection<Problem> problems)
    {
        var posts = new Dictionary<string, Tiers>(StringComparer.Ordinal);
        if (indicator.Node("posts", "posts: {分管领导: 6}", isNeeded: false) is not { } node || Fields.Of(node, "'posts'", problems) is not { } fields)
            return posts;
        foreach (var (key, value) in fields.All)
            posts[key.Text.Trim()] = tiers.Read(value);
        if (posts.Count == 0)
            fields.Add(fields.Place, "no posts", "at least one: the post as people hold it, and what it owes");
        return posts;
    }

    private static Dictionary<string, Tiers> Units(Yaml node, TierReader tiers, IReadOnlyList<Unit> units, ICollection<Problem> problems)
    {
        var targets = new Dictionary<string, Tiers>(StringComparer.Ordinal);
        if (Fields.Of(node, "'targets'", problems) is not { } fields)
            return targets;
        if (!fields.All.Any())
            fields.Add(fields.Place, "no targets", "at least one: authority, each, or the id of a unit");
        foreach (var (key, value) in fields.All)
            if (key.Text == "authority")
                targets[Indicator.Whole] = tiers.Read(value);
            else if (key.Text == "each")
                AddEach(targets, value, tiers, fields, units, problems);
            else if (units.Any(unit => unit.Id == key.Text))
                targets[key.Text] = tiers.Read(value);
            else
                fields.Add(key.Place, $"unknown unit '{key.Text}'", Vocabulary.OneOf([.. Reserved, .. units.Select(unit => unit.Id)], key.Text));
        return targets;
    }

    // What stands under a unit's own id wins over `each`, wherever the two stand.
    private static void AddEach(
        Dictionary<string, Tiers> targets, Yaml value, TierReader tiers, Fields all, IReadOnlyList<Unit> units, ICollection<Problem> problems)
    {
        var own = all.All.Select(one => one.Key.Text).ToList();
        var of = units.Select(unit => unit.Id).ToList();
        if (value is Yaml.Map && Fields.Of(value, "'each'", problems) is { } fields)
            of = Chosen(fields, units) ?? of;
        var tier = tiers.Read(value, "units", "kind");
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

    /// <summary>Reads what one owes, of whatever measure.</summary>
    private sealed class TierReader(Measure measure, ICollection<Problem> problems)
    {
        public Tiers Read(Yaml value, params string[] besides)
        {
            if (Kinds.TryNumber(value, out var bare))
                return Checked(new Tiers(bare, null), value.Place, value.Place);
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
            return Checked(new Tiers(expected, stretch), fields.PlaceOf("expected"), fields.PlaceOf("stretch"));
        }

        private Tiers Checked(Tiers tiers, Place expected, Place stretch)
        {
            // To grow at all, or to fall by no more than so much, are targets; of sums nought is none.
            if (measure is Measure.Growth ? tiers.Expected is <= -100 or > Most : tiers.Expected is <= 0 or > Most)
                problems.Add(new Problem(expected, $"a target of {tiers.Expected}", "more than 0; who owes nothing is left out"));
            if (tiers.Stretch is > Most)
                problems.Add(new Problem(stretch, $"a target of {tiers.Stretch}", "a number that can be reached"));
            if (measure is Measure.Share && (tiers.Expected > 100 || tiers.Stretch > 100))
                problems.Add(new Problem(tiers.Expected > 100 ? expected : stretch, "a share of more than 100 %", "at most 100"));
            if (tiers.Stretch < tiers.Expected)
                problems.Add(new Problem(stretch, $"the stretch target {tiers.Stretch} is below the expected target {tiers.Expected}", "it to be at least as high"));
            return tiers;
        }
    }
}
