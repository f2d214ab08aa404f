using System.Text.Json;
using System.Text.RegularExpressions;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>What somebody did to the smart bot, as its callback tells.</summary>
/// <param name="Member">The userid, in small letters.</param>
/// <param name="Chat">Of the group; null in a chat with the bot alone.</param>
internal abstract partial record BotCallback(string Member, string? Chat)
{
    /// <summary>A member's talk: of their own in each group too, because a question there is theirs to answer.</summary>
    public string Conversation => Chat is null ? Member : $"{Chat}/{Member}";

    /// <param name="Later">Where an answer may still be sent once; null where WeCom gave no such address.</param>
    public sealed record Said(string Member, string? Chat, string MessageId, string Text, Uri? Later) : BotCallback(Member, Chat);

    /// <summary>Sent what cannot be read.</summary>
    public sealed record Showed(string Member, string? Chat, string MessageId, string Sentence) : BotCallback(Member, Chat);

    /// <summary>Opened the chat, for the first time today.</summary>
    public sealed record Opened(string Member, string? Chat, string MessageId) : BotCallback(Member, Chat);

    public sealed record Tapped(string Member, string? Chat, string MessageId, string Task, IReadOnlyList<string> Keys, Uri? Later) : BotCallback(Member, Chat);

    /// <summary>Wants to know how an answer goes on.</summary>
    public sealed record Asked(string Member, string? Chat, string Stream) : BotCallback(Member, Chat);

    public sealed record Other(string Member, string? Chat) : BotCallback(Member, Chat);

    /// <returns>Null where a field is missing that the callback cannot be without.</returns>
    /// <param name="name">Of the bot, as groups mention it; null where it is not told.</param>
    public static BotCallback? Read(JsonElement json, string? name)
    {
        if (Word(json, "msgtype") is not { } type || Part(json, "from") is not { } from
            || Word(from, "userid") is not { } user || !UserId().IsMatch(user) || Word(json, "msgid") is not { } id)
            return null;
        var member = user.ToLowerInvariant();
        var chat = Word(json, "chattype") == "group" ? Word(json, "chatid") : null;
        var later = Uri.TryCreate(Word(json, "response_url"), UriKind.Absolute, out var address) ? address : null;
        return type switch
        {
            "text" => Words(json, "text") is { } text ? new Said(member, chat, id, Unmentioned(text, chat, name), later) : null,
            "voice" => Words(json, "voice") is { } speech ? new Said(member, chat, id, speech, later) : new Showed(member, chat, id, "we_com.no_voice"),
            "mixed" => Mixed(json) is { Length: > 0 } words ? new Said(member, chat, id, Unmentioned(words, chat, name), later) : new Showed(member, chat, id, "we_com.no_files"),
            "image" or "file" or "video" => new Showed(member, chat, id, "we_com.no_files"),
            "stream" => Part(json, "stream") is { } stream && Word(stream, "id") is { } asked ? new Asked(member, chat, asked) : null,
            "event" => Event(json, member, chat, id, later),
            _ => new Other(member, chat),
        };
    }

    private static BotCallback? Event(JsonElement json, string member, string? chat, string id, Uri? later)
    {
        if (Part(json, "event") is not { } happened || Word(happened, "eventtype") is not { } type)
            return null;
        return type switch
        {
            "enter_chat" => new Opened(member, chat, id),
            "template_card_event" => Part(happened, "template_card_event") is { } tap && Word(tap, "event_key") is { } key && Word(tap, "task_id") is { } task
                ? new Tapped(member, chat, id, task, [.. Options(tap), key], later)
                : null,
            _ => new Other(member, chat),
        };
    }

    private static IEnumerable<string> Options(JsonElement tap) =>
        Part(tap, "selected_items") is { } items
            ? Items(items, "selected_item").SelectMany(item => Part(item, "option_ids") is { } ids ? Items(ids, "option_id") : [])
                .Where(option => option.ValueKind == JsonValueKind.String).Select(option => option.GetString()!)
            : [];

    private static string Mixed(JsonElement json) => Part(json, "mixed") is { } mixed
        ? string.Join('\n', Items(mixed, "msg_item").Select(item => Words(item, "text")).OfType<string>())
        : "";

    /// <summary>In a group the bot is spoken to by its name; what it is told stands behind.</summary>
    private static string Unmentioned(string text, string? chat, string? name)
    {
        if (chat is null)
            return text;
        return (name is null ? FirstMention().Replace(text, "", 1) : text.Replace("@" + name, "", StringComparison.Ordinal)).Trim();
    }

    private static string? Words(JsonElement json, string kind) =>
        Part(json, kind) is { } part && part.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String ? content.GetString() : null;

    private static JsonElement? Part(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static JsonElement[] Items(JsonElement of, string name) =>
        of.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];

    private static string? Word(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String && word.GetString() is { Length: > 0 } said ? said : null;

    [GeneratedRegex(@"^\s*@\S+\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstMention();

    /// <summary>As for the app; smart bots may also see ids that WeCom made.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_\-@.]{0,63}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UserId();
}
