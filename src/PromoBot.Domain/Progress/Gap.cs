namespace PromoBot.Domain;

/// <summary>How a figure stands against its target and the calendar.</summary>
public enum GapStatus
{
    /// <summary>The period has not begun, and nothing counts yet.</summary>
    NotStarted,

    /// <summary>The share done is less than the share of the period that has passed.</summary>
    Behind,

    /// <summary>The share done is at least the share of the period that has passed.</summary>
    Ahead,

    /// <summary>The expected target is met.</summary>
    Done,

    /// <summary>The period is over and the expected target was not met.</summary>
    Missed,
}

/// <summary>
/// How far a unit is with one indicator (缺口). Figures are in the indicator's unit of measure; only what is verified
/// counts against the target.
/// </summary>
/// <param name="Pending">Reported, not yet verified.</param>
public sealed record Gap(Indicator Indicator, Tiers Target, decimal Verified, decimal Pending, Schedule Schedule)
{
    public decimal Done => Verified + Pending;

    /// <summary>Expected target less what is verified; negative by what exceeds it.</summary>
    public decimal Left => Target.Expected - Verified;

    public decimal LeftWithPending => Target.Expected - Done;

    /// <summary>Null where the plan has no stretch target.</summary>
    public decimal? StretchLeft => Target.Stretch - Verified;

    public bool IsMet => Meets(Target.Expected);

    public bool IsStretchMet => Target.Stretch is { } stretch && Meets(stretch);

    /// <summary>Of the expected target: 0.278 for 27.8 %; more than 1 where exceeded.</summary>
    public decimal ShareDone => Verified / Target.Expected;

    public decimal Elapsed => Schedule.Elapsed;

    public GapStatus Status =>
        IsMet ? GapStatus.Done
        : Schedule.IsOver ? GapStatus.Missed
        : !Schedule.HasBegun && Done == 0 ? GapStatus.NotStarted
        : ShareDone >= Elapsed ? GapStatus.Ahead
        : GapStatus.Behind;

    /// <summary>Days between today and the day on which an even pace would have brought this much; negative: behind.</summary>
    public int DaysAhead =>
        (int)Math.Round(Math.Min(ShareDone, 1) * Schedule.Period.Days, MidpointRounding.AwayFromZero) - Schedule.DaysPassed;

    /// <summary>
    /// What each month from here has to bring for the expected target; all that is missing where less than a month is left.
    /// Null where no day is left.
    /// </summary>
    public decimal? NeededPerMonth =>
        Schedule.MonthsLeft is > 0 and var months ? Math.Max(Required(Target.Expected) - Verified, 0) / Math.Max(months, 1) : null;

    private bool Meets(decimal target) => Indicator.Compare == Comparison.MoreThan ? Verified > target : Verified >= target;

    // "More than 10 projects" takes an eleventh; of money any cent more will do.
    private decimal Required(decimal target) =>
        Indicator.Compare == Comparison.MoreThan && Indicator.Unit.Currency is null ? Math.Floor(target) + 1 : target;
}
