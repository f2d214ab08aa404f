namespace PromoBot.Server.Model;

/// <summary>
/// Leaves an endpoint alone that has failed some times in a row, so that its time limit is not added to every message. After
/// the rest one message tries it; the others go on without.
/// </summary>
public sealed class Circuit(TimeProvider clock)
{
    private const int Patience = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private int failures;
    private long restingSince;
    private TimeSpan resting;

    /// <summary>May this message try?</summary>
    public bool LetsThrough()
    {
        lock (gate)
        {
            if (resting == TimeSpan.Zero)
                return true;
            if (clock.GetElapsedTime(restingSince) < resting)
                return false;
            Pause(Rest);
            return true;
        }
    }

    public void Worked()
    {
        lock (gate)
            (failures, resting) = (0, TimeSpan.Zero);
    }

    /// <param name="retryAfter">The endpoint said when it wants to hear from us again.</param>
    public void Failed(TimeSpan? retryAfter = null)
    {
        lock (gate)
        {
            failures++;
            if (retryAfter is { } wait && wait > TimeSpan.Zero)
                Pause(wait < LongestRest ? wait : LongestRest);
            else if (failures >= Patience)
                Pause(Rest);
        }
    }

    private void Pause(TimeSpan length) => (restingSince, resting) = (clock.GetTimestamp(), length);
}
