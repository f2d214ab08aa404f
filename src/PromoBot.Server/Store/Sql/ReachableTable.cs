namespace PromoBot.Server.Store;

/// <summary>Where people can be reached.</summary>
internal static class ReachableTable
{
    private const string Columns =
        "r.channel, r.conversation, r.sender, r.is_personal AS IsPersonal, r.reference, r.state, r.updated_at AS UpdatedAt";

    public static Task<int> Keep(Session session, Reachable reachable) =>
        session.Execute(
            """
            INSERT INTO reachable (channel, conversation, sender, is_personal, reference, state, updated_at)
            VALUES (@Channel, @Conversation, @Sender, @isPersonal, @Reference, @state, @updatedAt)
            ON CONFLICT (channel, conversation) DO UPDATE
              SET sender = excluded.sender, is_personal = excluded.is_personal, reference = excluded.reference,
                  state = excluded.state, updated_at = excluded.updated_at
            """,
            new
            {
                reachable.Channel,
                reachable.Conversation,
                reachable.Sender,
                isPersonal = reachable.IsPersonal ? 1 : 0,
                reachable.Reference,
                state = reachable.State.ToString(),
                updatedAt = Form.Of(reachable.UpdatedAt.ToUniversalTime()),
            });

    public static async Task<Reachable?> Find(Session session, string channel, string conversation)
    {
        var row = await session.One<ReachableRow>(
            $"SELECT {Columns} FROM reachable r WHERE r.channel = @channel AND r.conversation = @conversation",
            new { channel, conversation });
        return row?.Reachable;
    }

    /// <summary>The conversations of a channel that may be written in.</summary>
    public static Task<IReadOnlyList<string>> Installed(Session session, string channel) =>
        session.List<string>("SELECT conversation FROM reachable WHERE channel = @channel AND state = 'Installed' ORDER BY conversation", new { channel });

    public static async Task<IReadOnlyList<Reachable>> Of(Session session, string authority, string person)
    {
        var rows = await session.List<ReachableRow>(
            $"""
            SELECT {Columns}
            FROM identity i JOIN reachable r ON r.channel = i.channel AND r.sender = i.sender
            WHERE i.authority = @authority AND i.person = @person AND r.is_personal = 1 AND r.state = 'Installed'
            ORDER BY r.updated_at DESC
            """,
            new { authority, person });
        return [.. rows.Select(row => row.Reachable)];
    }

    public static async Task<IReadOnlyList<Reachable>> OfNobody(Session session)
    {
        var rows = await session.List<ReachableRow>(
            $"""
            SELECT {Columns} FROM reachable r
            WHERE r.is_personal = 1 AND r.state = 'Installed'
              AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.channel = r.channel AND i.sender = r.sender)
            ORDER BY r.updated_at DESC
            """,
            new { });
        return [.. rows.Select(row => row.Reachable)];
    }

    public static Task<int> Note(Session session, string channel, string conversation, ReachState state, DateTimeOffset now) =>
        session.Execute(
            """
            UPDATE reachable SET state = @state, updated_at = @now
            WHERE channel = @channel AND conversation = @conversation AND state <> @state
            """,
            new { channel, conversation, state = state.ToString(), now = Form.Of(now.ToUniversalTime()) });

    private sealed record ReachableRow
    {
        public string Channel { get; init; } = "";

        public string Conversation { get; init; } = "";

        public string Sender { get; init; } = "";

        public long IsPersonal { get; init; }

        public string Reference { get; init; } = "";

        public string State { get; init; } = "";

        public string UpdatedAt { get; init; } = "";

        public Reachable Reachable => new(
            Channel, Conversation, Sender, IsPersonal == 1, Reference, Enum.Parse<ReachState>(State), Form.Moment(UpdatedAt));
    }
}
