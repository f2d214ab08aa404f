using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>Projects with their receipts that stand.</summary>
internal static class ProjectFiles
{
    /// <returns>In the order of the ids; unknown ones are left out.</returns>
    public static async Task<IReadOnlyList<ProjectFile>> Read(Session session, string authority, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            return [];

        var bodies = await session.List<string>(
            """
            SELECT v.body FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            WHERE r.authority = @authority AND (r.id IN @ids AND r.kind = 'project')
            """,
            new { authority, ids });
        var projects = bodies.Select(BooksJson.Read<Entry>).OfType<Project>().ToDictionary(project => project.Id, StringComparer.Ordinal);
        var receipts = await Receipts(session, authority, ids);
        return [.. ids.Where(projects.ContainsKey).Select(id => new ProjectFile(projects[id], [.. receipts[id]]))];
    }

    private static async Task<ILookup<string, Receipt>> Receipts(Session session, string authority, IReadOnlyList<string> projects)
    {
        var bodies = await session.List<string>(
            """
            SELECT v.body FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            WHERE r.authority = @authority AND r.project IN @projects AND r.is_withdrawn = 0
            ORDER BY r.date, r.id
            """,
            new { authority, projects });
        return bodies.Select(BooksJson.Read<Entry>).OfType<Receipt>().ToLookup(receipt => receipt.Project, StringComparer.Ordinal);
    }
}
