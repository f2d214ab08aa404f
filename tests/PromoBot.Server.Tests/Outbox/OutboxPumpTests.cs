using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Tests.Serving;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Outbox;

public sealed class OutboxPumpTests
{
    [Fact]
    public async Task Replies_go_out_in_order_and_one_that_cannot_be_sent_does_not_hold_up_the_rest()
    {
        await using var server = await RunningServer.WithSamples();
        var turns = new SampleTurns(server.Store, TimeProvider.System);
        foreach (var text in new[] { "a", "b", "c" })
            await turns.Take(new Incoming("test", "talk", "me", text, text, KnownAs: "promoter"), CancellationToken.None);
        var channel = new StubbornChannel(refuses: message => message.InReplyTo == "b");

        using var pump = new OutboxPump(server.Store, [channel], TimeProvider.System, NullLogger<OutboxPump>.Instance);
        await pump.StartAsync(CancellationToken.None);
        for (var i = 0; i < 200 && channel.Sent.Count < 2; i++)
        {
            pump.Nudge();
            await Task.Delay(20);
        }

        await pump.StopAsync(CancellationToken.None);
        Assert.Equal(["a", "c"], channel.Sent);
        Assert.Empty(await server.Store.Unsent("test", 10));
    }

    private sealed class StubbornChannel(Func<OutboxMessage, bool> refuses) : IChannel
    {
        public string Name => "test";

        public ConcurrentQueue<string?> Sent { get; } = [];

        public Task<SendState> Send(OutboxMessage message, CancellationToken cancel)
        {
            if (refuses(message))
                throw new InvalidOperationException("Not this one.");
            Sent.Enqueue(message.InReplyTo);
            return Task.FromResult(SendState.Sent);
        }
    }
}
