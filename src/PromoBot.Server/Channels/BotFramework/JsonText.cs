using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>JSON on its way out, and what is no text on its way in.</summary>
internal static class JsonText
{
    /// <summary>Chinese stays as it is: escaped it would take twice the bytes, and a message may have 28,000.</summary>
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(JsonNode node) => node.ToJsonString(Readable);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Readable);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Readable) ?? throw new JsonException("Expected an object.");

    /// <summary>False where a string holds half a surrogate pair: valid JSON, but no text, and nothing can store it.</summary>
    public static bool IsText(JsonElement element)
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
