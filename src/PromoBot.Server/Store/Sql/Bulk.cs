using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Store;

/// <summary>
/// A part of an import into the same tables that a turn writes. It is decided inside the transaction, so nothing can have moved
/// on; each part is short enough for a turn in between not to wait.
/// </summary>
internal static class Bulk
{
    /// <summary>Ids in one question: SQLite looks each parameter up by its name among all of them, so that a thousand cost a million looks.</summary>
    private const int MostIds = 200;

    public static async Task<BulkResult> Run(Session session, BulkToCommit bulk)
    {
        if (await AuthorityTable.PlanRevision(session, bulk.Authority) != bulk.PlanRevision)
            return new BulkResult.OtherPlan();
        var changes = bulk.Decide(await Imported(session, bulk.Authority, bulk.Records));
        if (changes.Count > 0)
            await Write(session, bulk, changes);
        return new BulkResult.Done(changes);
    }

    public static async Task<IReadOnlyDictionary<string, ImportedRecord>> Imported(Session session, string authority, IReadOnlyList<string> ids)
    {
        var records = new Dictionary<string, ImportedRecord>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(MostIds))
        {
            // Of a first import none is there, and reading revisions of none costs as much as of all.
            var there = await session.List<string>("SELECT id FROM record WHERE authority = @authority AND id IN @some", new { authority, some });
            if (there.Count == 0)
                continue;
            var revisions = await session.List<RevisionRow>(
                $"""
                SELECT v.record, v.body, CASE WHEN v.number = r.revision THEN 1 ELSE 0 END AS Stands, CASE WHEN v.turn LIKE '{BulkToCommit.Importing}%' THEN 1 ELSE 0 END AS IsImport
                FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id
                WHERE r.authority = @authority AND r.id IN @there AND (v.number = r.revision OR v.turn LIKE '{BulkToCommit.Importing}%')
                ORDER BY v.record, v.number
                """,
                new { authority, there });
            foreach (var record in revisions.GroupBy(row => row.Record, StringComparer.Ordinal))
                records[record.Key] = Read([.. record]);
        }

        return records;
    }

    private static ImportedRecord Read(List<RevisionRow> revisions)
    {
        var stands = BooksJson.Read<Entry>(revisions[^1].Body);
        var import = revisions.FindLast(row => row.IsImport == 1);
        return new ImportedRecord(stands, import is null ? null : import.Stands == 1 ? stands : BooksJson.Read<Entry>(import.Body));
    }

    private static async Task Write(Session session, BulkToCommit bulk, IReadOnlyList<Change> changes)
    {
        var files = new List<ProjectFile>();
        foreach (var projects in changes.SelectMany(RecordTables.ProjectsOf).Distinct(StringComparer.Ordinal).Chunk(MostIds))
            files.AddRange(await ProjectFiles.Read(session, bulk.Authority, projects));
        var turn = new TurnToCommit(
            bulk.Authority,
            new Incoming("import", bulk.Turn, bulk.Person, bulk.Turn, null),
            bulk.Turn,
            bulk.Person,
            bulk.PlanRevision,
            TalkVersion: 0,
            Moment: await AuthorityTable.Moment(session, bulk.Authority),
            new Decision { Talk = Talk.Empty, Changes = changes, AuditNotes = bulk.Note is { } note ? [note] : [] },
            Locale.Zh,
            bulk.Now);
        var moment = await TurnTable.Begin(session, turn, isTold: false);
        if (!await RecordTables.Write(session, turn, moment)
            || !await FigureTables.Apply(session, bulk.Authority, bulk.PlanRevision, Delta(bulk.Plan, files, changes)))
            throw new InvalidOperationException($"The part {bulk.Turn} of an import was decided on other records than stand in its own transaction.");
        await AuditTable.Write(session, turn);
    }

    /// <summary>Of each project the file before and after, of each act what it counted and counts.</summary>
    private static ContributionDelta Delta(Plan plan, IReadOnlyList<ProjectFile> files, IReadOnlyList<Change> changes)
    {
        var before = files.ToDictionary(file => file.Project.Id, StringComparer.Ordinal);
        var gone = new List<Contribution>();
        var made = new List<Contribution>();
        foreach (var after in After(before, changes))
            Add(before.TryGetValue(after.Project.Id, out var file) ? Contributions.Of(plan, file) : [], Contributions.Of(plan, after));
        foreach (var change in changes.Where(change => change.After is not (Project or Receipt)))
            Add(change.Before is null ? [] : Contributions.Of(plan, change.Before), Contributions.Of(plan, change.After));
        return new ContributionDelta(gone, made);

        void Add(IReadOnlyList<Contribution> was, IReadOnlyList<Contribution> now)
        {
            var delta = was.Count == 0 ? new ContributionDelta([], now) : Contributions.Delta(was, now);
            gone.AddRange(delta.Gone);
            made.AddRange(delta.New);
        }
    }

    /// <summary>The files that the changes touch, as they stand afterwards; a receipt may move from one project to another.</summary>
    private static IEnumerable<ProjectFile> After(Dictionary<string, ProjectFile> before, IReadOnlyList<Change> changes)
    {
        var projects = before.ToDictionary(one => one.Key, one => one.Value.Project, StringComparer.Ordinal);
        var receipts = before.Values.SelectMany(file => file.Receipts).ToDictionary(receipt => receipt.Id, StringComparer.Ordinal);
        foreach (var after in changes.Select(change => change.After))
        {
            if (after is Project project)
                projects[project.Id] = project;
            else if (after is Receipt { IsWithdrawn: false } receipt)
                receipts[receipt.Id] = receipt;
            else if (after is Receipt)
                receipts.Remove(after.Id);
        }

        var ofProject = receipts.Values.ToLookup(receipt => receipt.Project, StringComparer.Ordinal);
        return projects.Values.Select(project => new ProjectFile(project, [.. ofProject[project.Id]]));
    }

    private sealed record RevisionRow
    {
        public string Record { get; init; } = "";

        public string Body { get; init; } = "";

        public long Stands { get; init; }

        public long IsImport { get; init; }
    }
}
