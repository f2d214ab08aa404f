using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>Who got which reminder, and who could not be reached.</summary>
internal static class DeliveryRows
{
    private const int Most = 5000;

    /// <summary>A row for each conversation that it went to; one where it went to none.</summary>
    public static async Task<IReadOnlyList<Delivery>> Read(Session session, string authority, Period? days)
    {
        if (days is not { } asked)
            return [];
        var rows = await session.List<DeliveryRow>(
            """
            SELECT t.person, t.what, t.at, o.channel, o.sent_as AS SentAs, o.why, r.state AS Reach,
                   EXISTS (SELECT 1 FROM identity i WHERE i.authority = t.authority AND i.person = t.person) AS IsBound
            FROM telling t
            LEFT JOIN outbox o ON o.authority = t.authority AND o.turn = t.turn
            LEFT JOIN reachable r ON r.channel = o.channel AND r.conversation = o.conversation
            WHERE t.authority = @authority AND t.at >= @first AND t.at < @after
            ORDER BY t.at DESC, t.turn, t.position, o.id LIMIT @Most
            """,
            new { authority, first = Form.Of(asked.First), after = Form.Of(asked.Last.AddDays(1)), Most });
        return [.. rows.Select(row => new Delivery(row.Person, BooksJson.Read<Text>(row.What), Form.Local(row.At), row.Channel, State(row), row.Why))];
    }

    private static DeliveryState State(DeliveryRow row) => row switch
    {
        { Channel: null, IsBound: 1 } => DeliveryState.NotInstalled,
        { Channel: null } => DeliveryState.NotBound,
        { SentAs: null } => DeliveryState.Waiting,
        { SentAs: nameof(SendState.Sent) } => DeliveryState.Sent,
        { SentAs: nameof(SendState.Unclear) } => DeliveryState.Unclear,
        { Reach: nameof(ReachState.Blocked) or nameof(ReachState.Removed) } => DeliveryState.Blocked,
        _ => DeliveryState.Refused,
    };

    private sealed record DeliveryRow
    {
        public string Person { get; init; } = "";

        public string What { get; init; } = "";

        public string At { get; init; } = "";

        public string? Channel { get; init; }

        public string? SentAs { get; init; }

        public string? Why { get; init; }

        public string? Reach { get; init; }

        public long IsBound { get; init; }
    }
}
