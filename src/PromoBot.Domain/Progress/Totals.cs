namespace PromoBot.Domain;

/// <summary>A sum of contributions for one owner and indicator, so that an answer does not cost more with more records.</summary>
/// <param name="Owner">A unit's id, <see cref="Indicator.Whole"/>, or a person (<see cref="Totals.OfPerson"/>).</param>
/// <param name="Day">The day it counts on; the first of the month where the sum is of a whole month.</param>
public sealed record Total(
    string Indicator, string Owner, DateOnly Day, Verification Verification, decimal Amount, Part Part = Part.Counted);

/// <summary>Sums of contributions by indicator, owner, day and verification.</summary>
public static class Totals
{
    private const string PersonMark = "@";

    /// <summary>The owner of what one person did.</summary>
    public static string OfPerson(string person) => PersonMark + person;

    /// <summary>A row for each day.</summary>
    public static IReadOnlyList<Total> Of(IEnumerable<Contribution> contributions) => Summed(contributions.SelectMany(Rows));

    /// <summary>The totals after a change; sums that come to nothing are dropped.</summary>
    public static IReadOnlyList<Total> Apply(IReadOnlyList<Total> totals, ContributionDelta delta) =>
        Summed([.. totals, .. Changes(delta)]);

    /// <summary>What a change adds to each sum, and takes away (negative).</summary>
    public static IReadOnlyList<Total> Changes(ContributionDelta delta) => Summed(
    [
        .. delta.New.SelectMany(Rows),
        .. delta.Gone.SelectMany(Rows).Select(row => row with { Amount = -row.Amount }),
    ]);

    /// <summary>Those whose figures a contribution is part of. A measured value is only of who owes it.</summary>
    private static IEnumerable<string> Owners(Contribution one) =>
        one.IsByPerson ? [OfPerson(one.Person)]
        : one.Part == Part.Reading || one.Unit == Indicator.Whole ? [one.Unit]
        : [one.Unit, Indicator.Whole];

    private static IEnumerable<Total> Rows(Contribution one) =>
        Owners(one).Select(owner => new Total(one.Indicator, owner, one.Date, one.Verification, one.Amount, one.Part));

    private static IReadOnlyList<Total> Summed(IEnumerable<Total> rows) =>
        [.. rows.GroupBy(row => row with { Amount = 0 })
            .Select(same => same.Key with { Amount = same.Sum(row => row.Amount) })
            .Where(sum => sum.Amount != 0)];
}
