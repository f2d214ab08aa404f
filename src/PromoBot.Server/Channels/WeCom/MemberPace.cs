namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// How much one member, or one robot, may still be sent. WeCom drops what is more without a word, so it has to wait here. Kept in
/// memory: after a restart the count begins anew, and what is too much then is the others' messages of that minute.
/// </summary>
internal sealed class MemberPace(MemberLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Queue<DateTimeOffset>> sent = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Takes one place, or says how long to wait for it.</summary>
    public TimeSpan? TakeOrWait(string member)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (!sent.TryGetValue(member, out var times))
                sent[member] = times = new Queue<DateTimeOffset>();
            while (times.TryPeek(out var oldest) && oldest <= now - Hour)
                times.Dequeue();
            var wait = Longest(Until(times, limits.PerMinute, Minute, now), Until(times, limits.PerHour, Hour, now));
            if (wait > TimeSpan.Zero)
                return wait;
            times.Enqueue(now);
            return null;
        }
    }

    /// <summary>The place of the message that is as many back as are allowed has to be free again.</summary>
    private static TimeSpan Until(Queue<DateTimeOffset> times, int most, TimeSpan span, DateTimeOffset now) =>
        times.Count < most ? TimeSpan.Zero : times.ElementAt(times.Count - most) + span - now;

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
