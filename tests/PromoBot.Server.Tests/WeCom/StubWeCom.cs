using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PromoBot.Server.Tests.WeCom;

/// <summary>
/// WeCom's API over real HTTP, as its documents say: tokens that can be withdrawn, limits of length and of pace, what a card may
/// hold, what a member may be sent. What it refuses it answers with WeCom's own code; what it takes it keeps.
/// </summary>
internal sealed class StubWeCom : IAsyncDisposable
{
    public const string CorpId = "ww5823bf96d3bd56c7";
    public const int AgentId = 1000002;
    public const string Secret = "a-Secret_of-43-characters-as-the-admin-shows-it";
    public const string RobotKey = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";

    public const string Voice = "1G6nrLmr5EC3MMb_-zK1dDdzmd0p7cNliYu9V5w7o8K0";

    private const int MostBytes = 2048;

    private readonly WebApplication app;
    private readonly ConcurrentQueue<JsonObject> sent = new();
    private readonly ConcurrentDictionary<string, string> media = new(StringComparer.Ordinal);
    private readonly HashSet<string> tasks = new(StringComparer.Ordinal);
    private int tokens;

    private StubWeCom(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>Messages that reached members, as they were posted.</summary>
    public IReadOnlyList<JsonObject> Sent => [.. sent];

    /// <summary>Messages that reached groups.</summary>
    public ConcurrentQueue<JsonObject> SentToGroups { get; } = new();

    public ConcurrentQueue<JsonObject> SentLate { get; } = new();

    /// <summary>File names by media_id.</summary>
    public IReadOnlyDictionary<string, string> Media => media;

    /// <summary>Recordings that members sent, by media_id.</summary>
    public ConcurrentDictionary<string, byte[]> Voices { get; } = new(StringComparer.Ordinal) { [Voice] = [.. "#!AMR\n"u8, .. new byte[1194]] };

    /// <summary>How often a token was asked for.</summary>
    public int TokensGiven => tokens;

    /// <summary>All calls, by path.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public HashSet<string> Members { get; } = new(StringComparer.OrdinalIgnoreCase) { "zhangsan", "lisi", "promoter", "head", "officer", "leader", "admin" };

    public JsonObject? Menu { get; set; }

    public bool IsTrusted { get; set; } = true;

    public string? CurrentToken { get; private set; }

    /// <summary>In place of an ordinary answer to sending, as long as it gives one: once for each call.</summary>
    public Func<HttpContext, JsonObject, Task<bool>>? Trouble { get; set; }

    public static async Task<StubWeCom> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubWeCom(builder.Build());
        stub.Map();
        await stub.app.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>The token is no longer taken, as after a change of the secret elsewhere.</summary>
    public void WithdrawToken() => CurrentToken = null;

    public async Task<IReadOnlyList<JsonObject>> SentAfter(int already, int atLeast)
    {
        for (var patience = 0; patience < 400; patience++)
        {
            if (sent.Count >= already + atLeast)
                return [.. sent.Skip(already)];
            await Task.Delay(25);
        }

        Assert.Fail($"{sent.Count - already} of {atLeast} messages came.");
        return [];
    }

    /// <summary>Answers a call as often as told with an error code, then as usual.</summary>
    public void Fails(int code, int times = 1) => Trouble = async (context, _) =>
    {
        if (times-- <= 0)
            return false;
        await context.Response.WriteAsJsonAsync(Error(code));
        return true;
    };

    private void Map()
    {
        app.Use(async (context, next) =>
        {
            Calls.Enqueue(context.Request.Path);
            await next();
        });
        app.MapGet("/cgi-bin/gettoken", GetToken);
        app.MapPost("/cgi-bin/message/send", context => WithToken(context, Send));
        Map("POST", "/cgi-bin/message/update_template_card", async context => Ok().With("taken", await Body(context)));
        Map("POST", "/cgi-bin/media/upload", Upload);
        app.MapGet("/cgi-bin/media/get", context => WithToken(context, Fetch));
        Map("GET", "/cgi-bin/agent/get", context => Task.FromResult(App(context)));
        Map("GET", "/cgi-bin/menu/get", _ => Task.FromResult(Menu is null ? Error(46003) : (JsonObject)Menu.DeepClone()));
        Map("POST", "/cgi-bin/menu/create", async context =>
        {
            Menu = await Body(context);
            return Ok();
        });
        app.MapPost("/cgi-bin/webhook/send", SendToGroup);
        app.MapPost("/cgi-bin/webhook/upload_media", async (HttpContext context) =>
            await context.Response.WriteAsJsonAsync(context.Request.Query["key"] == RobotKey ? await Upload(context) : Error(93000)));
        app.MapPost("/cgi-bin/aibot/response", TakeLate);
    }

    private async Task GetToken(HttpContext context)
    {
        Interlocked.Increment(ref tokens);
        var query = context.Request.Query;
        if (query["corpid"] != CorpId)
            await context.Response.WriteAsJsonAsync(Error(40013));
        else if (query["corpsecret"] != Secret)
            await context.Response.WriteAsJsonAsync(Error(40001));
        else
            await context.Response.WriteAsJsonAsync(Ok().With("access_token", CurrentToken ??= "token-" + Guid.NewGuid().ToString("N")).With("expires_in", 7200));
    }

    private void Map(string method, string path, Func<HttpContext, Task<JsonObject>> answer) => app.MapMethods(path, [method], (HttpContext context) =>
        WithToken(context, async _ => await context.Response.WriteAsJsonAsync(await answer(context))));

    private async Task WithToken(HttpContext context, Func<HttpContext, Task> answer)
    {
        var token = context.Request.Query["access_token"].ToString();
        if (token.Length == 0)
            await context.Response.WriteAsJsonAsync(Error(41001));
        else if (token != CurrentToken)
            await context.Response.WriteAsJsonAsync(Error(40014));
        else if (!IsTrusted)
            await context.Response.WriteAsJsonAsync(Error(60020));
        else
            await answer(context);
    }

    private async Task Send(HttpContext context)
    {
        var message = await Body(context);
        if (Trouble is { } trouble && await trouble(context, message))
            return;
        await context.Response.WriteAsJsonAsync(Take(message));
    }

    /// <summary>As if the answer got lost on its way.</summary>
    public void TakeUnanswered(JsonObject message) => Take((JsonObject)message.DeepClone());

    private JsonObject Take(JsonObject message)
    {
        if ((int?)message["agentid"] != AgentId)
            return Error(40056);
        if ((string?)message["touser"] is not { } member || !Members.Contains(member))
            return Error(81013);
        var problem = (string?)message["msgtype"] is "image" or "file"
            ? media.ContainsKey((string?)message[(string)message["msgtype"]!]!["media_id"] ?? "") ? 0 : 40007
            : Problem(message);
        if (problem != 0)
            return Error(problem);
        var answer = Ok().With("msgid", Guid.NewGuid().ToString("N"));
        if ((string?)message["msgtype"] == "template_card")
        {
            var isNew = Add((string)message["template_card"]!["task_id"]!);
            // The same request again, with the check on, is dropped; without it the task_id is taken.
            if (!isNew)
                return (int?)message["enable_duplicate_check"] == 1 ? answer : Error(41016);
            answer.With("response_code", Guid.NewGuid().ToString("N"));
        }

        sent.Enqueue(message);
        return answer;
    }

    /// <summary>The code that WeCom would refuse a message with; 0 where it takes it.</summary>
    public static int Problem(JsonObject message) => (string?)message["msgtype"] switch
    {
        "text" => Length(message, "text") is > 0 and <= MostBytes ? 0 : 45002,
        "markdown" => Length(message, "markdown") is > 0 and <= MostBytes ? 0 : 45002,
        "template_card" => CardProblem(message["template_card"]!.AsObject()),
        _ => 40008,
    };

    private bool Add(string task)
    {
        lock (tasks)
            return tasks.Add(task);
    }

    /// <summary>What WeCom would refuse a card for.</summary>
    private static int CardProblem(JsonObject card)
    {
        const int Parameter = 40058;
        var hasTask = (string?)card["task_id"] is { Length: > 0 and <= 128 } task && task.All(letter => char.IsAsciiLetterOrDigit(letter) || "_-@".Contains(letter));
        if (!hasTask || (string?)card["main_title"]?["title"] is not { Length: > 0 })
            return Parameter;
        if (card["horizontal_content_list"] is JsonArray { Count: 0 or > 6 })
            return Parameter;
        return (string?)card["card_type"] switch
        {
            "text_notice" => card["card_action"]?["url"] is not null ? 0 : Parameter,
            "button_interaction" => card["button_list"] is JsonArray { Count: >= 1 and <= 6 } buttons
                && buttons.All(button => Bytes(button!["key"]) is > 0 and <= 1024 && Bytes(button["text"]) > 0) ? 0 : Parameter,
            "multiple_interaction" => card["select_list"] is JsonArray { Count: >= 1 and <= 3 } lists && card["submit_button"]?["key"] is not null
                && lists.All(list => list!["option_list"] is JsonArray { Count: >= 1 and <= 10 } options
                    && options.All(option => Bytes(option!["id"]) is > 0 and <= 128)
                    && options.Select(option => (string)option!["id"]!).Distinct().Count() == options.Count) ? 0 : Parameter,
            _ => Parameter,
        };
    }

    private async Task Fetch(HttpContext context)
    {
        if (!Voices.TryGetValue(context.Request.Query["media_id"].ToString(), out var voice))
        {
            await context.Response.WriteAsJsonAsync(Error(40007));
            return;
        }

        context.Response.ContentType = "audio/amr";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"voice.amr\"";
        await context.Response.Body.WriteAsync(voice);
    }

    private async Task SendToGroup(HttpContext context)
    {
        var message = await Body(context);
        if (context.Request.Query["key"] != RobotKey)
        {
            await context.Response.WriteAsJsonAsync(Error(93000));
            return;
        }

        var isRight = (string?)message["msgtype"] switch
        {
            "text" => Length(message, "text") <= 2048,
            "markdown" => Length(message, "markdown") <= 4096,
            "image" => message["image"]!["md5"] is not null,
            "file" => media.ContainsKey((string?)message["file"]!["media_id"] ?? ""),
            _ => false,
        };
        if (isRight)
            SentToGroups.Enqueue(message);
        await context.Response.WriteAsJsonAsync(isRight ? Ok() : Error(45002));
    }

    private async Task TakeLate(HttpContext context)
    {
        // Good for one answer only.
        var isNew = Add("late-" + context.Request.Query["code"]);
        if (isNew)
            SentLate.Enqueue(await Body(context));
        await context.Response.WriteAsJsonAsync(isNew ? Ok() : Error(40058));
    }

    private async Task<JsonObject> Upload(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (form.Files.GetFile("media") is not { } file)
            return Error(41005);
        if (file.Length <= 5)
            return Error(44001);
        var id = "media-" + Guid.NewGuid().ToString("N");
        media[id] = file.FileName;
        return Ok().With("type", context.Request.Query["type"].ToString()).With("media_id", id);
    }

    private static JsonObject App(HttpContext context) =>
        context.Request.Query["agentid"] == AgentId.ToString(CultureInfo.InvariantCulture) ? Ok().With("agentid", AgentId).With("name", "招商助手") : Error(301002);

    private static async Task<JsonObject> Body(HttpContext context) => (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();

    private static int Length(JsonObject message, string type) => Bytes(message[type]!["content"]);

    private static int Bytes(JsonNode? words) => words is null ? 0 : Encoding.UTF8.GetByteCount((string)words!);

    private static JsonObject Ok() => new() { ["errcode"] = 0, ["errmsg"] = "ok" };

    private static JsonObject Error(int code) => new() { ["errcode"] = code, ["errmsg"] = $"refused, hint: [1742000000123], from ip: 198.51.100.7, more info at https://open.work.weixin.qq.com/devtool/query?e={code}" };
}

internal static class JsonObjects
{
    public static JsonObject With(this JsonObject to, string name, JsonNode? value)
    {
        to[name] = value;
        return to;
    }

    public static string Readable(this JsonNode node) => node.ToJsonString(new JsonSerializerOptions
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
