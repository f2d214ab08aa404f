using PromoBot.Server.Turns;

namespace PromoBot.Server.Store;

/// <summary>Messages that were acknowledged before their turn.</summary>
internal static class InboxTable
{
    public static async Task<bool> Keep(Session session, Incoming incoming, DateTimeOffset now) =>
        await session.Execute(
            """
            INSERT INTO inbox (channel, conversation, message, body, received_at)
            VALUES (@Channel, @Conversation, @MessageId, @body, @now)
            ON CONFLICT (channel, conversation, message) DO NOTHING
            """,
            new { incoming.Channel, incoming.Conversation, incoming.MessageId, body = BooksJson.Write(incoming), now = Form.Of(now) }) == 1;

    public static Task<IReadOnlyList<WaitingHead>> Heads(Session session, DateTimeOffset now, int atMost) =>
        session.List<WaitingHead>(
            """
            SELECT id AS Id, channel || ':' || conversation AS Conversation FROM inbox
            WHERE id IN (SELECT min(id) FROM inbox WHERE given_up_at IS NULL GROUP BY channel, conversation)
              AND (not_before IS NULL OR not_before <= @now)
            ORDER BY id LIMIT @atMost
            """,
            new { now = now.ToUnixTimeMilliseconds(), atMost });

    public static async Task<WaitingIncoming?> Waiting(Session session, long id)
    {
        var row = await session.One<InboxRow>("SELECT id, body, tries FROM inbox WHERE id = @id AND given_up_at IS NULL", new { id });
        return row is null ? null : new WaitingIncoming(row.Id, BooksJson.Read<Incoming>(row.Body), (int)row.Tries);
    }

    public static Task<int> Drop(Session session, long id) =>
        session.Execute("DELETE FROM inbox WHERE id = @id", new { id });

    public static Task<int> PutOff(Session session, long id, DateTimeOffset until) =>
        session.Execute(
            "UPDATE inbox SET tries = tries + 1, not_before = @until WHERE id = @id",
            new { id, until = until.ToUnixTimeMilliseconds() });

    public static Task<int> GiveUp(Session session, long id, DateTimeOffset now) =>
        session.Execute("UPDATE inbox SET given_up_at = @now WHERE id = @id", new { id, now = Form.Of(now) });

    private sealed record InboxRow
    {
        public long Id { get; init; }

        public string Body { get; init; } = "";

        public long Tries { get; init; }
    }
}
