namespace PromoBot.Server.Channels.BotFramework;

/// <summary>
/// Which service URLs are believed. The bot's token goes nowhere else, whatever an activity says; asked when an activity comes
/// in and again before each call.
/// </summary>
public sealed class ServiceUrls(BotFrameworkSettings settings, IHostEnvironment environment)
{
    /// <returns>Null: not to be believed. Else without a slash at its end.</returns>
    public Uri? Trusted(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
            return null;
        var isTrusted = settings.IsRegistered
            ? url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && settings.Cloud.ServiceHosts.Any(host => Matches(host, url.IdnHost))
            // Not registered: there is no token, and nothing but this machine.
            : environment.IsDevelopment() && url.IsLoopback && url.Scheme is "http" or "https";
        return isTrusted ? new Uri(url.GetLeftPart(UriPartial.Path).TrimEnd('/')) : null;
    }

    private static bool Matches(string allowed, string host) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(host, allowed, StringComparison.OrdinalIgnoreCase);
}
