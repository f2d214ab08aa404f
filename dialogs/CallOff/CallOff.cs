using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A planned trip or event that will not be (行程取消了, 推介会取消了): it is withdrawn, and one tap brings it back.</summary>
public sealed class CallOff : Conversation
{
    /// <summary>The pick that says which of several is off.</summary>
    private const string Which = "which_is_off";

    private const int DaysAhead = 400;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.CallOff];

    public override Deed? Deed => Domain.Deed.Travel;

    public override Needs Needs(Turn turn, Act act)
    {
        var days = new Period(turn.Today.AddDays(-VisitsOnTrips.LongestTrip), turn.Today.AddDays(DaysAhead));
        return new Needs
        {
            TripsIn = act.Slots.Gathering is null ? days : null,
            EventsIn = act.Slots.Gathering is null ? null : days,
            TotalsOf = [.. turn.People.Select(person => Totals.OfPerson(person.Id))],
            TotalsOn = [turn.Today],
        };
    }

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var isTrip = act.Slots.Gathering is null;
        IReadOnlyList<Entry> meant = isTrip ? [.. Trips(turn, act.Slots, facts)] : [.. Events(turn, act.Slots, facts)];
        if (turn.Picks.TryGetValue(Which, out var picked))
            meant = [.. facts.Trips.Concat<Entry>(facts.Events).Where(entry => entry.Id == picked)];
        return meant switch
        {
            [] => Step.Say(Text.Of(isTrip ? "call_off.no_trip" : "call_off.no_event")),
            [var only] => Off(turn, only, facts),
            var several => Step.Ask(Which, Text.Of(isTrip ? "call_off.which_trip" : "call_off.which_event"), [.. several.Take(5).Select(entry => new Option(entry.Id, RecordCard.Name(turn, entry, facts)))]),
        };
    }

    private static Step Off(Turn turn, Entry entry, Facts facts)
    {
        Entry after = entry switch
        {
            Trip trip => trip with { State = ActState.Cancelled, IsWithdrawn = true },
            Event held => held with { State = ActState.Cancelled, IsWithdrawn = true },
            _ => throw new InvalidOperationException($"{entry.GetType().Name} cannot be called off."),
        };
        return new Step
        {
            Changes = [new Change(entry, after)],
            Shown = [RecordCard.Of(turn, after, facts)],
            Headline = Text.Of(after is Trip ? "call_off.trip_off" : "call_off.event_off"),
        };
    }

    private static IEnumerable<Trip> Trips(Turn turn, Slots slots, Facts facts) => facts.Trips.Where(trip =>
        trip.State == ActState.Planned && trip.Last >= turn.Today && IsTheirs(turn, trip)
        && (slots.Places.Count == 0 || Levels.Regions(slots.Places).Intersect(trip.Regions, StringComparer.Ordinal).Any() && slots.Places.Any(trip.Regions.Contains))
        && IsThen(slots, trip.Date, trip.Last)
        && (slots.Leader is not { } leader || trip.Leader == leader || People.Find(turn, leader).Any(person => trip.People.Contains(person.Id))));

    private static IEnumerable<Event> Events(Turn turn, Slots slots, Facts facts) => facts.Events.Where(held =>
        held.State == ActState.Planned && (held.Last ?? held.Date) >= turn.Today && IsTheirs(turn, held)
        && (slots.Places.Count == 0 || slots.Places.Any(held.Regions.Contains))
        && IsThen(slots, held.Date, held.Last ?? held.Date)
        && IsCalled(held, slots));

    private static bool IsCalled(Event held, Slots slots)
    {
        if (slots.Title is not { } title || NameKey.Of(title) is not { Length: > 1 } key)
            return held.Kind == slots.Gathering;
        return held.Name is { } name
            ? NameKey.Of(name).Contains(key, StringComparison.Ordinal) || key.Contains(NameKey.Of(name), StringComparison.Ordinal)
            : held.Kind == slots.Gathering;
    }

    private static bool IsThen(Slots slots, DateOnly first, DateOnly last) =>
        slots.Date is { } date ? first <= (slots.DateTo ?? date) && date <= last
            : !AskedPeriod.TryRead(slots.Period, out var period) || (first <= period.Last && period.First <= last);

    private static bool IsTheirs(Turn turn, Entry entry) =>
        entry.Person == turn.Me.Id || turn.Me.Units.Contains(entry.Unit) || (entry is Trip trip && trip.People.Contains(turn.Me.Id))
        || Rights.May(turn.Me.Role, Domain.Deed.ChangeAny);
}
