namespace PromoBot.Server.Store;

/// <summary>Authorities, their count of commits, and the plans in force.</summary>
internal static class AuthorityTable
{
    public static Task<IReadOnlyList<string>> All(Session session) =>
        session.List<string>("SELECT id FROM authority ORDER BY id", new { });

    /// <summary>Counts a commit. Where many may write, this row makes an authority's commits wait for each other.</summary>
    public static Task<long> NextMoment(Session session, string authority) =>
        session.One<long>("UPDATE authority SET moment = moment + 1 WHERE id = @authority RETURNING moment", new { authority });

    public static Task<long> Moment(Session session, string authority) =>
        session.One<long>("SELECT moment FROM authority WHERE id = @authority", new { authority });

    /// <returns>The new revision; null where the same text is in force already.</returns>
    public static async Task<int?> PutPlan(Session session, string authority, string yaml, DateTimeOffset now)
    {
        await session.Execute(
            "INSERT INTO authority (id, moment, names_moment) VALUES (@authority, 0, 0) ON CONFLICT DO NOTHING", new { authority });
        await NextMoment(session, authority);
        var inForce = await PlanInForce(session, authority);
        if (inForce?.Yaml == yaml)
            return null;

        var revision = (inForce?.Revision ?? 0) + 1;
        await session.Execute(
            "INSERT INTO plan (authority, revision, yaml, put_at) VALUES (@authority, @revision, @yaml, @now)",
            new { authority, revision, yaml, now = Form.Of(now) });
        return revision;
    }

    public static Task<int> PlanRevision(Session session, string authority) =>
        session.One<int>("SELECT max(revision) FROM plan WHERE authority = @authority", new { authority });

    public static async Task<StoredPlan?> PlanInForce(Session session, string authority)
    {
        var row = await session.One<PlanRow>(
            """
            SELECT yaml, revision, put_at AS PutAt FROM plan
            WHERE authority = @authority ORDER BY revision DESC LIMIT 1
            """,
            new { authority });
        return row is null ? null : new StoredPlan(row.Yaml, (int)row.Revision, Form.Moment(row.PutAt));
    }

    private sealed record PlanRow
    {
        public string Yaml { get; init; } = "";

        public long Revision { get; init; }

        public string PutAt { get; init; } = "";
    }
}
