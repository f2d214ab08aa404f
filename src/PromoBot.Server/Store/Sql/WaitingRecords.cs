using System.Text.Json;
using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>What waits to be verified, the oldest first, and whose words it is.</summary>
internal static class WaitingRecords
{
    public static async Task<(IReadOnlyList<Entry> Page, int Count)> Read(Session session, string authority, WaitingAsked asked)
    {
        if (asked.Kinds.Count == 0)
            return ([], 0);
        var where = "r.authority = @authority AND r.is_open = 1 AND r.kind IN @kinds" + (asked.Units.Count > 0 ? " AND r.unit IN @Units" : "");
        var with = new { authority, kinds = asked.Kinds.Select(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())), asked.Units, asked.Take, asked.Skip };
        var bodies = await session.List<string>(
            $"""
            SELECT v.body
            FROM (SELECT r.authority, r.id, r.revision, r.date FROM record r WHERE {where} ORDER BY r.date, r.id LIMIT @Take OFFSET @Skip) AS r
            JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            ORDER BY r.date, r.id
            """,
            with);
        var count = await session.One<long>($"SELECT count(*) FROM record r WHERE {where}", with);
        return ([.. bodies.Select(BooksJson.Read<Entry>)], (int)count);
    }

    /// <summary>Of each record the people who said what it says: who reported it and who corrected it, but not who only looked at it.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Authors(Session session, string authority, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            return new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var rows = await session.List<AuthorRow>(
            """
            SELECT v.record, t.person, v.body FROM revision v JOIN turn t ON t.authority = v.authority AND t.id = v.turn
            WHERE v.authority = @authority AND v.record IN @ids ORDER BY v.record, v.number
            """,
            new { authority, ids });
        return rows.GroupBy(row => row.Record, StringComparer.Ordinal).ToDictionary(of => of.Key, of => Authors([.. of]), StringComparer.Ordinal);
    }

    private static IReadOnlyList<string> Authors(List<AuthorRow> revisions)
    {
        var states = revisions.ConvertAll(row => BooksJson.Read<Entry>(row.Body));
        return [.. revisions.Where((_, at) => at == 0 || !Rulings.SaySame(states[at - 1], states[at])).Select(row => row.Person).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private sealed record AuthorRow
    {
        public string Record { get; init; } = "";

        public string? Person { get; init; }

        public string Body { get; init; } = "";
    }
}
