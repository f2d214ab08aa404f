using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using PromoBot.Server.Channels.BotFramework;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Server.Tests.BotFramework;

/// <summary>All that is turned away: the right status, no turn, counted, and nothing secret in the answer.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private StubCloud cloud = null!;
    private RunningServer server = null!;

    public async ValueTask InitializeAsync()
    {
        cloud = await StubCloud.Start();
        server = await RunningServer.With(cloud.Settings, cloud.Outbound);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await cloud.DisposeAsync();
    }

    private sealed record Bad(string Name, int Status, string Reason, Func<StubCloud, JsonObject, (string? Authorization, byte[] Body)> Make);

    private static readonly IReadOnlyList<Bad> Table =
    [
        new("unsigned", 401, "no_token", (_, activity) => (null, Bytes(activity))),
        new("another scheme", 401, "no_token", (_, activity) => ("Basic c2VjcmV0", Bytes(activity))),
        new("no jwt", 401, "no_jwt", (_, activity) => ("Bearer secret-nonsense", Bytes(activity))),
        new("alg none", 401, "algorithm", (cloud, activity) => (Bearer(Unsigned(cloud.Mint())), Bytes(activity))),
        new("hmac with the public key", 401, "algorithm", (cloud, activity) => (Bearer(cloud.Mint(signing: Hmac(cloud))), Bytes(activity))),
        new("wrong signature", 401, "signature", (cloud, activity) => (Bearer(cloud.Mint(signing: Other("connector-1"))), Bytes(activity))),
        new("unknown key", 401, "unknown_key", (cloud, activity) => (Bearer(cloud.Mint(signing: Other("somebody"))), Bytes(activity))),
        new("cut signature", 401, "signature", (cloud, activity) => (Bearer(cloud.Mint()[..^8] + "AAAAAAAA"), Bytes(activity))),
        new("expired", 401, "expired", (cloud, activity) => (Bearer(cloud.Mint(expiresIn: TimeSpan.FromMinutes(-6))), Bytes(activity))),
        new("not yet valid", 401, "not_yet_valid", (cloud, activity) => (Bearer(cloud.Mint(expiresIn: TimeSpan.FromHours(3))), Bytes(activity))),
        new("wrong audience", 401, "audience", (cloud, activity) => (Bearer(cloud.Mint(audience: Guid.NewGuid().ToString())), Bytes(activity))),
        new("wrong issuer", 401, "issuer", (cloud, activity) => (Bearer(cloud.Mint(issuer: "https://api.botframework.us")), Bytes(activity))),
        new("token for another service", 401, "other_service_url", (cloud, activity) => (Bearer(cloud.Mint(serviceUrl: "https://smba.trafficmanager.net/amer/")), Bytes(activity))),
        new("token for no service", 401, "other_service_url", (cloud, activity) => (Bearer(cloud.Mint(serviceUrl: null)), Bytes(activity))),
        new("not endorsed", 401, "not_endorsed", (cloud, activity) => (Bearer(cloud.Mint()), Bytes(activity, ("channelId", "webchat")))),
        Foreign("foreign service", "https://evil.example/teams/"),
        Foreign("neighbour of the service", "https://evil.trafficmanager.net/teams/"),
        Foreign("service without tls", "http://smba.trafficmanager.net/teams/"),
        Foreign("service on another port", "https://smba.trafficmanager.net:444/teams/"),
        Foreign("service behind a name", "https://smba.trafficmanager.net@evil.example/teams/"),
        Foreign("service in this house", "https://localhost/teams/"),
        new("foreign tenant", 403, "foreign_tenant", (cloud, activity) =>
        {
            activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Guid.NewGuid().ToString() } };
            return (Bearer(cloud.Mint()), Bytes(activity));
        }),
        new("no json", 400, "no_activity", (cloud, _) => (Bearer(cloud.Mint()), "type=message"u8.ToArray())),
        new("no object", 400, "no_activity", (cloud, _) => (Bearer(cloud.Mint()), "[]"u8.ToArray())),
        new("empty", 400, "no_activity", (cloud, _) => (Bearer(cloud.Mint()), [])),
        new("half a character", 400, "no_activity", (cloud, activity) => (Bearer(cloud.Mint()), Encoding.UTF8.GetBytes(activity.ToJsonString().Replace("zh-CN", "\\ud800", StringComparison.Ordinal)))),
        new("no type", 400, "no_activity", Without("type")),
        new("type is a number", 400, "no_activity", (cloud, activity) => (Bearer(cloud.Mint()), Bytes(activity, ("type", 7)))),
        new("a hole among the mentions", 400, "no_activity", WithHole("entities")),
        new("a hole among the attachments", 400, "no_activity", WithHole("attachments")),
        new("a hole among new members", 400, "no_activity", (cloud, activity) => (Bearer(cloud.Mint()), Bytes(activity, ("type", "conversationUpdate"), ("membersAdded", new JsonArray((JsonNode?)null))))),
        new("a hole among those who left", 400, "no_activity", (cloud, activity) => (Bearer(cloud.Mint()), Bytes(activity, ("type", "conversationUpdate"), ("membersRemoved", new JsonArray((JsonNode?)null))))),
        new("a text in place of a person", 400, "no_activity", (cloud, activity) => (Bearer(cloud.Mint()), Bytes(activity, ("from", "promoter")))),
        new("a heap of lists", 400, "no_activity", (cloud, _) => (Bearer(cloud.Mint()), Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"value\":{new string('[', 50_000)}{new string(']', 50_000)}}}"))),
        new("no id", 400, "missing_fields", Without("id")),
        new("no from", 400, "missing_fields", Without("from")),
        new("no conversation", 400, "missing_fields", Without("conversation")),
        new("no recipient", 400, "missing_fields", Without("recipient")),
        new("no service url", 401, "other_service_url", Without("serviceUrl")),
        new("no channel", 401, "not_endorsed", Without("channelId")),
        new("5 MB", 413, "too_large", (cloud, activity) => (Bearer(cloud.Mint()), Bytes(activity, ("text", new string('长', 1_700_000))))),
        new("5 MB from anybody", 401, "no_token", (_, activity) => (null, Bytes(activity, ("text", new string('长', 1_700_000))))),
        new("button data of nobody", 400, "altered_button", (cloud, activity) => (Bearer(cloud.Mint()), Bytes(activity, ("text", null), ("value", new JsonObject { ["promobot"] = new JsonObject { ["turn"] = "t1", ["verb"] = "undo" } })))),
        new("invoke with data of nobody", 400, "altered_button", (cloud, activity) => (Bearer(cloud.Mint()), Bytes(
            activity, ("type", "invoke"), ("name", "adaptiveCard/action"),
            ("value", new JsonObject { ["action"] = new JsonObject { ["data"] = new JsonObject { ["promobot"] = new JsonObject { ["turn"] = "t1", ["verb"] = "undo", ["card"] = 1 }, ["seal"] = "AAAAAAAAAAAAAAAA" } } })))),
        new("invoke without value", 400, "altered_button", (cloud, activity) => (Bearer(cloud.Mint()), Bytes(activity, ("type", "invoke"), ("name", "adaptiveCard/action")))),
        new("query that is none", 400, "unknown_query", (cloud, activity) => (Bearer(cloud.Mint()), Bytes(activity, ("type", "invoke"), ("name", "composeExtension/query"), ("value", 5)))),
    ];

    public static TheoryData<string> Names => [.. Table.Select(bad => bad.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_and_counted_and_starts_no_turn(string name)
    {
        var bad = Table.Single(one => one.Name == name);
        using var counted = new Counted();
        using var log = WrittenLog.Of(server);
        using var user = new TeamsUser(server.Client(), cloud);
        var (authorization, body) = bad.Make(cloud, user.Message("昨天拜访了比亚迪"));

        using var response = await user.PostRaw(body, authorization);

        Assert.Equal(bad.Status, (int)response.StatusCode);
        var answer = await response.Content.ReadAsStringAsync();
        foreach (var secret in new[] { "secret", "eyJ", StubCloud.Secret })
            Assert.DoesNotContain(secret, answer, StringComparison.Ordinal);
        Assert.Contains(bad.Reason, counted.Reasons);
        Assert.Single(log.Lines, line => line.Contains($"refused ({bad.Reason}, {bad.Status})", StringComparison.Ordinal));
        foreach (var secret in new[] { "secret-nonsense", "c2VjcmV0", "eyJ", StubCloud.Secret, "比亚迪", user.AadObjectId })
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.Empty(await server.Store.Unsent(BotFrameworkChannel.ChannelName, 10));
        Assert.Null(await server.Store.Reachable(BotFrameworkChannel.ChannelName, user.Conversation));
        Assert.Empty(cloud.Calls);
        Assert.Empty(cloud.Strangers);
    }

    [Theory]
    [InlineData("somethingNew")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("event")]
    public async Task Types_that_need_no_answer_are_accepted_and_ignored(string type)
    {
        using var user = new TeamsUser(server.Client(), cloud);
        var activity = user.Message("…");
        activity["type"] = type;

        using var response = await user.Post(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await server.Store.Unsent(BotFrameworkChannel.ChannelName, 10));
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        using var user = new TeamsUser(server.Client(), cloud);
        using var response = await user.Post(user.Invoke("signin/verifyState", new JsonObject()));
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_claims_to_come_from_the_bot_starts_nothing()
    {
        using var user = new TeamsUser(server.Client(), cloud);
        var echo = user.Message("撤销");
        echo["from"] = echo["recipient"]!.DeepClone();
        var asBot = user.Message("撤销");
        asBot["from"]!["role"] = "bot";

        foreach (var activity in new[] { echo, asBot })
            Assert.Equal(HttpStatusCode.OK, (await user.Post(activity)).StatusCode);
        Assert.Empty(await server.Store.Unsent(BotFrameworkChannel.ChannelName, 10));
    }

    /// <summary>A channel whose client says who it is could say anything.</summary>
    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task Whoever_claims_to_be_somebody_on_another_channel_is_nobody(string channel)
    {
        await using var scene = await TeamsScene.Open();
        scene.Cloud.Endorsements = ["msteams", channel];
        using var known = await scene.Promoter();
        using var forger = new TeamsUser(scene.Server.Client(), scene.Cloud, "forger", "a:forger") { AadObjectId = known.AadObjectId };
        var forged = forger.Message("昨天拜访了比亚迪");
        (forged["channelId"], forged["from"]!["id"]) = (channel, known.Id);

        await forger.Post(forged);

        Assert.Contains("邀请码", (await scene.Message(2)).ToJsonString(Readable), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_posts_are_taken(string method)
    {
        using var http = server.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("Production", null, 403)]
    [InlineData("Development", "X-Forwarded-For: 203.0.113.9", 403)]
    [InlineData("Development", "Origin: https://evil.example", 403)]
    [InlineData("Development", null, 200)]
    public async Task Without_an_app_id_only_a_local_client_in_development_gets_in(string environment, string? header, int status)
    {
        await using var open = await RunningServer.With([], cloud.Outbound, environment);
        using var http = open.Client();
        if (header?.Split(": ") is [var name, var value])
            http.DefaultRequestHeaders.Add(name, value);
        using var user = new TeamsUser(http, cloud);
        var activity = user.Message("你好");
        activity["serviceUrl"] = "http://127.0.0.1:9/_connector";

        using var response = await user.PostRaw(Bytes(activity), null);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Without_an_app_id_replies_go_to_this_machine_only()
    {
        await using var open = await RunningServer.With([], cloud.Outbound, "Development");
        using var user = new TeamsUser(open.Client(), cloud);

        using var response = await user.PostRaw(Bytes(user.Message("你好")), null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(cloud.Strangers);
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Bad Foreign(string name, string serviceUrl) => new(name, 400, "foreign_service_url", (cloud, activity) =>
        (Bearer(cloud.Mint(serviceUrl: serviceUrl)), Bytes(activity, ("serviceUrl", serviceUrl))));

    private static Func<StubCloud, JsonObject, (string?, byte[])> Without(string field) => (cloud, activity) =>
    {
        activity.Remove(field);
        return (Bearer(cloud.Mint()), Bytes(activity));
    };

    private static Func<StubCloud, JsonObject, (string?, byte[])> WithHole(string list) => (cloud, activity) =>
        (Bearer(cloud.Mint()), Bytes(activity, (list, new JsonArray((JsonNode?)null))));

    private static byte[] Bytes(JsonObject activity, params (string Name, JsonNode? Value)[] changes)
    {
        foreach (var (name, value) in changes)
            activity[name] = value;
        return Encoding.UTF8.GetBytes(activity.ToJsonString());
    }

    private static string Bearer(string token) => $"Bearer {token}";

    private static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"connector-1"}""")}.{token.Split('.')[1]}.";

    private static SigningCredentials Hmac(StubCloud cloud) =>
        new(new SymmetricSecurityKey(cloud.PublicKey()) { KeyId = "connector-1" }, SecurityAlgorithms.HmacSha256);

    private static SigningCredentials Other(string keyId)
    {
        using var stranger = RSA.Create(2048);
        return StubCloud.Signing(RSA.Create(stranger.ExportParameters(true)), keyId);
    }

    /// <summary>The counter of refusals, by reason.</summary>
    private sealed class Counted : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly ConcurrentQueue<string> reasons = new();

        public Counted()
        {
            listener.InstrumentPublished = (instrument, one) =>
            {
                if (instrument.Meter.Name == Refusals.MeterName)
                    one.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, _, tags, _) => reasons.Enqueue((string)tags[0].Value!));
            listener.Start();
        }

        public IReadOnlyCollection<string> Reasons => reasons;

        public void Dispose() => listener.Dispose();
    }
}
