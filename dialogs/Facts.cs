using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What the books say to the needs of a turn: a snapshot of one moment.</summary>
/// <param name="Projects">Those asked for by name, by id or through a writing turn; with all receipts that stand. Withdrawn projects are left out unless a writing turn touched them.</param>
/// <param name="Recent">Writing turns that still stand, the latest first.</param>
/// <param name="Totals">Of the units asked for; of the whole authority under unit <see cref="Indicator.Whole"/>.</param>
/// <param name="Invitation">The person that the code invites; null where the code is unknown or used up.</param>
public sealed record Facts(
    IReadOnlyList<ProjectFile> Projects,
    IReadOnlyList<WrittenTurn> Recent,
    WrittenTurn? Written,
    IReadOnlyList<Total> Totals,
    Person? Invitation)
{
    public static Facts None { get; } = new([], [], null, [], null);

    /// <summary>Records as they stand: those asked for by id, those that the writing turns touched.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>What waits to be verified, the oldest first: the page asked for.</summary>
    public IReadOnlyList<Entry> Waiting { get; init; } = [];

    /// <summary>How much waits in all.</summary>
    public int WaitingCount { get; init; }

    /// <summary>Of records that may be verified: ids of the people whose words they are, corrections included.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Authors { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public Project? FindProject(string id) => Projects.FirstOrDefault(file => file.Project.Id == id)?.Project;

    /// <summary>In the order of <see cref="Needs.Backings"/>.</summary>
    public IReadOnlyList<Backing> Backings { get; init; } = [];

    /// <summary>Trips of the days asked for, by day.</summary>
    public IReadOnlyList<Trip> Trips { get; init; } = [];

    /// <summary>Events and meetings of the days asked for, by day.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>The page of <see cref="Needs.ProjectsWhere"/>, and how many there are in all.</summary>
    public IReadOnlyList<FoundProject> FoundProjects { get; init; } = [];

    public int FoundProjectsCount { get; init; }

    /// <summary>The page of <see cref="Needs.Acts"/>.</summary>
    public FoundActs FoundActs { get; init; } = FoundActs.None;

    /// <summary>Who reported the companies of <see cref="Needs.ClaimsOf"/> first; those nobody has told of are left out.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    public IReadOnlyList<Dossier> Dossiers { get; init; } = [];

    /// <summary>Handovers that wait to be taken over, the oldest first.</summary>
    public IReadOnlyList<Handover> Handovers { get; init; } = [];

    public IReadOnlyList<OccasionChange> OccasionChanges { get; init; } = [];

    /// <summary>Reminders still to come of the people asked for, the next first.</summary>
    public IReadOnlyList<Reminder> Reminders { get; init; } = [];

    /// <summary>Next steps asked for that stand, the earliest first.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>What the person asked for was told lately, the latest first.</summary>
    public IReadOnlyList<Told> Told { get; init; } = [];

    /// <summary>What each person asked for was reminded of so far.</summary>
    public IReadOnlyDictionary<string, Reminded> Reminded { get; init; } = new Dictionary<string, Reminded>(StringComparer.Ordinal);

    /// <summary>Nothing of somebody who was not asked for.</summary>
    public Reminded RemindedOf(string person) => Reminded.GetValueOrDefault(person, Dialogs.Reminded.Nothing);

    /// <summary>Projects of the units asked for that stand, with the day of their last update.</summary>
    public IReadOnlyList<ProjectUpdate> Updates { get; init; } = [];

    /// <summary>Reminders of the days asked for, the latest first.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; init; } = [];

    /// <summary>Those asked for, the latest span first.</summary>
    public IReadOnlyList<Bulletin> Bulletins { get; init; } = [];

    public Bulletin? FindBulletin(string? id) => Bulletins.FirstOrDefault(one => one.Id == id);

    /// <summary>Of the days asked for; empty where none were.</summary>
    public Chronicle Chronicle { get; init; } = Chronicle.Empty;
}

/// <summary>A next step, with the visit or project that it is of.</summary>
public sealed record FollowUp(Reminder Reminder, Entry Of);

/// <summary>A turn that wrote records.</summary>
/// <param name="Changes">Each record as it was before the turn and as the turn left it.</param>
/// <param name="IsUndone">A later undo took it back.</param>
/// <param name="IsLatest">
/// False where one of its records was changed again by a later turn that still stands. What an officer found since (a review, a
/// project's quality) is no such change, unless the turn itself was such a finding.
/// </param>
public sealed record WrittenTurn(
    string Id, string Person, DateTimeOffset At, IReadOnlyList<Change> Changes, bool IsUndone, bool IsLatest);

/// <summary>What a figure is the sum of: a page of it, and the sums of all.</summary>
public sealed record Backing(BackingOf Of, IReadOnlyList<BackedSum> Sums, IReadOnlyList<Backed> Page)
{
    /// <summary>How many there are on all pages.</summary>
    public int Count => Sums.Where(sum => sum.Part == Of.Part).Sum(sum => sum.Count);

    public decimal Sum(Part part, Verification verification) =>
        Sums.Where(sum => sum.Part == part && sum.Verification == verification).Sum(sum => sum.Amount);
}

/// <param name="Amount">Whole units of the indicator's currency, or a count.</param>
public sealed record BackedSum(Part Part, Verification Verification, int Count, decimal Amount);

/// <summary>A contribution with what it comes from.</summary>
/// <param name="Project">What the record belongs to, where it is no project itself.</param>
/// <param name="IsInPart">Of a share: it counts in the part, too.</param>
public sealed record Backed(Contribution Contribution, Entry Entry, Project? Project, bool IsInPart);
