using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>What is allowed in a plan but worth a look.</summary>
internal static class PlanRemarks
{
    public static IReadOnlyList<Problem> On(PlacedPlan placed) =>
    [
        .. placed.Plan.Indicators.SelectMany(indicator =>
            Sums(placed.Plan, indicator)
                .Concat(YearRemarks.On(placed.Plan, indicator))
                .Concat(MissingRates(placed.Plan, indicator))
                .Concat(MissingBases(placed.Plan, indicator))
                .Concat(VacantPosts(placed.Plan, indicator))
                .Select(words => new Problem(placed.Indicators[indicator.Id], $"'{indicator.Id}': {words}", null))),
    ];

    // Authorities hand out more than they owe, or keep a part back: both happen, so it is no error.
    private static IEnumerable<string> Sums(Plan plan, Indicator indicator)
    {
        if (indicator.IsBonus || indicator.Unit.IsPercent || !indicator.Targets.TryGetValue(Indicator.Whole, out var whole))
            yield break;
        var units = Uppermost(plan, indicator).Select(id => indicator.Targets[id]).ToList();
        if (units.Count == 0)
            yield break;
        var expected = units.Sum(tier => tier.Expected);
        if (expected != whole.Expected)
            yield return $"the units' expected targets add up to {expected:0.####}, the authority's is {whole.Expected:0.####}";
        if (whole.Stretch is { } stretch && units.TrueForAll(tier => tier.Stretch is not null) && units.Sum(tier => tier.Stretch) is var sum && sum != stretch)
            yield return $"the units' stretch targets add up to {sum:0.####}, the authority's is {stretch:0.####}";
    }

    private static IEnumerable<string> MissingRates(Plan plan, Indicator indicator) =>
        from currency in Currencies(indicator).Distinct(StringComparer.Ordinal)
        where currency != Money.Yuan && !Rates.TryConvert(plan, new Money(1, currency), Money.Yuan, plan.Period.First, out _)
        select $"no rate of {currency} holds on {plan.Period.First:yyyy-MM-dd}; money in another currency will not count before one does";

    private static IEnumerable<string> Currencies(Indicator indicator)
    {
        var (counted, among) = indicator.Measure switch
        {
            Measure.Share share => (share.In, share.Among),
            Measure.Growth growth => (growth.In, Filter.None),
            _ => (indicator.Unit, Filter.None),
        };
        if (counted.Currency is { } currency)
            yield return currency;
        foreach (var filter in new[] { indicator.Filter, among })
            if (filter.InvestmentAtLeast is { } atLeast)
                yield return atLeast.Currency;
    }

    private static IEnumerable<string> MissingBases(Plan plan, Indicator indicator)
    {
        if (indicator.Measure is not Measure.Growth growth)
            yield break;
        var year = plan.Period.First.Year - 1;
        var without = indicator.Targets.Keys.Where(id => !growth.Bases.TryGetValue(id, out var years) || !years.ContainsKey(year)).ToList();
        if (without.Count > 0)
            yield return $"no base of {year} for {string.Join(", ", without.Select(id => id.Length == 0 ? "authority" : id))}; until one is given, answers say that it is missing";
    }

    private static IEnumerable<string> VacantPosts(Plan plan, Indicator indicator) =>
        plan.People.Count == 0
            ? []
            : indicator.PostTargets.Keys.Where(post => plan.People.All(one => one.Person.Post != post)).Select(post => $"nobody of 'people' holds the post '{post}'");

    // A unit below another one that owes is part of that one's target.
    private static IEnumerable<string> Uppermost(Plan plan, Indicator indicator) =>
        plan.Units.Select(unit => unit.Id)
            .Where(id => indicator.Targets.ContainsKey(id)
                && !plan.Units.Any(above => above.Id != id && indicator.Targets.ContainsKey(above.Id) && plan.WithUnitsBelow(above.Id).Contains(id)));
}
