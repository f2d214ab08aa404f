using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Puts a lead (线索) into the books, or adds to the project that is known already.</summary>
public sealed class AddLead : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.ReportLead];

    public override Deed? Deed => Domain.Deed.Report;

    public override Needs Needs(Turn turn, Act act) => Projects.Needs(turn, act.Slots);

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var slots = act.Slots;
        if (slots.Companies.Count == 0 && slots.Project is null)
            return Step.Ask("companies", Text.Of("add_lead.ask_company"));

        turn.Picks.TryGetValue(Asking.WhichProject, out var picked);
        var meant = picked == Asking.New ? [] : Projects.Meant(turn, slots, facts);
        return meant switch
        {
            [var known] => Projects.Refused(turn, known.Project) ?? Adding(turn, act, known.Project),
            [] when picked is null && slots.Companies.Count == 0 && Projects.Near(slots, facts) is { Count: > 0 } near => Projects.Which(near, mayBeNew: true),
            [] => Opening(turn, act),
            _ => Projects.Which(meant, mayBeNew: true),
        };
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
