using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A unit's figure of an indicator, whether it owes that one or not.</summary>
internal static class Figure
{
    public static Gap Of(Plan plan, Indicator indicator, IReadOnlyList<Total> totals, string owner, DateOnly at)
    {
        var owed = indicator.Targets.ContainsKey(owner) ? indicator : indicator with
        {
            IsBonus = true,
            Targets = new Dictionary<string, Tiers>(StringComparer.Ordinal) { [owner] = new(0, null) },
        };
        return Gaps.Of(plan with { Indicators = [owed] }, totals, owner, at).Single();
    }
}
