namespace PromoBot.Domain;

/// <summary>Whether an officer has looked at the record behind a figure (plans may ask for it).</summary>
public enum Verification
{
    Verified,
    Pending,
}

/// <summary>What a contribution is to its indicator's figure.</summary>
public enum Part
{
    /// <summary>The figure itself; of a share, the part.</summary>
    Counted,

    /// <summary>Of a share: the whole.</summary>
    Whole,

    /// <summary>A measured value: the latest stands, they are never added.</summary>
    Reading,
}

/// <summary>
/// One record's share in one indicator (计入明细). Every figure is a sum of these, so every figure can be explained.
/// </summary>
/// <param name="Unit">Id of the unit that is credited.</param>
/// <param name="Person">Id of the reporter; of an indicator by person, of the person who is credited.</param>
/// <param name="Project">Id, or null for acts such as visits.</param>
/// <param name="Amount">Whole units of the indicator's currency, or a count.</param>
/// <param name="Entry">Id of the record.</param>
public sealed record Contribution(
    string Indicator,
    string Unit,
    string Person,
    string? Project,
    DateOnly Date,
    decimal Amount,
    string Entry,
    Verification Verification,
    Part Part = Part.Counted)
{
    /// <summary>The indicator is counted by person: the sums are kept for the person alone.</summary>
    public bool IsByPerson { get; init; }
}

/// <summary>What a change of the books does to the contributions.</summary>
public sealed record ContributionDelta(IReadOnlyList<Contribution> Gone, IReadOnlyList<Contribution> New)
{
    public static ContributionDelta None { get; } = new([], []);
}
