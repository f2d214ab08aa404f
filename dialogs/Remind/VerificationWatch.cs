using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Something new waits to be verified by an officer (待核实).</summary>
internal sealed class VerificationWatch : Watch
{
    public override ReminderKind Kind => ReminderKind.Verification;

    public override Needs Needs(Turn turn) => Concerns(turn) ? new() { Waiting = new WaitingAsked(turn.Plan.Verifies, [], 0, Sought.MostLookedAt) } : Dialogs.Needs.None;

    public override IEnumerable<Nudge> Due(Turn turn, Facts facts)
    {
        // Nobody verifies words of their own.
        var waiting = facts.Waiting.Where(entry => entry.Person != turn.Me.Id).ToList();
        if (!Concerns(turn) || waiting.Count == 0)
            yield break;
        yield return new Nudge(
            "verification",
            Kind,
            // Ids grow with time: while no newer one waits, there is nothing new to say.
            waiting.Select(entry => entry.Id).Max(StringComparer.Ordinal)!,
            Text.Of(
                "remind.verification",
                ("count", facts.WaitingCount - (facts.Waiting.Count - waiting.Count)),
                ("day", waiting.Min(entry => entry.ReportedOn ?? entry.Date))))
        {
            Shows = new Choice(Text.Of("remind.see_waiting"), new Tap(turn.Id, Taps.Waiting, "0")),
        };
    }

    private static bool Concerns(Turn turn) => turn.Plan.Verifies.Count > 0 && Rights.May(turn.Me.Role, Deed.Verify);
}
