using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>The names in records that stand: what the reader of messages knows, and what projects are found by.</summary>
internal static class NameTable
{
    /// <summary>More than this many half-matching projects help nobody to choose.</summary>
    private const int MostAlike = 6;

    public static async Task Write(Session session, string authority, IReadOnlyList<Change> changes, long moment)
    {
        var renamed = changes.Where(change => !NamesOf(change.Before).SetEquals(NamesOf(change.After))).ToList();
        if (renamed.Count == 0)
            return;

        foreach (var change in renamed)
        {
            if (change.Before is not null)
                await session.Execute("DELETE FROM known_name WHERE authority = @authority AND record = @Id", new { authority, change.After.Id });
            var rows = NamesOf(change.After).Select(named => new
            {
                authority,
                change.After.Id,
                named.Kind,
                named.Name,
                key = NameKey.Of(named.Name),
                findsProject = change.After is Project ? 1 : 0,
            });
            await session.Execute(
                """
                INSERT INTO known_name (authority, record, kind, name, name_key, finds_project)
                VALUES (@authority, @Id, @Kind, @Name, @key, @findsProject)
                """,
                rows);
        }

        await session.Execute("UPDATE authority SET names_moment = @moment WHERE id = @authority", new { authority, moment });
    }

    public static Task<long> Moment(Session session, string authority) =>
        session.One<long>("SELECT names_moment FROM authority WHERE id = @authority", new { authority });

    public static async Task<BookNames> All(Session session, string authority, long moment)
    {
        var rows = await session.List<Named>(
            "SELECT DISTINCT kind, name FROM known_name WHERE authority = @authority ORDER BY name", new { authority });
        return new BookNames(Of("company"), Of("project"), moment);

        IReadOnlyList<string> Of(string kind) => [.. rows.Where(row => row.Kind == kind).Select(row => row.Name)];
    }

    /// <summary>Ids of standing projects with such a name or company: the same by key, or else a few that contain it or are contained in it.</summary>
    public static async Task<IReadOnlyList<string>> ProjectsLike(Session session, string authority, string said)
    {
        var key = NameKey.Of(said);
        if (key.Length == 0)
            return [];

        var same = await session.List<string>(
            """
            SELECT DISTINCT r.id, r.touched FROM known_name n JOIN record r ON r.authority = n.authority AND r.id = n.record
            WHERE n.authority = @authority AND n.name_key = @key AND n.finds_project = 1
            ORDER BY r.touched DESC, r.id
            """,
            new { authority, key });
        return same.Count > 0 || key.Length < 2 ? same : await Containing(session, authority, key);
    }

    // A key has letters and digits only, so it needs no escape in LIKE.
    private static Task<IReadOnlyList<string>> Containing(Session session, string authority, string key) =>
        session.List<string>(
            """
            SELECT DISTINCT r.id, r.touched FROM known_name n JOIN record r ON r.authority = n.authority AND r.id = n.record
            WHERE n.authority = @authority AND n.finds_project = 1
              AND (n.name_key LIKE '%' || @key || '%' OR (length(n.name_key) > 1 AND @key LIKE '%' || n.name_key || '%'))
            ORDER BY r.touched DESC, r.id LIMIT @MostAlike
            """,
            new { authority, key = key.Length > 200 ? key[..200] : key, MostAlike });

    private static HashSet<Named> NamesOf(Entry? entry)
    {
        var names = entry switch
        {
            null or { IsWithdrawn: true } => [],
            Project project => project.Companies.Select(Company).Append(new Named { Kind = "project", Name = project.Name }),
            Visit visit => visit.Companies.Select(Company),
            _ => Enumerable.Empty<Named>(),
        };
        return [.. names];

        static Named Company(string name) => new() { Kind = "company", Name = name };
    }

    private sealed record Named
    {
        public string Kind { get; init; } = "";

        public string Name { get; init; } = "";
    }
}
