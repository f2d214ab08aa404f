using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Makes a project of what was said, or adds what was said to one.</summary>
internal static class NewProject
{
    /// <param name="slots">With the path of regions where the investor comes from (<see cref="Origin.In"/>).</param>
    /// <param name="reached">The stage it is reported in.</param>
    public static Project From(Turn turn, Slots slots, StageReached reached) => new()
    {
        Id = turn.NewId("p"),
        Unit = turn.Me.Unit,
        Person = turn.Me.Id,
        Date = reached.Date,
        Name = slots.Project ?? slots.Companies[0],
        Companies = slots.Companies,
        Contacts = slots.Contacts,
        Industry = slots.Industry,
        Amounts = OfProject(slots),
        Tags = slots.Tags,
        Stages = [reached],
        FollowUp = slots.Due,
        From = slots.From,
        Evidence = slots.Evidence,
    };

    /// <summary>The same project where nothing new was said, so that a repeated report decides nothing.</summary>
    public static Project Completed(Project known, Slots slots)
    {
        var amounts = OfProject(slots);
        var completed = known with
        {
            Companies = Union(known.Companies, slots.Companies),
            Contacts = Union(known.Contacts, slots.Contacts),
            Industry = slots.Industry ?? known.Industry,
            Amounts = [.. known.Amounts.Where(old => amounts.All(fresh => fresh.Kind != old.Kind)), .. amounts],
            Tags = [.. known.Tags.Union(slots.Tags)],
            Stages = slots.Stage is { } stage && stage > known.Stage && stage < Stage.Shelved && slots.Date is { } date
                ? [.. known.Stages, new StageReached(stage, date)]
                : known.Stages,
            FollowUp = slots.Due ?? known.FollowUp,
            From = known.From.Count > 0 ? known.From : slots.From,
            Evidence = slots.Evidence ?? known.Evidence,
        };
        return Sameness.IsSame(known, completed) ? known : completed;
    }

    /// <summary>Amounts without a kind are the planned investment; money that arrived is no part of the project's own data.</summary>
    private static IReadOnlyList<Amount> OfProject(Slots slots) =>
        [.. slots.Amounts
            .Where(amount => amount.Kind is not (AmountKind.Funds or AmountKind.Fdi))
            .Select(amount => amount with { Kind = amount.Kind ?? AmountKind.Investment })
            .DistinctBy(amount => amount.Kind)];

    private static IReadOnlyList<string> Union(IReadOnlyList<string> known, IReadOnlyList<string> said) =>
        [.. known.Concat(said).DistinctBy(NameKey.Of)];
}
