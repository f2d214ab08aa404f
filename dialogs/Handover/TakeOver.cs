using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Takes a project over that was handed here (接收), or sends it back with a reason (退回).</summary>
public sealed class TakeOver : Conversation
{
    /// <summary>The pick that names the handover.</summary>
    public const string Which = "which_handover";

    /// <summary>Reasons to tap; others are typed.</summary>
    internal static readonly IReadOnlyList<string> Reasons = ["not_ours", "no_room", "incomplete"];

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.TakeOver, Intent.SendBack];

    public override Deed? Deed => Domain.Deed.Report;

    /// <summary>退回 of somebody who verifies nothing is about what was handed to them.</summary>
    public override bool Takes(Turn turn, Act act) => base.Takes(turn, act)
        || (act.Intent == Intent.Reject && turn.Speaker is { } speaker && !Rights.May(speaker.Role, Domain.Deed.Verify) && !turn.Picks.ContainsKey(Verify.Record));

    public override Needs Needs(Turn turn, Act act) => new()
    {
        HandoversOf = [],
        Entries = turn.Picks.TryGetValue(Which, out var id) ? [id] : [],
        TotalsOf = [.. turn.Me.Units],
        TotalsOn = [turn.Today],
    };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var mine = facts.Handovers.Where(one => Handing.MayDecide(turn.Me, one)).ToList();
        if (turn.Picks.TryGetValue(Which, out var id))
        {
            return mine.Find(one => one.Id == id) is { } picked ? Decided(turn, act, picked, facts)
                : facts.Entries.OfType<Handover>().FirstOrDefault(one => one.Id == id) is { } known ? NotNow(turn, known, facts)
                : Step.Say(Text.Of("handover.nothing_waits"));
        }
        return mine.Where(one => IsAbout(one, act.Slots, facts)).ToList() switch
        {
            [] when mine.Count == 0 => Step.Say(act.Intent == Intent.Reject ? Text.Of("talk.may_not_verify", ("role", Labels.Of(turn.Me.Role))) : Text.Of("handover.nothing_waits")),
            [] => Step.Say(Text.Of("handover.not_handed", ("name", act.Slots.Project ?? ""))),
            [var only] => Decided(turn, act, only, facts),
            var several => Step.Ask(Which, Text.Of("handover.ask_which"), [.. several.Take(5).Select(one => new Option(one.Id, Text.Of("talk.project_option", ("name", HandoverCard.ProjectName(one, facts)))))]),
        };
    }

    private static bool IsAbout(Handover handed, Slots slots, Facts facts)
    {
        if (slots.Project is not { } said || facts.FindProject(handed.Project) is not { } project)
            return slots.Project is null;
        var key = NameKey.Of(said);
        return project.Companies.Append(project.Name).Select(NameKey.Of)
            .Any(name => key.Length > 1 && (name.Contains(key, StringComparison.Ordinal) || (name.Length > 1 && key.Contains(name, StringComparison.Ordinal))));
    }

    /// <summary>A button of a notice that came to an end otherwise, or of somebody else's.</summary>
    private static Step NotNow(Turn turn, Handover known, Facts facts) => known.IsWaiting
        ? Step.Say(Text.Of("handover.not_yours", ("to", HandoverCard.Receiver(turn, known))))
        : new Step { Shown = [HandoverCard.Of(turn, known, facts)], Headline = Text.Of("handover.settled_already") };

    private static Step Decided(Turn turn, Act act, Handover handed, Facts facts)
    {
        if (facts.FindProject(handed.Project) is not { IsWithdrawn: false } project)
            return Step.Say(Text.Of("handover.project_gone"));
        var decided = handed with { DecidedBy = turn.Me.Id, DecidedOn = turn.Today };
        if (act.Intent == Intent.TakeOver)
            return Taken(turn, handed, decided with { State = HandoverState.Taken }, project, facts);
        return (act.Slots.Reason ?? turn.Picks.GetValueOrDefault(Asking.Why)) is { } reason
            ? SentBack(turn, handed, decided with { State = HandoverState.SentBack, Reason = reason }, project, facts)
            : new Step
            {
                Asks = new Asking(
                    Asking.Why, Text.Of("handover.ask_reason", ("name", project.Name)), [.. Reasons.Select(one => new Option(one, Text.Of("handover.reason_" + one)))]),
            };
    }

    private static Step Taken(Turn turn, Handover before, Handover after, Project project, Facts facts)
    {
        var now = Handing.TakenOver(project, after, InCharge(turn, after));
        return new Step
        {
            Changes = [new Change(before, after), new Change(project, now)],
            Shown = [ProjectCard.Of(now, []), HandoverCard.Of(turn, after, facts)],
            Headline = Text.Of("handover.taken", ("name", project.Name)),
            Remarks = [Text.Of("handover.claim_stays")],
            Notices = [.. HandoverNotices.Decided(turn, after, project)],
            Focus = project.Id,
            EffectOn = after.Unit,
        };
    }

    private static Step SentBack(Turn turn, Handover before, Handover after, Project project, Facts facts) => new()
    {
        Changes = [new Change(before, after)],
        Shown = [HandoverCard.Of(turn, after, facts)],
        Headline = Text.Of("handover.sent_back", ("name", project.Name)),
        Notices = [.. HandoverNotices.Decided(turn, after, project)],
    };

    /// <summary>The person it was handed to; else who takes it over, or the unit's head where an officer does so in the unit's place.</summary>
    private static string InCharge(Turn turn, Handover handed) => handed.Taker
        ?? (turn.Me.Units.Contains(handed.Unit)
            ? turn.Me.Id
            : turn.People.Where(person => person.Units.Contains(handed.Unit)).OrderBy(person => person.Role == Role.Head ? 0 : 1).FirstOrDefault()?.Id ?? turn.Me.Id);
}
