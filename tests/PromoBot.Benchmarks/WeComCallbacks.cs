using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PromoBot.Server.Channels.WeCom;

namespace PromoBot.Benchmarks;

/// <summary>WeCom as it calls back, closed and signed: the self-built app and the smart bot in turn.</summary>
internal sealed class WeComCallbacks(HttpClient bot)
{
    private const string Corp = "ww5823bf96d3bd56c7";
    private const string Token = "QDG6eK";
    private const string Key = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    private readonly Cipher ofApp = new(Key, Corp);
    private readonly Cipher ofBot = new(Key, "");

    /// <param name="api">Where the stub of WeCom's API listens.</param>
    public static IEnumerable<string> Settings(string api) => new[]
    {
        $"CorpId={Corp}", "AgentId=1000002", "Secret=x", $"Token={Token}", $"EncodingAesKey={Key}", $"Bot:Token={Token}", $"Bot:EncodingAesKey={Key}", $"Api={api}/",
    }.Select(setting => $"--PromoBot:Channels:WeCom:{setting}");

    public static void MapApi(WebApplication stub)
    {
        stub.MapGet("/cgi-bin/gettoken", () => Results.Json(new { errcode = 0, access_token = "t", expires_in = 7200 }));
        stub.MapPost("/cgi-bin/message/send", () => Results.Json(new { errcode = 0, msgid = Guid.NewGuid().ToString("N") }));
    }

    public Task<TimeSpan> Call(int number) => number % 2 == 0 ? App(number) : Bot(number);

    private Task<TimeSpan> App(int number)
    {
        var message = new XElement(
            "xml",
            new XElement("ToUserName", Corp),
            new XElement("FromUserName", $"member{number % 50}"),
            new XElement("CreateTime", DateTimeOffset.UtcNow.ToUnixTimeSeconds()),
            new XElement("MsgType", "text"),
            new XElement("Content", AcknowledgeBenchmark.Words(number)),
            new XElement("MsgId", number),
            new XElement("AgentID", 1000002));
        return Post("/wecom/app", ofApp.Close(message.ToString()), closed => new XElement("xml", new XElement("Encrypt", closed)).ToString());
    }

    private Task<TimeSpan> Bot(int number)
    {
        var message = new JsonObject
        {
            ["msgid"] = $"m{number}",
            ["chattype"] = "single",
            ["from"] = new JsonObject { ["userid"] = $"member{number % 50}" },
            ["msgtype"] = "text",
            ["text"] = new JsonObject { ["content"] = AcknowledgeBenchmark.Words(number) },
        };
        return Post("/wecom/bot", ofBot.Close(message.ToJsonString()), closed => new JsonObject { ["encrypt"] = closed }.ToJsonString());
    }

    private async Task<TimeSpan> Post(string path, string closed, Func<string, string> body)
    {
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var content = new StringContent(body(closed), Encoding.UTF8);
        var start = Stopwatch.GetTimestamp();
        using var response = await bot.PostAsync($"{path}?msg_signature={Signature.Of(Token, time, "n", closed)}&timestamp={time}&nonce=n", content);
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start);
    }
}
