using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PromoBot.Dialogs;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>Tries out, one after the other, all that has to be right between this server and WeCom, and tells what is wrong.</summary>
internal sealed class SelfCheck(WeComSettings settings, ApiCalls calls, TimeProvider clock)
{
    private static readonly TimeSpan MostDifference = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan VerifyLimit = TimeSpan.FromSeconds(1);

    /// <summary>In order; what comes after a failure may not have been tried.</summary>
    public async Task<IReadOnlyList<Finding>> Run(CancellationToken cancel)
    {
        var findings = new List<Finding>();
        if (settings.App is { } app)
            await OfApp(app, findings, cancel);
        else
            findings.Add(Finding.Of(Grade.Note, "no_app"));
        findings.Add(settings.Bot is null ? Finding.Of(Grade.Note, "no_bot") : await Callback(settings.Bot.Token, settings.Bot.EncodingAesKey, "", WeComRoutes.BotPath, cancel));
        findings.Add(settings.Robots.Count == 0
            ? Finding.Of(Grade.Note, "no_robots")
            : Finding.Of(Grade.Good, "robots", ("names", new Value.Names([.. settings.Robots.Keys.Order(StringComparer.Ordinal)]))));
        return findings;
    }

    private async Task OfApp(AppSettings app, List<Finding> findings, CancellationToken cancel)
    {
        var api = new WeComApi(calls, app, clock);
        var token = await api.CheckToken(cancel);
        findings.Add(token is ApiAnswer.Done ? Finding.Of(Grade.Good, "token") : Trouble("token_bad", token));
        if (token is ApiAnswer.Done)
        {
            findings.AddRange(Clock());
            var known = await api.App(cancel);
            findings.Add(known is ApiAnswer.Done done ? Finding.Of(Grade.Good, "app", ("name", Word(done.Body, "name") ?? "?")) : Trouble("app_bad", known));
            if (known is ApiAnswer.Done)
                findings.Add(await Menu(api, cancel));
        }

        findings.Add(await Callback(app.Token, app.EncodingAesKey, app.CorpId, WeComRoutes.AppPath, cancel));
    }

    private IEnumerable<Finding> Clock() =>
        calls.Date is { } theirs && (clock.GetUtcNow() - theirs).Duration() > MostDifference
            ? [Finding.Of(Grade.Bad, "clock", ("minutes", new Value.Number((int)(clock.GetUtcNow() - theirs).Duration().TotalMinutes)))]
            : [];

    private static async Task<Finding> Menu(WeComApi api, CancellationToken cancel) => await api.Menu(cancel) switch
    {
        ApiAnswer.Done done when MenuFile.IsSame(done.Body) => Finding.Of(Grade.Good, "menu"),
        ApiAnswer.Done => Finding.Of(Grade.Note, "menu_other"),
        ApiAnswer.Failed { Code: MenuFile.None } => Finding.Of(Grade.Note, "menu_none"),
        var trouble => Trouble("menu_bad", trouble),
    };

    /// <summary>Calls our own address as WeCom would when it is saved there: a proxy in between that spoils something shows up.</summary>
    private async Task<Finding> Callback(string token, string key, string receiver, string path, CancellationToken cancel)
    {
        var name = new Value.Plain(path);
        if (settings.PublicUrl is not { } here)
            return Finding.Of(Grade.Note, "callback_untold", ("path", name));
        var echo = Guid.CreateVersion7().ToString("N");
        var encrypted = new Cipher(key, receiver).Close(echo);
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var query = $"?msg_signature={Signature.Of(token, time, "check", encrypted)}&timestamp={time}&nonce=check&echostr={Uri.EscapeDataString(encrypted)}";
        var address = new Uri(here, path.TrimStart('/'));
        var watch = Stopwatch.GetTimestamp();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            using var answer = await http.GetAsync(new Uri(address + query), cancel);
            var said = await answer.Content.ReadAsStringAsync(cancel);
            if (!answer.IsSuccessStatusCode)
                return Finding.Of(Grade.Bad, "callback_status", ("address", address.ToString()), ("status", (int)answer.StatusCode));
            if (said != echo)
                return Finding.Of(Grade.Bad, "callback_other", ("address", address.ToString()));
            return Stopwatch.GetElapsedTime(watch) < VerifyLimit
                ? Finding.Of(Grade.Good, "callback", ("address", address.ToString()))
                : Finding.Of(Grade.Bad, "callback_slow", ("address", address.ToString()), ("seconds", new Value.Number(Math.Round((decimal)Stopwatch.GetElapsedTime(watch).TotalSeconds, 1))));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return Finding.Of(Grade.Bad, "callback_unreachable", ("address", address.ToString()));
        }
    }

    /// <summary>What is wrong, and where to look.</summary>
    public static Text Why(ApiAnswer answer) => answer switch
    {
        ApiAnswer.Failed failed => Text.Of(
            ErrorCodes.Explained.Contains(failed.Code) ? $"we_com.error_{Number(failed.Code)}" : "we_com.error_other",
            ("code", failed.Code.ToString(CultureInfo.InvariantCulture)), ("message", failed.Message)),
        ApiAnswer.NotReached not => Text.Of("we_com.error_unreachable", ("why", not.Why)),
        ApiAnswer.Unclear unclear => Text.Of("we_com.error_unclear", ("why", unclear.Why)),
        _ => throw new InvalidOperationException($"No trouble in {answer.GetType().Name}."),
    };

    private static Finding Trouble(string key, ApiAnswer answer) => Finding.Of(Grade.Bad, key, ("why", Why(answer)));

    private static string Number(int code) => code == ErrorCodes.Busy ? "busy" : code.ToString(CultureInfo.InvariantCulture);

    private static string? Word(JsonElement body, string name) =>
        body.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
}

/// <summary>One thing that was tried.</summary>
/// <param name="Words">What was found, and what to do about it.</param>
internal sealed record Finding(Grade Grade, Text Words)
{
    public static Finding Of(Grade grade, string key, params (string Name, Value Value)[] with) => new(grade, Text.Of($"we_com.check_{key}", with));
}

/// <summary>How a finding is to be taken.</summary>
internal enum Grade
{
    Good,

    /// <summary>Not wrong; perhaps not meant.</summary>
    Note,
    Bad,
}
