using System.Text.Json;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>An activity as the connector posts it; names follow the Bot Framework's activity schema. Unknown fields are ignored.</summary>
public sealed record Activity
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary><c>msteams</c>, <c>webchat</c>, <c>emulator</c>, …</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where replies go. The bot's token goes there only where the host is on the list of <see cref="ServiceUrls"/>.</summary>
    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    /// <summary>Of events and invokes.</summary>
    public string? Name { get; init; }

    /// <summary>Of installation updates: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    public string? ReplyToId { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    /// <summary>Nobody but the user reads there.</summary>
    public bool IsPersonal => Conversation is { } conversation
        && (conversation.ConversationType ?? (conversation.IsGroup == true ? "groupChat" : "personal")) == "personal";

    /// <summary>Of the Entra tenant that the conversation belongs to; null where the channel has none.</summary>
    public string? TenantId => Word(ChannelData, "tenant", "id") ?? Conversation?.TenantId;

    /// <summary>What happened, as Teams calls it: <c>editMessage</c>, <c>teamMemberAdded</c>, …</summary>
    public string? EventType => Word(ChannelData, "eventType");

    /// <exception cref="JsonException">It is no activity: the message says what was expected.</exception>
    public static Activity Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("Expected an activity: a JSON object.");
        if (!JsonText.IsText(document.RootElement))
            throw new JsonException("Expected valid Unicode.");
        var activity = document.RootElement.Deserialize<Activity>(Web)!;
        if (string.IsNullOrEmpty(activity.Type))
            throw new JsonException("Expected an activity with a 'type'.");
        // A list may be missing; one of nothing is nobody's mention, file or member.
        return HasHole(activity.Entities) || HasHole(activity.Attachments) || HasHole(activity.MembersAdded) || HasHole(activity.MembersRemoved)
            ? throw new JsonException("Expected lists without null.")
            : activity;
    }

    private static bool HasHole<T>(IReadOnlyList<T>? list)
        where T : class => list?.Any(one => one is null) == true;

    private static string? Word(JsonElement? of, params ReadOnlySpan<string> path)
    {
        if (of is not { } part)
            return null;
        foreach (var name in path)
        {
            if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty(name, out part))
                return null;
        }

        return part.ValueKind == JsonValueKind.String ? part.GetString() : null;
    }
}

/// <summary>A user or the bot in a channel.</summary>
/// <param name="AadObjectId">Entra object id: the same person in every conversation of the tenant.</param>
/// <param name="Role"><c>user</c>, <c>bot</c>; said by the sender, so nothing is decided on it but silence.</param>
public sealed record ChannelAccount(string? Id, string? Name = null, string? AadObjectId = null, string? Role = null);

/// <summary>A conversation of a channel.</summary>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c>, <c>channel</c>.</param>
public sealed record ConversationAccount(
    string? Id, string? Name = null, bool? IsGroup = null, string? ConversationType = null, string? TenantId = null);

/// <summary>Something that the text refers to; of mentions, who and with which words.</summary>
public sealed record Entity(string? Type, ChannelAccount? Mentioned = null, string? Text = null);

/// <summary>Something attached. Teams attaches an HTML copy of each text as well.</summary>
public sealed record Attachment(string? ContentType, string? Name = null);
