using System.Text.Json;
using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>Records: a head row for each, and its revisions, which are only ever added to.</summary>
internal static class RecordTables
{
    /// <summary>Records as they stand.</summary>
    public static async Task<IReadOnlyList<Entry>> Read(Session session, string authority, IReadOnlyList<string> ids)
    {
        var bodies = await session.List<string>(
            """
            SELECT v.body FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            WHERE r.authority = @authority AND r.id IN @ids
            """,
            new { authority, ids });
        return [.. bodies.Select(BooksJson.Read<Entry>)];
    }

    /// <summary>Records as they stand, by id, after the last one seen.</summary>
    public static async Task<IReadOnlyList<Entry>> Page(Session session, string authority, string after, int atMost)
    {
        var bodies = await session.List<string>(
            """
            SELECT v.body FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            WHERE r.authority = @authority AND r.id > @after
            ORDER BY r.id LIMIT @atMost
            """,
            new { authority, after, atMost });
        return [.. bodies.Select(BooksJson.Read<Entry>)];
    }

    /// <returns>False: a record that the decision was made on has moved on.</returns>
    public static async Task<bool> Write(Session session, TurnToCommit turn, long moment)
    {
        if (turn.Decision.Changes.Count == 0)
            return true;

        var changes = turn.Decision.Changes;
        if (await Heads(session, turn.Authority, changes) is not { } heads || !await Touch(session, turn, changes, moment))
            return false;

        await MakeHeads(session, turn.Authority, [.. changes.Where(change => change.Before is null).Select(change => change.After)], moment);
        foreach (var change in changes.Where(change => change.Before is not null))
        {
            if (!await PutHead(session, turn.Authority, change.After, Number(change), moment))
                return false;
        }

        await AddRevisions(session, turn, Number);
        await NameTables.Write(session, turn.Authority, changes, moment);
        await ProjectLines.Write(session, turn.Authority, changes, IsImport(turn) ? null : DateOnly.FromDateTime(turn.Now.DateTime), moment);
        return true;

        long Number(Change change) => change.Before is null ? 1 : heads[change.After.Id] + 1;
    }

    private static bool IsImport(TurnToCommit turn) => turn.Turn.StartsWith(BulkToCommit.Importing, StringComparison.Ordinal);

    /// <returns>The revision numbers of the changed records; null where one does not stand as the decision saw it.</returns>
    private static async Task<IReadOnlyDictionary<string, long>?> Heads(Session session, string authority, IReadOnlyList<Change> changes)
    {
        var before = changes.Where(change => change.Before is not null).ToDictionary(change => change.After.Id, change => change.Before!);
        if (before.Count == 0)
            return new Dictionary<string, long>();

        var heads = await session.List<HeadRow>(
            """
            SELECT r.id, r.revision, v.body
            FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            WHERE r.authority = @authority AND r.id IN @ids
            """,
            new { authority, ids = before.Keys });
        var stand = heads.Count == before.Count && heads.All(head => IsSame(head.Body, before[head.Id]));
        return stand ? heads.ToDictionary(head => head.Id, head => head.Revision) : null;
    }

    /// <summary>Compared as written today: a body of an older version may lack a property that has come since.</summary>
    private static bool IsSame(string body, Entry entry) =>
        BooksJson.Write(BooksJson.Read<Entry>(body)) == BooksJson.Write(entry);

    /// <summary>Marks each project whose file changes, by itself or by a receipt, unless the file has moved on since the facts.</summary>
    private static async Task<bool> Touch(Session session, TurnToCommit turn, IReadOnlyList<Change> changes, long moment)
    {
        var made = changes.Where(change => change.Before is null).Select(change => change.After.Id).ToHashSet(StringComparer.Ordinal);
        var projects = changes.SelectMany(change => ProjectsOf(change)).Where(id => !made.Contains(id)).Distinct(StringComparer.Ordinal).ToList();
        if (projects.Count == 0)
            return true;

        var touched = await session.Execute(
            "UPDATE record SET touched = @moment WHERE authority = @Authority AND id IN @projects AND touched <= @facts",
            new { moment, turn.Authority, projects, facts = turn.Moment });
        return touched == projects.Count;
    }

    /// <summary>Ids of the projects whose files the change touches.</summary>
    public static IEnumerable<string> ProjectsOf(Change change) =>
        new[] { change.Before, change.After }.OfType<Entry>().Select(ProjectOf).OfType<string>();

    public static string? ProjectOf(Entry entry) => entry switch
    {
        Project project => project.Id,
        Receipt receipt => receipt.Project,
        Handover handover => handover.Project,
        _ => null,
    };

    private static Task<int> MakeHeads(Session session, string authority, IReadOnlyList<Entry> entries, long moment) =>
        session.Execute(
            """
            INSERT INTO record (authority, id, kind, revision, is_withdrawn, date, project, touched, unit, is_open, person, direction)
            VALUES (@authority, @Id, @kind, @revision, @isWithdrawn, @date, @project, @moment, @Unit, @isOpen, @person, @direction)
            """,
            entries.Select(entry => Head(authority, entry, revision: 1, moment)));

    private static async Task<bool> PutHead(Session session, string authority, Entry entry, long revision, long moment) =>
        await session.Execute(
            """
            UPDATE record SET revision = @revision, is_withdrawn = @isWithdrawn, date = @date, project = @project, touched = @moment,
              unit = @Unit, is_open = @isOpen, person = @person, direction = @direction
            WHERE authority = @authority AND id = @Id AND revision = @revision - 1
            """,
            Head(authority, entry, revision, moment)) == 1;

    private static object Head(string authority, Entry entry, long revision, long moment) => new
    {
        authority,
        entry.Id,
        kind = BooksJson.KindOf(entry),
        revision,
        isWithdrawn = entry.IsWithdrawn ? 1 : 0,
        date = Form.Of(entry.Date),
        project = entry is Project ? null : ProjectOf(entry),
        moment,
        entry.Unit,
        isOpen = Rulings.IsOpen(entry) ? 1 : 0,
        person = entry is Visit or Trip ? entry.Person : "",
        direction = entry is Visit { Direction: { } direction } ? JsonNamingPolicy.CamelCase.ConvertName(direction.ToString()) : "",
    };

    private static Task<int> AddRevisions(Session session, TurnToCommit turn, Func<Change, long> number) =>
        session.Execute(
            """
            INSERT INTO revision (authority, record, number, turn, position, body)
            VALUES (@Authority, @Id, @number, @Turn, @position, @body)
            """,
            turn.Decision.Changes.Select((change, position) => new
            {
                turn.Authority,
                change.After.Id,
                number = number(change),
                turn.Turn,
                position,
                body = BooksJson.Write(change.After),
            }));

    private sealed record HeadRow
    {
        public string Id { get; init; } = "";

        public long Revision { get; init; }

        public string Body { get; init; } = "";
    }
}
