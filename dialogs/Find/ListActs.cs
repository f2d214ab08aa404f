using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Lists visits, guests or trips that were logged (上周我走访了哪些企业, 本月接待了谁, 今年的外出记录), a few at a time.</summary>
public sealed class ListActs : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskVisits];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act)
    {
        var whose = Whose.Of(turn, act);
        var days = Days(act.Slots);
        return new Needs
        {
            Acts = new ActsAsked
            {
                IsTrips = act.Slots.IsAboutTrips,
                Units = whose?.Units ?? [],
                Person = whose?.Person,
                Direction = act.Slots.Direction,
                Days = days,
                Companies = act.Slots.Companies,
                Places = act.Slots.Places,
                Skip = Pages.Skip(turn),
                Take = Pages.Size,
            },
            TripsIn = days,
        };
    }

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var slots = act.Slots;
        if (Whose.Of(turn, act) is not { } whose)
            return Step.Say(Text.Of("find.unknown", ("name", slots.Person ?? slots.Unit ?? "")));
        var found = facts.FoundActs;
        var kind = slots.IsAboutTrips ? "trips" : slots.Direction == Direction.In ? "guests" : "visits";
        Value when = Days(slots) is { } days ? CalendarWords.Days(days) : Text.Of("find.ever");
        if (found.Page.Count == 0)
            return Step.Say(Text.Of(Pages.Skip(turn) > 0 ? "find.no_more" : "find.no_" + kind, ("whose", whose.Words), ("when", when)));
        return Pages.Of(
            turn,
            act,
            Reply.Of(
                Text.Of(
                    $"find.{kind}" + (found.Count > found.Page.Count ? "_first" : ""),
                    ("whose", whose.Words), ("when", when), ("count", found.Count), ("from", Pages.Skip(turn) + 1), ("to", Pages.Skip(turn) + found.Page.Count)),
                slots.IsAboutTrips ? Trips(turn, found) : Visits(turn, found, facts.Trips)),
            found.Page.Count,
            found.Count);
    }

    private static Period? Days(Slots slots) => slots.Date is { } date ? new Period(date, slots.DateTo ?? date)
        : AskedPeriod.TryRead(slots.Period, out var period) ? period : null;

    private static Block.Table Visits(Turn turn, FoundActs found, IReadOnlyList<Trip> trips) => new Block.Table(
        [Text.Of("find.col_day"), Text.Of("find.col_company"), Text.Of("find.col_who"), Text.Of("find.col_topic")],
        [.. found.Page.OfType<Visit>().Select(visit => (IReadOnlyList<Value>)[visit.Date, Met(visit), Who(turn, visit), Topic(turn, visit, trips)])]);

    private static Value Met(Visit visit) => visit.Companies.Count > 0 ? new Value.Names(visit.Companies)
        : visit.Contacts.Count > 0 ? new Value.Names(visit.Contacts) : Text.Of("find.companies", ("count", visit.Count ?? 1));

    /// <summary>What was talked about; on a trip the trip too. Of another unit's visit neither.</summary>
    private static Value Topic(Turn turn, Visit visit, IReadOnlyList<Trip> trips)
    {
        if (!Whose.SeesAll(turn, visit))
            return "–";
        var trip = VisitsOnTrips.Of(visit, trips) is { } on ? VisitsOnTrips.Name(on) : null;
        return (visit.Project ?? visit.Industry, trip) switch
        {
            (null, null) => "–",
            ({ } topic, null) => topic,
            (null, { } one) => one,
            ({ } topic, { } one) => new Value.Phrases([Text.Of("talk.name", ("name", topic)), one]),
        };
    }

    private static Value Who(Turn turn, Entry entry) => Whose.PersonName(turn, entry.Person) is { Length: > 0 } person
        ? Text.Of("find.unit_person", ("unit", Whose.UnitName(turn, entry.Unit)), ("person", person))
        : Whose.UnitName(turn, entry.Unit);

    private static Block.Table Trips(Turn turn, FoundActs found) => new Block.Table(
        [Text.Of("find.col_day"), Text.Of("find.col_place"), Text.Of("find.col_who"), Text.Of("find.col_visits")],
        [.. found.Page.OfType<Trip>().Select(trip => (IReadOnlyList<Value>)
        [
            TripCard.Days(trip),
            trip.State == ActState.Planned ? Text.Of("find.planned", ("places", new Value.Names(trip.Places))) : new Value.Names(trip.Places),
            trip.Leader is { } leader ? leader : Who(turn, trip),
            Met(turn, trip, VisitsOnTrips.On(trip, found.OnTrips)),
        ])]);

    private static Value Met(Turn turn, Trip trip, IReadOnlyList<Visit> visits) => visits.Count == 0 ? "–"
        : Whose.SeesAll(turn, trip) ? new Value.Names([.. visits.SelectMany(visit => visit.Companies).Distinct(StringComparer.Ordinal)])
        : Text.Of("find.companies", ("count", visits.Sum(visit => visit.CompaniesMet)));
}
