using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PromoBot.Server.Tests.BotFramework;

/// <summary>
/// Microsoft's side: the connector with its metadata and keys, and the login host, as one small server. The bot asks for the
/// real addresses; <see cref="Outbound"/> brings its requests here, and keeps those to anybody else.
/// </summary>
internal sealed class StubCloud : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "99999999-8888-7777-6666-555555555555";
    public const string Secret = "s3cret-of-the-app";
    public const string ServiceUrl = "https://smba.trafficmanager.net/teams/";
    private const string KeyId = "connector-1";

    private static readonly string[] Ours = ["login.botframework.com", "login.microsoftonline.com", "smba.trafficmanager.net"];

    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentQueue<Call> calls = new();
    private int ids;
    private int tokens;

    private StubCloud(WebApplication app) => this.app = app;

    /// <summary>What the connector got, in order.</summary>
    public IReadOnlyList<Call> Calls => [.. calls];

    /// <summary>Messages that were posted.</summary>
    public IReadOnlyList<JsonNode> Messages =>
        [.. calls.Where(call => call is { Method: "POST", Status: 201 } && call.Path.Contains("/activities", StringComparison.Ordinal)).Select(call => call.Body)];

    /// <summary>Cards that were put in the place of earlier ones.</summary>
    public IReadOnlyList<Call> Updates => [.. calls.Where(call => call is { Method: "PUT", Status: 200 })];

    /// <summary>Hosts that the bot tried to reach and should not have.</summary>
    public ConcurrentQueue<string> Strangers { get; } = [];

    /// <summary>How often the bot asked for a token.</summary>
    public int TokensGiven => tokens;

    /// <summary>Tokens below this one are refused by the connector.</summary>
    public int FirstGoodToken { get; set; } = 1;

    public bool GivesTokens { get; set; } = true;

    /// <summary>What the connector does with a call instead of taking it; null: takes it.</summary>
    public Func<Call, Func<HttpContext, Task>?> Fault { get; set; } = _ => null;

    /// <summary>Of the signing key; null: the key does not say.</summary>
    public string[]? Endorsements { get; set; } = ["msteams"];

    public IReadOnlyList<string> Settings { get; } =
    [
        $"PromoBot:Channels:BotFramework:AppId={AppId}",
        $"PromoBot:Channels:BotFramework:AppSecret={Secret}",
        $"PromoBot:Channels:BotFramework:TenantId={Tenant}",
    ];

    public static async Task<StubCloud> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubCloud(builder.Build());
        stub.app.MapGet("/login.botframework.com/v1/.well-known/openidconfiguration", Metadata);
        stub.app.MapGet("/login.botframework.com/v1/.well-known/keys", stub.Keys);
        stub.app.MapPost("/login.microsoftonline.com/{tenant}/oauth2/v2.0/token", stub.Token);
        stub.app.Map("/smba.trafficmanager.net/teams/{**path}", stub.Connector);
        await stub.app.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    public HttpMessageHandler Outbound() => new Rerouting(this);

    /// <summary>A token as the connector sends it.</summary>
    public string Mint(
        string audience = AppId,
        string issuer = "https://api.botframework.com",
        string? serviceUrl = ServiceUrl,
        TimeSpan? expiresIn = null,
        SigningCredentials? signing = null)
    {
        var expires = DateTime.UtcNow + (expiresIn ?? TimeSpan.FromHours(1));
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = expires.AddHours(-2),
            IssuedAt = expires.AddHours(-2),
            Expires = expires,
            SigningCredentials = signing ?? Signing(key),
        };
        if (serviceUrl is not null)
            descriptor.Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public static SigningCredentials Signing(RSA with, string keyId = KeyId) =>
        new(new RsaSecurityKey(with) { KeyId = keyId }, SecurityAlgorithms.RsaSha256) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };

    /// <summary>What everybody can read; somebody could try to use it as a shared secret.</summary>
    public byte[] PublicKey() => key.ExportSubjectPublicKeyInfo();

    private static object Metadata() => new
    {
        issuer = "https://api.botframework.com",
        jwks_uri = "https://login.botframework.com/v1/.well-known/keys",
        id_token_signing_alg_values_supported = new[] { "RS256" },
    };

    private object Keys()
    {
        var parameters = key.ExportParameters(false);
        var one = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent!),
        };
        if (Endorsements is not null)
            one["endorsements"] = Endorsements;
        return new { keys = new[] { one } };
    }

    private async Task<IResult> Token(string tenant, HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!GivesTokens || tenant != Tenant || form["client_id"] != AppId || form["client_secret"] != Secret
            || form["scope"] != "https://api.botframework.com/.default")
            return TypedResults.Json(new { error = "invalid_client", error_description = "AADSTS7000215" }, statusCode: 401);
        return TypedResults.Json(new
        {
            token_type = "Bearer",
            expires_in = 3600,
            ext_expires_in = 3600,
            access_token = $"bot-token-{Interlocked.Increment(ref tokens)}",
        });
    }

    private async Task Connector(HttpContext context, string path)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        var call = new Call(
            context.Request.Method, "/" + path, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!, context.Request.Headers.Authorization.ToString(), System.Text.Encoding.UTF8.GetByteCount(text));
        var fault = !IsGood(call.Authorization) ? Error(401, "Unauthorized") : Fault(call);
        if (fault is not null)
        {
            await fault(context);
            calls.Enqueue(call with { Status = context.Response.StatusCode });
            return;
        }

        context.Response.StatusCode = call.Method == "PUT" ? 200 : 201;
        var id = call.Method == "PUT" ? call.Path.Split('/')[^1] : $"a-{Interlocked.Increment(ref ids)}";
        call.Body["stubId"] = id;
        calls.Enqueue(call with { Status = context.Response.StatusCode });
        await context.Response.WriteAsJsonAsync(new { id });
    }

    private bool IsGood(string authorization) =>
        authorization.StartsWith("Bearer bot-token-", StringComparison.Ordinal)
        && int.TryParse(authorization["Bearer bot-token-".Length..], out var number) && number >= FirstGoodToken;

    public static Func<HttpContext, Task> Error(int status, string code, string? retryAfter = null) => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsJsonAsync(new { error = new { code, message = "no" } });
    };

    /// <summary>The wire is cut after the request was read.</summary>
    public static Func<HttpContext, Task> Cut() => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>A call as the connector got it.</summary>
    internal sealed record Call(string Method, string Path, JsonNode Body, string Authorization, int Bytes, int Status = 0);

    private sealed class Rerouting(StubCloud stub) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            if (asked.Scheme != "https" || !Ours.Contains(asked.Host))
            {
                stub.Strangers.Enqueue(asked.Host);
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway));
            }

            request.RequestUri = new Uri($"{stub.app.Urls.First()}/{asked.Host}{asked.PathAndQuery}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
