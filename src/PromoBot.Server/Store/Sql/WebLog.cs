namespace PromoBot.Server.Store;

/// <summary>What was said in the web page's conversations, for its watermarks.</summary>
internal static class WebLog
{
    public static async Task<long> Append(Session session, string conversation, string activity, string json, DateTimeOffset now)
    {
        await session.Execute(
            """
            INSERT INTO web_activity (conversation, sequence, activity, at, body)
            SELECT @conversation, coalesce(max(sequence), 0) + 1, @activity, @now, @json
            FROM web_activity WHERE conversation = @conversation
            ON CONFLICT (conversation, activity) DO NOTHING
            """,
            new { conversation, activity, json, now = Form.Of(now) });
        return await session.One<long>(
            "SELECT sequence FROM web_activity WHERE conversation = @conversation AND activity = @activity",
            new { conversation, activity });
    }

    public static async Task<IReadOnlyList<StoredActivity>> After(Session session, string conversation, long after, int atMost)
    {
        var rows = await session.List<ActivityRow>(
            """
            SELECT sequence, activity, body FROM web_activity
            WHERE conversation = @conversation AND sequence > @after ORDER BY sequence LIMIT @atMost
            """,
            new { conversation, after, atMost });
        return [.. rows.Select(row => new StoredActivity(row.Sequence, row.Activity, row.Body))];
    }

    private sealed record ActivityRow
    {
        public long Sequence { get; init; }

        public string Activity { get; init; } = "";

        public string Body { get; init; } = "";
    }
}
