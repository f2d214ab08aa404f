using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Overlapping or double-reported trips are one, not two.</summary>
internal static class TripMerging
{
    /// <summary>A trip of the same people, or under the same leader, on overlapping days.</summary>
    public static Trip? Same(Trip trip, IReadOnlyList<Trip> known) => known.FirstOrDefault(other =>
        !other.IsWithdrawn && other.State != ActState.Cancelled
        && other.Date <= trip.Last && trip.Date <= other.Last
        && (other.People.Intersect(trip.People, StringComparer.Ordinal).Any()
            || (trip.Leader is not null && other.Leader == trip.Leader)
            || (other.Person == trip.Person && other.Regions.Intersect(trip.Regions, StringComparer.Ordinal).Any())));

    /// <summary>What is said now wins for days and state; people and places are joined.</summary>
    public static Trip Into(Trip before, Trip now) => before with
    {
        Date = now.State == ActState.Done && before.State == ActState.Planned ? now.Date : Earlier(before.Date, now.Date),
        Last = now.State == ActState.Done && before.State == ActState.Planned && now.Last > now.Date ? now.Last : Later(before.Last, now.Last),
        State = before.State == ActState.Done ? ActState.Done : now.State,
        Leader = before.Leader ?? now.Leader,
        People = Joined(before.People, now.People),
        Places = Joined(before.Places, now.Places),
        Regions = Joined(before.Regions, now.Regions),
        Level = before.Level is { } one && now.Level is { } other ? (TripLevel)Math.Max((int)one, (int)other) : before.Level ?? now.Level,
        Occasion = before.Occasion ?? now.Occasion,
    };

    private static IReadOnlyList<string> Joined(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        other.All(one.Contains) ? one : [.. one.Union(other, StringComparer.Ordinal)];

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
