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

    /// <summary>People whose reminders are wanted that are still to come.</summary>
    public IReadOnlyList<string> RemindersOf { get; init; } = [];

    /// <summary>Next steps that have fallen due are wanted with what they are about.</summary>
    public FollowUpsAsked? FollowUps { get; init; }

    /// <summary>People of whom it is wanted what they were reminded of, and how that stands.</summary>
    public IReadOnlyList<string> RemindedOf { get; init; } = [];

    /// <summary>The person whose reminders are wanted with their words, the latest told.</summary>
    public string? ToldTo { get; init; }

    /// <summary>Units of whose projects it is wanted when they were updated last.</summary>
    public IReadOnlyList<string> UpdatesOf { get; init; } = [];

    /// <summary>The days of which it is wanted who got which reminder.</summary>
    public Period? DeliveriesIn { get; init; }

    /// <summary>A page of projects.</summary>
    public ProjectsAsked? ProjectsWhere { get; init; }

    /// <summary>A page of visits or trips.</summary>
    public ActsAsked? Acts { get; init; }

    /// <summary>Companies to tell all about, as said.</summary>
    public IReadOnlyList<string> Dossiers { get; init; } = [];

    /// <summary>Companies of which the first reporter is wanted.</summary>
    public IReadOnlyList<string> ClaimsOf { get; init; } = [];

    /// <summary>Units of which it is wanted whether they told of these companies, too.</summary>
    public IReadOnlyList<string> ClaimsFor { get; init; } = [];

    /// <summary>Units whose handovers waiting to be taken over are wanted; empty: of all; null: none.</summary>
    public IReadOnlyList<string>? HandoversOf { get; init; }

    /// <summary>What officers changed in the year's calendar.</summary>
    public bool Calendar { get; init; }

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
        RemindersOf = [.. RemindersOf.Union(other.RemindersOf, StringComparer.Ordinal)],
        FollowUps = FollowUps ?? other.FollowUps,
        RemindedOf = [.. RemindedOf.Union(other.RemindedOf, StringComparer.Ordinal)],
        ToldTo = ToldTo ?? other.ToldTo,
        UpdatesOf = [.. UpdatesOf.Union(other.UpdatesOf, StringComparer.Ordinal)],
        DeliveriesIn = Both(DeliveriesIn, other.DeliveriesIn),
        ProjectsWhere = ProjectsWhere ?? other.ProjectsWhere,
        Acts = Acts ?? other.Acts,
        Dossiers = [.. Dossiers.Union(other.Dossiers, StringComparer.Ordinal)],
        ClaimsOf = [.. ClaimsOf.Union(other.ClaimsOf, StringComparer.Ordinal)],
        ClaimsFor = [.. ClaimsFor.Union(other.ClaimsFor, StringComparer.Ordinal)],
        HandoversOf = HandoversOf is [_, ..] some && other.HandoversOf is [_, ..] more ? [.. some.Union(more, StringComparer.Ordinal)]
            : HandoversOf is null ? other.HandoversOf : other.HandoversOf is null ? HandoversOf : [],
        Calendar = Calendar || other.Calendar,
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

/// <summary>The next steps of what a person reported.</summary>
/// <param name="Due">The days on which they fall due.</param>
public sealed record FollowUpsAsked(string Person, Period Due);

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
