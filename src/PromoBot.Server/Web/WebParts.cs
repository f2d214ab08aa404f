using PromoBot.Server.Reminders;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Web;

/// <summary>What the web server is put on top of.</summary>
/// <param name="DataFolder">Keeps the key of the web chat's tokens.</param>
/// <param name="UnknownSenderIs">In Development: the person that an unknown sender is taken for.</param>
/// <param name="Outbound">What carries requests to other services; null: the network.</param>
public sealed record WebParts(
    ITurns Turns,
    IStore Store,
    WordBook Words,
    string DataFolder,
    TimeProvider Clock,
    string? UnknownSenderIs = null,
    Func<HttpMessageHandler>? Outbound = null)
{
    /// <summary>Null: a server that reminds nobody.</summary>
    public Sweep? Sweep { get; init; }
}
