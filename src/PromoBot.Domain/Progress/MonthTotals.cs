namespace PromoBot.Domain;

/// <summary>Sums of contributions by indicator, unit, month and verification; each also under the authority as a whole.</summary>
public static class MonthTotals
{
    public static IReadOnlyList<MonthTotal> Of(IEnumerable<Contribution> contributions) => Summed(contributions.SelectMany(Rows));

    /// <summary>The totals after a change; sums that come to nothing are dropped.</summary>
    public static IReadOnlyList<MonthTotal> Apply(IReadOnlyList<MonthTotal> totals, ContributionDelta delta) =>
        Summed(
        [
            .. totals,
            .. delta.New.SelectMany(Rows),
            .. delta.Gone.SelectMany(Rows).Select(row => row with { Amount = -row.Amount }),
        ]);

    private static IEnumerable<MonthTotal> Rows(Contribution one)
    {
        var month = new DateOnly(one.Date.Year, one.Date.Month, 1);
        yield return new MonthTotal(one.Indicator, one.Unit, month, one.Verification, one.Amount);
        yield return new MonthTotal(one.Indicator, Indicator.Whole, month, one.Verification, one.Amount);
    }

    private static IReadOnlyList<MonthTotal> Summed(IEnumerable<MonthTotal> rows) =>
        [.. rows.GroupBy(row => row with { Amount = 0 })
            .Select(same => same.Key with { Amount = same.Sum(row => row.Amount) })
            .Where(sum => sum.Amount != 0)];
}
