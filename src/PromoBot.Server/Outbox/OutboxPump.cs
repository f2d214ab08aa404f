using PromoBot.Server.Store;

namespace PromoBot.Server.Outbox;

/// <summary>
/// Carries committed replies to their channels: in order within a conversation, each conversation at its own speed. Nudged
/// after a commit; looks by itself every few seconds, so that what a crash left behind is sent too.
/// </summary>
public sealed class OutboxPump(
    IStore store, IEnumerable<IChannel> channels, TimeProvider clock, ILogger<OutboxPump> log, OutboxPace? pace = null)
    : BackgroundService
{
    private readonly IReadOnlyList<Lane> _lanes =
        [.. channels.Select(channel => new Lane(channel, store, pace ?? new OutboxPace(), clock, log))];

    /// <summary>There may be something to send.</summary>
    public void Nudge()
    {
        foreach (var lane in _lanes)
            lane.Nudge();
    }

    /// <summary>How each channel does.</summary>
    public async Task<IReadOnlyList<ChannelHealth>> Health(CancellationToken cancel)
    {
        var waiting = await store.WaitingCounts(cancel);
        return [.. _lanes.Select(lane => new ChannelHealth(lane.Name, lane.State, waiting.GetValueOrDefault(lane.Name), lane.Trouble))];
    }

    public override void Dispose()
    {
        foreach (var lane in _lanes)
            lane.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_lanes.Select(lane => lane.Run(stoppingToken)));
}

/// <summary>How a channel does, without a secret and without a word of a message.</summary>
/// <param name="State"><c>ok</c>, <c>resting</c> (left alone for a while after failures) or <c>trying</c> again.</param>
/// <param name="Waiting">Replies not sent yet.</param>
/// <param name="Trouble">What went wrong last, until something is sent again.</param>
public sealed record ChannelHealth(string Name, string State, long Waiting, string? Trouble);
