using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PromoBot.Server.Tests.BotFramework;

/// <summary>Somebody in Teams, by way of the connector.</summary>
internal sealed class TeamsUser(HttpClient http, StubCloud cloud, string name = "promoter", string conversation = "a:personal-1") : IDisposable
{
    private int messages;

    public string Id { get; } = $"29:{name}";

    public string AadObjectId { get; init; } = Guid.NewGuid().ToString("D");

    public string Conversation => conversation;

    public void Dispose() => http.Dispose();

    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = $"{name}-{++messages}",
        ["timestamp"] = DateTimeOffset.UtcNow.ToString("O"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = cloud.Service,
        ["from"] = new JsonObject { ["id"] = Id, ["name"] = name, ["aadObjectId"] = AadObjectId },
        ["recipient"] = new JsonObject { ["id"] = $"28:{StubCloud.AppId}", ["name"] = "招商小助手" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = StubCloud.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = StubCloud.Tenant } },
        ["locale"] = "zh-CN",
    };

    public JsonObject Message(string text)
    {
        var activity = Activity("message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    public JsonObject Invoke(string invoke, JsonNode? value)
    {
        var activity = Activity("invoke");
        (activity["name"], activity["value"]) = (invoke, value);
        return activity;
    }

    public Task<HttpResponseMessage> Say(string text) => Post(Message(text));

    public async Task<HttpResponseMessage> Post(JsonNode activity, string? token = null) =>
        await PostRaw(Encoding.UTF8.GetBytes(activity.ToJsonString()), $"Bearer {token ?? cloud.Mint()}");

    public async Task<HttpResponseMessage> PostRaw(byte[] body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await http.SendAsync(request);
    }

    /// <summary>Presses a button of a card: an Execute goes as an invoke, a Submit as a message with a value.</summary>
    public Task<HttpResponseMessage> Press(JsonNode button) => Post(Pressed(button));

    public JsonObject Pressed(JsonNode button)
    {
        var data = button["data"]!.DeepClone();
        if ((string)button["type"]! == "Action.Execute")
        {
            return Invoke("adaptiveCard/action", new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string?)button["verb"], ["data"] = data },
                ["trigger"] = "manual",
            });
        }

        var message = Activity("message");
        message["value"] = data;
        return message;
    }

    public static JsonNode Card(JsonNode message) => message["attachments"]![0]!["content"]!;

    public static JsonNode Button(JsonNode card, string title) =>
        card["actions"]!.AsArray().Single(action => (string)action!["title"]! == title)!;

    public static async Task<JsonElement> Json(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsByteArrayAsync());
}
