namespace PromoBot.Server.Tests.Serving;

/// <summary>A clock that a test moves by hand; its timers are the real ones.</summary>
internal sealed class SetClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
}
