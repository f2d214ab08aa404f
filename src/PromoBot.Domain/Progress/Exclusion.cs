namespace PromoBot.Domain;

/// <summary>A rule that keeps a record out of an indicator: the answer to "why not" (为什么没算).</summary>
public abstract record Exclusion
{
    private Exclusion()
    {
    }

    /// <summary>The record, or the project it belongs to, was taken back.</summary>
    public sealed record Withdrawn : Exclusion;

    public sealed record OutsidePeriod(DateOnly Date, Period Period) : Exclusion;

    /// <summary>The project does not stand at the stage or beyond it: not yet, or no longer.</summary>
    public sealed record NotReached(Stage Needed) : Exclusion;

    /// <summary>The project reached the stage and was lost afterwards, or before.</summary>
    public sealed record Lost : Exclusion;

    public sealed record InvestmentUnknown(Money AtLeast) : Exclusion;

    public sealed record InvestmentBelow(Money AtLeast, Amount Stated) : Exclusion;

    /// <summary>The plan has no rate that turns this currency into the one that is counted in.</summary>
    public sealed record NoRate(string Currency, DateOnly On) : Exclusion;

    public sealed record LacksAnyTag(IReadOnlyList<Tag> Needed) : Exclusion;

    public sealed record LacksTag(Tag Needed) : Exclusion;

    public sealed record HasTag(Tag Unwanted) : Exclusion;

    /// <summary>Another kind of money than the indicator adds up.</summary>
    public sealed record OtherKind(AmountKind Kind) : Exclusion;

    public sealed record OtherDirection(Direction Direction) : Exclusion;
}
