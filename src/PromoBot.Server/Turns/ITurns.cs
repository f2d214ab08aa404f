namespace PromoBot.Server.Turns;

/// <summary>The way of a message from its receipt to the commit; every channel ends here.</summary>
public interface ITurns
{
    Task<TurnResult> Take(Incoming incoming, CancellationToken cancel);
}
