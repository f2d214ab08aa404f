using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>What goes over the plan's calendar: a few records a year, read with every turn.</summary>
internal static class CalendarChanges
{
    /// <summary>What officers changed in the year's calendar.</summary>
    public static async Task<IReadOnlyList<OccasionChange>> Standing(Session session, string authority)
    {
        var bodies = await session.List<string>(
            """
            SELECT v.body FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            WHERE r.authority = @authority AND r.kind = 'occasionChange' AND r.is_withdrawn = 0 ORDER BY r.date, r.id
            """,
            new { authority });
        return [.. bodies.Select(BooksJson.Read<Entry>).OfType<OccasionChange>()];
    }
}
