using PromoBot.Server;
using PromoBot.Server.Channels.Console;
using PromoBot.Server.Documents;

namespace PromoBot.Stories;

/// <summary>The console: the pipeline itself, with nothing between.</summary>
internal sealed class ConsoleWay(Bot bot, string folder, StoryClock clock) : IWay
{
    private readonly Dictionary<string, ConsoleTalk> talks = new(StringComparer.Ordinal);

    public string Folder => folder;

    public static async Task<IWay> Open(string plan, StoryClock clock)
    {
        var folder = Directory.CreateTempSubdirectory("promobot-story-").FullName;
        return new ConsoleWay(await Bot.Open(folder, plan, clock), folder, clock);
    }

    public async Task<string> Say(string person, string text)
    {
        var talk = Talk(person);
        var result = await talk.Take(text, TestContext.Current.CancellationToken);
        return string.Join('\n', result.Replies.Select(talk.Draw));
    }

    public async Task Sweep() => await bot.Sweep.Run(cancel: TestContext.Current.CancellationToken);

    public async Task<string> Hear(string person)
    {
        var talk = Talk(person);
        return string.Join('\n', (await talk.Meanwhile(TestContext.Current.CancellationToken)).Select(talk.Draw));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private ConsoleTalk Talk(string person) => talks.TryGetValue(person, out var talk)
        ? talk
        : talks[person] = new ConsoleTalk(bot.Turns, bot.Store, bot.Words, clock, person, new Exports(bot.Documents, bot.Folder));
}
