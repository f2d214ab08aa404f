using System.Net;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>Who may post activities: the connector with its token, or, while the bot is not registered, a client on this machine in Development.</summary>
internal sealed class Guard(BotFrameworkSettings settings, ConnectorKeys keys, ServiceUrls urls, IHostEnvironment environment)
{
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>Before a byte of the body is read.</summary>
    public async Task<Admission> Admit(HttpRequest request, CancellationToken cancel)
    {
        if (!settings.IsRegistered)
            return IsLocalClient(request) ? new Admission.Anonymous() : new Admission.Refused(403, "not_registered");
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return new Admission.Refused(401, "no_token");
        return await Validate(header[scheme.Length..].Trim(), cancel);
    }

    /// <summary>Whether the token speaks for this activity. Null: it does; else why not.</summary>
    public Admission.Refused? Vouch(Admission admission, Activity activity)
    {
        if (admission is Admission.Connector connector)
        {
            if (!IsSame(connector.ServiceUrl, activity.ServiceUrl))
                return new Admission.Refused(401, "other_service_url");
            if (connector.Endorsements is { } endorsed && !endorsed.Contains(activity.ChannelId ?? "", StringComparer.Ordinal))
                return new Admission.Refused(401, "not_endorsed");
        }

        if (urls.Trusted(activity.ServiceUrl) is null)
            return new Admission.Refused(400, "foreign_service_url");
        return IsForeign(activity.TenantId) ? new Admission.Refused(403, "foreign_tenant") : null;
    }

    /// <summary>
    /// A proxy or a tunnel stands on this machine too, and lets the whole world in; and so does a browser, for the page of
    /// somebody else that is open in it.
    /// </summary>
    private bool IsLocalClient(HttpRequest request) =>
        environment.IsDevelopment()
        && request.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded")
        && !request.Headers.ContainsKey("Origin");

    private async Task<Admission> Validate(string token, CancellationToken cancel)
    {
        if (!Handler.CanReadToken(token) || Handler.ReadJsonWebToken(token) is not { } read)
            return new Admission.Refused(401, "no_jwt");
        if (!Algorithms.Contains(read.Alg, StringComparer.Ordinal))
            return new Admission.Refused(401, "algorithm");
        if (read.Kid is not { Length: > 0 } kid)
            return new Admission.Refused(401, "unknown_key");
        var found = await keys.Find(kid, cancel);
        if (found.Count == 0)
            return new Admission.Refused(503, "no_keys");
        if (found.FirstOrDefault(key => key.Kid == kid) is not { } signedWith)
            return new Admission.Refused(401, "unknown_key");
        var result = await Handler.ValidateTokenAsync(token, Expected(signedWith));
        if (!result.IsValid)
            return new Admission.Refused(401, Reason(result.Exception));
        return new Admission.Connector(ServiceUrlOf(result), Endorsements(signedWith));
    }

    private TokenValidationParameters Expected(JsonWebKey key) => new()
    {
        ValidIssuer = settings.Cloud.Issuer,
        ValidAudience = settings.AppId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = key,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
    };

    private static string Reason(Exception? wrong) => wrong switch
    {
        SecurityTokenExpiredException => "expired",
        SecurityTokenNotYetValidException => "not_yet_valid",
        SecurityTokenNoExpirationException => "no_expiry",
        SecurityTokenInvalidAudienceException => "audience",
        SecurityTokenInvalidIssuerException => "issuer",
        SecurityTokenInvalidAlgorithmException => "algorithm",
        _ => "signature",
    };

    private static string? ServiceUrlOf(TokenValidationResult result) =>
        result.Claims.TryGetValue("serviceurl", out var claim) || result.Claims.TryGetValue("serviceUrl", out claim) ? claim as string : null;

    /// <summary>Which channels the key may speak for; null where the key does not say.</summary>
    private static IReadOnlyList<string>? Endorsements(JsonWebKey key)
    {
        if (!key.AdditionalData.TryGetValue("endorsements", out var said))
            return null;
        return said switch
        {
            System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Array } list => [.. list.EnumerateArray().Select(one => one.ToString())],
            IEnumerable<object> list => [.. list.Select(one => one.ToString() ?? "")],
            _ => [],
        };
    }

    private static bool IsSame(string? claimed, string? said) =>
        claimed is not null && said is not null && string.Equals(claimed.TrimEnd('/'), said.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>A bot of one tenant has no business with another's people.</summary>
    private bool IsForeign(string? tenant) =>
        settings.IsRegistered && settings.AppType != AppType.MultiTenant && tenant is not null
        && !string.Equals(tenant, settings.TenantId, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Whether a request is let in.</summary>
internal abstract record Admission
{
    private Admission()
    {
    }

    /// <param name="ServiceUrl">That the token is for.</param>
    /// <param name="Endorsements">Channels that the key may speak for; null: it does not say.</param>
    public sealed record Connector(string? ServiceUrl, IReadOnlyList<string>? Endorsements) : Admission;

    /// <summary>A client on this machine, in Development.</summary>
    public sealed record Anonymous : Admission;

    /// <param name="Reason">One of few words, for counting and logging.</param>
    public sealed record Refused(int Status, string Reason) : Admission;
}
