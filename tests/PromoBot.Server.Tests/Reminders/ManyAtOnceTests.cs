using Microsoft.Extensions.Logging.Abstractions;
using PromoBot.Server.Outbox;

namespace PromoBot.Server.Tests.Reminders;

/// <summary>The short form of the benchmark <c>reminders</c>: a few hundred due in the same minute.</summary>
public sealed class ManyAtOnceTests
{
    private const int People = 300;

    [Fact]
    public async Task Hundreds_due_in_one_minute_leave_once_each_within_the_channels_limit_and_turns_go_on()
    {
        using var folder = new TemporaryFolder();
        var clock = new MovedClock(new DateTime(2025, 9, 24, 14, 0, 0));
        await using var bot = await ManyPeople.Open(folder.Path, People, clock);
        await ManyPeople.Arm(bot, folder.Path, People, new DateTime(2025, 9, 24, 15, 0, 0));
        clock.Now = new DateTime(2025, 9, 24, 15, 0, 0);
        var channel = new LimitedChannel(50, TimeSpan.FromMilliseconds(20));
        using var pump = new OutboxPump(
            bot.Store, [channel], TimeProvider.System, NullLogger<OutboxPump>.Instance, new OutboxPace { Rest = TimeSpan.FromMilliseconds(20), FirstWait = TimeSpan.FromMilliseconds(5) });
        await pump.StartAsync(CancellationToken.None);

        var sweep = Task.Run(() => bot.Sweep.Run(pump.Nudge));
        var answers = new List<long>();
        while (!sweep.IsCompleted)
            answers.AddRange((await ManyPeople.Say(bot, $"m{answers.Count}", "我们街道离目标还差多少")).Replies.Select(reply => reply.Id));
        Assert.Equal(People, await sweep);
        // Swept again, there is nothing left.
        Assert.Equal(0, await bot.Sweep.Run());
        while ((await bot.Store.WaitingCounts()).GetValueOrDefault(ManyPeople.Channel) > 0)
            await Task.Delay(5);
        await pump.StopAsync(CancellationToken.None);

        Assert.Equal(People, channel.Sent.Count);
        Assert.Equal(People, channel.Sent.Select(one => one.Conversation).Distinct().Count());
        // A turn did not wait for all of them.
        Assert.True(answers.Min() < channel.Sent.Max(one => one.Id));
    }
}
