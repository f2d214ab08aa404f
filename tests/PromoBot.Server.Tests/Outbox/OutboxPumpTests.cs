using Microsoft.Extensions.Logging.Abstractions;
using PromoBot.Dialogs;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Outbox;

public sealed class OutboxPumpTests : IAsyncLifetime
{
    private static readonly OutboxPace Quick = new()
    {
        Rest = TimeSpan.FromMilliseconds(50),
        FirstWait = TimeSpan.FromMilliseconds(20),
        Break = TimeSpan.FromMilliseconds(600),
        Farewell = TimeSpan.FromMilliseconds(50),
    };

    private static readonly SendOutcome Sent = new SendOutcome.Sent();

    private readonly TemporaryFolder folder = new();
    private SqliteStore store = null!;
    private int turns;

    public async ValueTask InitializeAsync()
    {
        store = SqliteStore.Open(folder.Path);
        await store.PutPlan("jiangan", "plan: 1", Given.Plan(), Given.Now);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Replies_go_out_in_order_and_one_that_cannot_be_sent_does_not_hold_up_the_rest()
    {
        await Queue("a", "b", "c");
        var channel = ScriptedChannel.Of((waiting, _) =>
            waiting.Message.InReplyTo == "b" ? throw new InvalidOperationException("Not this one.") : Sent);

        await Pump(channel, () => channel.Sent.Count == 2);

        Assert.Equal(["a", "c"], channel.Sent);
        Assert.Equal(Quick.MostFailures + 2, channel.Attempts);
        Assert.Equal(["Sent", "Refused", "Sent"], States());
    }

    [Fact]
    public async Task A_slow_conversation_does_not_hold_up_the_others()
    {
        await Queue("slow");
        await Queue(["one", "two"], conversation: "other");
        var open = new TaskCompletionSource();
        var channel = new ScriptedChannel(async (waiting, _) =>
        {
            if (waiting.Message.InReplyTo == "slow")
                await open.Task;
            return Sent;
        });

        await Pump(channel, () =>
        {
            if (channel.Sent.Count == 2)
                open.TrySetResult();
            return channel.Sent.Count == 3;
        });

        Assert.Equal(["one", "two", "slow"], channel.Sent);
    }

    [Fact]
    public async Task Later_is_tried_again_after_the_time_asked_for_and_its_conversation_waits_behind_it()
    {
        await Queue("a", "b");
        var asked = TimeSpan.FromMilliseconds(300);
        DateTimeOffset first = default, second = default;
        var channel = ScriptedChannel.Of((waiting, attempt) =>
        {
            if (waiting.Message.InReplyTo != "a")
                return Sent;
            (first, second) = attempt == 1 ? (DateTimeOffset.UtcNow, second) : (first, DateTimeOffset.UtcNow);
            return attempt == 1 ? new SendOutcome.Later(asked, "429") : Sent;
        });

        await Pump(channel, () => channel.Sent.Count == 2);

        Assert.Equal(["a", "b"], channel.Sent);
        Assert.True(second - first >= asked, $"waited {second - first}");
    }

    [Fact]
    public async Task A_put_off_reply_survives_a_restart_with_its_time_and_parts()
    {
        await Queue("a");
        var channel = ScriptedChannel.Of((_, _) => new SendOutcome.Later(TimeSpan.FromHours(1), "429") { PartsSent = 2 });
        await Pump(channel, () => channel.Attempts == 1);
        await store.DisposeAsync();
        store = SqliteStore.Open(folder.Path);

        Assert.Empty(await store.HeadsToSend("test", DateTimeOffset.UtcNow.AddMinutes(55), 10));
        var head = Assert.Single(await store.HeadsToSend("test", DateTimeOffset.UtcNow.AddMinutes(65), 10));
        var waiting = await store.WaitingReply(head.Id);
        Assert.Equal((1, 2), (waiting!.Tries, waiting.PartsSent));
    }

    [Fact]
    public async Task What_is_unclear_is_not_sent_again()
    {
        await Queue("a", "b");
        var channel = ScriptedChannel.Of((waiting, _) => waiting.Message.InReplyTo == "a" ? new SendOutcome.Unclear("504") : Sent);

        await Pump(channel, () => channel.Sent.Count == 1);

        Assert.Equal(2, channel.Attempts);
        Assert.Equal(["Unclear", "Sent"], States());
    }

    [Fact]
    public async Task What_a_crash_interrupted_is_unclear_where_a_repeat_would_show()
    {
        await Queue("a", "b");
        var interrupted = (await store.HeadsToSend("test", DateTimeOffset.UtcNow, 1))[0];
        await store.NoteSending(interrupted.Id, DateTimeOffset.UtcNow);
        var channel = ScriptedChannel.Of((_, _) => Sent);

        await Pump(channel, () => channel.Sent.Count == 1);

        Assert.Equal(["b"], channel.Sent);
        Assert.Equal(["Unclear", "Sent"], States());
    }

    [Fact]
    public async Task Stopping_amid_a_send_leaves_it_unclear()
    {
        await Queue("a");
        var begun = false;
        var channel = new ScriptedChannel(async (_, _) =>
        {
            begun = true;
            await Task.Delay(Timeout.Infinite);
            return Sent;
        });

        await Pump(channel, () => begun);

        Assert.Equal(["Unclear"], States());
    }

    [Fact]
    public async Task A_channel_that_keeps_failing_is_left_alone_and_then_gets_everything_in_order()
    {
        for (var conversation = 0; conversation < 8; conversation++)
            await Queue([$"{conversation}a", $"{conversation}b"], $"c{conversation}");
        var isDown = true;
        var channel = ScriptedChannel.Of((_, _) => isDown ? new SendOutcome.Later(null, "connection refused", IsChannelDown: true) : Sent);
        using var pump = new OutboxPump(store, [channel], TimeProvider.System, NullLogger<OutboxPump>.Instance, Quick);
        await pump.StartAsync(CancellationToken.None);

        await Until(async () => (await pump.Health(CancellationToken.None))[0].State == "resting");
        var health = (await pump.Health(CancellationToken.None))[0];
        Assert.Equal((16, "connection refused"), (health.Waiting, health.Trouble));
        isDown = false;
        await Until(() => Task.FromResult(channel.Sent.Count == 16));
        await Until(async () => (await pump.Health(CancellationToken.None))[0] is { State: "ok", Waiting: 0, Trouble: null });
        await pump.StopAsync(CancellationToken.None);

        foreach (var talk in channel.Sent.GroupBy(one => one[0]))
            Assert.Equal(["a", "b"], talk.Select(one => one[1..]));
    }

    private async Task Pump(ScriptedChannel channel, Func<bool> isDone)
    {
        using var pump = new OutboxPump(store, [channel], TimeProvider.System, NullLogger<OutboxPump>.Instance, Quick);
        await pump.StartAsync(CancellationToken.None);
        await Until(() => Task.FromResult(isDone()));
        await pump.StopAsync(CancellationToken.None);
    }

    private static async Task Until(Func<Task<bool>> isDone)
    {
        for (var i = 0; i < 1000 && !await isDone(); i++)
            await Task.Delay(20);
        Assert.True(await isDone(), "It took too long.");
    }

    private Task Queue(params string[] messages) => Queue(messages, "talk");

    private async Task Queue(string[] messages, string conversation)
    {
        foreach (var message in messages)
        {
            var talk = await store.Talk("jiangan", "test", conversation);
            Assert.IsType<CommitResult.Done>(await store.Commit(new TurnToCommit(
                "jiangan", new Incoming("test", conversation, "me", message, message), $"t{++turns}", "promoter", 1, talk.Version, 0,
                new Decision { Talk = talk.Talk, Replies = [Reply.Of(Text.Of("some"))] }, Language.Locale.Zh, Given.Now)));
        }
    }

    private List<string> States()
    {
        using var books = folder.Connect();
        using var ask = books.CreateCommand();
        ask.CommandText = "SELECT sent_as FROM outbox ORDER BY id";
        using var rows = ask.ExecuteReader();
        var states = new List<string>();
        while (rows.Read())
            states.Add(rows.GetString(0));
        return states;
    }
}
