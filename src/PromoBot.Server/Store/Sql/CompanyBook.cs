using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>What the books know of a company, by its name: who reported it first, who has been in contact, its projects.</summary>
internal static class CompanyBook
{
    private const int MostShown = 5;

    /// <summary>Who reported each name first; names that no record has are left out.</summary>
    /// <param name="units">Whether one of these has told of the company, too.</param>
    public static async Task<IReadOnlyList<Claim>> Claims(Session session, string authority, IReadOnlyList<string> names, IReadOnlyList<string> units)
    {
        var claims = new List<Claim>();
        foreach (var name in names)
        {
            // The first revision: a project handed over since leaves the claim where it was.
            var first = await session.One<FirstRow>(
                $"""
                SELECT n.name, n.reported, v.body
                FROM ({Earliest(findsProject: 0)} UNION ALL {Earliest(findsProject: 1)} ORDER BY reported, record LIMIT 1) AS n
                JOIN revision v ON v.authority = n.authority AND v.record = n.record AND v.number = 1
                """,
                new { authority, key = NameKey.Of(name) });
            if (first is null)
                continue;
            var entry = BooksJson.Read<Entry>(first.Body);
            var isKnown = units.Count > 0 && await session.One<long>(
                """
                SELECT count(*) FROM (SELECT 1 FROM known_name n JOIN record r ON r.authority = n.authority AND r.id = n.record
                  WHERE n.authority = @authority AND n.name_key = @key AND n.kind = 'company' AND r.unit IN @units LIMIT 1) AS one
                """,
                new { authority, key = NameKey.Of(name), units }) > 0;
            claims.Add(new Claim(name, entry.Unit, entry.Person, Form.Day(first.Reported)) { IsKnownToUnits = isKnown });
        }

        return claims;
    }

    /// <summary>The first of those that are projects, or of those that are not: each stands first in its part of the index.</summary>
    private static string Earliest(int findsProject) =>
        $"""
        SELECT * FROM (SELECT authority, name, reported, record FROM known_name
          WHERE authority = @authority AND name_key = @key AND finds_project = {findsProject} AND kind = 'company'
          ORDER BY reported, record LIMIT 1) AS first_{findsProject}
        """;

    public static async Task<IReadOnlyList<Dossier>> Read(Session session, NameBook names, string authority, IReadOnlyList<string> said)
    {
        var dossiers = new List<Dossier>();
        foreach (var one in said)
        {
            var name = await Known(session, names, authority, one);
            if (name is not null)
                dossiers.Add(await Of(session, authority, one, name));
        }

        return dossiers;
    }

    /// <summary>The company of that name, else the only one whose name holds what was said, or is held by it.</summary>
    private static async Task<string?> Known(Session session, NameBook names, string authority, string said)
    {
        var companies = (await names.Read(session, authority)).Companies;
        var key = NameKey.Of(said);
        if (key.Length == 0)
            return null;
        if (companies.Contains(said))
            return said;
        var near = companies.Where(name => name.Contains(said, StringComparison.OrdinalIgnoreCase) || (name.Length > 1 && said.Contains(name, StringComparison.OrdinalIgnoreCase))).Take(20).ToList();
        if (near.Find(name => NameKey.Of(name) == key) is { } same)
            return same;
        var exact = await session.One<string>("SELECT min(name) FROM known_name WHERE authority = @authority AND name_key = @key AND kind = 'company'", new { authority, key });
        return exact ?? (near.Select(NameKey.Of).Distinct(StringComparer.Ordinal).Count() == 1 ? near[0] : null);
    }

    private static async Task<Dossier> Of(Session session, string authority, string said, string name)
    {
        var key = NameKey.Of(name);
        const string those =
            """
            FROM known_name n JOIN record r ON r.authority = n.authority AND r.id = n.record
            WHERE n.authority = @authority AND n.name_key = @key AND n.kind = 'company'
            """;
        var units = await session.List<UnitRow>(
            $"SELECT r.unit, max(r.date) AS Last, sum(CASE WHEN r.kind = 'visit' THEN 1 ELSE 0 END) AS Visits {those} GROUP BY r.unit ORDER BY max(r.date) DESC",
            new { authority, key });
        var first = await session.One<string>($"SELECT min(r.date) {those}", new { authority, key });
        var visits = await session.List<string>(
            $"""
            SELECT v.body FROM (SELECT r.authority, r.id, r.revision, r.date {those} AND r.kind = 'visit' ORDER BY r.date DESC, r.id DESC LIMIT @MostShown) AS r
            JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision ORDER BY r.date DESC, r.id DESC
            """,
            new { authority, key, MostShown });
        var projects = await session.List<string>($"SELECT r.id {those} AND r.kind = 'project' ORDER BY r.touched DESC, r.id LIMIT @MostShown", new { authority, key, MostShown });
        var count = await session.One<long>($"SELECT count(*) {those} AND r.kind = 'project'", new { authority, key });
        return new Dossier(
            said,
            name,
            (await Claims(session, authority, [name], [])).FirstOrDefault(),
            first is null ? null : Form.Day(first),
            [.. units.Select(row => new UnitContact(row.Unit, Form.Day(row.Last), (int)row.Visits))],
            [.. visits.Select(BooksJson.Read<Entry>).OfType<Visit>()],
            [.. (await ProjectFiles.Read(session, authority, projects)).Select(file => file.Project)],
            (int)count);
    }

    private sealed record FirstRow
    {
        public string Name { get; init; } = "";

        public string Reported { get; init; } = "";

        public string Body { get; init; } = "";
    }

    private sealed record UnitRow
    {
        public string Unit { get; init; } = "";

        public string Last { get; init; } = "";

        public long Visits { get; init; }
    }
}
