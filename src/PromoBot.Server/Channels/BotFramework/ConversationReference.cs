namespace PromoBot.Server.Channels.BotFramework;

/// <summary>All that is needed to write to a conversation later; kept in the table of where people can be reached.</summary>
/// <param name="User">To whom the bot speaks there.</param>
/// <param name="TenantId">Of Teams: needed to open a conversation.</param>
public sealed record ConversationReference(
    string ChannelId, string ServiceUrl, ConversationAccount Conversation, ChannelAccount Bot, ChannelAccount User, string? TenantId)
{
    public static ConversationReference Of(Activity activity) => new(
        activity.ChannelId!, activity.ServiceUrl!, activity.Conversation!, activity.Recipient!, activity.From!, activity.TenantId);
}

/// <summary>How the bot calls people and conversations of this channel.</summary>
internal static class Naming
{
    /// <summary>Ids of messages that are not the connector's: no reply can point at them.</summary>
    private const char Own = '!';

    /// <summary>
    /// In Teams the Entra object id. Other channels let their client say what it likes there, so their users are kept apart by
    /// the channel's name.
    /// </summary>
    public static string Sender(Activity activity) =>
        activity.ChannelId == "msteams" && Guid.TryParse(activity.From!.AadObjectId, out var person)
            ? person.ToString("D")
            : $"{activity.ChannelId}:{activity.From!.Id}";

    /// <summary>In a group everybody has a talk of their own: nobody answers a question put to somebody else.</summary>
    public static string Talk(Activity activity) =>
        activity.IsPersonal ? activity.Conversation!.Id! : $"{activity.Conversation!.Id}|{Sender(activity)}";

    public static string OwnId(string what) => $"{Own}{what}";

    /// <summary>The activity that a reply points at; null where there is none.</summary>
    public static string? ActivityId(string? messageId) => messageId is null || messageId.StartsWith(Own) ? null : messageId;
}
