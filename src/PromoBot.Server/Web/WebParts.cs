using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Web;

/// <summary>What the web server is put on top of.</summary>
/// <param name="DataFolder">Keeps the key of the web chat's tokens.</param>
public sealed record WebParts(ITurns Turns, IStore Store, WordBook Words, string DataFolder, TimeProvider Clock);
