namespace PromoBot.Server.Tests.Model;

/// <summary>A clock that only a test moves; its timers are the real ones.</summary>
internal sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    private TimeSpan ahead;

    public void Advance(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => now + ahead;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ahead.Ticks;
}
