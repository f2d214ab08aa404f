using PromoBot.Dialogs;

namespace PromoBot.Server.Store;

/// <summary>Where talks stand.</summary>
internal static class TalkTable
{
    public static async Task<StoredTalk> Read(Session session, string authority, string channel, string conversation)
    {
        var row = await session.One<TalkRow>(
            """
            SELECT version, body FROM talk
            WHERE authority = @authority AND channel = @channel AND conversation = @conversation
            """,
            new { authority, channel, conversation });
        return row is null ? new StoredTalk(Talk.Empty, 0) : new StoredTalk(BooksJson.Read<Talk>(row.Body), row.Version);
    }

    /// <returns>False: the talk has moved on since the decision was made.</returns>
    public static async Task<bool> Move(Session session, TurnToCommit turn) =>
        await session.Execute(
            turn.TalkVersion == 0
                ? """
                  INSERT INTO talk (authority, channel, conversation, version, body)
                  VALUES (@Authority, @Channel, @Conversation, 1, @body)
                  ON CONFLICT DO NOTHING
                  """
                : """
                  UPDATE talk SET version = version + 1, body = @body
                  WHERE authority = @Authority AND channel = @Channel AND conversation = @Conversation AND version = @TalkVersion
                  """,
            new
            {
                turn.Authority,
                turn.Incoming.Channel,
                turn.Incoming.Conversation,
                turn.TalkVersion,
                body = BooksJson.Write(turn.Decision.Talk),
            }) == 1;

    private sealed record TalkRow
    {
        public long Version { get; init; }

        public string Body { get; init; } = "";
    }
}
