using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>Targets of each year (or month) beside one over the whole: 4 a year in three years are 12, where 15 are wanted. Both stand.</summary>
internal static class YearRemarks
{
    public static IEnumerable<string> On(Plan plan, Indicator indicator) =>
        from other in plan.Indicators
        where indicator.Span is Span.Each && !indicator.IsBonus && !indicator.Unit.IsPercent && IsLonger(other, indicator) && Counted(other) == Counted(indicator)
        from owner in indicator.Targets.Keys.Intersect(other.Targets.Keys, StringComparer.Ordinal)
        let times = Months(plan, other) / Months(plan, indicator)
        let each = indicator.Targets[owner].Expected
        let whole = other.Targets[owner].Expected
        where each * times != whole
        select $"{each:0.####} in each of {times} parts come to {each * times:0.####}, '{other.Id}' wants {whole:0.####}"
            + (owner == Indicator.Whole ? "" : $" of {owner}");

    private static bool IsLonger(Indicator one, Indicator than) =>
        one.Span is Span.Whole || (one.Span is Span.Each other && than.Span is Span.Each each && other.Months > each.Months);

    private static int Months(Plan plan, Indicator indicator) => indicator.Span is Span.Each each
        ? each.Months
        : ((plan.Period.Last.Year - plan.Period.First.Year) * 12) + plan.Period.Last.Month - plan.Period.First.Month + 1;

    /// <summary>What an indicator counts, in words: equal for indicators that count the same (records compare lists by reference).</summary>
    private static string Counted(Indicator indicator) => $"{indicator.Unit.Name}, {Words(indicator.Measure)}, {Words(indicator.Filter)}";

    private static string Words(Measure measure) => measure switch
    {
        Measure.SumOfReceipts sum => $"receipts {Words(sum.Kinds)}",
        Measure.SumOfProjects sum => $"amounts {Words(sum.Kinds)} {sum.Reaching}",
        Measure.NumberOfProjects number => $"projects {number.Reaching}",
        Measure.NumberOfVisits number => $"visits {Words(number.Directions)}",
        Measure.NumberOfEvents number => $"events {Words(number.Kinds)}",
        Measure.NumberOfTrips number => $"trips {number.AtLeast}",
        // Rates do not add up, and what is reported is of its own indicator.
        var other => $"{other.GetHashCode()}",
    };

    private static string Words(Filter filter) =>
        $"{filter.InvestmentAtLeast} {Words(filter.AnyTag)} {Words(filter.AllTags)} {Words(filter.NotTags)} {Words(filter.Mentions)} "
        + $"{Words(filter.Excludes)} {Words(filter.From)} {filter.IsFromOutsideProvince} {filter.IsOfQuality}";

    private static string Words<T>(IEnumerable<T> all) => $"[{string.Join(',', all)}]";
}
