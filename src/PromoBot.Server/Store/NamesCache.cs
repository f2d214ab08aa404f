using System.Collections.Concurrent;

namespace PromoBot.Server.Store;

/// <summary>
/// An authority's names as last read: each message needs them, few change them. The number in the books says whether they
/// still hold, so another process may write too.
/// </summary>
internal sealed class NamesCache
{
    private readonly ConcurrentDictionary<string, BookNames> read = new(StringComparer.Ordinal);

    public async Task<BookNames> Read(Session session, string authority)
    {
        var moment = await NameTable.Moment(session, authority);
        if (read.TryGetValue(authority, out var names) && names.Revision == moment)
            return names;
        return read[authority] = await NameTable.All(session, authority, moment);
    }
}
