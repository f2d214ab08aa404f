namespace PromoBot.Domain;

/// <summary>
/// Judges records by the indicators of a plan: each counts, or is kept out for reasons that can be named.
/// A project that reached its stage counts once, on that day, for the project's unit; money counts on the day it arrived,
/// for the unit of the receipt, and goes on counting when the project is lost later: it did arrive.
/// </summary>
public static class Verdicts
{
    public static IReadOnlyList<Verdict> Of(Plan plan, ProjectFile file) =>
        [.. plan.Indicators.SelectMany(indicator => indicator.Measure switch
        {
            Measure.SumOfReceipts sum => file.Receipts.Select(receipt => OfReceipt(plan, indicator, sum, file.Project, receipt)),
            Measure.NumberOfProjects number => [OfProject(plan, indicator, number, file.Project)],
            Measure.NumberOfVisits => [],
            var other => throw new InvalidOperationException($"No rule for the measure {other}."),
        })];

    public static IReadOnlyList<Verdict> Of(Plan plan, Visit visit) =>
        [.. plan.Indicators.SelectMany(indicator => indicator.Measure is Measure.NumberOfVisits number
            ? new[] { OfVisit(plan, indicator, number, visit) }
            : [])];

    private static Verdict OfReceipt(
        Plan plan, Indicator indicator, Measure.SumOfReceipts sum, Project project, Receipt receipt)
    {
        var against = new List<Exclusion>(AgainstEntry(plan, receipt, receipt.Date));
        if (project.IsWithdrawn && !receipt.IsWithdrawn)
            against.Add(new Exclusion.Withdrawn());
        if (!sum.Kinds.Contains(receipt.Kind))
            against.Add(new Exclusion.OtherKind(receipt.Kind));
        against.AddRange(Filters.Against(plan, indicator.Filter, project, receipt.Date));
        var currency = indicator.Unit.Currency ?? receipt.Money.Currency;
        if (!Rates.TryConvert(plan, receipt.Money, currency, receipt.Date, out var amount))
            against.Add(new Exclusion.NoRate(receipt.Money.Currency, receipt.Date));
        return Judged(indicator, receipt, project.Id, receipt.Date, amount, against);
    }

    private static Verdict OfProject(Plan plan, Indicator indicator, Measure.NumberOfProjects number, Project project)
    {
        var against = new List<Exclusion>();
        if (Reaching.TryFind(project, number.Reaching, out var since))
            against.AddRange(AgainstEntry(plan, project, since));
        else
        {
            since = project.Date;
            if (project.IsWithdrawn)
                against.Add(new Exclusion.Withdrawn());
            against.Add(project.Stage == Stage.Lost ? new Exclusion.Lost() : new Exclusion.NotReached(number.Reaching));
        }
        against.AddRange(Filters.Against(plan, indicator.Filter, project, since));
        return Judged(indicator, project, project.Id, since, 1, against);
    }

    private static Verdict OfVisit(Plan plan, Indicator indicator, Measure.NumberOfVisits number, Visit visit)
    {
        var against = new List<Exclusion>(AgainstEntry(plan, visit, visit.Date));
        if (visit.Direction is { } direction && number.Directions.Count > 0 && !number.Directions.Contains(direction))
            against.Add(new Exclusion.OtherDirection(direction));
        against.AddRange(Filters.AgainstTags(indicator.Filter, visit.Tags));
        return Judged(indicator, visit, null, visit.Date, visit.CompaniesMet, against);
    }

    private static IEnumerable<Exclusion> AgainstEntry(Plan plan, Entry entry, DateOnly counted)
    {
        if (entry.IsWithdrawn)
            yield return new Exclusion.Withdrawn();
        if (!plan.Period.Contains(counted))
            yield return new Exclusion.OutsidePeriod(counted, plan.Period);
    }

    private static Verdict Judged(
        Indicator indicator, Entry entry, string? project, DateOnly date, decimal amount, List<Exclusion> against) =>
        against.Count > 0
            ? new Verdict.Excluded(indicator.Id, entry.Id, against)
            : new Verdict.Counts(new Contribution(
                indicator.Id, entry.Unit, entry.Person, project, date, amount, entry.Id, Verification.Verified));
}
