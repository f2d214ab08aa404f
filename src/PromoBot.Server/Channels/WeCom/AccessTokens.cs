using System.Text.Json;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// The app's access token, kept until shortly before it runs out. WeCom gives the same one for two hours and shuts out who asks
/// too often: many at once ask once, and a failure is not repeated at once either.
/// </summary>
internal sealed class AccessTokens(ApiCalls calls, AppSettings app, TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private Task<Kept>? kept;

    /// <returns>A token, or how asking for one failed.</returns>
    public async Task<(string? Token, ApiAnswer Answer)> Get(CancellationToken cancel)
    {
        Task<Kept> asked;
        lock (gate)
        {
            if (kept is null || kept.IsFaulted || (kept.IsCompletedSuccessfully && kept.Result.Until <= clock.GetUtcNow()))
                kept = Fetch();
            asked = kept;
        }

        // One caller's hanging up does not cut off the others.
        var answer = await asked.WaitAsync(cancel);
        return (answer.Token, answer.Answer);
    }

    /// <summary>WeCom no longer takes it; where another one came meanwhile, that one stays.</summary>
    public void Drop(string token)
    {
        lock (gate)
        {
            if (kept is { IsCompletedSuccessfully: true } && kept.Result.Token == token)
                kept = null;
        }
    }

    private async Task<Kept> Fetch()
    {
        var answer = await calls.Get($"cgi-bin/gettoken?corpid={Uri.EscapeDataString(app.CorpId)}&corpsecret={Uri.EscapeDataString(app.Secret)}", CancellationToken.None);
        return answer is ApiAnswer.Done { Body: var body } && Word(body, "access_token") is { } token
            ? new Kept(token, answer, clock.GetUtcNow() + Life(body))
            : new Kept(null, answer is ApiAnswer.Done ? new ApiAnswer.Unclear("no token in the answer") : answer, clock.GetUtcNow() + AfterFailure);
    }

    private static TimeSpan Life(JsonElement body)
    {
        var life = body.TryGetProperty("expires_in", out var seconds) && seconds.TryGetInt32(out var number) ? TimeSpan.FromSeconds(number) : TimeSpan.FromHours(2);
        return life > Early * 2 ? life - Early : life / 2;
    }

    private static string? Word(JsonElement body, string name) =>
        body.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;

    private sealed record Kept(string? Token, ApiAnswer Answer, DateTimeOffset Until);
}
