namespace PromoBot.Domain;

/// <summary>How far a unit is with all that it owes (离目标还差多少).</summary>
public static class Gaps
{
    /// <summary>
    /// A gap for each indicator that the unit owes, in the plan's order. What units below it did counts too.
    /// A total counts when it begins on or before <paramref name="at"/>: totals are of whole months, so a day inside a month
    /// takes in all of that month. Asked of today that is exact, as nothing is reported ahead; asked of a past day it is the
    /// figure of that month's end. Rows of single days would make it exact for every day, without a change here.
    /// </summary>
    /// <param name="totals">At least those of <see cref="Plan.WithUnitsBelow"/>.</param>
    /// <param name="unit"><see cref="Indicator.Whole"/> for the authority.</param>
    public static IReadOnlyList<Gap> Of(Plan plan, IReadOnlyList<MonthTotal> totals, string unit, DateOnly at)
    {
        var units = plan.WithUnitsBelow(unit);
        var counted = totals.Where(total => units.Contains(total.Unit) && total.Month <= at).ToLookup(total => total.Indicator);
        return
        [
            .. from indicator in plan.Indicators
               where indicator.Targets.ContainsKey(unit)
               select Of(indicator, indicator.Targets[unit], counted[indicator.Id], new Schedule(plan.Period, at)),
        ];
    }

    /// <summary>What is missed or furthest behind the calendar first, what is met last; equals stay in the plan's order.</summary>
    public static IReadOnlyList<Gap> FurthestBehindFirst(IReadOnlyList<Gap> gaps) =>
        [.. gaps.OrderBy(gap => gap.IsMet).ThenBy(gap => gap.ShareDone - gap.Elapsed)];

    private static Gap Of(Indicator indicator, Tiers target, IEnumerable<MonthTotal> totals, Schedule schedule)
    {
        var sums = totals.ToLookup(total => total.Verification, total => total.Amount);
        return new Gap(
            indicator,
            target,
            sums[Verification.Verified].Sum() / indicator.Unit.Size,
            sums[Verification.Pending].Sum() / indicator.Unit.Size,
            schedule);
    }
}
