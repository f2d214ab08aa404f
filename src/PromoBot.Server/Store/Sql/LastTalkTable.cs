namespace PromoBot.Server.Store;

/// <summary>Where each person was heard of last, channel by channel: there they are told what others decided.</summary>
internal static class LastTalkTable
{
    public static async Task Note(Session session, TurnToCommit turn)
    {
        if ((turn.Decision.Binds ?? turn.Person) is not { } person || turn.Incoming.Alarm is not null)
            return;
        // What somebody is told is for them alone: a group where they spoke last is no place for it.
        await session.Execute(
            """
            INSERT INTO last_talk (authority, person, channel, conversation, locale)
            SELECT @Authority, @person, @Channel, @Conversation, @locale
            WHERE NOT EXISTS (SELECT 1 FROM reachable WHERE channel = @Channel AND conversation = @Conversation AND is_personal = 0)
            ON CONFLICT (authority, person, channel) DO UPDATE SET conversation = excluded.conversation, locale = excluded.locale
              WHERE last_talk.conversation <> excluded.conversation OR last_talk.locale <> excluded.locale
            """,
            new { turn.Authority, person, turn.Incoming.Channel, turn.Incoming.Conversation, locale = turn.Locale.ToString() });
    }

    /// <summary>Nothing where the person never spoke here.</summary>
    public static Task<IReadOnlyList<LastTalk>> Of(Session session, string authority, string person) => session.List<LastTalk>(
        "SELECT channel, conversation, locale FROM last_talk WHERE authority = @authority AND person = @person ORDER BY channel",
        new { authority, person });
}

internal sealed record LastTalk
{
    public string Channel { get; init; } = "";

    public string Conversation { get; init; } = "";

    public string Locale { get; init; } = "";
}
