using PromoBot.Server.Turns;

namespace PromoBot.Server.Store;

/// <summary>What channels of other services need besides the books: the outbox's tries, where people can be reached, the inbox.</summary>
public partial interface IStore
{
    /// <summary>Of each conversation of a channel the oldest reply not sent yet, where it is due; the oldest first.</summary>
    Task<IReadOnlyList<WaitingHead>> HeadsToSend(string channel, DateTimeOffset now, int atMost, CancellationToken cancel = default);

    /// <summary>Null where it was sent or given up meanwhile.</summary>
    Task<WaitingReply?> WaitingReply(long id, CancellationToken cancel = default);

    /// <summary>Notes that sending begins: where the process ends before it tells how it went, that stays unclear.</summary>
    Task NoteSending(long id, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Replies whose sending a crash interrupted become unclear.</summary>
    /// <returns>How many.</returns>
    Task<int> SettleInterrupted(string channel, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Certainly not sent: tried again later, and all of its conversation waits behind it.</summary>
    /// <param name="partsSent">Of a long reply, as much as arrived.</param>
    Task PutOff(long id, DateTimeOffset until, int partsSent, string why, CancellationToken cancel = default);

    /// <summary>As <see cref="NoteSent(long, SendState, DateTimeOffset, CancellationToken)"/>, with what the channel said.</summary>
    Task NoteSent(SentNote note, CancellationToken cancel = default);

    /// <summary>How many replies wait, by channel.</summary>
    Task<IReadOnlyDictionary<string, long>> WaitingCounts(CancellationToken cancel = default);

    /// <summary>Cards of a conversation that the channel keeps up to date, the latest first.</summary>
    Task<IReadOnlyList<SentCard>> SentCards(string channel, string conversation, int atMost, CancellationToken cancel = default);

    /// <summary>A reply that was sent, by its number; null where it was not, or not in this conversation.</summary>
    Task<SentCard?> SentCard(string channel, string conversation, long id, CancellationToken cancel = default);

    /// <summary>A card was drawn anew.</summary>
    Task NoteDrawn(long id, string drawnAs, CancellationToken cancel = default);

    /// <summary>Keeps where somebody can be reached; what was known of that conversation before is replaced.</summary>
    Task KeepReachable(Reachable reachable, CancellationToken cancel = default);

    /// <summary>Null where the conversation was never heard of.</summary>
    Task<Reachable?> Reachable(string channel, string conversation, CancellationToken cancel = default);

    /// <summary>Where a person can be written to first: personal conversations that are open, the latest used first.</summary>
    Task<IReadOnlyList<Reachable>> ReachableOf(string authority, string person, CancellationToken cancel = default);

    /// <summary>Open personal conversations with accounts that nobody bound (<c>UnknownSenderIs</c> in Development).</summary>
    Task<IReadOnlyList<Reachable>> ReachableUnknown(CancellationToken cancel = default);

    /// <summary>The bot was installed, removed or blocked there. Nothing where the conversation was never heard of.</summary>
    Task NoteReach(string channel, string conversation, ReachState state, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Binds a channel's account to a person without an invitation code: an officer's list says whose it is.</summary>
    /// <returns>False where there is no such person.</returns>
    Task<bool> BindAccount(
        string authority, string person, string channel, string sender, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Takes in a message to be worked on later; false where it waits already.</summary>
    Task<bool> KeepIncoming(Incoming incoming, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Of each conversation the oldest message taken in, where it is due; the oldest first.</summary>
    Task<IReadOnlyList<WaitingHead>> HeadsIncoming(DateTimeOffset now, int atMost, CancellationToken cancel = default);

    /// <summary>Null where its turn was taken meanwhile.</summary>
    Task<WaitingIncoming?> WaitingIncoming(long id, CancellationToken cancel = default);

    /// <summary>Its turn is committed.</summary>
    Task DropIncoming(long id, CancellationToken cancel = default);

    /// <summary>Its turn failed; it is tried again later.</summary>
    Task PutOffIncoming(long id, DateTimeOffset until, CancellationToken cancel = default);

    /// <summary>Its turn failed again and again; it is kept, but no longer in the way.</summary>
    Task GiveUpIncoming(long id, DateTimeOffset now, CancellationToken cancel = default);
}

/// <summary>What is next in a conversation, which the inbox names with its channel.</summary>
public sealed record WaitingHead
{
    public long Id { get; init; }

    public string Conversation { get; init; } = "";
}

/// <summary>A reply that waits.</summary>
/// <param name="Tries">How often it was put off.</param>
/// <param name="PartsSent">Of a long reply that goes out in parts: how many have arrived.</param>
public sealed record WaitingReply(OutboxMessage Message, int Tries, int PartsSent);

/// <summary>How sending a reply ended.</summary>
/// <param name="ChannelId">The channel's id of what was sent; of several parts the last.</param>
/// <param name="DrawnAs">Not null: a card that the channel keeps up to date.</param>
/// <param name="Why">Of what went wrong.</param>
public sealed record SentNote(
    long Id, SendState State, DateTimeOffset Now, string? ChannelId = null, string? DrawnAs = null, string? Why = null);

/// <summary>A reply that was sent.</summary>
/// <param name="ChannelId">The channel's id of it; null where the channel gave none.</param>
/// <param name="DrawnAs">How its card was drawn last.</param>
public sealed record SentCard(OutboxMessage Message, string? ChannelId, string? DrawnAs);

/// <summary>Where somebody, or a group, can be written to.</summary>
/// <param name="Conversation">As in <see cref="Incoming.Conversation"/>.</param>
/// <param name="Sender">As in <see cref="Incoming.Sender"/>: whose account it is says the table of identities.</param>
/// <param name="IsPersonal">Nobody else reads there.</param>
/// <param name="Reference">JSON of the channel's own making: all it has to know to write there.</param>
public sealed record Reachable(
    string Channel, string Conversation, string Sender, bool IsPersonal, string Reference, ReachState State, DateTimeOffset UpdatedAt);

/// <summary>May the bot write there?</summary>
public enum ReachState
{
    Installed,

    /// <summary>The user or the administrator took the bot away.</summary>
    Removed,

    /// <summary>The channel says that the user does not want to hear of it.</summary>
    Blocked,
}

/// <summary>A message that was acknowledged and waits for its turn.</summary>
/// <param name="Tries">How often its turn failed.</param>
public sealed record WaitingIncoming(long Id, Incoming Incoming, int Tries);
