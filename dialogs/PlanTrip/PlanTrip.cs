using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Puts a trip out of the region (外出招商) into the books, planned or made.</summary>
public sealed class PlanTrip : Conversation
{
    /// <summary>Days before a trip in which another one may have begun that still goes on.</summary>
    private const int LongestTrip = 60;

    /// <summary>In the days of a trip.</summary>
    private const int MostVisits = 60;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.ReportTrip];

    public override Deed? Deed => Domain.Deed.Travel;

    public override Needs Needs(Turn turn, Act act)
    {
        var (first, last) = Span(turn, act.Slots);
        return new Needs
        {
            RecentOf = turn.Me.Id,
            TripsIn = new Period(first.AddDays(-LongestTrip), last),
            Acts = new ActsAsked { Days = new Period(first, last), Units = Theirs(turn, act.Slots), Take = MostVisits },
            TotalsOf = [.. turn.People.Select(person => Totals.OfPerson(person.Id))],
            TotalsOn = [turn.Today],
        };
    }

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var slots = act.Slots;
        if (slots.Date is null && slots.Due is null && slots.Period is null)
            return Step.Ask("date", Text.Of(slots.Status == ActStatus.Done ? "plan_trip.ask_when_made" : "plan_trip.ask_when"));
        var (first, last) = Span(turn, slots);
        var occasion = Occasions.Of(turn, slots, first, last);
        var places = slots.Places.Count > 0 ? slots.Places : occasion?.Places ?? [];
        if (places.Count == 0)
            return Step.Ask("places", Text.Of("plan_trip.ask_places"));
        if (Stationed(turn, places) is { } station)
            return Step.Say(Text.Of("plan_trip.stationed", ("unit", station.Name), ("places", new Value.Names(places))));
        var level = Levels.Farthest(turn.Plan.Authority, places);
        if (level == TripLevel.Home)
            return Step.Say(Text.Of("plan_trip.at_home", ("places", new Value.Names(places)), ("home", turn.Plan.Authority.Home[^1])));
        if (Travellers.Asks(turn, slots) is { } question)
            return question;
        var people = Travellers.Of(turn, slots);
        if (!Rights.May(turn.Me.Role, Domain.Deed.Report) && !people.Contains(turn.Me.Id))
            return Step.Say(Text.Of("talk.may_not", ("role", Labels.Of(turn.Me.Role))));
        var trip = new Trip
        {
            Id = turn.NewId("t"),
            Unit = turn.Me.Unit,
            Person = turn.Me.Id,
            Date = first,
            Last = last,
            State = last > turn.Today || (slots.Status == ActStatus.Planned && first >= turn.Today) ? ActState.Planned : ActState.Done,
            Leader = slots.Leader ?? turn.People.FirstOrDefault(person => person.Id == people.FirstOrDefault())?.Name,
            People = people,
            Places = places,
            Regions = Levels.Regions(places),
            Level = level,
            Occasion = occasion?.Id,
        };
        return Written(turn, act, trip, facts);
    }

    /// <summary>Units whose visits may have been made on the trip: the speaker's and the leader's.</summary>
    private static IReadOnlyList<string> Theirs(Turn turn, Slots slots) =>
        [.. turn.Me.Units.Concat(slots.Leader is { } leader ? People.Find(turn, leader).SelectMany(person => person.Units) : []).Distinct(StringComparer.Ordinal)];

    private static Step Written(Turn turn, Act act, Trip trip, Facts facts)
    {
        var before = TripMerging.Same(trip, facts.Trips);
        var after = before is null ? trip : TripMerging.Into(before, trip);
        if (before is not null && Sameness.IsSame(before, after))
            return new Step { Shown = [TripCard.With(turn.Plan, before, act.Doubts, facts.FoundActs.Page)], Headline = Text.Of("plan_trip.known_already") };
        return new Step
        {
            Changes = [new Change(before, after)],
            Shown = [TripCard.With(turn.Plan, after, act.Doubts, facts.FoundActs.Page)],
            Done = Text.Of(after.State == ActState.Done ? "plan_trip.done" : "plan_trip.planned"),
            Headline = before is null ? null : Text.Of("plan_trip.merged"),
            Remarks = [.. TripEffects.Of(turn, before, after, facts)],
        };
    }

    /// <summary>From when to when; of a month or week that was named, its first day.</summary>
    private static (DateOnly First, DateOnly Last) Span(Turn turn, Slots slots)
    {
        var first = slots.Date ?? slots.Due ?? (AskedPeriod.TryRead(slots.Period, out var period) ? period.First : turn.Today);
        var last = slots.DateTo is { } to && to >= first ? to : first;
        return (first, last);
    }

    /// <summary>What a station team does in its station city is its daily work.</summary>
    private static Unit? Stationed(Turn turn, IReadOnlyList<string> places) =>
        turn.Me.Units.Select(turn.Plan.FindUnit).OfType<Unit>().FirstOrDefault(unit => unit.Stations.Count > 0 && Levels.Regions(places).Intersect(unit.Stations).Any());
}
