using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// Group robots (群机器人): a webhook that writes into one group and hears nothing. For bulletins; each is known by the name that
/// its key has in the settings. What is longer than one message goes in several.
/// </summary>
public sealed class GroupRobots
{
    private const int MostTextBytes = 2048;
    private const int MostMarkdownBytes = 4096;
    private const int MostPictureBytes = 2 * 1024 * 1024;

    private readonly ApiCalls calls;
    private readonly IReadOnlyDictionary<string, string> keys;
    private readonly MemberPace pace;
    private readonly TimeProvider clock;

    public GroupRobots(ApiCalls calls, IReadOnlyDictionary<string, string> keys, TimeProvider clock)
    {
        (this.calls, this.keys, this.clock) = (calls, keys, clock);
        pace = new MemberPace(new MemberLimits(PerMinute: 20, PerHour: int.MaxValue), clock);
    }

    /// <summary>As the settings name them.</summary>
    public IEnumerable<string> Names => keys.Keys;

    /// <param name="mentioned">Userids to be told, or <c>@all</c>; they are named with the last piece.</param>
    public async Task<ApiAnswer> SendText(string robot, string text, IReadOnlyList<string> mentioned, CancellationToken cancel)
    {
        var pieces = Pieces.Of(text, MostTextBytes);
        return await Each(robot, pieces.Select((piece, at) => new JsonObject
        {
            ["msgtype"] = "text",
            ["text"] = at < pieces.Count - 1 || mentioned.Count == 0
                ? new JsonObject { ["content"] = piece }
                : new JsonObject { ["content"] = piece, ["mentioned_list"] = new JsonArray([.. mentioned.Select(one => (JsonNode)one)]) },
        }), cancel);
    }

    public Task<ApiAnswer> SendMarkdown(string robot, string markdown, CancellationToken cancel) =>
        Each(robot, Pieces.Of(markdown, MostMarkdownBytes).Select(piece => new JsonObject
        {
            ["msgtype"] = "markdown",
            ["markdown"] = new JsonObject { ["content"] = piece },
        }), cancel);

    /// <summary>A picture shows in the chat; one too large for that, and anything else, goes as a file.</summary>
    public async Task<ApiAnswer> SendMedia(string robot, Media media, CancellationToken cancel)
    {
        if (media.Type == "image" && media.Bytes.Length <= MostPictureBytes)
            return await Send(robot, Picture(media.Bytes), cancel);
        if (media.Problem is { } problem)
            return new ApiAnswer.Failed(problem.Code, problem.Message);
        var uploaded = await calls.Upload($"cgi-bin/webhook/upload_media?key={keys[robot]}&type=file", media.Name, media.Bytes, cancel);
        if (uploaded is not ApiAnswer.Done done)
            return uploaded;
        return done.Body.TryGetProperty("media_id", out var id) && id.ValueKind == JsonValueKind.String
            ? await Send(robot, new JsonObject { ["msgtype"] = "file", ["file"] = new JsonObject { ["media_id"] = id.GetString() } }, cancel)
            : new ApiAnswer.Unclear("no media_id in the answer");
    }

    private async Task<ApiAnswer> Each(string robot, IEnumerable<JsonObject> messages, CancellationToken cancel)
    {
        ApiAnswer answer = new ApiAnswer.Failed(44004, "empty content");
        foreach (var message in messages)
        {
            answer = await Send(robot, message, cancel);
            if (answer is not ApiAnswer.Done)
                return answer;
        }

        return answer;
    }

    private async Task<ApiAnswer> Send(string robot, JsonObject message, CancellationToken cancel)
    {
        while (pace.TakeOrWait(robot) is { } wait)
            await Task.Delay(wait, clock, cancel);
        return await calls.Post($"cgi-bin/webhook/send?key={keys[robot]}", message, cancel);
    }

    private static JsonObject Picture(byte[] bytes)
    {
#pragma warning disable CA5351 // The protocol's choice: it guards against a torn upload, against nobody.
        var sum = Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351
        return new JsonObject
        {
            ["msgtype"] = "image",
            ["image"] = new JsonObject { ["base64"] = Convert.ToBase64String(bytes), ["md5"] = sum },
        };
    }
}
