using PromoBot.Server.Channels.BotFramework;

namespace PromoBot.Server.Web;

/// <summary>
/// Tells browsers what pages of this server may do. Web Chat writes its styles into the page, hence 'unsafe-inline' for styles;
/// scripts come from here only.
/// </summary>
internal sealed class SafeHeaders(RequestDelegate next, BotFrameworkSettings teams)
{
    /// <summary>In Teams the page is a tab: a frame in the client's own page. Browsers let this line win over X-Frame-Options.</summary>
    private readonly string policy = teams.IsRegistered
        ? $"{Policy} {string.Join(' ', teams.Cloud.ClientHosts.Select(host => $"https://{host}"))}"
        : Policy;

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public Task Invoke(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(context);
    }
}
