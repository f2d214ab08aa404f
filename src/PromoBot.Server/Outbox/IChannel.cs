using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Outbox;

/// <summary>Where replies go out.</summary>
public interface IChannel
{
    /// <summary>As in <see cref="Incoming.Channel"/>.</summary>
    string Name { get; }

    /// <summary>
    /// Sends one reply. An unclear answer of the other side is a state, not an exception; an exception means that nothing was
    /// sent, and it is tried again later.
    /// </summary>
    Task<SendState> Send(OutboxMessage message, CancellationToken cancel);
}
