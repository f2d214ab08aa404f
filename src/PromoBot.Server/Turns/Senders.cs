using PromoBot.Server.Store;

namespace PromoBot.Server.Turns;

/// <summary>The identify stage: whose account a sender is.</summary>
/// <param name="unknownIs">In Development: the person that an unknown sender on any channel is taken for. Else null.</param>
public sealed class Senders(IStore store, string? unknownIs = null)
{
    /// <summary>Setting of the person that unknown senders are taken for.</summary>
    public const string UnknownSetting = "PromoBot:Development:UnknownSenderIs";

    /// <summary>Null where nobody bound that account.</summary>
    public async Task<Identity?> WhoIs(string channel, string sender, CancellationToken cancel) =>
        await store.WhoIs(channel, sender, cancel).ConfigureAwait(false)
        ?? (unknownIs is null ? null : new Identity((await store.Authorities(cancel).ConfigureAwait(false))[0], unknownIs));

    /// <summary>Where a person can be written to first, the latest used first.</summary>
    public async Task<IReadOnlyList<Reachable>> Reach(string authority, string person, CancellationToken cancel)
    {
        var known = await store.ReachableOf(authority, person, cancel).ConfigureAwait(false);
        return person == unknownIs ? [.. known, .. await store.ReachableUnknown(cancel).ConfigureAwait(false)] : known;
    }
}
