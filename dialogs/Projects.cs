using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Finds the project that somebody speaks of among those that the books offered.</summary>
internal static class Projects
{
    /// <summary>What has to be fetched to find it.</summary>
    public static Needs Needs(Turn turn, Slots slots) => new()
    {
        ProjectsLike = Said(slots),
        Projects = turn.Talk.Focus is { } focus ? [focus] : [],
    };

    /// <summary>Those that could be meant, likeliest first; one alone is meant.</summary>
    public static IReadOnlyList<ProjectFile> Meant(Turn turn, Slots slots, Facts facts)
    {
        if (turn.Picks.TryGetValue(Asking.WhichProject, out var picked))
            return [.. facts.Projects.Where(file => file.Project.Id == picked)];
        if (Said(slots).Count == 0)
            return [.. Standing(facts).Where(file => file.Project.Id == turn.Talk.Focus)];
        var byName = Standing(facts).Where(file => slots.Project is { } name && Is(name, file.Project.Name)).ToList();
        if (byName.Count > 0)
            return Narrowed(byName, slots);
        var byCompany = Standing(facts).Where(file => IsOf(file, slots.Companies)).ToList();
        return slots.Project is null ? byCompany : [.. byCompany.Where(file => Alike(slots.Project, file.Project.Name))];
    }

    /// <summary>The same company's projects under other names: near enough to ask about before a new one is made.</summary>
    public static IReadOnlyList<ProjectFile> Near(Slots slots, Facts facts) =>
        [.. Standing(facts).Where(file => IsOf(file, slots.Companies) || (slots.Project is { } name && Alike(name, file.Project.Name)))];

    /// <summary>Asks which of several is meant; a new one may be meant too.</summary>
    public static Step Which(IReadOnlyList<ProjectFile> files, bool mayBeNew)
    {
        var options = files.Take(5).Select(file => new Option(file.Project.Id, Text.Of("talk.project_option", ("name", file.Project.Name))));
        return Step.Ask(
            Asking.WhichProject,
            Text.Of("talk.ask_which_project"),
            mayBeNew ? [.. options, new Option(Asking.New, Text.Of("talk.new_project"))] : [.. options]);
    }

    /// <summary>Another unit's project is not ours to write to; an officer may. Null where it is all right.</summary>
    public static Step? Refused(Turn turn, Project project) =>
        turn.Me.Units.Contains(project.Unit) || Rights.May(turn.Me.Role, Deed.ChangeAny)
            ? null
            : Step.Say(Text.Of("talk.of_another_unit", ("name", project.Name), ("unit", turn.Plan.FindUnit(project.Unit)?.Name ?? project.Unit)));

    private static List<ProjectFile> Narrowed(List<ProjectFile> files, Slots slots)
    {
        var ofCompany = files.Where(file => IsOf(file, slots.Companies)).ToList();
        return ofCompany.Count > 0 ? ofCompany : files;
    }

    private static IReadOnlyList<string> Said(Slots slots) =>
        slots.Project is { } name ? [name, .. slots.Companies] : slots.Companies;

    private static IEnumerable<ProjectFile> Standing(Facts facts) => facts.Projects.Where(file => !file.Project.IsWithdrawn);

    private static bool IsOf(ProjectFile file, IReadOnlyList<string> companies) =>
        file.Project.Companies.Any(company => companies.Any(said => Is(said, company)));

    private static bool Is(string said, string name) => NameKey.Of(said) == NameKey.Of(name);

    /// <summary>One name holds the other: 二期 and 海辰储能二期项目.</summary>
    private static bool Alike(string said, string name)
    {
        var (one, other) = (NameKey.Of(said), NameKey.Of(name));
        return one.Length > 1 && other.Length > 1
            && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
    }
}
