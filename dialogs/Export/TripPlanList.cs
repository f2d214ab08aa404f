using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>The monthly trip plan, and how far the return visits are (外出计划及回访进展).</summary>
internal static class TripPlanList
{
    /// <param name="chronicle">From some months before the span, so that the visits are there whose return visits are due.</param>
    public static IReadOnlyList<PaperSection> Of(Plan plan, IReadOnlyList<Person> people, Chronicle chronicle, Period span, DateOnly today) =>
    [
        new PaperSection("trips", Text.Of("export.section_trips"),
        [
            ListTable.Of(
                ["unit", "leader", "travellers", "days", "places", "occasion", "state", "met"],
                chronicle.Trips.Where(trip => trip.Date <= span.Last && trip.Last >= span.First).Select(trip => Row(plan, people, chronicle, trip))),
        ]),
        new PaperSection("returns", Text.Of("export.section_returns"),
        [
            ListTable.Of(
                ["unit", "company", "met_on", "return_due", "return_state"],
                from visit in chronicle.Visits
                where visit.FollowUp is { } due && span.Contains(due)
                orderby visit.FollowUp, visit.Id
                select (IReadOnlyList<Value>)[ListTable.Unit(plan, visit.Unit), ListTable.Names(visit.Companies), ListTable.Day(visit.Date), ListTable.Day(visit.FollowUp), Returned(chronicle, visit, today)]),
        ]),
    ];

    private static IReadOnlyList<Value> Row(Plan plan, IReadOnlyList<Person> people, Chronicle chronicle, Trip trip) =>
    [
        ListTable.Unit(plan, trip.Unit),
        trip.Leader ?? "",
        ListTable.Names([.. trip.People.Select(id => people.FirstOrDefault(person => person.Id == id)?.Name ?? id)]),
        trip.Last == trip.Date ? BulletinNames.Day(trip.Date) : Text.Of("export.span", ("from", BulletinNames.Day(trip.Date)), ("to", BulletinNames.Day(trip.Last))),
        ListTable.Names(trip.Places),
        plan.Calendar.FirstOrDefault(one => one.Id == trip.Occasion)?.Name ?? "",
        Text.Of("export.state_" + trip.State.ToString().ToLowerInvariant()),
        ListTable.Names([.. Met(chronicle, trip)]),
    ];

    /// <summary>Whom the unit met on the days of the trip, in the places it went to.</summary>
    private static IEnumerable<string> Met(Chronicle chronicle, Trip trip) => chronicle.Visits
        .Where(visit => visit.Unit == trip.Unit && visit.Date >= trip.Date && visit.Date <= trip.Last && visit.Places.Any(place => trip.Places.Contains(place) || trip.Regions.Contains(place)))
        .SelectMany(visit => visit.Companies)
        .Distinct(StringComparer.Ordinal);

    /// <summary>A later visit to the same company by the same unit is the return visit.</summary>
    private static Text Returned(Chronicle chronicle, Visit visit, DateOnly today)
    {
        var keys = visit.Companies.Select(NameKey.Of).ToHashSet(StringComparer.Ordinal);
        var after = chronicle.Visits.Where(one => one.Unit == visit.Unit && one.Date > visit.Date && one.Companies.Any(name => keys.Contains(NameKey.Of(name)))).MinBy(one => one.Date);
        return after is not null ? Text.Of("export.returned", ("day", BulletinNames.Day(after.Date)))
            : Text.Of(visit.FollowUp < today ? "export.return_overdue" : "export.return_due");
    }
}
