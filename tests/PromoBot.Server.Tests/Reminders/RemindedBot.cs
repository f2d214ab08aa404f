using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Documents;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Tests.Reminders;

/// <summary>The bot with a clock that a test moves, and people who read what it tells them.</summary>
internal sealed class RemindedBot : IAsyncDisposable
{
    private readonly string folder;
    private readonly string plan;
    private Bot bot;
    private int messages;

    private RemindedBot(Bot bot, MovedClock clock, string folder, string plan) => (this.bot, Clock, this.folder, this.plan) = (bot, clock, folder, plan);

    public MovedClock Clock { get; }

    public IStore Store => bot.Store;

    private Speaker Speaker => new(bot.Words, Locale.Zh, DateOnly.FromDateTime(Clock.Now));

    public string Database => Path.Combine(folder, "promobot.db");

    /// <param name="plan">A file of plans/, or the path of another one.</param>
    public static async Task<RemindedBot> Open(string plan, DateTime now)
    {
        var books = Directory.CreateTempSubdirectory("promobot-reminders-").FullName;
        var clock = new MovedClock(now);
        var file = Path.IsPathRooted(plan) ? plan : Path.Combine(Plans.Samples.Repository, "plans", plan);
        return new RemindedBot(await Bot.Open(books, file, clock), clock, books, file);
    }

    /// <summary>The process ends and begins anew.</summary>
    public async Task Restart()
    {
        await bot.DisposeAsync();
        bot = await Bot.Open(folder, plan, Clock);
    }

    public async Task<IReadOnlyList<string>> Say(string person, string text)
    {
        var result = await Take(person, text, null);
        foreach (var reply in result.Replies)
            await Store.NoteSent(reply.Id, SendState.Sent, Clock.GetUtcNow());
        return [.. result.Replies.Select(Draw)];
    }

    public async Task<IReadOnlyList<string>> Press(string person, Tap tap)
    {
        var result = await Take(person, null, tap);
        foreach (var reply in result.Replies)
            await Store.NoteSent(reply.Id, SendState.Sent, Clock.GetUtcNow());
        return [.. result.Replies.Select(Draw)];
    }

    public Task<TurnResult> Take(string person, string? text, Tap? tap) => bot.Turns.Take(
        new Incoming("console", $"console:{person}", person, $"m{++messages}", text, tap, KnownAs: person), CancellationToken.None);

    public Task<int> Sweep() => bot.Sweep.Run();

    /// <summary>What reached people since this was asked last.</summary>
    public async Task<IReadOnlyList<(string Person, OutboxMessage Message)>> Heard()
    {
        var unsent = await Store.Unsent("console", 10_000);
        foreach (var message in unsent)
            await Store.NoteSent(message.Id, SendState.Sent, Clock.GetUtcNow());
        return [.. unsent.Select(message => (message.Conversation["console:".Length..], message))];
    }

    public string Draw(OutboxMessage message) => PlainText.Draw(message.Reply, Speaker);

    public string Draw(Paper paper) => MarkdownWriting.Write(paper, Speaker);

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
