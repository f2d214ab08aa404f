using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>An activity on its way into a conversation's log, with what the server alone may say about it.</summary>
public sealed class Activity(string type, string id, string conversation, DateTimeOffset now)
{
    /// <summary>Chinese stays as it is: escaped it would take twice the bytes.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly JsonObject _parts = new()
    {
        ["type"] = type,
        ["id"] = id,
        ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["channelId"] = DirectLineChannel.ChannelName,
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };

    public string Id => id;

    public JsonNode? this[string name]
    {
        set => _parts[name] = value;
    }

    public string Json() => _parts.ToJsonString(Readable);
}
