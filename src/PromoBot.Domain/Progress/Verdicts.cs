namespace PromoBot.Domain;

/// <summary>
/// Judges records by the indicators of a plan: each counts, or is kept out for reasons that can be named.
/// A project that reached its stage counts once, on that day, for the project's unit; money counts on the day it arrived,
/// for the unit of the receipt, and goes on counting when the project is lost later: it did arrive.
/// Of a share each record is judged twice, for the whole and for the part.
/// </summary>
public static class Verdicts
{
    public static IReadOnlyList<Verdict> Of(Plan plan, ProjectFile file) =>
        [.. Tally.Of(plan).SelectMany(tally => tally.Measure switch
        {
            Measure.SumOfReceipts sum => file.Receipts.Select(receipt => OfReceipt(plan, tally, sum, file.Project, receipt)),
            Measure.SumOfProjects sum => [OfWorth(plan, tally, sum, file.Project)],
            Measure.NumberOfProjects number => [OfProject(plan, tally, number, file.Project)],
            _ => [],
        })];

    /// <summary>Of a visit, event, trip or measurement: what stands alone, without a project.</summary>
    public static IReadOnlyList<Verdict> Of(Plan plan, Entry act) =>
        [.. Tally.Of(plan).SelectMany(tally => (tally.Measure, act) switch
        {
            (Measure.NumberOfVisits number, Visit visit) => [OfVisit(plan, tally, number, visit)],
            (Measure.NumberOfEvents number, Event held) => [OfEvent(plan, tally, number, held)],
            (Measure.NumberOfTrips number, Trip trip) => Acts.OfTrip(plan, tally, number, trip),
            (Measure.Reported reported, Measurement measured) when measured.Indicator == tally.Indicator.Id =>
                [Acts.OfMeasurement(plan, tally, reported, measured)],
            _ => (IReadOnlyList<Verdict>)[],
        })];

    private static Verdict OfReceipt(Plan plan, Tally tally, Measure.SumOfReceipts sum, Project project, Receipt receipt)
    {
        var against = new List<Exclusion>(Judging.AgainstEntry(plan, tally, receipt, receipt.Date));
        if (project.IsWithdrawn && !receipt.IsWithdrawn)
            against.Add(new Exclusion.Withdrawn());
        if (!sum.Kinds.Contains(receipt.Kind))
            against.Add(new Exclusion.OtherKind(receipt.Kind));
        against.AddRange(tally.Against(plan, project, receipt.Date));
        if (!Rates.TryConvert(plan, receipt.Money, tally.Currency ?? receipt.Money.Currency, receipt.Date, out var amount))
            against.Add(new Exclusion.NoRate(receipt.Money.Currency, receipt.Date));
        return Judging.Judged(plan, tally, receipt, project.Id, receipt.Date, amount, against);
    }

    private static Verdict OfProject(Plan plan, Tally tally, Measure.NumberOfProjects number, Project project)
    {
        var against = Reached(plan, tally, number.Reaching, project, out var since);
        against.AddRange(tally.Against(plan, project, since));
        return Judging.Judged(plan, tally, Earner(project, number.Reaching, since), project.Id, since, 1, against);
    }

    private static Verdict OfWorth(Plan plan, Tally tally, Measure.SumOfProjects sum, Project project)
    {
        var against = Reached(plan, tally, sum.Reaching, project, out var since);
        against.AddRange(tally.Against(plan, project, since));
        var amount = 0m;
        if (sum.Kinds.Select(project.AmountOf).FirstOrDefault(stated => stated is not null) is not { } worth)
            against.Add(new Exclusion.AmountUnknown(sum.Kinds));
        else if (!Rates.TryConvert(plan, worth.Floor, tally.Currency ?? worth.Currency, since, out amount))
            against.Add(new Exclusion.NoRate(worth.Currency, since));
        return Judging.Judged(plan, tally, Earner(project, sum.Reaching, since), project.Id, since, amount, against);
    }

    /// <summary>The project with the unit that it counts for.</summary>
    private static Project Earner(Project project, Stage reaching, DateOnly since) =>
        Reaching.UnitAt(project, reaching, since) is var unit && unit != project.Unit ? project with { Unit = unit } : project;

    private static List<Exclusion> Reached(Plan plan, Tally tally, Stage stage, Project project, out DateOnly since)
    {
        if (Reaching.TryFind(project, stage, out since))
            return [.. Judging.AgainstEntry(plan, tally, project, since)];
        since = project.Date;
        var against = new List<Exclusion>();
        if (project.IsWithdrawn)
            against.Add(new Exclusion.Withdrawn());
        against.Add(project.Stage == Stage.Lost ? new Exclusion.Lost() : new Exclusion.NotReached(stage));
        return against;
    }

    private static Verdict OfVisit(Plan plan, Tally tally, Measure.NumberOfVisits number, Visit visit)
    {
        var against = new List<Exclusion>(Judging.AgainstEntry(plan, tally, visit, visit.Date));
        if (visit.Direction is { } direction && number.Directions.Count > 0 && !number.Directions.Contains(direction))
            against.Add(new Exclusion.OtherDirection(direction));
        against.AddRange(tally.Filters.SelectMany(filter => Filters.AgainstTags(filter, visit.Tags)));
        return Judging.Judged(plan, tally, visit, null, visit.Date, visit.CompaniesMet, against);
    }

    private static Verdict OfEvent(Plan plan, Tally tally, Measure.NumberOfEvents number, Event held)
    {
        var against = new List<Exclusion>(Judging.AgainstEntry(plan, tally, held, held.Date));
        if (held.State != ActState.Done)
            against.Add(new Exclusion.NotDone(held.State));
        if (number.Kinds.Count > 0 && !number.Kinds.Contains(held.Kind))
            against.Add(new Exclusion.OtherEvent(held.Kind));
        against.AddRange(tally.Filters.SelectMany(filter => Filters.AgainstOrigin(plan, filter, held.Regions)));
        return Judging.Judged(plan, tally, held, null, held.Date, 1, against);
    }
}
