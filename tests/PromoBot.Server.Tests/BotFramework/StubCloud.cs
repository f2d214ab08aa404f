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
using PromoBot.Server.Channels.BotFramework;

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


    /// <summary>Where a machine in Azure asks for tokens of its identity.</summary>
    private const string IdentityHost = "169.254.169.254";

    private readonly WebApplication app;
    private readonly Cloud cloud;
    private readonly AppType type;
    private readonly string[] ours;
    private RSA key = RSA.Create(2048);
    private string keyId = KeyId;
    private readonly ConcurrentQueue<Call> calls = new();
    private int ids;
    private int tokens;

    private StubCloud(WebApplication app, string name, AppType type, string service)
    {
        (this.app, cloud, this.type, Service) = (app, Cloud.All[name], type, service);
        ours = [cloud.Metadata.Host, cloud.LoginHost.Host, new Uri(service).Host, IdentityHost];
        Settings =
        [
            $"PromoBot:Channels:BotFramework:AppId={AppId}",
            $"PromoBot:Channels:BotFramework:AppType={type}",
            $"PromoBot:Channels:BotFramework:Cloud={name}",
            .. type == AppType.ManagedIdentity ? Array.Empty<string>() : [$"PromoBot:Channels:BotFramework:AppSecret={Secret}"],
            .. type == AppType.MultiTenant ? Array.Empty<string>() : [$"PromoBot:Channels:BotFramework:TenantId={Tenant}"],
        ];
    }

    /// <summary>Where activities say that answers go.</summary>
    public string Service { get; }

    public IReadOnlyList<string> Settings { get; }

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

    /// <param name="name">Of the cloud, as the settings have it.</param>
    /// <param name="service">Of that cloud.</param>
    public static async Task<StubCloud> Start(string name = "Public", AppType type = AppType.SingleTenant, string service = ServiceUrl)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubCloud(builder.Build(), name, type, service);
        stub.app.MapGet($"/{stub.cloud.Metadata.Host}{stub.cloud.Metadata.AbsolutePath}", stub.Metadata);
        stub.app.MapGet($"/{stub.cloud.Metadata.Host}/keys", stub.Keys);
        stub.app.MapPost($"/{stub.cloud.LoginHost.Host}/{{tenant}}/oauth2/v2.0/token", stub.Token);
        stub.app.MapGet($"/{IdentityHost}/metadata/identity/oauth2/token", stub.IdentityToken);
        var connector = new Uri(service);
        stub.app.Map($"/{connector.Host}{connector.AbsolutePath.TrimEnd('/')}/{{**path}}", stub.Connector);
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
        string? issuer = null,
        string? serviceUrl = "",
        TimeSpan? expiresIn = null,
        SigningCredentials? signing = null)
    {
        var expires = DateTime.UtcNow + (expiresIn ?? TimeSpan.FromHours(1));
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = issuer ?? cloud.Issuer,
            Audience = audience,
            NotBefore = expires.AddHours(-2),
            IssuedAt = expires.AddHours(-2),
            Expires = expires,
            SigningCredentials = signing ?? Signing(key, keyId),
        };
        if (serviceUrl is not null)
            descriptor.Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl.Length == 0 ? Service : serviceUrl };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public static SigningCredentials Signing(RSA with, string keyId = KeyId) =>
        new(new RsaSecurityKey(with) { KeyId = keyId }, SecurityAlgorithms.RsaSha256) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };

    /// <summary>What everybody can read; somebody could try to use it as a shared secret.</summary>
    public byte[] PublicKey() => key.ExportSubjectPublicKeyInfo();

    /// <summary>From now on the connector signs with another key.</summary>
    public void ChangeKey(string id) => (key, keyId) = (RSA.Create(2048), id);

    private object Metadata() => new
    {
        issuer = cloud.Issuer,
        jwks_uri = $"https://{cloud.Metadata.Host}/keys",
        id_token_signing_alg_values_supported = new[] { "RS256" },
    };

    private object Keys()
    {
        var parameters = key.ExportParameters(false);
        var one = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = keyId,
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
        if (!GivesTokens || !tenant.Equals(type == AppType.MultiTenant ? cloud.SharedTenant : Tenant, StringComparison.OrdinalIgnoreCase) || form["client_id"] != AppId
            || form["client_secret"] != Secret || form["scope"] != cloud.Scope)
            return TypedResults.Json(new { error = "invalid_client", error_description = "AADSTS7000215" }, statusCode: 401);
        return TypedResults.Json(new
        {
            token_type = "Bearer",
            expires_in = 3600,
            ext_expires_in = 3600,
            access_token = $"bot-token-{Interlocked.Increment(ref tokens)}",
        });
    }

    /// <summary>No secret: the machine itself is known.</summary>
    private IResult IdentityToken(HttpRequest request) =>
        type == AppType.ManagedIdentity && request.Headers["Metadata"] == "true" && request.Query["client_id"] == AppId
        && $"{request.Query["resource"].ToString().TrimEnd('/')}/.default" == cloud.Scope
            ? TypedResults.Json(new
            {
                access_token = $"bot-token-{Interlocked.Increment(ref tokens)}",
                client_id = AppId,
                expires_in = "86399",
                expires_on = DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
                resource = request.Query["resource"].ToString(),
                token_type = "Bearer",
            })
            : TypedResults.Json(new { error = "invalid_request", error_description = "Identity not found" }, statusCode: 400);

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

    /// <summary>The beginning of an answer, and then nothing.</summary>
    public static Func<HttpContext, Task> Stall(int status) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{\"id\":", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    };

    /// <summary>A call as the connector got it.</summary>
    internal sealed record Call(string Method, string Path, JsonNode Body, string Authorization, int Bytes, int Status = 0);

    private sealed class Rerouting(StubCloud stub) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            if (asked.Scheme != (asked.Host == IdentityHost ? "http" : "https") || !stub.ours.Contains(asked.Host))
            {
                stub.Strangers.Enqueue(asked.GetLeftPart(UriPartial.Path));
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway));
            }

            request.RequestUri = new Uri($"{stub.app.Urls.First()}/{asked.Host}{asked.PathAndQuery}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
