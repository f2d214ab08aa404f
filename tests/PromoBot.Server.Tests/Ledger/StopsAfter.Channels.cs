using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>What channels need: an import sends and hears nothing.</summary>
internal sealed partial class StopsAfter
{
    public Task<IReadOnlyList<WaitingHead>> HeadsToSend(string channel, DateTimeOffset now, int atMost, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<WaitingReply?> WaitingReply(long id, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task NoteSending(long id, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<int> SettleInterrupted(string channel, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task PutOff(long id, DateTimeOffset until, int partsSent, string why, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task NoteSent(SentNote note, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, long>> WaitingCounts(CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SentCard>> SentCards(string channel, string conversation, int atMost, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<SentCard?> SentCard(string channel, string conversation, long id, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task NoteDrawn(long id, string drawnAs, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task KeepReachable(Reachable reachable, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<Reachable?> Reachable(string channel, string conversation, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<Reachable>> ReachableOf(string authority, string person, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<Reachable>> ReachableUnknown(CancellationToken cancel = default) => throw new NotSupportedException();

    public Task NoteReach(string channel, string conversation, ReachState state, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<bool> BindAccount( string authority, string person, string channel, string sender, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<bool> KeepIncoming(Incoming incoming, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<WaitingHead>> HeadsIncoming(DateTimeOffset now, int atMost, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<WaitingIncoming?> WaitingIncoming(long id, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task DropIncoming(long id, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task PutOffIncoming(long id, DateTimeOffset until, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task GiveUpIncoming(long id, DateTimeOffset now, CancellationToken cancel = default) => throw new NotSupportedException();
}
