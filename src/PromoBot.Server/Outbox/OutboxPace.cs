namespace PromoBot.Server.Outbox;

/// <summary>How fast, how often and how patiently replies are sent.</summary>
public sealed record OutboxPace
{
    /// <summary>Conversations of one channel that are sent to at once.</summary>
    public int AtOnce { get; init; } = 32;

    /// <summary>Looked at the table anyway, so that what a crash left behind is sent too.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What is put off that often was put off for most of a day, and is given up.</summary>
    public int MostWaits { get; init; } = 1000;

    /// <summary>A reply that fails by an exception is a bug; one that can never be sent must not hold up all that come after it.</summary>
    public int MostFailures { get; init; } = 3;

    /// <summary>A channel that failed for half of its recent sends, and for this many at least, is left alone for a while.</summary>
    public int FailuresToBreak { get; init; } = 5;

    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Once the bot is told to stop, a reply under way gets this long.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Twice as long each time, and not all at the same moment.</summary>
    /// <param name="tries">Before this one.</param>
    public TimeSpan Wait(int tries)
    {
        var doubled = FirstWait * Math.Pow(2, Math.Min(tries, 16));
        var wait = doubled < LongestWait ? doubled : LongestWait;
#pragma warning disable CA5394 // Spreads load, guards nothing.
        return wait * (0.8 + (0.4 * Random.Shared.NextDouble()));
#pragma warning restore CA5394
    }
}
