using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Puts a lead (线索) into the books, or adds to the project that is known already.</summary>
public sealed class AddLead : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.ReportLead];

    public override Deed? Deed => Domain.Deed.Report;

    public override Needs Needs(Turn turn, Act act) => Projects.Needs(turn, act.Slots)
        .And(FirstTalk.Needs(turn, act.Slots.Companies))
        .And(new Needs { RecentOf = turn.Me.Id });

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        turn.Picks.TryGetValue(Asking.WhichProject, out var picked);
        var lead = act with { Slots = Origin.In(turn, AboutLastVisit(turn, act.Slots, facts)) };
        var meant = picked == Asking.New ? [] : Projects.Meant(turn, lead.Slots, facts);
        return meant switch
        {
            [var known] => Projects.Refused(turn, known.Project) ?? Adding(turn, lead, known.Project),
            [_, _, ..] => Projects.Which(meant, mayBeNew: true),
            [] when IsNameless(lead.Slots) => Step.Ask("companies", Text.Of("add_lead.ask_company")),
            [] when picked is null && lead.Slots.Companies.Count == 0 && Projects.Near(lead.Slots, facts) is { Count: > 0 } near => Projects.Which(near, mayBeNew: true),
            [] => Claimed(turn, lead, facts, Opening(turn, lead)),
        };
    }

    /// <summary>With whose the first talk is; a visit of the same message has said so already.</summary>
    private static Step Claimed(Turn turn, Act act, Facts facts, Step step) =>
        turn.Beside.Any(beside => beside.Intent == Intent.ReportVisit && beside.Slots.Companies.Intersect(act.Slots.Companies, StringComparer.Ordinal).Any())
            ? step
            : step with
            {
                Remarks = [.. FirstTalk.Remarks(turn, act.Slots.Companies, facts), .. step.Remarks],
                Notices = [.. FirstTalk.Notices(turn, act.Slots.Companies, facts)],
            };

    private static bool IsNameless(Slots slots) => slots.Companies.Count == 0 && slots.Project is null;

    /// <summary>"投资8个亿" after a visit: of what was talked about there.</summary>
    private static Slots AboutLastVisit(Turn turn, Slots slots, Facts facts)
    {
        if (!IsNameless(slots) || turn.Talk.Focus is not null || facts.Recent is not [{ Changes: var changes }, ..])
            return slots;
        return changes.Select(change => change.After).OfType<Visit>().FirstOrDefault(visit => !visit.IsWithdrawn) is { } visit
            ? slots with { Companies = visit.Companies, Project = visit.Project, Places = slots.Places.Count > 0 ? slots.Places : visit.Places }
            : slots;
    }

    private static Step Opening(Turn turn, Act act)
    {
        var project = NewProject.From(turn, act.Slots, new StageReached(act.Slots.Stage ?? Stage.Lead, act.Slots.Date ?? turn.Today));
        return Saved(turn, act, null, project, Text.Of("add_lead.done"));
    }

    private static Step Adding(Turn turn, Act act, Project known)
    {
        var project = NewProject.Completed(known, act.Slots);
        return project == known
            ? new Step { Shown = [ProjectCard.Of(known, act.Doubts)], Headline = Text.Of("add_lead.known_already"), Focus = known.Id }
            : Saved(turn, act, known, project, Text.Of("add_lead.added"));
    }

    private static Step Saved(Turn turn, Act act, Project? before, Project after, Text done) => new()
    {
        Changes = [new Change(before, after)],
        Shown = [ProjectCard.Of(after, act.Doubts)],
        Done = done,
        Focus = after.Id,
        Expecting = after.AmountOf(AmountKind.Investment) is null ? new Expectation(after.Id, "amounts") : null,
        Remarks = after.AmountOf(AmountKind.Investment) is null ? [Text.Of("add_lead.investment_open")] : [],
        Reminders = act.Slots.Due is { } due
            ? [new Reminder(after.Id + "-due-" + turn.Id, turn.Me.Id, due, null, after.Id, Text.Of("add_lead.follow_up", ("name", after.Name)))]
            : [],
    };
}
