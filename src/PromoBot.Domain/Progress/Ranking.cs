namespace PromoBot.Domain;

/// <summary>One unit's place among those that owe the same.</summary>
/// <param name="Rank">1 is best; units that are equal share a rank, and the next one is skipped (1, 2, 2, 4).</param>
/// <param name="Value">What was compared: of an indicator the share done, of the plan's score the points.</param>
/// <param name="Gap">Of an indicator how the unit stands; null for a score.</param>
/// <param name="RankBefore">At the earlier day it is compared with; null where there is none.</param>
public sealed record RankedUnit(string Unit, int Rank, decimal Value, Gap? Gap, int? RankBefore)
{
    /// <summary>Places won since; negative: lost.</summary>
    public int? Moved => RankBefore - Rank;
}

/// <summary>The standing of units (排名): by one indicator, or by the plan's score.</summary>
public static class Ranking
{
    /// <summary>Units that owe the indicator, the one furthest on first; those below another that owes it, too, are ranked beside it.</summary>
    /// <param name="before">An earlier day, for the movement; null where there is none.</param>
    public static IReadOnlyList<RankedUnit> By(Plan plan, Indicator indicator, IReadOnlyList<Total> totals, DateOnly at, DateOnly? before)
    {
        var now = Gaps(plan, indicator, totals, at);
        var then = before is { } day ? Ranks(Values(Gaps(plan, indicator, totals, day))) : [];
        var ranks = Ranks(Values(now));
        return [.. now.Select(one => new RankedUnit(one.Unit, ranks[one.Unit], Value(one.Gap), one.Gap, Before(then, one.Unit))).OrderBy(place => place.Rank)];
    }

    /// <summary>
    /// By the plan's score: of each indicator with a weight that the unit owes, its points times the share done, full points at
    /// most; in percent of the points that the unit can win, so that units with different tasks compare. Without weights all
    /// that is owed weighs the same.
    /// </summary>
    public static IReadOnlyList<RankedUnit> ByScore(Plan plan, IReadOnlyList<Total> totals, DateOnly at, DateOnly? before)
    {
        var now = Scores(plan, totals, at);
        var then = before is { } day ? Ranks(Scores(plan, totals, day)) : [];
        var ranks = Ranks(now);
        return [.. now.Select(one => new RankedUnit(one.Unit, ranks[one.Unit], one.Value, null, Before(then, one.Unit))).OrderBy(place => place.Rank)];
    }

    private static List<(string Unit, Gap Gap)> Gaps(Plan plan, Indicator indicator, IReadOnlyList<Total> totals, DateOnly at) =>
    [
        .. from unit in plan.Units
           where indicator.Targets.ContainsKey(unit.Id)
           from gap in Domain.Gaps.Of(plan, totals, unit.Id, at)
           where gap.Indicator == indicator
           select (unit.Id, gap),
    ];

    private static List<(string Unit, decimal Value)> Values(List<(string Unit, Gap Gap)> gaps) => [.. gaps.Select(one => (one.Unit, Value(one.Gap)))];

    private static decimal Value(Gap gap) => gap.Indicator.IsBonus ? gap.Verified : gap.ShareDone;

    private static List<(string Unit, decimal Value)> Scores(Plan plan, IReadOnlyList<Total> totals, DateOnly at)
    {
        var isWeighed = plan.Indicators.Any(indicator => indicator.Weight > 0);
        return
        [
            .. from unit in plan.Units
               let owed = Domain.Gaps.Of(plan, totals, unit.Id, at)
                   .Where(gap => !gap.Indicator.IsBonus && gap.Lacks != Lack.Base && (!isWeighed || gap.Indicator.Weight > 0))
                   .ToList()
               where owed.Count > 0
               select (unit.Id, Score(owed, isWeighed)),
        ];
    }

    private static decimal Score(IReadOnlyList<Gap> owed, bool isWeighed)
    {
        decimal Points(Gap gap) => isWeighed ? gap.Indicator.Weight : 1;
        return owed.Sum(gap => Points(gap) * Math.Clamp(gap.ShareDone, 0, 1)) / owed.Sum(Points) * 100;
    }

    private static Dictionary<string, int> Ranks(List<(string Unit, decimal Value)> values) => values.ToDictionary(
        one => one.Unit, one => 1 + values.Count(other => other.Value > one.Value), StringComparer.Ordinal);

    private static int? Before(Dictionary<string, int> then, string unit) => then.TryGetValue(unit, out var rank) ? rank : null;
}
