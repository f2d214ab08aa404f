namespace PromoBot.Server;

/// <summary>A clock that stands still (<c>--now</c>), in the time zone it was set with.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("stopped", now.Offset, "stopped", "stopped");

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
