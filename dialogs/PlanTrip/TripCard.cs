using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A trip as the card shows it.</summary>
internal static class TripCard
{
    public static Block.FactList Of(Plan plan, Trip trip, IReadOnlyList<Doubt> doubts) => new Block.FactList(
        Text.Of(trip.State switch
        {
            ActState.Planned => "plan_trip.heading_planned",
            ActState.Cancelled => "plan_trip.heading_cancelled",
            _ => "plan_trip.heading",
        }),
        [
            .. Labels.Fact("date", Days(trip), Doubts.On(doubts, "date")),
            .. Labels.Fact("places", Place(plan, trip), Doubts.On(doubts, "places")),
            .. Labels.Fact("leader", trip.Leader, Doubts.On(doubts, "leader")),
            .. plan.Calendar.FirstOrDefault(one => one.Id == trip.Occasion) is { } occasion ? Labels.Fact("occasion", occasion.Name) : [],
        ]);

    /// <summary>With the companies that were met on it.</summary>
    public static Block.FactList With(Plan plan, Trip trip, IReadOnlyList<Doubt> doubts, IReadOnlyList<Entry> near)
    {
        var card = Of(plan, trip, doubts);
        var visits = VisitsOnTrips.On(trip, [.. near.OfType<Visit>()]);
        return visits.Count == 0
            ? card
            : card with { Facts = [.. card.Facts, .. Labels.Fact("visits", [.. visits.SelectMany(visit => visit.Companies).Distinct(StringComparer.Ordinal)])] };
    }

    /// <summary>A day, or from when to when.</summary>
    public static Value Days(Trip trip) => trip.Last == trip.Date
        ? trip.Date
        : Text.Of("plan_trip.days", ("first", trip.Date), ("last", trip.Last), ("count", trip.Last.DayNumber - trip.Date.DayNumber + 1));

    /// <summary>With the level and the reason for it: seen from the home region.</summary>
    private static Value Place(Plan plan, Trip trip) => trip.Level is { } level
        ? Text.Of(
            "plan_trip.place",
            ("places", new Value.Names(trip.Places)),
            ("level", Labels.Of(level)),
            ("home", level == TripLevel.CityOut && plan.Authority.Home.Count > 1 ? plan.Authority.Home[1] : plan.Authority.Home[0]))
        : new Value.Names(trip.Places);
}
