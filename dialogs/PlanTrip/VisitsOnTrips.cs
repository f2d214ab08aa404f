using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Which visits were made on which trip. It follows from days, places and people; neither record keeps it.</summary>
internal static class VisitsOnTrips
{
    /// <summary>Days before a visit in which its trip may have begun.</summary>
    public const int LongestTrip = 60;

    public static Trip? Of(Visit visit, IReadOnlyList<Trip> trips) => trips.FirstOrDefault(trip => IsOn(trip, visit));

    public static IReadOnlyList<Visit> On(Trip trip, IReadOnlyList<Visit> visits) => [.. visits.Where(visit => IsOn(trip, visit)).OrderBy(visit => visit.Date)];

    /// <summary>The visit's card with the trip that it belongs to.</summary>
    public static Block.FactList Marked(Block.FactList card, Visit visit, IReadOnlyList<Trip> trips) => Of(visit, trips) is { } trip
        ? card with { Facts = [.. card.Facts, .. Labels.Fact("trip", Name(trip))] }
        : card;

    /// <summary>3月8日至10日上海市招商行程.</summary>
    public static Text Name(Trip trip) => trip.Last == trip.Date
        ? Text.Of("plan_trip.name_of_day", ("first", trip.Date), ("places", new Value.Names(trip.Places)))
        : Text.Of("plan_trip.name", ("first", trip.Date), ("last", trip.Last), ("places", new Value.Names(trip.Places)));

    private static bool IsOn(Trip trip, Visit visit) =>
        trip is { IsWithdrawn: false, State: not ActState.Cancelled } && !visit.IsWithdrawn
        && trip.Date <= visit.Date && visit.Date <= trip.Last
        && visit.Direction is null or Direction.Out
        && (visit.Places.Count == 0 ? IsAlong(trip, visit) : IsThere(trip, visit) && (IsAlong(trip, visit) || trip.Unit == visit.Unit));

    private static bool IsAlong(Trip trip, Visit visit) =>
        trip.People.Contains(visit.Person) || trip.Person == visit.Person || (trip.Leader is not null && trip.Leader == visit.Leader);

    /// <summary>浦东新区 lies in 上海市; 广州市 does not lie in 深圳市.</summary>
    private static bool IsThere(Trip trip, Visit visit) =>
        visit.Places.Intersect(trip.Regions, StringComparer.Ordinal).Any() || Levels.Regions(visit.Places).Intersect(trip.Places, StringComparer.Ordinal).Any();
}
