using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Which part of which record a corrected slot changes.</summary>
internal static class Corrections
{
    /// <param name="together">All records of the turn that is corrected: an amount belongs to the money that arrived rather than to its project.</param>
    /// <returns>The same record where nothing said concerns it.</returns>
    public static Entry Of(Entry entry, Slots slots, IReadOnlyList<Entry> together, Turn turn)
    {
        Entry corrected = entry switch
        {
            Visit visit => OfVisit(visit, slots, together, turn.Plan.Authority),
            Project project => OfProject(project, slots, together),
            Receipt receipt => OfReceipt(receipt, slots),
            Event held => OfEvent(held, slots, turn.Today),
            Measurement measured => OfMeasurement(measured, slots, turn.Plan),
            Trip trip => TripChanges.Of(trip, slots, turn),
            Handover or OccasionChange => entry,
            _ => throw new InvalidOperationException($"No corrections for {entry.GetType().Name}."),
        };
        if (slots.Evidence is { } evidence && IsProved(entry, together))
            corrected = corrected with { Evidence = evidence };
        return Sameness.IsSame(entry, corrected) ? entry : Rulings.Corrected(entry, corrected);
    }

    /// <summary>Of what was told together, proof is of the money; where there is none, of the project; else of all.</summary>
    private static bool IsProved(Entry entry, IReadOnlyList<Entry> together) =>
        entry is Receipt || (!together.Any(other => other is Receipt) && (entry is Project || !together.Any(other => other is Project)));

    private static Visit OfVisit(Visit visit, Slots slots, IReadOnlyList<Entry> together, Authority authority) => visit with
    {
        Date = slots.Date ?? visit.Date,
        Direction = slots.Direction ?? visit.Direction,
        Companies = Or(slots.Companies, visit.Companies),
        Contacts = Or(slots.Contacts, visit.Contacts),
        Leader = slots.Leader ?? visit.Leader,
        Places = Or(slots.Places, visit.Places),
        Level = slots.Places.Count > 0 ? Levels.Farthest(authority, slots.Places) : visit.Level,
        Project = together.Any(entry => entry is Project) ? visit.Project : slots.Project ?? visit.Project,
        Industry = together.Any(entry => entry is Project) ? visit.Industry : slots.Industry ?? visit.Industry,
        Count = slots.Count ?? visit.Count,
        FollowUp = slots.Due ?? visit.FollowUp,
    };

    private static Project OfProject(Project project, Slots slots, IReadOnlyList<Entry> together) => project with
    {
        Name = slots.Project ?? project.Name,
        Companies = Or(slots.Companies, project.Companies),
        Contacts = project.Contacts.Count > 0 ? Or(slots.Contacts, project.Contacts) : project.Contacts,
        Industry = slots.Industry ?? project.Industry,
        Amounts = together.Any(entry => entry is Receipt) ? project.Amounts : Amounts(project, slots),
        Tags = slots.Tags.Count > 0 ? [.. project.Tags.Union(slots.Tags)] : project.Tags,
        Stages = Stages(project, slots, together),
        From = slots.From.Count > 0 ? Origin.Path(slots.From) : project.From,
        FollowUp = slots.Due is { } due && (project.FollowUp is not null || !together.Any(entry => entry is Visit)) ? due : project.FollowUp,
    };

    private static Receipt OfReceipt(Receipt receipt, Slots slots) => receipt with
    {
        Date = slots.Date ?? receipt.Date,
        Money = slots.Amounts is [{ IsRange: false } amount, ..] ? amount.Floor : receipt.Money,
        Kind = slots.Amounts is [{ Kind: AmountKind.Fdi or AmountKind.Funds } kind, ..] ? kind.Kind!.Value : receipt.Kind,
    };

    private static Event OfEvent(Event held, Slots slots, DateOnly today)
    {
        var date = slots.Date is { } said ? held.State == ActState.Planned ? Ahead(said, today) : said : held.Date;
        return held with
        {
            Date = date,
            Last = held.Last is { } last && last > date ? last : null,
            Time = slots.Time ?? held.Time,
            Name = slots.Title ?? held.Name,
            Places = Or(slots.Places, held.Places),
            Regions = slots.Places.Count > 0 ? Levels.Regions(slots.Places) : held.Regions,
            Leader = slots.Leader ?? held.Leader,
            Companies = Or(slots.Companies, held.Companies),
            Count = slots.Count ?? held.Count,
        };
    }

    /// <summary>3月25日, read as a day that was, is the coming one where something is planned.</summary>
    internal static DateOnly Ahead(DateOnly said, DateOnly today) => said < today.AddMonths(-6) ? said.AddYears(1) : said;

    /// <summary>Its day is part of what it is: another day is another report.</summary>
    private static Measurement OfMeasurement(Measurement measured, Slots slots, Plan plan) =>
        slots.Figures is [{ Value: >= 0 } figure, ..] && !(figure.Value > 100 && plan.Find(measured.Indicator)?.Unit.IsPercent == true)
            ? measured with { Value = figure.Value }
            : measured;

    /// <summary>An amount without a kind replaces the only one there is, or the planned investment.</summary>
    private static IReadOnlyList<Amount> Amounts(Project project, Slots slots)
    {
        var fallback = project.Amounts is [var only] ? only.Kind : AmountKind.Investment;
        IReadOnlyList<Amount> fresh = [.. slots.Amounts.Select(amount => amount with { Kind = amount.Kind ?? fallback })];
        return [.. project.Amounts.Select(old => fresh.FirstOrDefault(amount => amount.Kind == old.Kind) ?? old),
            .. fresh.Where(amount => project.Amounts.All(old => old.Kind != amount.Kind))];
    }

    /// <summary>A date corrects the latest stage, but not where the visit that brought the lead is what was dated.</summary>
    private static IReadOnlyList<StageReached> Stages(Project project, Slots slots, IReadOnlyList<Entry> together)
    {
        var last = project.Stages[^1];
        var date = together.Any(entry => entry is Visit) ? null : slots.Date;
        var corrected = last with { Stage = slots.Stage ?? last.Stage, Date = date ?? last.Date };
        return corrected == last ? project.Stages : [.. project.Stages.SkipLast(1), corrected];
    }

    private static IReadOnlyList<T> Or<T>(IReadOnlyList<T> now, IReadOnlyList<T> before) => now.Count > 0 ? now : before;
}
