using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>What is allowed in a plan but worth a look.</summary>
internal static class PlanRemarks
{
    public static IReadOnlyList<Problem> On(PlacedPlan placed) =>
        [.. placed.Plan.Indicators.SelectMany(indicator =>
            Sums(placed.Plan, indicator).Concat(MissingRates(placed.Plan, indicator))
                .Select(words => new Problem(placed.Indicators[indicator.Id], words, null)))];

    // Authorities hand out more than they owe, or keep a part back: both happen, so it is no error.
    private static IEnumerable<string> Sums(Plan plan, Indicator indicator)
    {
        if (!indicator.Targets.TryGetValue(Indicator.Whole, out var whole))
            yield break;
        var units = Uppermost(plan, indicator).Select(id => indicator.Targets[id]).ToList();
        if (units.Count == 0)
            yield break;
        var expected = units.Sum(tier => tier.Expected);
        if (expected != whole.Expected)
            yield return $"'{indicator.Id}': the units' expected targets add up to {expected:0.####}, the authority's is {whole.Expected:0.####}";
        if (whole.Stretch is { } stretch && units.TrueForAll(tier => tier.Stretch is not null) && units.Sum(tier => tier.Stretch) is var sum && sum != stretch)
            yield return $"'{indicator.Id}': the units' stretch targets add up to {sum:0.####}, the authority's is {stretch:0.####}";
    }

    private static IEnumerable<string> MissingRates(Plan plan, Indicator indicator)
    {
        if (indicator.Unit.Currency is { } currency && currency != Money.Yuan && !Rates.TryConvert(plan, new Money(1, currency), Money.Yuan, plan.Period.First, out _))
            yield return $"'{indicator.Id}': no rate of {currency} holds on {plan.Period.First:yyyy-MM-dd}; money in another currency will not count before one does";
    }

    // A unit below another one that owes is part of that one's target.
    private static IEnumerable<string> Uppermost(Plan plan, Indicator indicator) =>
        plan.Units.Select(unit => unit.Id)
            .Where(id => indicator.Targets.ContainsKey(id)
                && !plan.Units.Any(above => above.Id != id && indicator.Targets.ContainsKey(above.Id) && plan.WithUnitsBelow(above.Id).Contains(id)));
}
