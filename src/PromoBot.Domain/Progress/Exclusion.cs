namespace PromoBot.Domain;

/// <summary>A rule that keeps a record out of an indicator: the answer to "why not" (为什么没算).</summary>
public abstract record Exclusion
{
    private Exclusion()
    {
    }

    /// <summary>The record, or the project it belongs to, was taken back.</summary>
    public sealed record Withdrawn : Exclusion;

    /// <summary>An officer looked at the record and rejected it.</summary>
    public sealed record Rejected(string? Reason) : Exclusion;

    public sealed record OutsidePeriod(DateOnly Date, Period Period) : Exclusion;

    /// <summary>The project does not stand at the stage or beyond it: not yet, or no longer.</summary>
    public sealed record NotReached(Stage Needed) : Exclusion;

    /// <summary>The project reached the stage and was lost afterwards, or before.</summary>
    public sealed record Lost : Exclusion;

    public sealed record InvestmentUnknown(Money AtLeast) : Exclusion;

    public sealed record InvestmentBelow(Money AtLeast, Amount Stated) : Exclusion;

    /// <summary>The project states none of the amounts that the indicator adds up.</summary>
    public sealed record AmountUnknown(IReadOnlyList<AmountKind> Kinds) : Exclusion;

    /// <summary>The plan has no rate that turns this currency into the one that is counted in.</summary>
    public sealed record NoRate(string Currency, DateOnly On) : Exclusion;

    public sealed record LacksAnyTag(IReadOnlyList<Tag> Needed) : Exclusion;

    public sealed record LacksTag(Tag Needed) : Exclusion;

    public sealed record HasTag(Tag Unwanted) : Exclusion;

    /// <summary>Neither name nor industry holds one of the words.</summary>
    public sealed record LacksMention(IReadOnlyList<string> Words) : Exclusion;

    /// <summary>Name or industry holds a word that the plan leaves out (房地产).</summary>
    public sealed record IsLeftOut(string Word) : Exclusion;

    /// <summary>Nobody said where the investor comes from.</summary>
    public sealed record OriginUnknown : Exclusion;

    /// <summary>It comes from, or took place, elsewhere than the plan counts.</summary>
    /// <param name="Wanted">Empty: anywhere outside the home province.</param>
    public sealed record OtherOrigin(IReadOnlyList<string> Origin, IReadOnlyList<string> Wanted) : Exclusion;

    /// <summary>Points of quality that are not met yet.</summary>
    public sealed record LacksQuality(IReadOnlyList<QualityPoint> Missing) : Exclusion;

    /// <summary>Another kind of money than the indicator adds up.</summary>
    public sealed record OtherKind(AmountKind Kind) : Exclusion;

    public sealed record OtherDirection(Direction Direction) : Exclusion;

    public sealed record OtherEvent(EventKind Kind) : Exclusion;

    /// <summary>Planned, not yet made; or cancelled.</summary>
    public sealed record NotDone(ActState State) : Exclusion;

    /// <summary>Nearer to home than the plan counts.</summary>
    /// <param name="Level">Null: no place is known.</param>
    public sealed record TooNear(TripLevel AtLeast, TripLevel? Level) : Exclusion;

    /// <summary>Nobody who went owes such trips.</summary>
    public sealed record OwedByNobody : Exclusion;
}
