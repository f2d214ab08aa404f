using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What a conversation wants to know of the books before it decides. The server fetches it all at once.</summary>
public sealed record Needs
{
    public static Needs None { get; } = new();

    /// <summary>Projects whose name or company is one of these, as said.</summary>
    public IReadOnlyList<string> ProjectsLike { get; init; } = [];

    /// <summary>Projects by id.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>Id of the person whose latest writing turns are wanted, with the projects they touched.</summary>
    public string? RecentOf { get; init; }

    /// <summary>A writing turn by id, with the projects it touched: what an old button is about.</summary>
    public string? WrittenIn { get; init; }

    /// <summary>Sums of these units or people; <see cref="Domain.Indicator.Whole"/> for all units of the authority together.</summary>
    public IReadOnlyList<string> TotalsOf { get; init; } = [];

    /// <summary>The days that the sums have to be exact for.</summary>
    public IReadOnlyList<DateOnly> TotalsOn { get; init; } = [];

    /// <summary>Records by id, as they stand; with their projects.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>What waits to be verified; with whose words it is, and those of the projects asked for.</summary>
    public WaitingAsked? Waiting { get; init; }

    /// <summary>Contributions behind figures, a page of each.</summary>
    public IReadOnlyList<BackingOf> Backings { get; init; } = [];

    /// <summary>Trips that begin on these days, withdrawn ones left out.</summary>
    public Period? TripsIn { get; init; }

    /// <summary>Events and meetings on these days, withdrawn ones left out.</summary>
    public Period? EventsIn { get; init; }

    /// <summary>Whose reminders are wanted that are still to come.</summary>
    public string? RemindersOf { get; init; }

    public string? InvitationCode { get; init; }

    /// <summary>Bulletins by id, drafts too.</summary>
    public IReadOnlyList<string> Bulletins { get; init; } = [];

    /// <summary>All bulletins that are still drafts.</summary>
    public bool BulletinDrafts { get; init; }

    /// <summary>Records of these days and all projects, for a bulletin or a list.</summary>
    public Period? ChronicleOf { get; init; }

    public Needs And(Needs other) => new()
    {
        ProjectsLike = [.. ProjectsLike.Union(other.ProjectsLike, StringComparer.Ordinal)],
        Projects = [.. Projects.Union(other.Projects, StringComparer.Ordinal)],
        RecentOf = RecentOf ?? other.RecentOf,
        WrittenIn = WrittenIn ?? other.WrittenIn,
        TotalsOf = [.. TotalsOf.Union(other.TotalsOf, StringComparer.Ordinal)],
        TotalsOn = [.. TotalsOn.Union(other.TotalsOn)],
        Entries = [.. Entries.Union(other.Entries, StringComparer.Ordinal)],
        Waiting = Waiting ?? other.Waiting,
        Backings = [.. Backings, .. other.Backings],
        TripsIn = Both(TripsIn, other.TripsIn),
        EventsIn = Both(EventsIn, other.EventsIn),
        RemindersOf = RemindersOf ?? other.RemindersOf,
        InvitationCode = InvitationCode ?? other.InvitationCode,
        Bulletins = [.. Bulletins.Union(other.Bulletins, StringComparer.Ordinal)],
        BulletinDrafts = BulletinDrafts || other.BulletinDrafts,
        ChronicleOf = Both(ChronicleOf, other.ChronicleOf),
    };

    /// <summary>From the first day of either to the last.</summary>
    private static Period? Both(Period? one, Period? other) => one is { } a && other is { } b
        ? new Period(a.First < b.First ? a.First : b.First, a.Last > b.Last ? a.Last : b.Last)
        : one ?? other;
}

/// <summary>A page of what waits to be verified, the oldest first.</summary>
/// <param name="Kinds">Those that the plan wants verified.</param>
/// <param name="Units">Empty: all.</param>
public sealed record WaitingAsked(IReadOnlyList<RecordKind> Kinds, IReadOnlyList<string> Units, int Skip, int Take);

/// <summary>Which contributions to list, the latest first.</summary>
/// <param name="Owner">Whose figure it is: a unit, <see cref="Domain.Indicator.Whole"/> or a person (<see cref="Domain.Totals.OfPerson"/>).</param>
/// <param name="Units">Those that are credited, the owner and all below it; null for all of the authority. Of a person none.</param>
/// <param name="Part">Of a share the whole is listed, each with whether it is in the part, too.</param>
public sealed record BackingOf(
    string Indicator, string Owner, IReadOnlyList<string>? Units, Domain.Part Part, Domain.Period Period, int Skip, int Take);
