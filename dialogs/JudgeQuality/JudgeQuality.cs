using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>An officer finds which of the five points of quality (质量项目) a project meets, or takes a point back.</summary>
public sealed class JudgeQuality : Conversation
{
    /// <summary>The pick that a tap makes: a project's id, what to do (+ or -), and a point or <see cref="All"/>.</summary>
    public const string Point = "quality_point";

    private const string All = "all";

    private static readonly IReadOnlyList<QualityPoint> Points = Enum.GetValues<QualityPoint>();

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.JudgeQuality];

    public override Deed? Deed => Domain.Deed.Verify;

    public override Needs Needs(Turn turn, Act act) => Projects.Needs(turn, act.Slots).And(new Needs
    {
        Projects = Tapped(turn) is { } tapped ? [tapped.Project] : [],
        TotalsOf = [.. turn.Plan.Units.Select(unit => unit.Id), Indicator.Whole],
        TotalsOn = [turn.Today],
    });

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (Tapped(turn) is { } tapped)
            return facts.FindProject(tapped.Project) is { } known ? Judged(turn, known, tapped.Points, tapped.IsDenied) : Step.Say(Text.Of("judge_quality.unknown"));
        var meant = Projects.Meant(turn, act.Slots, facts);
        if (meant.Count == 0 && act.Slots.Project is not null)
            meant = Projects.Near(act.Slots, facts);
        return meant switch
        {
            [] => Step.Say(Text.Of("judge_quality.unknown")),
            [var file] => Judged(turn, file.Project, act.Slots.IsDenied && act.Slots.Quality.Count == 0 ? Points : act.Slots.Quality, act.Slots.IsDenied),
            _ => Projects.Which(meant, mayBeNew: false),
        };
    }

    private static Step Judged(Turn turn, Project project, IReadOnlyList<QualityPoint> points, bool isDenied)
    {
        var after = project with
        {
            Quality = [.. Points.Where(point => isDenied ? project.Quality.Contains(point) && !points.Contains(point) : project.Quality.Contains(point) || points.Contains(point))],
        };
        var isSame = after.Quality.SequenceEqual(project.Quality);
        return new Step
        {
            Changes = isSame ? [] : [new Change(project, after)],
            Shown = [Card(after)],
            Headline = Text.Of(after.IsOfQuality ? "judge_quality.of_quality" : "judge_quality.points", ("name", project.Name), ("count", after.Quality.Count)),
            Choices = [.. Choices(turn, after)],
            EffectOn = project.Unit,
            Focus = project.Id,
        };
    }

    private static Block.FactList Card(Project project) => new(
        Text.Of("judge_quality.heading"),
        [.. Points.Select(point => new Fact(Labels.Of(point), Text.Of(project.Quality.Contains(point) ? "judge_quality.met" : "judge_quality.open")))]);

    private static IEnumerable<Choice> Choices(Turn turn, Project project)
    {
        if (project.IsOfQuality)
        {
            yield return new Choice(Text.Of("judge_quality.none_met"), Tap(turn, project, '-', All));
            yield break;
        }
        yield return new Choice(Text.Of("judge_quality.all_met"), Tap(turn, project, '+', All));
        foreach (var point in Points.Where(point => !project.Quality.Contains(point)).Take(4))
            yield return new Choice(Labels.Of(point), Tap(turn, project, '+', point.ToString()));
    }

    private static Tap Tap(Turn turn, Project project, char sign, string point) => new(turn.Id, Taps.Judge, $"{sign}{point}@{project.Id}");

    private static (string Project, IReadOnlyList<QualityPoint> Points, bool IsDenied)? Tapped(Turn turn)
    {
        if (turn.Picks.GetValueOrDefault(Point) is not ['+' or '-', ..] said || said.IndexOf('@', StringComparison.Ordinal) is not (> 1 and var at))
            return null;
        var point = said[1..at];
        IReadOnlyList<QualityPoint> points = point == All ? Points : Enum.TryParse<QualityPoint>(point, out var one) && Enum.IsDefined(one) ? [one] : [];
        return (said[(at + 1)..], points, said[0] == '-');
    }
}
