using PromoBot.Server.Store;
using PromoBot.Server.Tests.Serving;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Reminders;

/// <summary>Quartz itself, with its tables in the bot's own file.</summary>
public sealed class ClockworkTests
{
    [Fact]
    public async Task A_bot_that_starts_tells_what_an_outage_left_and_a_second_start_tells_nothing_again()
    {
        var folder = Directory.CreateTempSubdirectory("promobot-clockwork-").FullName;
        var clock = new MovedClock(new DateTime(2025, 9, 24, 10, 0, 0));
        var server = await RunningServer.With([], environment: "Development", folder: folder, clock: clock);
        await server.Turns.Take(new Incoming("console", "console:promoter", "promoter", "m1", "今天下午3点提醒我回访小米", KnownAs: "promoter"), CancellationToken.None);
        await server.Stop();

        clock.Now = new DateTime(2025, 9, 24, 20, 0, 0);
        server = await RunningServer.With([], environment: "Development", folder: folder, clock: clock, withClockwork: true);
        while ((await Told(server.Store)).Count == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await server.Stop();

        // Another process works on the same folder meanwhile: Quartz's tables are none of its business.
        await using (var bot = await Bot.Open(folder, null, clock))
            Assert.Equal(0, await bot.Sweep.Run());
        server = await RunningServer.With([], environment: "Development", folder: folder, clock: clock, withClockwork: true);
        await server.Sweep();
        Assert.Single(await Told(server.Store));
        await server.DisposeAsync();
    }

    private static async Task<IReadOnlyList<OutboxMessage>> Told(IStore store) =>
        [.. (await store.Unsent("console", 100)).Where(message => message.InReplyTo is null)];
}
