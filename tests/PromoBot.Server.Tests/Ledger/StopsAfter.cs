using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>A store under an import that dies after some parts.</summary>
internal sealed class StopsAfter(IStore store, int parts, CancellationTokenSource stop) : IStore
{
    private int left = parts;

    public Task<BulkResult> CommitBulk(BulkToCommit bulk, CancellationToken cancel = default)
    {
        if (--left == 0)
            stop.Cancel();
        return store.CommitBulk(bulk, CancellationToken.None);
    }

    public Task<IReadOnlyList<string>> Authorities(CancellationToken cancel = default) => store.Authorities(cancel);

    public Task PutPlan(string authority, string yaml, Plan plan, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<StoredPlan?> PlanInForce(string authority, CancellationToken cancel = default) => store.PlanInForce(authority, cancel);

    public Task<IReadOnlyList<Person>> People(string authority, CancellationToken cancel = default) => store.People(authority, cancel);

    public Task<Identity?> WhoIs(string channel, string sender, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<StoredTalk> Talk(string authority, string channel, string conversation, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<Recalled> Recall(string authority, Needs needs, CancellationToken cancel = default) => store.Recall(authority, needs, cancel);

    public Task<BookNames> Names(string authority, CancellationToken cancel = default) => store.Names(authority, cancel);

    public Task<CommitResult> Commit(TurnToCommit turn, CancellationToken cancel = default) => store.Commit(turn, cancel);

    public Task<IReadOnlyList<Entry>> Records(string authority, string after, int atMost, CancellationToken cancel = default) => store.Records(authority, after, atMost, cancel);

    public Task<IReadOnlyDictionary<string, ImportedRecord>> Imported(string authority, IReadOnlyList<string> ids, CancellationToken cancel = default) => store.Imported(authority, ids, cancel);

    public Task<IReadOnlyList<Total>> Totals(string authority, IReadOnlyList<string> owners, IReadOnlyList<DateOnly> days, CancellationToken cancel = default) => store.Totals(authority, owners, days, cancel);

    public Task<IReadOnlyList<OutboxMessage>> Unsent(string channel, int atMost, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task NoteSent(long id, SendState state, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<long> AppendActivity(string conversation, string activityId, string json, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<StoredActivity>> Activities(string conversation, long after, int atMost, CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
