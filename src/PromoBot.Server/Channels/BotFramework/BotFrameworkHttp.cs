using Microsoft.Identity.Client;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>The way out to Microsoft: metadata, tokens, connector.</summary>
/// <param name="outbound">What carries requests; null: the network. Tests put their own servers in its place.</param>
public sealed class BotFrameworkHttp(Func<HttpMessageHandler>? outbound = null) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpMessageHandler handler = outbound?.Invoke() ?? new SocketsHttpHandler
    {
        // A redirect would carry the bot's token to a host nobody looked at.
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 64,
    };

    private HttpClient? login;

    public HttpClient Client(TimeSpan timeout) => new(handler, disposeHandler: false) { Timeout = timeout };

    public HttpClient GetHttpClient() => login ??= Client(TimeSpan.FromSeconds(10));

    public void Dispose()
    {
        login?.Dispose();
        handler.Dispose();
    }
}
