using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Store;

/// <summary>Replies on their way.</summary>
internal static class OutboxTable
{
    private const string Columns =
        """
        id, authority, channel, conversation, turn, in_reply_to AS InReplyTo, locale, reply, tries, parts_sent AS PartsSent,
        sent_id AS SentId, drawn_as AS DrawnAs
        """;

    public static async Task<IReadOnlyList<OutboxMessage>> Queue(Session session, TurnToCommit turn)
    {
        var queued = new List<OutboxMessage>(turn.Decision.Replies.Count);
        var incoming = turn.Incoming;
        foreach (var reply in turn.Decision.Replies)
            queued.Add(await Put(session, new OutboxMessage(
                0, turn.Authority, incoming.Channel, incoming.Conversation, turn.Turn, incoming.MessageId, turn.Locale, reply)));
        return queued;
    }

    /// <summary>
    /// To each conversation that the person used last, in reply to nothing; who never wrote is told where the bot was installed for
    /// them last.
    /// </summary>
    public static async Task QueueNotices(Session session, TurnToCommit turn)
    {
        foreach (var notice in turn.Decision.Notices)
        {
            foreach (var talk in await TalksOf(session, turn.Authority, notice.Person))
                await Put(session, new OutboxMessage(
                    0, turn.Authority, talk.Channel, talk.Conversation, turn.Turn, null, Enum.Parse<Locale>(talk.Locale), notice.Reply));
        }
    }

    private static async Task<IReadOnlyList<LastTalk>> TalksOf(Session session, string authority, string person)
    {
        var used = await LastTalkTable.Of(session, authority, person);
        return used.Count > 0 ? used
            : [.. (await ReachableTable.Of(session, authority, person)).Take(1)
                .Select(one => new LastTalk { Channel = one.Channel, Conversation = one.Conversation, Locale = nameof(Locale.Zh) })];
    }

    /// <summary>To each group that a robot of the authority's server writes in.</summary>
    public static async Task QueueAnnouncements(Session session, TurnToCommit turn)
    {
        if (turn.Decision.Announcements.Count == 0)
            return;
        foreach (var robot in await ReachableTable.Installed(session, Announcing.Channel))
        {
            foreach (var reply in turn.Decision.Announcements)
                await Put(session, new OutboxMessage(0, turn.Authority, Announcing.Channel, robot, turn.Turn, null, turn.Locale, reply));
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
            $"""
            SELECT {Columns} FROM outbox
            WHERE channel = @channel AND sent_as IS NULL ORDER BY id LIMIT @atMost
            """,
            new { channel, atMost });
        return [.. rows.Select(row => row.Message)];
    }

    /// <summary>What was noted first stays: a message once given up is not declared sent later.</summary>
    public static Task<int> NoteSent(Session session, SentNote note) =>
        session.Execute(
            """
            UPDATE outbox SET sent_as = @state, sent_at = @now, sent_id = @ChannelId, drawn_as = @DrawnAs, why = @Why, sending_since = NULL
            WHERE id = @Id AND sent_as IS NULL
            """,
            new { note.Id, state = note.State.ToString(), now = Form.Of(note.Now), note.ChannelId, note.DrawnAs, note.Why });

    public static Task<IReadOnlyList<WaitingHead>> Heads(Session session, string channel, DateTimeOffset now, int atMost) =>
        session.List<WaitingHead>(
            """
            SELECT id AS Id, conversation AS Conversation FROM outbox
            WHERE id IN (SELECT min(id) FROM outbox WHERE channel = @channel AND sent_as IS NULL GROUP BY conversation)
              AND (not_before IS NULL OR not_before <= @now)
            ORDER BY id LIMIT @atMost
            """,
            new { channel, now = now.ToUnixTimeMilliseconds(), atMost });

    public static async Task<WaitingReply?> Waiting(Session session, long id)
    {
        var row = await session.One<OutboxRow>($"SELECT {Columns} FROM outbox WHERE id = @id AND sent_as IS NULL", new { id });
        return row is null ? null : new WaitingReply(row.Message, (int)row.Tries, (int)row.PartsSent);
    }

    public static Task<int> NoteSending(Session session, long id, DateTimeOffset now) =>
        session.Execute("UPDATE outbox SET sending_since = @now WHERE id = @id AND sent_as IS NULL", new { id, now = Form.Of(now) });

    public static Task<int> SettleInterrupted(Session session, string channel, DateTimeOffset now) =>
        session.Execute(
            """
            UPDATE outbox SET sent_as = 'Unclear', sent_at = @now, why = 'the process ended while it was being sent'
            WHERE channel = @channel AND sent_as IS NULL AND sending_since IS NOT NULL
            """,
            new { channel, now = Form.Of(now) });

    public static Task<int> PutOff(Session session, long id, DateTimeOffset until, int partsSent, string why) =>
        session.Execute(
            """
            UPDATE outbox SET tries = tries + 1, not_before = @until, parts_sent = @partsSent, why = @why, sending_since = NULL
            WHERE id = @id AND sent_as IS NULL
            """,
            new { id, until = until.ToUnixTimeMilliseconds(), partsSent, why });

    public static async Task<IReadOnlyDictionary<string, long>> WaitingCounts(Session session)
    {
        var rows = await session.List<CountRow>(
            "SELECT channel, count(*) AS Waiting FROM outbox WHERE sent_as IS NULL GROUP BY channel", new { });
        return rows.ToDictionary(row => row.Channel, row => row.Waiting, StringComparer.Ordinal);
    }

    public static async Task<IReadOnlyList<SentCard>> SentCards(Session session, string channel, string conversation, int atMost)
    {
        var rows = await session.List<OutboxRow>(
            $"""
            SELECT {Columns} FROM outbox
            WHERE channel = @channel AND conversation = @conversation AND drawn_as IS NOT NULL
            ORDER BY id DESC LIMIT @atMost
            """,
            new { channel, conversation, atMost });
        return [.. rows.Select(row => row.Card)];
    }

    public static async Task<SentCard?> SentCard(Session session, string channel, string conversation, long id)
    {
        var row = await session.One<OutboxRow>(
            $"SELECT {Columns} FROM outbox WHERE id = @id AND channel = @channel AND conversation = @conversation AND sent_as IS NOT NULL",
            new { id, channel, conversation });
        return row?.Card;
    }

    public static Task<int> NoteDrawn(Session session, long id, string drawnAs) =>
        session.Execute("UPDATE outbox SET drawn_as = @drawnAs WHERE id = @id", new { id, drawnAs });

    private sealed record CountRow
    {
        public string Channel { get; init; } = "";

        public long Waiting { get; init; }
    }

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

        public long Tries { get; init; }

        public long PartsSent { get; init; }

        public string? SentId { get; init; }

        public string? DrawnAs { get; init; }

        public SentCard Card => new(Message, SentId, DrawnAs);

        public OutboxMessage Message =>
            new(Id, Authority, Channel, Conversation, Turn, InReplyTo, Enum.Parse<Locale>(Locale), BooksJson.Read<Reply>(Reply));
    }
}
