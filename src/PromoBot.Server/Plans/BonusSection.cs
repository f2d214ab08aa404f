using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>Who may win a bonus (加分项): a list, since there is nothing to owe; the authority and all units where it is left out.</summary>
internal static class BonusSection
{
    private const string Expected = "a list of who may win it: [authority, dazhi], or each";

    public static IReadOnlyDictionary<string, Tiers> Read(Fields indicator, IReadOnlyList<Unit> units)
    {
        var targets = new Dictionary<string, Tiers>(StringComparer.Ordinal);
        if (!indicator.Has("targets"))
            return All(units);
        foreach (var word in indicator.WordList("targets", Expected))
            if (word.Text == "authority")
                targets[Indicator.Whole] = Nothing;
            else if (word.Text == "each")
                foreach (var unit in units)
                    targets[unit.Id] = Nothing;
            else if (units.Any(unit => unit.Id == word.Text))
                targets[word.Text] = Nothing;
            else
                indicator.Add(word.Place, $"unknown unit '{word.Text}'", Vocabulary.OneOf([.. TargetSection.Reserved, .. units.Select(unit => unit.Id)], word.Text));
        return targets;
    }

    private static Tiers Nothing { get; } = new(0, null);

    private static Dictionary<string, Tiers> All(IReadOnlyList<Unit> units) =>
        units.Select(unit => unit.Id).Append(Indicator.Whole).Distinct(StringComparer.Ordinal).ToDictionary(id => id, _ => Nothing, StringComparer.Ordinal);
}
