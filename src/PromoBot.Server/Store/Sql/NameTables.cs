using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>Writes which names stand in which records, and how many records use each.</summary>
internal static class NameTables
{
    public static async Task Write(Session session, string authority, IReadOnlyList<Change> changes, long moment)
    {
        var counts = new Counts();
        foreach (var change in changes)
        {
            var before = NamesOf(change.Before);
            var after = NamesOf(change.After);
            await Remove(session, authority, change.After, [.. before.Except(after)], counts);
            await Add(session, authority, change.After, [.. after.Except(before)], counts);
        }

        var isChanged = false;
        foreach (var (named, more) in counts)
            isChanged |= await CountUp(session, authority, named, more, moment);
        if (isChanged)
            await session.Execute("UPDATE authority SET names_moment = @moment WHERE id = @authority", new { authority, moment });
    }

    private static Task<int> Remove(Session session, string authority, Entry record, List<Named> names, Counts counts)
    {
        counts.Add(record, names, -1);
        return session.Execute(
            "DELETE FROM known_name WHERE authority = @authority AND record = @Id AND kind = @Kind AND name = @Name",
            names.Select(named => new { authority, record.Id, named.Kind, named.Name }));
    }

    private static Task<int> Add(Session session, string authority, Entry record, List<Named> names, Counts counts)
    {
        counts.Add(record, names, 1);
        return session.Execute(
            """
            INSERT INTO known_name (authority, record, kind, name, name_key, finds_project)
            VALUES (@authority, @Id, @Kind, @Name, @key, @findsProject)
            """,
            names.Select(named => new
            {
                authority,
                record.Id,
                named.Kind,
                named.Name,
                key = NameKey.Of(named.Name),
                findsProject = record is Project ? 1 : 0,
            }));
    }

    /// <returns>True: the name came into use or went out of it, among records or among projects.</returns>
    private static async Task<bool> CountUp(
        Session session, string authority, Named named, (int Uses, int Projects) more, long moment)
    {
        var row = await session.One<NameRow>(
            """
            INSERT INTO book_name (authority, kind, name, name_key, uses, projects, changed)
            VALUES (@authority, @Kind, @Name, @key, @uses, @projects, @moment)
            ON CONFLICT (authority, kind, name) DO UPDATE
              SET uses = book_name.uses + excluded.uses, projects = book_name.projects + excluded.projects
            RETURNING uses, projects
            """,
            new { authority, named.Kind, named.Name, key = NameKey.Of(named.Name), uses = more.Uses, projects = more.Projects, moment });
        if (IsInUse(row!.Uses) == IsInUse(row.Uses - more.Uses) && IsInUse(row.Projects) == IsInUse(row.Projects - more.Projects))
            return false;

        await session.Execute(
            "UPDATE book_name SET changed = @moment WHERE authority = @authority AND kind = @Kind AND name = @Name",
            new { moment, authority, named.Kind, named.Name });
        return true;
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
        public void Add(Entry record, List<Named> names, int one)
        {
            foreach (var named in names)
            {
                var (uses, projects) = this.GetValueOrDefault(named);
                this[named] = (uses + one, projects + (record is Project ? one : 0));
            }
        }
    }
}
