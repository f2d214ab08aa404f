namespace PromoBot.Server.Turns;

/// <summary>The one way of a message through the bot, as channels see it.</summary>
public interface ITurns
{
    /// <summary>Receives, identifies, understands, recalls, decides and commits; the replies then stand in the outbox.</summary>
    Task<TurnResult> Take(Incoming incoming, CancellationToken cancel);

    /// <summary>A turn may ask a language model: who has to answer in time stores the message first.</summary>
    bool MayTakeLong => false;
}
