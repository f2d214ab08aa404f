using PromoBot.Server.Store;

namespace PromoBot.Server.Turns;

/// <summary>Takes spoken messages for a channel that passes on their sound: words first, then a turn like any other.</summary>
public interface IVoices
{
    /// <returns>False: nobody could listen yet, it has to be tried again.</returns>
    Task<bool> Take(WaitingIncoming spoken, CancellationToken cancel);
}
