using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>Projects on their way to another unit or person.</summary>
internal static class Handovers
{
    private const int Most = 200;

    /// <summary>
    /// Those that wait to be taken over, the oldest first. They are open records (record_open) under the unit that is to take them
    /// over; there are never many.
    /// </summary>
    /// <param name="units">Empty: of all.</param>
    public static async Task<IReadOnlyList<Handover>> Waiting(Session session, string authority, IReadOnlyList<string> units)
    {
        var bodies = await session.List<string>(
            $"""
            SELECT v.body FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            WHERE r.authority = @authority AND r.kind = 'handover' AND r.is_open = 1{(units.Count > 0 ? " AND r.unit IN @units" : "")}
            ORDER BY r.date, r.id LIMIT @Most
            """,
            new { authority, units, Most });
        return [.. bodies.Select(BooksJson.Read<Entry>).OfType<Handover>()];
    }
}
