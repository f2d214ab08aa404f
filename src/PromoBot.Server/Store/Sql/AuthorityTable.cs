namespace PromoBot.Server.Store;

/// <summary>Authorities, their count of commits, and the plans in force.</summary>
internal static class AuthorityTable
{
    /// <summary>Those that have a plan: the figures of a first plan may still be in the making.</summary>
    public static Task<IReadOnlyList<string>> All(Session session) =>
        session.List<string>("SELECT DISTINCT authority FROM plan ORDER BY authority", new { });

    /// <summary>Counts a commit. Where many may write, this row makes an authority's commits wait for each other.</summary>
    public static Task<long> NextMoment(Session session, string authority) =>
        session.One<long>("UPDATE authority SET moment = moment + 1 WHERE id = @authority RETURNING moment", new { authority });

    public static Task<long> Moment(Session session, string authority) =>
        session.One<long>("SELECT moment FROM authority WHERE id = @authority", new { authority });

    /// <summary>An authority without a plan yet; nothing where it is there.</summary>
    public static Task<int> Add(Session session, string authority) =>
        session.Execute("INSERT INTO authority (id, moment, names_moment) VALUES (@authority, 0, 0) ON CONFLICT DO NOTHING", new { authority });

    /// <returns>False: another plan came first.</returns>
    public static async Task<bool> PutPlan(Session session, string authority, int revision, string yaml, DateTimeOffset now)
    {
        await NextMoment(session, authority);
        if (((await PlanInForce(session, authority))?.Revision ?? 0) != revision - 1)
            return false;
        await session.Execute(
            "INSERT INTO plan (authority, revision, yaml, put_at) VALUES (@authority, @revision, @yaml, @now)",
            new { authority, revision, yaml, now = Form.Of(now) });
        return true;
    }

    public static Task<int> PlanRevision(Session session, string authority) =>
        session.One<int>("SELECT coalesce(max(revision), 0) FROM plan WHERE authority = @authority", new { authority });

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
