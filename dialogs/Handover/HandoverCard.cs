using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A handover as the card shows it.</summary>
internal static class HandoverCard
{
    public static Block.FactList Of(Turn turn, Handover handed, Facts facts) => new(
        Text.Of("handover.heading"),
        [
            .. Labels.Fact("project", ProjectName(handed, facts)),
            .. Labels.Fact("handed_from", Text.Of("find.unit_person", ("unit", Whose.UnitName(turn, handed.From)), ("person", Whose.PersonName(turn, handed.Person)))),
            .. Labels.Fact("handed_to", Receiver(turn, handed)),
            .. Labels.Fact("date", handed.Date),
            .. Labels.Fact("handover", State(turn, handed)),
        ]);

    public static string ProjectName(Handover handed, Facts facts) => facts.FindProject(handed.Project)?.Name ?? handed.Project;

    /// <summary>The unit, or the person with the unit.</summary>
    public static Value Receiver(Turn turn, Handover handed) => handed.Taker is { } taker
        ? Text.Of("find.unit_person", ("unit", Whose.UnitName(turn, handed.Unit)), ("person", Whose.PersonName(turn, taker)))
        : Whose.UnitName(turn, handed.Unit);

    public static Value Reason(string reason) => TakeOver.Reasons.Contains(reason) ? Text.Of("handover.reason_" + reason) : reason;

    private static Text State(Turn turn, Handover handed) => handed switch
    {
        { IsWithdrawn: true } => Text.Of("handover.state_withdrawn"),
        { State: HandoverState.Taken, DecidedBy: { } by, DecidedOn: { } on } => Text.Of("handover.state_taken", ("person", Whose.PersonName(turn, by)), ("day", on)),
        { State: HandoverState.SentBack, DecidedBy: { } by, DecidedOn: { } on } =>
            Text.Of("handover.state_sent_back", ("person", Whose.PersonName(turn, by)), ("day", on), ("reason", Reason(handed.Reason ?? ""))),
        _ => Text.Of("handover.state_waiting"),
    };
}
