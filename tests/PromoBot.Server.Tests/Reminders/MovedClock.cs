namespace PromoBot.Server.Tests.Reminders;

/// <summary>A clock that stands where a test puts it, in China's time; what was read of a plan is never out of date.</summary>
internal sealed class MovedClock(DateTime now) : TimeProvider
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public DateTime Now { get; set; } = now;

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Now, China).ToUniversalTime();

    public override long GetTimestamp() => 0;
}
