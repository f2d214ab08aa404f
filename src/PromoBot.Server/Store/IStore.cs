using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Store;

/// <summary>
/// The books and all that has to outlive the process. The only place that speaks SQL. Every row belongs to an authority and
/// every query names it.
/// </summary>
public partial interface IStore : IAsyncDisposable
{
    /// <summary>Ids of the authorities in the books.</summary>
    Task<IReadOnlyList<string>> Authorities(CancellationToken cancel = default);

    /// <summary>
    /// Puts a plan in force: a new revision of the authority's plan, with all contributions made anew under it. Units live in
    /// the plan; the sample people are added with their invitation codes where the authority has nobody yet.
    /// </summary>
    Task PutPlan(string authority, string yaml, Plan plan, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>The text of the plan in force, with its revision; null where there is none.</summary>
    Task<StoredPlan?> PlanInForce(string authority, CancellationToken cancel = default);

    Task<IReadOnlyList<Person>> People(string authority, CancellationToken cancel = default);

    /// <summary>Who a channel's user is; null while nobody bound that account.</summary>
    Task<Identity?> WhoIs(string channel, string sender, CancellationToken cancel = default);

    /// <summary>Where a talk stands; version 0 and empty where there is none.</summary>
    Task<StoredTalk> Talk(string authority, string channel, string conversation, CancellationToken cancel = default);

    /// <summary>Fetches what a turn needs, all of one moment.</summary>
    Task<Recalled> Recall(string authority, Needs needs, CancellationToken cancel = default);

    /// <summary>Names of companies and projects that the books hold, withdrawn ones left out.</summary>
    Task<BookNames> Names(string authority, CancellationToken cancel = default);

    /// <summary>
    /// Commits a turn: the seen-key, the records with their contributions and month totals, the talk, reminders, audit notes,
    /// identity and outbox together, or nothing.
    /// </summary>
    Task<CommitResult> Commit(TurnToCommit turn, CancellationToken cancel = default);

    /// <summary>Records of all kinds as they stand, withdrawn ones too, by id: a page of those after the last one seen ("" at first).</summary>
    Task<IReadOnlyList<Entry>> Records(string authority, string after, int atMost, CancellationToken cancel = default);

    /// <summary>Records with what an import wrote in them last; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<string, ImportedRecord>> Imported(
        string authority, IReadOnlyList<string> ids, CancellationToken cancel = default);

    /// <summary>Commits a part of an import: decided on the records as they stand in that very transaction, or nothing.</summary>
    Task<BulkResult> CommitBulk(BulkToCommit bulk, CancellationToken cancel = default);

    /// <summary>Sums of owners, exact for each of the days (see <see cref="Needs.TotalsOf"/>), for the commands.</summary>
    Task<IReadOnlyList<Total>> Totals(
        string authority, IReadOnlyList<string> owners, IReadOnlyList<DateOnly> days, CancellationToken cancel = default);

    /// <summary>Replies not sent yet on a channel, in order.</summary>
    Task<IReadOnlyList<OutboxMessage>> Unsent(string channel, int atMost, CancellationToken cancel = default);

    /// <summary>Notes how sending went. A message once sent or given up never comes back from <see cref="Unsent"/>.</summary>
    Task NoteSent(long id, SendState state, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>
    /// Appends to a web conversation's log; returns the sequence number (1, 2, … in each conversation). An activity that is
    /// there already keeps its number and its words.
    /// </summary>
    Task<long> AppendActivity(string conversation, string activityId, string json, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Activities of a web conversation after a sequence number, in order.</summary>
    Task<IReadOnlyList<StoredActivity>> Activities(string conversation, long after, int atMost, CancellationToken cancel = default);
}

/// <param name="Yaml">As the file was.</param>
public sealed record StoredPlan(string Yaml, int Revision, DateTimeOffset PutAt);

/// <summary>A channel account that belongs to a person.</summary>
public sealed record Identity(string Authority, string Person);

public sealed record StoredTalk(Talk Talk, long Version);

/// <param name="Moment">
/// Number of the latest commit that the facts know of. The commit wants it back: a project whose records moved on since makes
/// the decision stale, even where the decision itself changes none of those (a receipt counts or not by its project's size).
/// </param>
public sealed record Recalled(Facts Facts, long Moment);

/// <param name="Revision">Grows with every commit that adds or removes a name; equal means the lists are the same.</param>
public sealed record BookNames(IReadOnlyList<string> Companies, IReadOnlyList<string> Projects, long Revision);

public sealed record StoredActivity(long Sequence, string ActivityId, string Json);

/// <summary>Everything one turn writes.</summary>
/// <param name="TalkVersion">The version the decision was made on; another one in the table means "stale".</param>
/// <param name="PlanRevision">Of the plan the decision was made under; another one in force means "stale".</param>
/// <param name="Moment">Of the facts the decision was made on; where it recalled twice, the earlier one.</param>
public sealed record TurnToCommit(
    string Authority,
    Incoming Incoming,
    string Turn,
    string? Person,
    int PlanRevision,
    long TalkVersion,
    long Moment,
    Decision Decision,
    Locale Locale,
    DateTimeOffset Now);

/// <param name="LastImport">The record as an import wrote it last; null where none did.</param>
public sealed record ImportedRecord(Entry Entry, Entry? LastImport);

/// <summary>Some thousand rows of an import.</summary>
/// <param name="Turn">Id of its own for each part (<see cref="Importing"/>).</param>
/// <param name="Person">Who answers for it.</param>
/// <param name="Plan">In force under <paramref name="PlanRevision"/>.</param>
/// <param name="Records">Ids of the records that it may change.</param>
/// <param name="Decide">Pure: the records as they stand, to the changes. A receipt's project stands, or is among the changes.</param>
/// <param name="Note">For the audit trail.</param>
public sealed record BulkToCommit(
    string Authority,
    string Turn,
    string Person,
    Plan Plan,
    int PlanRevision,
    IReadOnlyList<string> Records,
    Func<IReadOnlyDictionary<string, ImportedRecord>, IReadOnlyList<Change>> Decide,
    string? Note,
    DateTimeOffset Now)
{
    /// <summary>What ids of imports' turns begin with.</summary>
    public const string Importing = "import-";
}

/// <summary>How a part of an import ended.</summary>
public abstract record BulkResult
{
    private BulkResult()
    {
    }

    public sealed record Done(IReadOnlyList<Change> Changes) : BulkResult;

    /// <summary>Another plan is in force: nothing was written.</summary>
    public sealed record OtherPlan : BulkResult;
}

/// <summary>How a commit ended.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <param name="Outbox">The replies as queued.</param>
    public sealed record Done(IReadOnlyList<OutboxMessage> Outbox) : CommitResult;

    /// <summary>This message was committed before; nothing was written.</summary>
    public sealed record AlreadySeen : CommitResult;

    /// <summary>The talk, or a record that the decision was made on, has moved on; nothing was written: decide again.</summary>
    public sealed record Stale : CommitResult;
}

/// <summary>What became of a reply.</summary>
public enum SendState
{
    Sent,

    /// <summary>The channel refused it for good.</summary>
    Refused,

    /// <summary>Nobody knows whether it arrived (timeout, 5xx); not sent again blindly.</summary>
    Unclear,
}
