using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Which projects to list, those that moved last first; quiet ones the longest quiet first.</summary>
public sealed record ProjectsAsked
{
    /// <summary>Empty: of all units.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Id of the person who follows them.</summary>
    public string? Person { get; init; }

    /// <summary>Where they stand now; empty: anywhere but shelved or lost.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>Nothing was said of them from this day on.</summary>
    public DateOnly? QuietSince { get; init; }

    /// <summary>With stages: they got there in these days; else: they were reported first.</summary>
    public Period? Within { get; init; }

    /// <summary>One sum in several currencies: any of them is enough.</summary>
    public IReadOnlyList<Money> AtLeast { get; init; } = [];

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>In the name, the trade or the company.</summary>
    public string? Word { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 5;
}

/// <summary>Which visits or trips to list, the latest first.</summary>
public sealed record ActsAsked
{
    public bool IsTrips { get; init; }

    /// <summary>Empty: of all units.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Who reported the visit; who went on the trip.</summary>
    public string? Person { get; init; }

    public Direction? Direction { get; init; }

    public Period? Days { get; init; }

    public IReadOnlyList<string> Companies { get; init; } = [];

    /// <summary>As the records have them; the last is looked for.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public int Skip { get; init; }

    public int Take { get; init; } = 5;
}

/// <param name="Moved">The day something was last said of it or its money.</param>
public sealed record FoundProject(Project Project, DateOnly Moved);

/// <summary>A page of visits or trips.</summary>
/// <param name="Count">In all.</param>
public sealed record FoundActs(IReadOnlyList<Entry> Page, int Count)
{
    public static FoundActs None { get; } = new([], 0);

    /// <summary>Visits of the trips' units in the days of the trips.</summary>
    public IReadOnlyList<Visit> OnTrips { get; init; } = [];
}

/// <summary>
/// The first talk (首谈) about a company: the earliest record that stands with its name, as it was reported. Nothing else keeps it.
/// </summary>
/// <param name="Company">As asked.</param>
/// <param name="Unit">That reported it; a project handed over since does not change it.</param>
/// <param name="On">The day it was written down; of an older record the day it tells of.</param>
public sealed record Claim(string Company, string Unit, string Person, DateOnly On)
{
    /// <summary>One of <see cref="Needs.ClaimsFor"/> has told of the company before.</summary>
    public bool IsKnownToUnits { get; init; }
}

/// <summary>What the books know of a company.</summary>
/// <param name="Since">The day of the first contact.</param>
/// <param name="Units">The latest contact first.</param>
/// <param name="Visits">The latest few.</param>
/// <param name="Projects">The few that moved last, of <paramref name="ProjectCount"/>.</param>
public sealed record Dossier(
    string Said, string Name, Claim? Claim, DateOnly? Since, IReadOnlyList<UnitContact> Units, IReadOnlyList<Visit> Visits, IReadOnlyList<Project> Projects, int ProjectCount);

/// <summary>That a unit has been in contact with a company.</summary>
/// <param name="Last">By visit or project.</param>
public sealed record UnitContact(string Unit, DateOnly Last, int Visits);
