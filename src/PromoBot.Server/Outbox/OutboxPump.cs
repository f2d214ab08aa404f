using System.Threading.Channels;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Outbox;

/// <summary>
/// Carries committed replies to their channels, in order, each channel at its own speed. Nudged after a commit; looks by
/// itself every few seconds, so that what a crash left behind is sent too.
/// </summary>
public sealed partial class OutboxPump(IStore store, IEnumerable<IChannel> channels, TimeProvider clock, ILogger<OutboxPump> log)
    : BackgroundService
{
    private const int Batch = 100;
    private const int MostTries = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<Lane> _lanes = [.. channels.Select(channel => new Lane(channel))];

    /// <summary>There may be something to send.</summary>
    public void Nudge()
    {
        foreach (var lane in _lanes)
            lane.Bell.Writer.TryWrite(true);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_lanes.Select(lane => Run(lane, stoppingToken)));

    private async Task Run(Lane lane, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await SendAll(lane, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The store or the channel is in trouble: the replies stay in the outbox, and the next round finds them.
                LogTrouble(e, lane.Channel.Name);
            }

            await lane.BellOrRest(Rest, clock, cancel);
        }
    }

    private async Task SendAll(Lane lane, CancellationToken cancel)
    {
        while (await store.Unsent(lane.Channel.Name, Batch, cancel) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
                await store.NoteSent(message.Id, await Send(lane, message, cancel), clock.GetUtcNow(), cancel);
        }
    }

    private async Task<SendState> Send(Lane lane, OutboxMessage message, CancellationToken cancel)
    {
        try
        {
            return await lane.Channel.Send(message, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException && lane.Failed(message.Id) >= MostTries)
        {
            // One reply that can never be sent must not hold up all that come after it.
            LogGivenUp(e, message.Id, lane.Channel.Name);
            return SendState.Refused;
        }
    }

    [LoggerMessage(LogLevel.Error, "Sending on {Channel} failed; it will be tried again.")]
    private partial void LogTrouble(Exception e, string channel);

    [LoggerMessage(LogLevel.Error, "Reply {Id} on {Channel} failed again and again and was given up.")]
    private partial void LogGivenUp(Exception e, long id, string channel);

    /// <summary>One channel with its bell, and how often its current reply failed.</summary>
    private sealed class Lane(IChannel channel)
    {
        private long _failing;
        private int _times;

        public IChannel Channel => channel;

        /// <summary>One waiting ring is enough: a round sends all there is.</summary>
        public Channel<bool> Bell { get; } = System.Threading.Channels.Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public int Failed(long message)
        {
            _times = _failing == message ? _times + 1 : 1;
            _failing = message;
            return _times;
        }

        public async Task BellOrRest(TimeSpan rest, TimeProvider clock, CancellationToken cancel)
        {
            using var timer = new CancellationTokenSource(rest, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
            try
            {
                await Bell.Reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException)
            {
                // Rested long enough, or stopping: the caller looks which.
            }
        }
    }
}
