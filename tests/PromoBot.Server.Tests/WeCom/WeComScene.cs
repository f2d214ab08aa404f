using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PromoBot.Server.Model;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Server.Tests.WeCom;

/// <summary>The whole bot with a stub of WeCom on the other side, and members who write to it as WeCom's servers would.</summary>
internal sealed class WeComScene : IAsyncDisposable
{
    public const string Token = "QDG6eK";
    public const string Key = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    public const string BotToken = "BotToken7";
    public const string BotKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private HttpClient http;
    private readonly WeComPeer peer;
    private readonly TimeProvider clock;
    private long lastId = 7_000_000_000_000_000;

    private WeComScene(RunningServer server, StubWeCom stub, WeComPeer peer, TimeProvider clock)
    {
        (Server, Stub, this.peer, this.clock) = (server, stub, peer, clock);
        http = server.Client();
    }

    public static Keys Keys { get; } = new(Token, Key, StubWeCom.CorpId);

    public static Keys BotKeys { get; } = new(BotToken, BotKey, "");

    public RunningServer Server { get; private set; }

    public StubWeCom Stub { get; }

    public static async Task<WeComScene> Start(
        WeComPeer peer, TimeProvider? clock = null, ModelSettings? model = null, string? folder = null, string? plan = null,
        Func<HttpMessageHandler>? outbound = null, params string[] settings)
    {
        var stub = await StubWeCom.Start();
        var server = await RunningServer.With([.. Settings(stub), .. settings], outbound, clock: clock, model: model, folder: folder, plan: plan);
        return new WeComScene(server, stub, peer, clock ?? TimeProvider.System);
    }

    /// <summary>The same books, another process.</summary>
    public async Task Restart(params string[] settings)
    {
        http.Dispose();
        await Server.Stop();
        Server = await RunningServer.With([.. Settings(Stub), .. settings], clock: clock, folder: Server.Folder);
        http = Server.Client();
    }

    public static IEnumerable<string> Settings(StubWeCom stub) => new Dictionary<string, string>
    {
        ["CorpId"] = StubWeCom.CorpId,
        ["AgentId"] = StubWeCom.AgentId.ToString(),
        ["Secret"] = StubWeCom.Secret,
        ["Token"] = Token,
        ["EncodingAesKey"] = Key,
        ["Api"] = stub.Address.ToString(),
        ["Bot:Token"] = BotToken,
        ["Bot:EncodingAesKey"] = BotKey,
        ["Robots:通报群"] = StubWeCom.RobotKey,
    }.Select(setting => $"PromoBot:Channels:WeCom:{setting.Key}={setting.Value}");

    public string NewId() => (++lastId).ToString();

    /// <summary>A text, and all that the bot sends after it.</summary>
    public async Task<IReadOnlyList<JsonObject>> Say(string text, string member = "zhangsan", int replies = 1)
    {
        var before = Stub.Sent.Count;
        using var answer = await Post(Text(text, member));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        return await Replies(before, replies);
    }

    /// <summary>All that was sent since, once nothing waits any more: a reply may take several messages.</summary>
    public async Task<IReadOnlyList<JsonObject>> Replies(int already, int atLeast = 1)
    {
        await Stub.SentAfter(already, atLeast);
        for (var patience = 0; patience < 400 && (await Server.Store.Unsent("wecom", 1)).Count > 0; patience++)
            await Task.Delay(10);
        return await Stub.SentAfter(already, atLeast);
    }

    public async Task Join(string code = "DZ8F3K", string member = "zhangsan") => await Say($"邀请码 {code}", member);

    public string Text(string text, string member = "zhangsan", string? id = null) => Message(member, "text", new XElement("Content", text), id: id ?? NewId());

    public string Event(string name, string member = "zhangsan", params XElement[] more) => Message(member, "event", new XElement("Event", name), null, more);

    /// <summary>A tap on a button of a card that came, or on an option of its list.</summary>
    public string Tap(JsonObject message, string label, string? member = null, string? key = null)
    {
        var card = message["template_card"]!.AsObject();
        var isList = card["select_list"] is not null;
        key ??= isList
            ? (string)card["select_list"]![0]!["option_list"]!.AsArray().Single(option => ((string)option!["text"]!).Contains(label, StringComparison.Ordinal))!["id"]!
            : (string)card["button_list"]!.AsArray().Single(button => ((string)button!["text"]!).Contains(label, StringComparison.Ordinal))!["key"]!;
        return Event(
            "template_card_event",
            member ?? (string)message["touser"]!,
            new XElement("EventKey", isList ? (string)card["submit_button"]!["key"]! : key),
            new XElement("TaskId", (string)card["task_id"]!),
            new XElement("CardType", (string)card["card_type"]!),
            new XElement("ResponseCode", "ResponseCode"),
            new XElement("SelectedItems", isList
                ? new XElement("SelectedItem", new XElement("QuestionKey", (string)card["select_list"]![0]!["question_key"]!), new XElement("OptionIds", new XElement("OptionId", key)))
                : null));
    }

    public string Message(string? member, string type, XElement content, string? id, params XElement[] more) => new XElement(
        "xml",
        new XElement("ToUserName", new XCData(StubWeCom.CorpId)),
        member is null ? null : new XElement("FromUserName", new XCData(member)),
        new XElement("CreateTime", clock.GetUtcNow().ToUnixTimeSeconds()),
        new XElement("MsgType", new XCData(type)),
        content,
        id is null ? null : new XElement("MsgId", id),
        new XElement("AgentID", StubWeCom.AgentId),
        more).ToString(SaveOptions.DisableFormatting);

    /// <summary>Closed and signed by WeCom's own package.</summary>
    public async Task<HttpResponseMessage> Post(string inner, Keys? keys = null)
    {
        var closed = await peer.Close(keys ?? Keys, inner, clock.GetUtcNow().ToUnixTimeSeconds());
        return await Post(closed, Outer(closed.Encrypted));
    }

    public Task<Closed> Close(string inner, long? timestamp = null, Keys? keys = null) =>
        peer.Close(keys ?? Keys, inner, timestamp ?? clock.GetUtcNow().ToUnixTimeSeconds());

    public Task<HttpResponseMessage> Post(Closed closed, string body) => Post($"/wecom/app?{Query(closed)}", body);

    public Task<HttpResponseMessage> Post(string path, string body) => http.PostAsync(path, new StringContent(body, Encoding.UTF8, "text/xml"));

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(path);

    public static string Query(Closed closed) =>
        $"msg_signature={closed.Signature}&timestamp={closed.Timestamp}&nonce={closed.Nonce}";

    public static string Outer(string encrypted) => new XElement(
        "xml",
        new XElement("ToUserName", StubWeCom.CorpId),
        new XElement("AgentID", StubWeCom.AgentId),
        new XElement("Encrypt", new XCData(encrypted))).ToString(SaveOptions.DisableFormatting);

    /// <summary>What came back, opened by WeCom's own package.</summary>
    public async Task<XElement> Opened(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var outer = XElement.Parse(await answer.Content.ReadAsStringAsync());
        var closed = new Closed(
            outer.Element("Encrypt")!.Value, outer.Element("MsgSignature")!.Value, outer.Element("TimeStamp")!.Value, outer.Element("Nonce")!.Value);
        return XElement.Parse(await peer.Open(Keys, closed));
    }

    public async Task<JsonObject> OpenedJson(Closed closed) => JsonNode.Parse(await peer.Open(BotKeys, closed))!.AsObject();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Server.DisposeAsync();
        await Stub.DisposeAsync();
    }
}
