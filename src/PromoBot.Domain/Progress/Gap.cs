namespace PromoBot.Domain;

/// <summary>How a figure stands against its target and the calendar.</summary>
public enum GapStatus
{
    /// <summary>The period has not begun, or there is nothing yet to take a share of or a measurement from.</summary>
    NotStarted,

    /// <summary>The share done is less than the share of the period that has passed; of a share or measured rate: below target.</summary>
    Behind,

    /// <summary>The share done is at least the share of the period that has passed.</summary>
    Ahead,

    /// <summary>The expected target is met.</summary>
    Done,

    /// <summary>The period is over and the expected target was not met.</summary>
    Missed,

    /// <summary>A bonus item (加分项): shown, not required.</summary>
    Bonus,

    /// <summary>It cannot be told: last year's figure is missing (<see cref="Lack.Base"/>).</summary>
    Unknown,
}

/// <summary>What a figure lacks to be one.</summary>
public enum Lack
{
    None,

    /// <summary>The figure of the year before, which growth is reckoned from.</summary>
    Base,

    /// <summary>Anything to take a share of.</summary>
    Whole,

    /// <summary>A measured value.</summary>
    Report,
}

/// <summary>What a share or a growth was reckoned from, verified and pending apart, in <paramref name="In"/>.</summary>
/// <param name="Of">Of a share the whole, of a growth the base.</param>
public sealed record Sums(decimal Part, decimal Of, decimal PendingPart, decimal PendingOf, UnitOfMeasure In);

/// <summary>
/// How far a unit is with one indicator (缺口). Figures are in the indicator's unit of measure; only what is verified
/// counts against the target.
/// </summary>
/// <param name="Pending">What is reported and not yet verified adds to the figure; it can lower a share.</param>
public sealed record Gap(Indicator Indicator, Tiers Target, decimal Verified, decimal Pending, Schedule Schedule)
{
    /// <summary>What a share or growth was reckoned from; null for plain sums and measured values.</summary>
    public Sums? Sums { get; init; }

    public Lack Lacks { get; init; }

    /// <summary>The day of the latest measurement; null where nothing is measured.</summary>
    public DateOnly? MeasuredOn { get; init; }

    public decimal Done => Verified + Pending;

    /// <summary>Expected target less what is verified; negative by what exceeds it.</summary>
    public decimal Left => Target.Expected - Verified;

    public decimal LeftWithPending => Target.Expected - Done;

    /// <summary>Null where the plan has no stretch target.</summary>
    public decimal? StretchLeft => Target.Stretch - Verified;

    public bool IsMet => !Indicator.IsBonus && Lacks == Lack.None && Meets(Target.Expected);

    public bool IsStretchMet => Lacks == Lack.None && Target.Stretch is { } stretch && Meets(stretch);

    /// <summary>Does not grow with time: a share or a measured rate.</summary>
    public bool IsSteady => Indicator.Measure is Measure.Share or Measure.Reported { AddsUp: false };

    public bool IsGrowth => Indicator.Measure is Measure.Growth;

    /// <summary>Of the expected target: 0.278 for 27.8 %; more than 1 where exceeded. Of a growth, the sum against the sum that is needed.</summary>
    public decimal ShareDone => IsGrowth
        ? Sums is { Of: > 0 } sums && Needed(sums) is > 0 and var needed ? sums.Part / needed : 0
        : Target.Expected == 0 ? 0 : Verified / Target.Expected;

    public decimal Elapsed => Schedule.Elapsed;

    public GapStatus Status =>
        Indicator.IsBonus ? GapStatus.Bonus
        : Lacks == Lack.Base ? GapStatus.Unknown
        : IsMet ? GapStatus.Done
        : Schedule.IsOver ? GapStatus.Missed
        : !Schedule.HasBegun && HasNothing ? GapStatus.NotStarted
        : IsSteady ? Lacks == Lack.None ? GapStatus.Behind : GapStatus.NotStarted
        : ShareDone >= Elapsed ? GapStatus.Ahead
        : GapStatus.Behind;

    /// <summary>Days between today and the day on which an even pace would have brought this much; negative: behind. Of what does not grow with time 0.</summary>
    public int DaysAhead => IsSteady
        ? 0
        : (int)Math.Round(Math.Clamp(ShareDone, 0, 1) * Schedule.Period.Days, MidpointRounding.AwayFromZero) - Schedule.DaysPassed;

    /// <summary>
    /// What each month from here has to bring for the expected target; all that is missing where less than a month is left. Of a
    /// growth in points. Null where no day is left, and for what does not grow with time.
    /// </summary>
    public decimal? NeededPerMonth =>
        !IsSteady && !Indicator.IsBonus && Lacks == Lack.None && Schedule.MonthsLeft is > 0 and var months
            ? Math.Max(Required(Target.Expected) - Verified, 0) / Math.Max(months, 1)
            : null;

    /// <summary>The figure at the end of the period if it goes on as until today; null where that says nothing.</summary>
    public decimal? Forecast =>
        IsSteady || Indicator.IsBonus || Lacks != Lack.None || Elapsed == 0 ? null
        : IsGrowth ? ((Sums!.Part / Elapsed / Sums.Of) - 1) * 100
        : Verified / Elapsed;

    /// <summary>
    /// What more has to come, all of it in the part, until a share is met (还要 3 个工业项目); in <see cref="Sums.In"/>. Null for
    /// what is no share, is met, or can never be met.
    /// </summary>
    public decimal? ToRestore
    {
        get
        {
            if (Indicator.Measure is not Measure.Share || Sums is not { } sums || IsMet || Target.Expected >= 100)
                return null;
            var share = Target.Expected / 100;
            var missing = Math.Max(((share * sums.Of) - sums.Part) / (1 - share), 0);
            if (sums.In.Currency is not null)
                return missing;
            // One more where the share itself is not enough, and of nothing at all one makes it whole.
            var isEnough = sums.Of + missing > 0 && (Indicator.Compare == Comparison.AtLeast || missing != Math.Floor(missing));
            return isEnough ? Math.Ceiling(missing) : Math.Floor(missing) + 1;
        }
    }

    /// <summary>What an even pace of last year's result would have been by today; null where the target is no last year's result.</summary>
    public decimal? LastYearByNow => Indicator.BeatsLastYear ? Target.Expected * Elapsed : null;

    // A growth from nothing is -100 %.
    private bool HasNothing => IsGrowth ? Sums is not { Part: not 0 } : Done == 0;

    private bool Meets(decimal target) => Indicator.Compare == Comparison.MoreThan ? Verified > target : Verified >= target;

    // "More than 10 projects" takes an eleventh; of money any cent more will do.
    private decimal Required(decimal target) =>
        Indicator is { Compare: Comparison.MoreThan, Unit: { Currency: null, IsPercent: false } } ? Math.Floor(target) + 1 : target;

    private decimal Needed(Sums sums) => sums.Of * (1 + (Target.Expected / 100));
}
