using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>
/// The books in one SQLite file of the data folder. Readers never wait; writers queue for the one writing connection, and two
/// processes on one folder queue in SQLite.
/// </summary>
public sealed partial class SqliteStore : IStore
{
    /// <summary>Turns take milliseconds: another process that holds the file for longer is stuck.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SqliteConnections connections;
    private readonly NameBook names = new();

    private SqliteStore(SqliteConnections connections) => this.connections = connections;

    /// <summary>Opens the books, makes the folder and the file where they are missing, and brings the tables up to date.</summary>
    /// <param name="patience">How long to wait for another process that writes.</param>
    /// <exception cref="StoreUnusableException">They cannot be used; the message is for people.</exception>
    public static SqliteStore Open(string folder, TimeSpan? patience = null) =>
        new(SqliteConnections.Open(SqliteFile.In(folder, patience ?? Patience)));

    public Task<IReadOnlyList<string>> Authorities(CancellationToken cancel = default) =>
        connections.Read(AuthorityTable.All, cancel);

    public async Task PutPlan(string authority, string yaml, Plan plan, DateTimeOffset now, CancellationToken cancel = default)
    {
        // Somebody else may put a plan in force meanwhile: then this one is made anew as the next.
        while (!await TryPutPlan(authority, yaml, plan, now, cancel))
            cancel.ThrowIfCancellationRequested();
        while (await connections.Write(session => Rebuilding.Clean(session, authority), _ => true, cancel))
            cancel.ThrowIfCancellationRequested();
    }

    public Task<StoredPlan?> PlanInForce(string authority, CancellationToken cancel = default) =>
        connections.Read(session => AuthorityTable.PlanInForce(session, authority), cancel);

    public Task<IReadOnlyList<Person>> People(string authority, CancellationToken cancel = default) =>
        connections.Read(session => PeopleTables.All(session, authority), cancel);

    public Task<Identity?> WhoIs(string channel, string sender, CancellationToken cancel = default) =>
        connections.Read(session => PeopleTables.WhoIs(session, channel, sender), cancel);

    public Task<StoredTalk> Talk(string authority, string channel, string conversation, CancellationToken cancel = default) =>
        connections.Read(session => TalkTable.Read(session, authority, channel, conversation), cancel);

    public Task<Recalled> Recall(string authority, Needs needs, CancellationToken cancel = default) =>
        connections.Read(session => Recollection.Of(session, names, authority, needs), cancel);

    public Task<BookNames> Names(string authority, CancellationToken cancel = default) =>
        connections.Read(async session => (await names.Read(session, authority)).Names, cancel);

    public Task<CommitResult> Commit(TurnToCommit turn, CancellationToken cancel = default) =>
        // Somebody waits for the answer to a message; what the clock brings may wait for a moment, and there may be thousands of it.
        connections.Write(session => Store.Commit.Run(session, turn), result => result is CommitResult.Done, cancel, isUrgent: turn.Incoming.Alarm is null);

    public Task<IReadOnlyList<Entry>> Records(string authority, string after, int atMost, CancellationToken cancel = default) =>
        connections.Read(session => RecordTables.Page(session, authority, after, atMost), cancel);

    public Task<IReadOnlyDictionary<string, ImportedRecord>> Imported(
        string authority, IReadOnlyList<string> ids, CancellationToken cancel = default) =>
        connections.Read(session => Bulk.Imported(session, authority, ids), cancel);

    public Task<BulkResult> CommitBulk(BulkToCommit bulk, CancellationToken cancel = default) =>
        connections.Write(session => Bulk.Run(session, bulk), result => result is BulkResult.Done { Changes.Count: > 0 }, cancel);

    public Task<IReadOnlyList<Total>> Totals(
        string authority, IReadOnlyList<string> owners, IReadOnlyList<DateOnly> days, CancellationToken cancel = default) =>
        connections.Read(session => FigureTables.Read(session, authority, owners, days), cancel);

    public Task<IReadOnlyList<Turns.OutboxMessage>> Unsent(string channel, int atMost, CancellationToken cancel = default) =>
        connections.Read(session => OutboxTable.Unsent(session, channel, atMost), cancel);

    public Task NoteSent(long id, SendState state, DateTimeOffset now, CancellationToken cancel = default) =>
        connections.Write(session => OutboxTable.NoteSent(session, new SentNote(id, state, now)), cancel);

    public Task<long> AppendActivity(
        string conversation, string activityId, string json, DateTimeOffset now, CancellationToken cancel = default) =>
        connections.Write(session => WebLog.Append(session, conversation, activityId, json, now), _ => true, cancel);

    public Task<IReadOnlyList<StoredActivity>> Activities(
        string conversation, long after, int atMost, CancellationToken cancel = default) =>
        connections.Read(session => WebLog.After(session, conversation, after, atMost), cancel);

    public ValueTask DisposeAsync() => connections.DisposeAsync();

    /// <returns>False: another plan came into force while this one's figures were made.</returns>
    private async Task<bool> TryPutPlan(string authority, string yaml, Plan plan, DateTimeOffset now, CancellationToken cancel)
    {
        var revision = 0;
        var since = await connections.Write(
            async session =>
            {
                await AuthorityTable.Add(session, authority);
                var inForce = await AuthorityTable.PlanInForce(session, authority);
                revision = inForce?.Yaml == yaml ? 0 : (inForce?.Revision ?? 0) + 1;
                return revision == 0 ? 0 : await Rebuilding.Begin(session, authority, revision);
            },
            _ => true,
            cancel);
        if (revision == 0)
        {
            await connections.Write(session => PeopleTables.AddSample(session, authority, plan.People), cancel);
            return true;
        }

        for (var last = ""; last is not null;)
        {
            var after = last;
            last = await connections.Write(session => Rebuilding.Next(session, authority, revision, plan, after), _ => true, cancel);
        }

        return await connections.Write(
            async session =>
            {
                if (!await AuthorityTable.PutPlan(session, authority, revision, yaml, now))
                    return false;
                await Rebuilding.Finish(session, authority, revision, plan, since);
                await AuditTable.NotePlan(session, authority, revision, now);
                await PeopleTables.AddSample(session, authority, plan.People);
                return true;
            },
            put => put,
            cancel);
    }
}
