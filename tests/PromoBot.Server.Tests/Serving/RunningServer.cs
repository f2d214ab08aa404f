using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PromoBot.Server.Model;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Tests.Drawing;
using PromoBot.Server.Turns;
using PromoBot.Server.Web;
using PromoBot.Server.Words;

namespace PromoBot.Server.Tests.Serving;

/// <summary>The web server in this process: real Kestrel on a free port, real books in a folder of its own, the demo authority.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Bot _bot;

    private RunningServer(WebApplication app, Bot bot, ITurns turns, string folder)
    {
        (_app, _bot, Turns, Folder) = (app, bot, turns, folder);
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }

    public ITurns Turns { get; }

    public IStore Store => _bot.Store;

    public IServiceProvider Services => _app.Services;

    public string Folder { get; }

    /// <summary>With sample replies in place of the conversations.</summary>
    public static Task<RunningServer> WithSamples(string environment = "Development", string? folder = null, TimeProvider? clock = null) =>
        Start(environment, folder, clock, bot => (new SampleTurns(bot.Store, bot.Clock), Samples.Book()));

    /// <summary>As a user gets it.</summary>
    public static Task<RunningServer> Whole(string environment = "Development", string? folder = null, TimeProvider? clock = null) =>
        Start(environment, folder, clock, bot => (bot.Turns, bot.Words));

    /// <summary>As a user gets it, with a channel's settings and what stands in for the services around.</summary>
    /// <param name="settings"><c>PromoBot:Channels:…=…</c>.</param>
    public static Task<RunningServer> With(
        IEnumerable<string> settings,
        Func<HttpMessageHandler>? outbound = null,
        string environment = "Production",
        string? folder = null,
        TimeProvider? clock = null,
        string? unknownSenderIs = null,
        ModelSettings? model = null,
        string? plan = null,
        bool withClockwork = false) =>
        Start(
            environment, folder, clock, bot => (bot.Turns, bot.Words), plan, model, unknownSenderIs,
            [.. settings.Select(setting => $"--{setting}")], outbound, withClockwork);

    /// <summary>What Quartz does each minute; here no Quartz runs unless a test asks for it.</summary>
    public Task Sweep() => _bot.Sweep.Run(Services.GetRequiredService<OutboxPump>().Nudge);

    public HttpClient Client() => new() { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Leaves the folder for another server to go on with.</summary>
    public async Task Stop()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _bot.DisposeAsync();
    }

    private static async Task<RunningServer> Start(
        string environment,
        string? folder,
        TimeProvider? clock,
        Func<Bot, (ITurns Turns, WordBook Words)> talks,
        string? plan = null,
        ModelSettings? model = null,
        string? unknownSenderIs = null,
        string[]? settings = null,
        Func<HttpMessageHandler>? outbound = null,
        bool withClockwork = false)
    {
        folder ??= Directory.CreateTempSubdirectory("promobot-web-").FullName;
        var bot = await Bot.Open(folder, plan, clock ?? TimeProvider.System, model, unknownSenderIs);
        var (turns, words) = talks(bot);
        var app = WebApp.Build(
            ["--urls=http://127.0.0.1:0", .. settings ?? []],
            new WebParts(turns, bot.Store, words, folder, bot.Clock, unknownSenderIs, outbound) { Sweep = withClockwork ? bot.Sweep : null },
            environment);
        await app.StartAsync();
        return new RunningServer(app, bot, turns, folder);
    }
}
