using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A record of any kind as a card or a line shows it.</summary>
internal static class RecordCard
{
    public static Block Of(Turn turn, Entry entry, Facts facts)
    {
        var card = Said(turn, entry, facts);
        return card with { Facts = [.. card.Facts.Where(fact => fact.Label.Key != "talk.label_evidence"), .. RecordState.Facts(turn, entry)] };
    }

    /// <summary>What was taken back: a record that is gone, or the state that stands again.</summary>
    public static Block Line(Turn turn, Change change, Facts facts) => change.After.IsWithdrawn
        ? new Block.Paragraph(Name(turn, change.After, facts))
        : Of(turn, change.After, facts);

    /// <summary>A record in a few words: 到位资金 3000万元（「海辰储能」）.</summary>
    public static Text Name(Turn turn, Entry entry, Facts facts) => entry switch
    {
        Visit visit => Text.Of("correct.gone_visit", ("date", visit.Date), ("companies", new Value.Names(visit.Companies))),
        Project project => Text.Of("correct.gone_project", ("name", project.Name)),
        Receipt receipt => Text.Of("correct.gone_receipt", ("name", ProjectOf(receipt, facts).Name), ("amount", new Amount(receipt.Kind, receipt.Money.Value, receipt.Money.Currency))),
        Event held => Text.Of("correct.gone_event", ("date", held.Date), ("name", EventCard.Name(held))),
        Trip trip => Text.Of("correct.gone_trip", ("date", trip.Date), ("places", new Value.Names(trip.Places))),
        Measurement measured => Text.Of("correct.gone_rate", ("date", measured.Date), ("name", RateCard.Name(turn, measured)), ("value", RateCard.Figure(turn, measured))),
        Handover handed => Text.Of("correct.gone_handover", ("name", HandoverCard.ProjectName(handed, facts)), ("to", HandoverCard.Receiver(turn, handed))),
        OccasionChange change => Text.Of("correct.gone_occasion", ("name", change.Name)),
        _ => throw new InvalidOperationException($"No name for {entry.GetType().Name}."),
    };

    private static Block.FactList Said(Turn turn, Entry entry, Facts facts) => entry switch
    {
        Visit visit => VisitsOnTrips.Marked(VisitCard.Of(visit, []), visit, facts.Trips),
        Project project => ProjectCard.Of(project, []),
        Receipt receipt => ReceiptCard.Of(receipt, ProjectOf(receipt, facts), []),
        Event held => EventCard.Of(held, []),
        Trip trip => TripCard.Of(turn.Plan, trip, []),
        Measurement measured => RateCard.Of(turn, measured),
        Handover handed => HandoverCard.Of(turn, handed, facts),
        OccasionChange change => OccasionCard.Of(turn, change),
        _ => throw new InvalidOperationException($"No card for {entry.GetType().Name}."),
    };

    private static Project ProjectOf(Receipt receipt, Facts facts) =>
        facts.FindProject(receipt.Project) ?? throw new InvalidOperationException($"The facts lack the project of {receipt.Id}.");
}
