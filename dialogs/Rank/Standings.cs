using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>The units in their order, as asked.</summary>
internal static class Standings
{
    public static IReadOnlyList<RankedUnit> Of(Plan plan, RankAsk ask, Facts facts)
    {
        if (ask.Indicator is null)
            return Ranking.ByScore(Among(plan, ask.Kind), facts.Totals, ask.At, ask.Before);
        var indicator = plan.Find(ask.Indicator)!;
        var compared = RankAsk.CanCompare(indicator) ? WithEveryUnit(plan, indicator) : indicator;
        var narrowed = Among(plan with { Indicators = [compared] }, ask.Kind);
        return Ranking.By(narrowed, narrowed.Indicators[0], facts.Totals, ask.At, ask.Before);
    }

    /// <summary>Only units of the kind owe anything; the tree stays whole, because what is done below counts above.</summary>
    private static Plan Among(Plan plan, string kind) => kind.Length == 0 ? plan : plan with
    {
        Indicators = [.. plan.Indicators.Select(indicator => indicator with
        {
            Targets = indicator.Targets.Where(target => plan.FindUnit(target.Key) is { } unit && KindOfUnit.Is(kind, unit)).ToDictionary(StringComparer.Ordinal),
        })],
    };

    // As a bonus item the figure itself is compared: no unit has a target to take a share of.
    private static Indicator WithEveryUnit(Plan plan, Indicator indicator) => indicator with
    {
        IsBonus = true,
        Targets = plan.Units.ToDictionary(unit => unit.Id, _ => new Tiers(0, null), StringComparer.Ordinal),
    };
}
