using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>An activity as a client posted it, as far as we look at it.</summary>
/// <param name="ClientId">The client's own id of it; the same again means the same message again.</param>
public sealed record Posted(
    string Type, string? Text, string? Name, JsonElement? Value, JsonElement? ChannelData, string? Locale, string? ClientId)
{
    private const int LongestTag = 35;

    /// <exception cref="JsonException">It is no activity: the message says what was expected.</exception>
    public static Posted Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new JsonException("Expected an activity: a JSON object.");
        if (!IsText(root))
            throw new JsonException("Expected valid Unicode.");
        var channelData = Part(root, "channelData");
        return new Posted(
            Word(root, "type") ?? throw new JsonException("Expected an activity with a 'type'."),
            Word(root, "text"),
            Word(root, "name"),
            Part(root, "value"),
            channelData is { ValueKind: JsonValueKind.Object } ? channelData : null,
            Word(root, "locale") is { Length: <= LongestTag } locale ? locale : null,
            channelData is { ValueKind: JsonValueKind.Object } data ? Word(data, "clientActivityID") : null);
    }

    /// <summary>Our id of the activity, made of the client's: posted twice, it is stored once.</summary>
    public static string ActivityId(string messageId) =>
        messageId.Length is > 0 and <= 64 && messageId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? $"u-{messageId}"
            : $"u-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))[..32]}";

    /// <summary>As it comes back on the stream. The sender is the token's, whatever the client wrote.</summary>
    public Activity Echo(string id, Ticket ticket, DateTimeOffset now)
    {
        var echo = new Activity(Type, id, ticket.Conversation, now);
        echo["from"] = new JsonObject { ["id"] = ticket.User, ["role"] = "user" };
        if (Text is not null)
            (echo["text"], echo["textFormat"]) = (Text, "plain");
        if (Name is not null)
            echo["name"] = Name;
        if (Locale is not null)
            echo["locale"] = Locale;
        if (Value is { } value)
            echo["value"] = JsonNode.Parse(value.GetRawText());
        if (ChannelData is { } channelData)
            echo["channelData"] = JsonNode.Parse(channelData.GetRawText());
        return echo;
    }

    private static JsonElement? Part(JsonElement of, string name) =>
        of.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part.Clone() : null;

    private static string? Word(JsonElement of, string name)
    {
        if (!of.TryGetProperty(name, out var word) || word.ValueKind == JsonValueKind.Null)
            return null;
        if (word.ValueKind != JsonValueKind.String)
            throw new JsonException($"Expected '{name}' to be a string.");
        return word.GetString();
    }

    /// <summary>False where a string holds half a surrogate pair: valid JSON, but no text, and nothing can store it.</summary>
    private static bool IsText(JsonElement element)
    {
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(element).Length > 0;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }
}
