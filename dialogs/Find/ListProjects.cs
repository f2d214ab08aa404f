using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Lists projects and leads (我手上在谈的项目, 没动静的, 亿元以上的有哪些), a few at a time; one alone is shown in full.</summary>
public sealed class ListProjects : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskProjects];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act) => IsNamed(act.Slots)
        ? Projects.Needs(turn, act.Slots)
        : new Needs { ProjectsWhere = Asked(turn, act) };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (Whose.Of(turn, act) is not { } whose)
            return Step.Say(Text.Of("find.unknown", ("name", act.Slots.Person ?? act.Slots.Unit ?? "")));
        if (IsNamed(act.Slots))
            return Named(turn, act, facts);
        if (facts.FoundProjects.Count == 0)
            return Step.Say(Text.Of(Pages.Skip(turn) > 0 ? "find.no_more" : "find.no_projects", ("what", What(turn, act, whose))));
        var lead = facts.FoundProjectsCount > facts.FoundProjects.Count ? "find.projects_first" : "find.projects";
        return Pages.Of(
            turn,
            act.Slots.IsQuiet ? act with { Slots = act.Slots with { Count = Days(turn, act.Slots) } } : act,
            Reply.Of(
                Text.Of(lead, ("what", What(turn, act, whose)), ("count", facts.FoundProjectsCount), ("from", Pages.Skip(turn) + 1), ("to", Pages.Skip(turn) + facts.FoundProjects.Count)),
                ProjectRows.Of(turn, facts.FoundProjects)),
            facts.FoundProjects.Count,
            facts.FoundProjectsCount) with { Focus = facts.FoundProjects is [var only] && facts.FoundProjectsCount == 1 ? only.Project.Id : null };
    }

    /// <summary>更多 no longer says for how many days: the act keeps them.</summary>
    private static int Days(Turn turn, Slots slots) => slots.Count ?? QuietDays.Said(turn.Text);

    private static bool IsNamed(Slots slots) => slots.Companies.Count > 0 || slots.Project is not null;

    private static ProjectsAsked Asked(Turn turn, Act act)
    {
        var slots = act.Slots;
        var whose = Whose.Of(turn, act);
        return new ProjectsAsked
        {
            Units = whose?.Units ?? [],
            Person = whose?.Person,
            Stages = Stages(slots),
            QuietSince = slots.IsQuiet ? turn.Today.AddDays(1 - Days(turn, slots)) : null,
            Within = AskedPeriod.TryRead(slots.Period, out var period) ? period : null,
            AtLeast = slots.Amounts is [var least, ..] ? Floors(turn, least.Floor) : [],
            Tags = slots.Tags,
            Word = slots.Industry,
            Skip = Pages.Skip(turn),
            Take = Pages.Size,
        };
    }

    /// <summary>手上在谈的 are those not signed yet: a fresh lead is one of them.</summary>
    private static IReadOnlyList<Stage> Stages(Slots slots) => slots.Stage switch
    {
        Stage.Talking => [Stage.Lead, Stage.Talking],
        { } stage => [stage],
        null => slots.IsQuiet ? Open : [],
    };

    /// <summary>Where news is to be expected: what runs or is over needs none.</summary>
    private static readonly IReadOnlyList<Stage> Open = [Stage.Lead, Stage.Talking, Stage.Signed, Stage.Registered, Stage.Started];

    /// <summary>亿元以上 holds for a project in dollars, too, by the plan's rates.</summary>
    private static List<Money> Floors(Turn turn, Money least) =>
    [
        least,
        .. turn.Plan.Rates.Select(rate => rate.Currency).Append(Money.Yuan).Distinct(StringComparer.Ordinal).Where(currency => currency != least.Currency)
            .Select(currency => Rates.TryConvert(turn.Plan, least, currency, turn.Today, out var value) ? new Money(value, currency) : (Money?)null)
            .OfType<Money>(),
    ];

    private static Step Named(Turn turn, Act act, Facts facts) => Projects.Meant(turn, act.Slots, facts) is { Count: > 0 } meant
        ? meant is [var only] ? One(turn, only.Project) : Several(turn, act, meant)
        : Projects.Near(act.Slots, facts) is { Count: > 0 } near ? Several(turn, act, near)
        : Step.Say(Text.Of("find.no_project_named", ("name", act.Slots.Project ?? act.Slots.Companies[0])));

    private static Step One(Turn turn, Project project) => Whose.SeesAll(turn, project)
        ? new Step
        {
            Replies =
            [
                Reply.Of(
                    Text.Of("find.one", ("name", project.Name), ("stage", Labels.Of(project.Stage)), ("day", project.Stages[^1].Date)),
                    RecordCardOf(turn, project)),
            ],
            Focus = project.Id,
        }
        : Step.Say(Text.Of("find.of_others", ("unit", Whose.UnitName(turn, project.Unit)), ("person", Whose.PersonName(turn, project.FollowedBy)), ("day", project.Stages[^1].Date)));

    private static Block.FactList RecordCardOf(Turn turn, Project project)
    {
        var card = ProjectCard.Of(project, []);
        return card with
        {
            Facts = [.. card.Facts, .. Labels.Fact("unit", Whose.UnitName(turn, project.Unit)), .. Labels.Fact("in_charge", Whose.PersonName(turn, project.FollowedBy)), .. RecordState.Facts(turn, project)],
        };
    }

    private static Step Several(Turn turn, Act act, IReadOnlyList<ProjectFile> files) => Step.Say(Reply.Of(
        Text.Of("find.projects", ("what", Text.Of("find.what_named", ("name", act.Slots.Project ?? act.Slots.Companies[0]))), ("count", files.Count)),
        ProjectRows.Of(turn, [.. files.Take(Pages.Size * 2).Select(file => new FoundProject(file.Project, file.Project.Stages[^1].Date))])));

    private static Text What(Turn turn, Act act, Whose whose) => act.Slots.IsQuiet
        ? Text.Of("find.what_quiet", ("whose", whose.Words), ("days", Days(turn, act.Slots)))
        : How(act.Slots) is { Count: > 0 } how
            ? Text.Of("find.what", ("whose", whose.Words), ("how", new Value.Phrases(how)))
            : Text.Of("find.what_any", ("whose", whose.Words));

    private static List<Text> How(Slots slots) =>
    [
        .. slots.Stage is { } stage ? [Labels.Of(stage)] : Array.Empty<Text>(),
        .. slots.Amounts is [var least, ..] ? [Text.Of("find.at_least", ("amount", least))] : Array.Empty<Text>(),
        .. slots.Tags.Select(Labels.Of),
        .. slots.Industry is { } industry ? [Text.Of("talk.name", ("name", industry))] : Array.Empty<Text>(),
    ];
}
