using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>
/// The keys that the connector signs with. Kept for a day; a key nobody knows makes it look again, but not more often than
/// every few minutes, or anybody could make us ask by sending nonsense.
/// </summary>
internal sealed partial class ConnectorKeys(BotFrameworkSettings settings, BotFrameworkHttp http, TimeProvider clock, ILogger<ConnectorKeys> log)
    : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan LeastBetween = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1);
    private readonly HttpClient client = http.Client(TimeSpan.FromSeconds(10));
    private Kept? kept;
    private DateTimeOffset askedAt = DateTimeOffset.MinValue;

    /// <summary>All keys; empty where they were never to be had.</summary>
    /// <param name="wanted">Id of the key that a token names.</param>
    public async Task<IReadOnlyList<JsonWebKey>> Find(string wanted, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (Has(wanted) && now - kept!.At < Fresh)
            return kept.Keys;
        await gate.WaitAsync(cancel);
        try
        {
            // Somebody else may have fetched them while this one waited.
            var isDue = !Has(wanted) || now - kept!.At >= Fresh;
            if (isDue && now - askedAt >= (kept is null ? TimeSpan.FromSeconds(5) : LeastBetween))
                await Fetch(now, cancel);
        }
        finally
        {
            gate.Release();
        }

        return kept?.Keys ?? [];
    }

    public void Dispose()
    {
        gate.Dispose();
        client.Dispose();
    }

    private bool Has(string wanted) => kept?.Keys.Any(key => key.Kid == wanted) == true;

    private async Task Fetch(DateTimeOffset now, CancellationToken cancel)
    {
        askedAt = now;
        try
        {
            var retriever = new HttpDocumentRetriever(client) { RequireHttps = true };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(settings.Cloud.Metadata.ToString(), retriever, cancel);
            kept = new Kept([.. metadata.JsonWebKeySet.Keys], now);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // The old keys stay good: an outage over there is no reason to turn everybody away.
            LogNoKeys(e, settings.Cloud.Metadata);
        }
    }

    [LoggerMessage(LogLevel.Error, "The connector's keys cannot be fetched from {Metadata}.")]
    private partial void LogNoKeys(Exception e, Uri metadata);

    private sealed record Kept(IReadOnlyList<JsonWebKey> Keys, DateTimeOffset At);
}
