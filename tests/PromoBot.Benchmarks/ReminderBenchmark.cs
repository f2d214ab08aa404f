using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PromoBot.Server;
using PromoBot.Server.Outbox;
using PromoBot.Server.Tests.Reminders;

namespace PromoBot.Benchmarks;

/// <summary>10,000 reminders due in the same minute, on a channel that takes 500 messages a second: how turns do meanwhile.</summary>
internal static class ReminderBenchmark
{
    private const int People = 10_000;
    private const int PerSecond = 500;

    /// <summary>A turn each so often, as on a busy day.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    public static async Task Run(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"promobot-{Guid.NewGuid():N}")).FullName;
        try
        {
            var clock = new MovedClock(new DateTime(2025, 9, 24, 14, 0, 0));
            await using var bot = await ManyPeople.Open(folder, People, clock);
            await ManyPeople.Arm(bot, folder, People, new DateTime(2025, 9, 24, 15, 0, 0));
            clock.Now = new DateTime(2025, 9, 24, 15, 0, 0);
            for (var warm = 0; warm < 200; warm++)
                await Say(bot, warm);
            var number = 1000;
            var idle = new Timings();
            for (var count = 0; count < 400; count++)
                await Turn(bot, idle, number++);
            idle.Print("a turn that writes a visit, nothing else going on");

            var channel = new LimitedChannel(PerSecond, TimeSpan.FromSeconds(1));
            using var pump = new OutboxPump(bot.Store, [channel], TimeProvider.System, NullLogger<OutboxPump>.Instance);
            await pump.StartAsync(CancellationToken.None);
            var start = Stopwatch.GetTimestamp();
            var swept = TimeSpan.Zero;
            var sweep = Task.Run(async () =>
            {
                await bot.Sweep.Run(pump.Nudge);
                swept = Stopwatch.GetElapsedTime(start);
            });
            var busy = new Timings();
            while (!sweep.IsCompleted || channel.Sent.Count < People)
                await Turn(bot, busy, number++);
            busy.Print("the same while 10,000 reminders are told and sent");
            Console.WriteLine(
                $"decided and committed in {swept.TotalSeconds:F1} s, all sent after {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, put off {channel.PutOff} times, each once: {channel.Sent.Select(one => one.Id).Distinct().Count() == People}");
            await pump.StopAsync(CancellationToken.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Turn(Bot bot, Timings timings, int number)
    {
        await timings.Measure(() => Say(bot, number));
        await Task.Delay(Between);
    }

    private static Task<Server.Turns.TurnResult> Say(Bot bot, int number) =>
        ManyPeople.Say(bot, $"w{number}", $"昨天去深圳拜访了蓝海{number}号科技公司,见了王副总");
}
