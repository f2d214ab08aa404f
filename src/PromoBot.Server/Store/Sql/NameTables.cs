using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>Writes which names stand in which records, and how many records use each.</summary>
internal static class NameTables
{
    /// <summary>Names in one question: each parameter costs by how many there are.</summary>
    private const int MostNames = 200;

    public static async Task Write(Session session, string authority, IReadOnlyList<Change> changes, long moment)
    {
        var counts = new Counts();
        var (gone, made) = (new List<(Entry Record, Named Named)>(), new List<(Entry Record, Named Named)>());
        foreach (var change in changes)
        {
            var before = NamesOf(change.Before);
            var after = NamesOf(change.After);
            gone.AddRange(before.Except(after).Select(named => (change.After, named)));
            made.AddRange(after.Except(before).Select(named => (change.After, named)));
        }

        gone.ForEach(one => counts.Add(one.Record, one.Named, -1));
        made.ForEach(one => counts.Add(one.Record, one.Named, 1));
        await Remove(session, authority, gone);
        await Add(session, authority, made);
        if (await CountUp(session, authority, counts, moment))
            await session.Execute("UPDATE authority SET names_moment = @moment WHERE id = @authority", new { authority, moment });
    }

    private static Task<int> Remove(Session session, string authority, List<(Entry Record, Named Named)> names) =>
        session.Execute(
            "DELETE FROM known_name WHERE authority = @authority AND record = @Id AND kind = @Kind AND name = @Name",
            names.Select(one => new { authority, one.Record.Id, one.Named.Kind, one.Named.Name }));

    private static Task<int> Add(Session session, string authority, List<(Entry Record, Named Named)> names) =>
        session.Execute(
            """
            INSERT INTO known_name (authority, record, kind, name, name_key, finds_project, reported)
            VALUES (@authority, @Id, @Kind, @Name, @key, @findsProject, @reported)
            """,
            names.Select(one => new
            {
                authority,
                one.Record.Id,
                one.Named.Kind,
                one.Named.Name,
                key = NameKey.Of(one.Named.Name),
                findsProject = one.Record is Project ? 1 : 0,
                reported = Form.Of(one.Record.ReportedOn ?? one.Record.Date),
            }));

    /// <returns>True: a name came into use or went out of it, among records or among projects.</returns>
    private static async Task<bool> CountUp(Session session, string authority, Counts counts, long moment)
    {
        var known = new Dictionary<Named, NameRow>();
        foreach (var some in counts.Keys.GroupBy(named => named.Kind, named => named.Name, StringComparer.Ordinal).SelectMany(kind => kind.Chunk(MostNames).Select(names => (Kind: kind.Key, Names: names))))
        {
            foreach (var row in await session.List<NameRow>(
                "SELECT kind, name, uses, projects FROM book_name WHERE authority = @authority AND kind = @Kind AND name IN @Names",
                new { authority, some.Kind, some.Names }))
                known[new Named(row.Kind, row.Name)] = row;
        }

        bool Turns(Named named, (int Uses, int Projects) more)
        {
            var (uses, projects) = known.TryGetValue(named, out var row) ? (row.Uses, row.Projects) : (0, 0);
            return IsInUse(uses) != IsInUse(uses + more.Uses) || IsInUse(projects) != IsInUse(projects + more.Projects);
        }

        var rows = counts.Select(one => (Named: one.Key, More: one.Value, IsTurned: Turns(one.Key, one.Value))).ToList();
        await session.Execute(
            """
            INSERT INTO book_name (authority, kind, name, name_key, uses, projects, changed)
            VALUES (@authority, @Kind, @Name, @key, @uses, @projects, @moment)
            ON CONFLICT (authority, kind, name) DO UPDATE
              SET uses = book_name.uses + excluded.uses, projects = book_name.projects + excluded.projects,
                  changed = CASE WHEN @isTurned = 1 THEN excluded.changed ELSE book_name.changed END
            """,
            rows.Select(row => new
            {
                authority,
                row.Named.Kind,
                row.Named.Name,
                key = NameKey.Of(row.Named.Name),
                uses = row.More.Uses,
                projects = row.More.Projects,
                moment,
                isTurned = row.IsTurned ? 1 : 0,
            }));
        return rows.Exists(row => row.IsTurned);
    }

    private static bool IsInUse(long uses) => uses > 0;

    private static HashSet<Named> NamesOf(Entry? entry) => entry switch
    {
        null or { IsWithdrawn: true } => [],
        Project project => [.. project.Companies.Select(Company), new Named(NameRow.Project, project.Name)],
        Visit visit => [.. visit.Companies.Select(Company)],
        _ => [],
    };

    private static Named Company(string name) => new(NameRow.Company, name);

    private sealed record Named(string Kind, string Name);

    /// <summary>How many more, or fewer, records and projects use each name.</summary>
    private sealed class Counts : Dictionary<Named, (int Uses, int Projects)>
    {
        public void Add(Entry record, Named named, int one)
        {
            var (uses, projects) = this.GetValueOrDefault(named);
            this[named] = (uses + one, projects + (record is Project ? one : 0));
        }
    }
}
