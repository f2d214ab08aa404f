namespace PromoBot.Domain;

/// <summary>Whether an officer has looked at the record behind a figure (plans may ask for it).</summary>
public enum Verification
{
    Verified,
    Pending,
}

/// <summary>
/// One record's share in one indicator (计入明细). Every figure is a sum of these, so every figure can be explained.
/// </summary>
/// <param name="Unit">Id of the unit that is credited.</param>
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
    Verification Verification);

/// <summary>What a change of the books does to the contributions.</summary>
public sealed record ContributionDelta(IReadOnlyList<Contribution> Gone, IReadOnlyList<Contribution> New)
{
    public static ContributionDelta None { get; } = new([], []);
}

/// <summary>A sum of contributions for one unit, indicator and month, so that an answer does not cost more with more records.</summary>
/// <param name="Month">The first day of the month.</param>
public sealed record MonthTotal(string Indicator, string Unit, DateOnly Month, Verification Verification, decimal Amount);
