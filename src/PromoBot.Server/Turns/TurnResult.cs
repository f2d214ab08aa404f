using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Server.Turns;

/// <summary>What a turn did, after its commit.</summary>
/// <param name="IsRepeat">The message had been seen: nothing was done again, and the lists are empty.</param>
/// <param name="Replies">As they stand in the outbox.</param>
public sealed record TurnResult(
    bool IsRepeat, string Turn, IReadOnlyList<Act> Acts, IReadOnlyList<OutboxMessage> Replies, IReadOnlyList<Entry> Records)
{
    /// <summary>A survey that found nothing to tell: nothing was committed; who asked for it notes that it was made.</summary>
    public bool IsIdle { get; init; }
}

/// <summary>A reply on its way to a conversation.</summary>
/// <param name="Id">Unique and ascending in the order of commits.</param>
/// <param name="Turn">Id of the turn that made it; its buttons carry it.</param>
/// <param name="InReplyTo">The channel's id of the message it answers; null where the bot speaks first.</param>
public sealed record OutboxMessage(
    long Id, string Authority, string Channel, string Conversation, string Turn, string? InReplyTo, Locale Locale, Reply Reply);
