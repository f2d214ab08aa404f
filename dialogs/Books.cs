using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>The books as a turn goes on: what its earlier acts decided is already in them for the later ones.</summary>
public static class Books
{
    /// <summary>The facts with changes applied.</summary>
    public static Facts With(Facts facts, IReadOnlyList<Change> changes) => facts with
    {
        Projects = changes.Aggregate(facts.Projects, Apply),
        Entries = [.. facts.Entries.Select(entry => changes.LastOrDefault(change => change.After.Id == entry.Id)?.After ?? entry)],
    };

    /// <summary>What changes do to the figures.</summary>
    /// <param name="facts">As they were before the changes; hold the file of every project that is touched.</param>
    public static ContributionDelta Delta(Plan plan, Facts facts, IReadOnlyList<Change> changes)
    {
        var after = With(facts, changes);
        var projects = changes.Select(change => ProjectOf(change.After)).OfType<string>().Distinct(StringComparer.Ordinal);
        var acts = changes.Where(change => change.After is not (Project or Receipt)).ToList();
        return Contributions.Delta(
            [.. projects.SelectMany(id => OfProject(plan, facts, id)), .. acts.SelectMany(change => OfAct(plan, change.Before))],
            [.. projects.SelectMany(id => OfProject(plan, after, id)), .. acts.SelectMany(change => OfAct(plan, change.After))]);
    }

    private static IReadOnlyList<ProjectFile> Apply(IReadOnlyList<ProjectFile> files, Change change) => change.After switch
    {
        Project project when files.Any(file => file.Project.Id == project.Id) =>
            [.. files.Select(file => file.Project.Id == project.Id ? file with { Project = project } : file)],
        Project project => [.. files, new ProjectFile(project, [])],
        Receipt receipt => [.. files.Select(file => file.Project.Id == receipt.Project ? With(file, receipt) : file)],
        _ => files,
    };

    private static ProjectFile With(ProjectFile file, Receipt receipt)
    {
        var others = file.Receipts.Where(one => one.Id != receipt.Id);
        return file with { Receipts = receipt.IsWithdrawn ? [.. others] : [.. others, receipt] };
    }

    private static string? ProjectOf(Entry entry) => entry switch
    {
        Project project => project.Id,
        Receipt receipt => receipt.Project,
        _ => null,
    };

    private static IReadOnlyList<Contribution> OfProject(Plan plan, Facts facts, string id) =>
        facts.Projects.FirstOrDefault(file => file.Project.Id == id) is { } file ? Contributions.Of(plan, file) : [];

    /// <summary>Of a visit, trip, event or measurement.</summary>
    private static IReadOnlyList<Contribution> OfAct(Plan plan, Entry? act) => act is null ? [] : Contributions.Of(plan, act);
}
