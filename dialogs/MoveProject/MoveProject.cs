using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Moves a project to a stage: 在谈, 签约, 注册, 开工, 投产, 运营; or 搁置, 流失.</summary>
public sealed class MoveProject : Conversation
{
    private static readonly IReadOnlyList<Stage> Offered =
        [Stage.Talking, Stage.Signed, Stage.Registered, Stage.Started, Stage.Producing];

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.ReportStage];

    public override Deed? Deed => Domain.Deed.Report;

    public override Needs Needs(Turn turn, Act act) => Projects.Needs(turn, act.Slots);

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var slots = Origin.In(turn, act.Slots);
        if (SaidStage(turn, slots) is not { } stage)
            return Step.Ask("stage", Text.Of("move_project.ask_stage"), [.. Offered.Select(one => new Option(one.ToString(), Labels.Of(one)))]);
        if (slots.Date > turn.Today)
            return Step.Say(Text.Of("move_project.not_yet", ("stage", Labels.Of(stage)), ("date", slots.Date.Value)));

        turn.Picks.TryGetValue(Asking.WhichProject, out var picked);
        var meant = picked == Asking.New ? [] : Projects.Meant(turn, slots, facts);
        if (meant is [var file])
            return Projects.Refused(turn, file.Project) ?? Moved(act with { Slots = slots }, file.Project, new StageReached(stage, slots.Date ?? turn.Today));
        if (meant.Count > 1)
            return Projects.Which(meant, mayBeNew: true);
        if (slots.Project is null && slots.Companies.Count == 0)
            return Step.Ask("project", Text.Of("move_project.ask_project", ("stage", Labels.Of(stage))));
        if (picked is null && Projects.Near(slots, facts) is { Count: > 0 } near)
            return Projects.Which(near, mayBeNew: true);
        var project = NewProject.From(turn, slots, new StageReached(stage, slots.Date ?? turn.Today));
        return Saved(act, null, project) with { Remarks = [Text.Of("move_project.project_made", ("name", project.Name))] };
    }

    private static Stage? SaidStage(Turn turn, Slots slots) =>
        turn.Picks.TryGetValue("stage", out var picked) && Enum.TryParse<Stage>(picked, out var stage) ? stage : slots.Stage;

    private static Step Moved(Act act, Project known, StageReached reached)
    {
        var completed = NewProject.Completed(known, act.Slots with { Stage = null, Companies = [] });
        if (known.Stage == reached.Stage && (act.Slots.Date is null || known.Stages[^1] == reached))
            return completed == known
                ? new Step { Shown = [ProjectCard.Of(known, act.Doubts)], Headline = Text.Of("move_project.known_already", ("stage", Labels.Of(reached.Stage))), Focus = known.Id }
                : Saved(act, known, completed);
        return Saved(act, known, completed with { Stages = [.. known.Stages.Where(one => one.Stage != reached.Stage), reached] });
    }

    private static Step Saved(Act act, Project? before, Project after) => new()
    {
        Changes = [new Change(before, after)],
        Shown = [ProjectCard.Of(after, act.Doubts)],
        Done = Text.Of("move_project.done", ("name", after.Name), ("stage", Labels.Of(after.Stage))),
        Focus = after.Id,
    };
}
