using PromoBot.Server.Turns;

namespace PromoBot.Server.Store;

/// <summary>The outbox's tries, where people can be reached, the inbox.</summary>
public sealed partial class SqliteStore
{
    public Task<IReadOnlyList<WaitingHead>> HeadsToSend(
        string channel, DateTimeOffset now, int atMost, CancellationToken cancel = default) =>
        connections.Read(session => OutboxTable.Heads(session, channel, now, atMost), cancel);

    public Task<WaitingReply?> WaitingReply(long id, CancellationToken cancel = default) =>
        connections.Read(session => OutboxTable.Waiting(session, id), cancel);

    public Task NoteSending(long id, DateTimeOffset now, CancellationToken cancel = default) =>
        connections.Write(session => OutboxTable.NoteSending(session, id, now), cancel);

    public Task<int> SettleInterrupted(string channel, DateTimeOffset now, CancellationToken cancel = default) =>
        connections.Write(session => OutboxTable.SettleInterrupted(session, channel, now), _ => true, cancel);

    public Task PutOff(long id, DateTimeOffset until, int partsSent, string why, CancellationToken cancel = default) =>
        connections.Write(session => OutboxTable.PutOff(session, id, until, partsSent, why), cancel);

    public Task NoteSent(SentNote note, CancellationToken cancel = default) =>
        connections.Write(session => OutboxTable.NoteSent(session, note), cancel);

    public Task<IReadOnlyDictionary<string, long>> WaitingCounts(CancellationToken cancel = default) =>
        connections.Read(OutboxTable.WaitingCounts, cancel);

    public Task<IReadOnlyList<SentCard>> SentCards(
        string channel, string conversation, int atMost, CancellationToken cancel = default) =>
        connections.Read(session => OutboxTable.SentCards(session, channel, conversation, atMost), cancel);

    public Task<SentCard?> SentCard(string channel, string conversation, long id, CancellationToken cancel = default) =>
        connections.Read(session => OutboxTable.SentCard(session, channel, conversation, id), cancel);

    public Task NoteDrawn(long id, string drawnAs, CancellationToken cancel = default) =>
        connections.Write(session => OutboxTable.NoteDrawn(session, id, drawnAs), cancel);

    public Task KeepReachable(Reachable reachable, CancellationToken cancel = default) =>
        connections.Write(session => ReachableTable.Keep(session, reachable), cancel, isUrgent: true);

    public Task<Reachable?> Reachable(string channel, string conversation, CancellationToken cancel = default) =>
        connections.Read(session => ReachableTable.Find(session, channel, conversation), cancel);

    public Task<IReadOnlyList<Reachable>> ReachableOf(string authority, string person, CancellationToken cancel = default) =>
        connections.Read(session => ReachableTable.Of(session, authority, person), cancel);

    public Task<IReadOnlyList<Reachable>> ReachableUnknown(CancellationToken cancel = default) =>
        connections.Read(ReachableTable.OfNobody, cancel);

    public Task NoteReach(
        string channel, string conversation, ReachState state, DateTimeOffset now, CancellationToken cancel = default) =>
        connections.Write(session => ReachableTable.Note(session, channel, conversation, state, now), cancel);

    public Task<bool> BindAccount(
        string authority, string person, string channel, string sender, DateTimeOffset now, CancellationToken cancel = default) =>
        connections.Write(
            async session =>
            {
                var isBound = await PeopleTables.BindAccount(session, authority, person, channel, sender);
                if (isBound)
                    await AuditTable.NoteBound(session, authority, person, now);
                return isBound;
            },
            isBound => isBound,
            cancel);

    public Task<bool> KeepIncoming(Incoming incoming, DateTimeOffset now, CancellationToken cancel = default) =>
        connections.Write(session => InboxTable.Keep(session, incoming, now), kept => kept, cancel, isUrgent: true);

    public Task<IReadOnlyList<WaitingHead>> HeadsIncoming(DateTimeOffset now, int atMost, CancellationToken cancel = default) =>
        connections.Read(session => InboxTable.Heads(session, now, atMost), cancel);

    public Task<WaitingIncoming?> WaitingIncoming(long id, CancellationToken cancel = default) =>
        connections.Read(session => InboxTable.Waiting(session, id), cancel);

    public Task DropIncoming(long id, CancellationToken cancel = default) =>
        connections.Write(session => InboxTable.Drop(session, id), cancel);

    public Task PutOffIncoming(long id, DateTimeOffset until, CancellationToken cancel = default) =>
        connections.Write(session => InboxTable.PutOff(session, id, until), cancel);

    public Task GiveUpIncoming(long id, DateTimeOffset now, CancellationToken cancel = default) =>
        connections.Write(session => InboxTable.GiveUp(session, id, now), cancel);
}
