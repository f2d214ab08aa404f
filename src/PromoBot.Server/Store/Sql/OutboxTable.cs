using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Store;

/// <summary>Replies on their way.</summary>
internal static class OutboxTable
{
    public static async Task<IReadOnlyList<OutboxMessage>> Queue(Session session, TurnToCommit turn)
    {
        var queued = new List<OutboxMessage>(turn.Decision.Replies.Count);
        var incoming = turn.Incoming;
        foreach (var reply in turn.Decision.Replies)
            queued.Add(await Put(session, new OutboxMessage(
                0, turn.Authority, incoming.Channel, incoming.Conversation, turn.Turn, incoming.MessageId, turn.Locale, reply)));
        return queued;
    }

    /// <summary>To each conversation that the person used last; in reply to nothing.</summary>
    public static async Task QueueNotices(Session session, TurnToCommit turn)
    {
        foreach (var notice in turn.Decision.Notices)
        {
            foreach (var talk in await LastTalkTable.Of(session, turn.Authority, notice.Person))
                await Put(session, new OutboxMessage(
                    0, turn.Authority, talk.Channel, talk.Conversation, turn.Turn, null, Enum.Parse<Locale>(talk.Locale), notice.Reply));
        }
    }

    private static async Task<OutboxMessage> Put(Session session, OutboxMessage message) => message with
    {
        Id = await session.One<long>(
            """
            INSERT INTO outbox (authority, channel, conversation, turn, in_reply_to, locale, reply)
            VALUES (@Authority, @Channel, @Conversation, @Turn, @InReplyTo, @locale, @reply)
            RETURNING id
            """,
            new
            {
                message.Authority,
                message.Channel,
                message.Conversation,
                message.Turn,
                message.InReplyTo,
                locale = message.Locale.ToString(),
                reply = BooksJson.Write(message.Reply),
            }),
    };

    /// <summary>Of all authorities: one sender serves a channel.</summary>
    public static async Task<IReadOnlyList<OutboxMessage>> Unsent(Session session, string channel, int atMost)
    {
        var rows = await session.List<OutboxRow>(
            """
            SELECT id, authority, channel, conversation, turn, in_reply_to AS InReplyTo, locale, reply FROM outbox
            WHERE channel = @channel AND sent_as IS NULL ORDER BY id LIMIT @atMost
            """,
            new { channel, atMost });
        return [.. rows.Select(row => row.Message)];
    }

    /// <summary>What was noted first stays: a message once given up is not declared sent later.</summary>
    public static Task<int> NoteSent(Session session, long id, SendState state, DateTimeOffset now) =>
        session.Execute(
            "UPDATE outbox SET sent_as = @state, sent_at = @now WHERE id = @id AND sent_as IS NULL",
            new { id, state = state.ToString(), now = Form.Of(now) });

    private sealed record OutboxRow
    {
        public long Id { get; init; }

        public string Authority { get; init; } = "";

        public string Channel { get; init; } = "";

        public string Conversation { get; init; } = "";

        public string Turn { get; init; } = "";

        public string? InReplyTo { get; init; }

        public string Locale { get; init; } = "";

        public string Reply { get; init; } = "";

        public OutboxMessage Message =>
            new(Id, Authority, Channel, Conversation, Turn, InReplyTo, Enum.Parse<Locale>(Locale), BooksJson.Read<Reply>(Reply));
    }
}
