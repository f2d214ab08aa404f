using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>Makes the contributions of an authority anew under another plan, from the records as they stand.</summary>
internal static class Rebuilding
{
    /// <summary>Records in one go: enough to be quick, few enough to stay small in memory.</summary>
    private const int Batch = 500;

    public static async Task Run(Session session, string authority, Plan plan)
    {
        await FigureTables.Clear(session, authority);
        await foreach (var ids in Ids(session, authority, "project"))
        {
            var files = await ProjectFiles.Read(session, authority, ids);
            await Add(session, authority, files.SelectMany(file => Contributions.Of(plan, file)));
        }

        await foreach (var ids in Ids(session, authority, "visit"))
        {
            var visits = await RecordTables.Read(session, authority, ids);
            await Add(session, authority, visits.OfType<Visit>().SelectMany(visit => Contributions.Of(plan, visit)));
        }
    }

    private static Task Add(Session session, string authority, IEnumerable<Contribution> contributions) =>
        FigureTables.Add(session, authority, new ContributionDelta([], [.. contributions]));

    private static async IAsyncEnumerable<IReadOnlyList<string>> Ids(Session session, string authority, string kind)
    {
        for (var last = ""; ;)
        {
            var ids = await session.List<string>(
                """
                SELECT id FROM record WHERE authority = @authority AND kind = @kind AND is_withdrawn = 0 AND id > @last
                ORDER BY id LIMIT @Batch
                """,
                new { authority, kind, last, Batch });
            if (ids.Count == 0)
                yield break;
            yield return ids;
            last = ids[^1];
        }
    }
}
