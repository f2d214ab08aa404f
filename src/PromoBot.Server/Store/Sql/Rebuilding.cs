using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>
/// Makes the contributions of an authority anew under another plan, from the records as they stand. They grow beside the ones in
/// force, some records a transaction, so that the bot goes on answering and writing meanwhile; records that change in the
/// meantime are made again in the transaction that puts the plan in force.
/// </summary>
internal static class Rebuilding
{
    /// <summary>Records in one transaction: enough to be quick, few enough for a turn in between not to wait.</summary>
    private const int Batch = 500;

    /// <summary>Rows of an old plan taken away in one transaction.</summary>
    private const int Sweep = 20_000;

    /// <summary>Begins: what an attempt before left behind goes.</summary>
    /// <returns>The number of the latest commit; what changes after it is made again at the end.</returns>
    public static async Task<long> Begin(Session session, string authority, int revision)
    {
        foreach (var table in new[] { "contribution", "month_total", "day_total" })
            await session.Execute($"DELETE FROM {table} WHERE authority = @authority AND revision >= @revision", new { authority, revision });
        return await AuthorityTable.Moment(session, authority);
    }

    /// <summary>Makes the next records' contributions.</summary>
    /// <param name="after">The last id of the batch before; empty at first.</param>
    /// <returns>The last id of this batch; null where none is left.</returns>
    public static async Task<string?> Next(Session session, string authority, int revision, Plan plan, string after)
    {
        var ids = await session.List<string>(
            """
            SELECT id FROM record WHERE authority = @authority AND id > @after AND is_withdrawn = 0 AND kind <> 'receipt'
            ORDER BY id LIMIT @Batch
            """,
            new { authority, after, Batch });
        if (ids.Count == 0)
            return null;
        await Make(session, authority, revision, plan, ids);
        return ids[^1];
    }

    /// <summary>Makes those again that changed since; the caller puts the plan in force in the same transaction.</summary>
    public static async Task Finish(Session session, string authority, int revision, Plan plan, long since)
    {
        var changed = await session.List<string>(
            "SELECT id FROM record WHERE authority = @authority AND touched > @since ORDER BY id", new { authority, since });
        foreach (var ids in changed.Chunk(Batch))
        {
            var receipts = await session.List<string>(
                "SELECT id FROM record WHERE authority = @authority AND project IN @ids", new { authority, ids });
            var gone = await FigureTables.OfRecords(session, authority, revision, [.. ids.Concat(receipts).Distinct(StringComparer.Ordinal)]);
            var people = plan.Indicators.Where(indicator => indicator.IsByPerson).Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);
            await FigureTables.Apply(
                session, authority, revision, new ContributionDelta([.. gone.Select(one => one with { IsByPerson = people.Contains(one.Indicator) })], []));
            await Make(session, authority, revision, plan, ids);
        }
    }

    /// <summary>Takes away some of what older plans left.</summary>
    /// <returns>False where nothing is left.</returns>
    public static async Task<bool> Clean(Session session, string authority)
    {
        var revision = await AuthorityTable.PlanRevision(session, authority);
        var swept = await session.Execute(
            "DELETE FROM contribution WHERE id IN (SELECT id FROM contribution WHERE authority = @authority AND revision < @revision LIMIT @Sweep)",
            new { authority, revision, Sweep });
        if (swept > 0)
            return true;
        await session.Execute("DELETE FROM month_total WHERE authority = @authority AND revision < @revision", new { authority, revision });
        await session.Execute("DELETE FROM day_total WHERE authority = @authority AND revision < @revision", new { authority, revision });
        return false;
    }

    private static async Task Make(Session session, string authority, int revision, Plan plan, IReadOnlyList<string> ids)
    {
        var files = await ProjectFiles.Read(session, authority, ids);
        var projects = files.Select(file => file.Project.Id).ToHashSet(StringComparer.Ordinal);
        var others = await RecordTables.Read(session, authority, [.. ids.Where(id => !projects.Contains(id))]);
        IReadOnlyList<Contribution> made =
        [
            .. files.SelectMany(file => Contributions.Of(plan, file)),
            .. others.Where(entry => entry is not (Project or Receipt)).SelectMany(entry => Contributions.Of(plan, entry)),
        ];
        await FigureTables.Apply(session, authority, revision, new ContributionDelta([], made));
    }
}
