using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>Records of a kind by their days.</summary>
internal static class DayRecords
{
    /// <returns>By day; nothing where no days are asked for.</returns>
    public static async Task<IReadOnlyList<T>> Read<T>(Session session, string authority, string kind, Period? days)
        where T : Entry
    {
        if (days is not { } asked)
            return [];
        var bodies = await session.List<string>(
            """
            SELECT v.body FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            WHERE r.authority = @authority AND r.kind = @kind AND r.is_withdrawn = 0 AND r.date BETWEEN @first AND @last
            ORDER BY r.date, r.id
            """,
            new { authority, kind, first = Form.Of(asked.First), last = Form.Of(asked.Last) });
        return [.. bodies.Select(BooksJson.Read<Entry>).OfType<T>()];
    }
}
