using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Finds the record that an officer speaks of: 海辰储能那笔3000万.</summary>
internal static class Sought
{
    /// <summary>Of what waits, as far as it is looked through for a name that is no project's.</summary>
    public const int MostLookedAt = 100;

    /// <summary>
    /// Those that may be meant: of several with the name those that wait; where none does, one that is found so already, for the
    /// message may have come twice.
    /// </summary>
    public static IReadOnlyList<Entry> In(Turn turn, Act act, Facts facts)
    {
        var slots = act.Slots;
        if (turn.Picks.TryGetValue(Verify.Record, out var record))
            return [.. Known(turn, facts).Where(entry => entry.Id == record)];
        if (slots.Project is null && slots.Amounts.Count == 0)
            return facts.Waiting;
        var meant = Known(turn, facts).Where(entry => !entry.IsWithdrawn && IsAbout(turn, entry, slots, facts) && HasSum(entry, slots)).ToList();
        var waiting = meant.Where(entry => Rulings.Waits(turn.Plan, entry)).ToList();
        if (waiting.Count > 0)
            return waiting;
        return meant.Find(entry => entry.Review?.IsVerified == (act.Intent == Intent.Verify)) is { } already ? [already] : meant;
    }

    private static IEnumerable<Entry> Known(Turn turn, Facts facts) =>
        facts.Entries.Concat(facts.Waiting).Concat(facts.Projects.SelectMany(file => file.Receipts.Append<Entry>(file.Project)))
            .Where(entry => Rulings.IsVerified(turn.Plan, entry))
            .DistinctBy(entry => entry.Id);

    private static bool IsAbout(Turn turn, Entry entry, Slots slots, Facts facts)
    {
        if (slots.Project is not { } said)
            return true;
        var key = NameKey.Of(said);
        return Names(turn, entry, facts).Select(NameKey.Of).Any(name => name.Length > 1 && key.Length > 1
            && (name.Contains(key, StringComparison.Ordinal) || key.Contains(name, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Names(Turn turn, Entry entry, Facts facts)
    {
        IEnumerable<string> own = entry switch
        {
            Receipt receipt => facts.FindProject(receipt.Project) is { } project ? project.Companies.Append(project.Name) : [],
            Project project => project.Companies.Append(project.Name),
            Visit visit => visit.Companies,
            Event held => held.Name is { } name ? [name] : [],
            Trip trip => trip.Places,
            Measurement measured => turn.Plan.Find(measured.Indicator)?.Name.Values ?? [],
            var other => throw new InvalidOperationException($"No names for {other.GetType().Name}."),
        };
        return own.Concat(turn.Plan.FindUnit(entry.Unit) is { } unit ? unit.Also.Append(unit.Name) : [])
            .Concat(turn.People.Where(person => person.Id == entry.Person).Select(person => person.Name));
    }

    private static bool HasSum(Entry entry, Slots slots) => slots.Amounts.Count == 0
        || (entry is Receipt receipt && slots.Amounts.Any(amount => amount.Floor == receipt.Money));
}
