using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>What is verified before it counts (<c>verify</c>), and when bulletins are due (<c>bulletins</c>).</summary>
internal static class RhythmSection
{
    private const int MostDays = 60;

    public static IReadOnlyList<RecordKind> Verifies(Fields plan) =>
        [.. Names.Known(plan, "verify", "kind of record", Vocabulary.Records).Distinct()];

    public static IReadOnlyList<BulletinRule> Bulletins(Fields plan, ICollection<Problem> problems)
    {
        var rules = new List<BulletinRule>();
        foreach (var node in plan.Items("bulletins", "a list of bulletins: - {kind: monthly, due_after_days: 5}", isNeeded: false))
            if (Fields.Of(node, "a bulletin", problems) is { } fields)
                rules.Add(ReadOne(fields, rules));
        return rules;
    }

    private static BulletinRule ReadOne(Fields fields, List<BulletinRule> before)
    {
        var kind = Names.Known(fields, "kind", "kind of bulletin", Vocabulary.Bulletins, BulletinKind.Monthly);
        var days = fields.Whole("due_after_days", $"days after the end of its span, 0 to {MostDays}", 0, MostDays, isNeeded: true) ?? 0;
        var to = Names.Known(fields, "to", "role", Vocabulary.Roles);
        fields.Close();
        if (before.Exists(rule => rule.Kind == kind))
            fields.Add(fields.PlaceOf("kind"), $"a second {kind} bulletin", "one of a kind");
        return to.Count == 0 ? new BulletinRule(kind, days) : new BulletinRule(kind, days) { To = [.. to.Distinct()] };
    }
}
