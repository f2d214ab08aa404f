using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Outbox;

/// <summary>Where replies go out.</summary>
public interface IChannel
{
    /// <summary>As in <see cref="Incoming.Channel"/>.</summary>
    string Name { get; }

    /// <summary>
    /// True where sending the same reply again changes nothing, so that one that a crash interrupted is simply sent again.
    /// Elsewhere it counts as unclear.
    /// </summary>
    bool MayRepeat => false;

    /// <summary>
    /// Sends one reply. What the other side answered is an outcome; an exception means that nothing was sent, and it is tried a
    /// few times more.
    /// </summary>
    Task<SendOutcome> Send(WaitingReply waiting, CancellationToken cancel);
}
