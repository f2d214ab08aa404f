using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Something comes up in a few days: an event of the year, a meeting or event that was planned, a planned trip.</summary>
internal sealed class EventWatch : Watch
{
    public override ReminderKind Kind => ReminderKind.Event;

    public override Needs Needs(Turn turn) => new() { TripsIn = Ahead(turn), EventsIn = Ahead(turn) };

    public override IEnumerable<Nudge> Due(Turn turn, Facts facts) =>
    [
        .. from one in turn.Plan.Calendar
           where IsForAll(turn) && one.From <= Ahead(turn).Last && one.To >= turn.Today
           select Of("occasion:" + one.Id, one.From, CalendarWords.When(one), CalendarWords.Of(turn.Plan, one)),
        .. from held in facts.Events
           where held.State == ActState.Planned && Ahead(turn).Contains(held.Date) && (held.Person == turn.Me.Id || (turn.Me.Role == Role.Head && turn.Me.Units.Contains(held.Unit)))
           select Of("event:" + held.Id, held.Date, held.Date, held.Name ?? (Value)Labels.Of(held.Kind)),
        .. from trip in facts.Trips
           where trip.State == ActState.Planned && Ahead(turn).Contains(trip.Date) && (trip.People.Contains(turn.Me.Id) || (trip.People.Count == 0 && trip.Person == turn.Me.Id))
           select Of("trip:" + trip.Id, trip.Date, TripCard.Days(trip), Text.Of("remind.trip", ("places", new Value.Names(trip.Places)))),
    ];

    private Nudge Of(string key, DateOnly day, Value when, Value what) =>
        new(key, Kind, $"{day:yyyy-MM-dd}", Text.Of("remind.event", ("when", when), ("what", what)));

    /// <summary>The year's events are for those who lead and plan; others hear of what they take part in.</summary>
    private static bool IsForAll(Turn turn) => turn.Me.Role is Role.Leader or Role.Head or Role.Officer;

    private Period Ahead(Turn turn) => new(turn.Today, turn.Holidays.AddWorkdays(turn.Today, Math.Max(Rule(turn).DaysBefore, 1)));
}
