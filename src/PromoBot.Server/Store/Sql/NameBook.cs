using System.Collections.Concurrent;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>
/// Looks names up. Half a name is matched in memory, which no index of either database does for Chinese; a number in the books
/// says whether the memory still holds, so that another process may write too.
/// </summary>
internal sealed class NameBook
{
    /// <summary>More half-matching projects than this help nobody to choose.</summary>
    private const int MostAlike = 6;

    /// <summary>Far more than anybody reads, so that a name given to everything costs no more.</summary>
    private const int MostOfOneName = 50;

    private readonly ConcurrentDictionary<string, NamesInUse> known = new(StringComparer.Ordinal);

    public async Task<NamesInUse> Read(Session session, string authority)
    {
        var names = known.GetValueOrDefault(authority, NamesInUse.None);
        var moment = await session.One<long>("SELECT names_moment FROM authority WHERE id = @authority", new { authority });
        if (names.Moment >= moment)
            return names;

        var changed = await session.List<NameRow>(
            """
            SELECT kind, name, name_key AS Key, uses, projects FROM book_name
            WHERE authority = @authority AND changed > @Moment
            """,
            new { authority, names.Moment });
        return known[authority] = names.After(changed, moment);
    }

    /// <summary>Ids of standing projects with such a name or company: the same by key, or else a few that are like it.</summary>
    public async Task<IReadOnlyList<string>> ProjectsLike(Session session, string authority, string said)
    {
        var key = NameKey.Of(said);
        if (key.Length == 0)
            return [];

        var same = await ProjectsNamed(session, authority, [key], MostOfOneName);
        if (same.Count > 0 || key.Length == 1)
            return same;

        var like = (await Read(session, authority)).KeysLike(key, MostAlike);
        return await ProjectsNamed(session, authority, like, MostAlike);
    }

    /// <summary>In the order of the keys, of each the project that moved last first.</summary>
    private static async Task<IReadOnlyList<string>> ProjectsNamed(
        Session session, string authority, IReadOnlyList<string> keys, int atMost)
    {
        if (keys.Count == 0)
            return [];

        var found = await session.List<FoundRow>(
            """
            SELECT DISTINCT n.name_key AS Key, r.id, r.touched
            FROM known_name n JOIN record r ON r.authority = n.authority AND r.id = n.record
            WHERE n.authority = @authority AND n.name_key IN @keys AND n.finds_project = 1
            ORDER BY r.touched DESC, r.id LIMIT @MostOfOneName
            """,
            new { authority, keys, MostOfOneName });
        var byKey = found.ToLookup(row => row.Key, row => row.Id, StringComparer.Ordinal);
        return [.. keys.SelectMany(key => byKey[key]).Distinct(StringComparer.Ordinal).Take(atMost)];
    }

    private sealed record FoundRow
    {
        public string Key { get; init; } = "";

        public string Id { get; init; } = "";
    }
}
