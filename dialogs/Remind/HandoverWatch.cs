using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A project handed over waits for whoever is to take it (待接收).</summary>
internal sealed class HandoverWatch : Watch
{
    public override ReminderKind Kind => ReminderKind.Handover;

    public override Needs Needs(Turn turn) => new() { HandoversOf = [] };

    public override IEnumerable<Nudge> Due(Turn turn, Facts facts) =>
        from handed in facts.Handovers
        where handed.IsWaiting && HandoverNotices.Takers(turn, handed).Any(person => person.Id == turn.Me.Id) && IsLeftLying(turn, handed)
        select new Nudge(
            "handover:" + handed.Id,
            Kind,
            // Told anew in every week that it goes on lying there.
            $"{(turn.Today.DayNumber - handed.Date.DayNumber) / 7}",
            Text.Of(
                "remind.handover",
                ("name", facts.FindProject(handed.Project)?.Name ?? handed.Project),
                ("unit", Whose.UnitName(turn, handed.From)),
                ("day", handed.Date)))
        {
            Shows = Handing.MayDecide(turn.Me, handed) ? new Choice(Text.Of("handover.take"), new Tap(turn.Id, Taps.TakeOver, handed.Id)) : null,
        };

    /// <summary>On the day itself they have just been told.</summary>
    private bool IsLeftLying(Turn turn, Handover handed) =>
        turn.Today > handed.Date && turn.Today >= turn.Holidays.AddWorkdays(handed.Date, Rule(turn).DaysBefore);
}
