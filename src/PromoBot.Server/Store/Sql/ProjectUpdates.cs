using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>When projects were updated last: they, or money that arrived for them, were written, or somebody said that nothing is new.</summary>
internal static class ProjectUpdates
{
    public static async Task<IReadOnlyList<ProjectUpdate>> Read(Session session, string authority, IReadOnlyList<string> units)
    {
        if (units.Count == 0)
            return [];
        var rows = await session.List<UpdateRow>(
            """
            SELECT v.body,
                   (SELECT max(day) FROM (
                      SELECT substr(t.at, 1, 10) AS day FROM revision w JOIN turn t ON t.authority = w.authority AND t.id = w.turn
                      WHERE w.authority = r.authority AND w.record = r.id
                      UNION ALL
                      SELECT substr(t.at, 1, 10) FROM record m
                      JOIN revision w ON w.authority = m.authority AND w.record = m.id
                      JOIN turn t ON t.authority = w.authority AND t.id = w.turn
                      WHERE m.authority = r.authority AND m.project = r.id
                      UNION ALL
                      SELECT substr(d.done_at, 1, 10) FROM told d
                      WHERE d.authority = r.authority AND d.kind = 'TenDay' AND d.key = 'ten_day:' || r.id)) AS Last
            FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            WHERE r.authority = @authority AND r.kind = 'project' AND r.is_withdrawn = 0 AND r.unit IN @units
            ORDER BY r.id
            """,
            new { authority, units });
        return [.. rows.Select(row => new ProjectUpdate((Project)BooksJson.Read<Entry>(row.Body), Form.Day(row.Last)))];
    }

    private sealed record UpdateRow
    {
        public string Body { get; init; } = "";

        public string Last { get; init; } = "";
    }
}
