using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A trip moved or put right: another first day moves the last one along; the level follows from the places.</summary>
internal static class TripChanges
{
    public static Trip Of(Trip trip, Slots slots, Turn turn)
    {
        var first = (slots.Date ?? slots.Due) is { } said ? trip.State == ActState.Planned ? Corrections.Ahead(said, turn.Today) : said : trip.Date;
        var last = slots.DateTo is { } to && to >= first ? to : trip.Last.AddDays(first.DayNumber - trip.Date.DayNumber);
        var led = slots.Leader is { } leader && People.Find(turn, leader) is [var person] ? person : null;
        var before = trip.Leader is { } until && People.Find(turn, until) is [var other] ? other.Id : null;
        return trip with
        {
            Date = first,
            Last = last,
            Places = slots.Places.Count > 0 ? slots.Places : trip.Places,
            Regions = slots.Places.Count > 0 ? Levels.Regions(slots.Places) : trip.Regions,
            Level = slots.Places.Count > 0 ? Levels.Farthest(turn.Plan.Authority, slots.Places) : trip.Level,
            Leader = slots.Leader ?? trip.Leader,
            People = led is null ? trip.People : [led.Id, .. trip.People.Where(id => id != led.Id && id != before)],
        };
    }
}
