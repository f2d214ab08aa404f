namespace PromoBot.Server.Tests.Serving;

/// <summary>The time as it is, but whoever waits for something to happen in a minute is called after a second.</summary>
internal sealed class HastyClock : TimeProvider
{
    private const int Times = 60;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Sooner(dueTime), Sooner(period));

    private static TimeSpan Sooner(TimeSpan span) => span > TimeSpan.Zero ? span / Times : span;
}
