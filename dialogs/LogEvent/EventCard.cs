using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>An event, meeting or training as the card shows it.</summary>
internal static class EventCard
{
    public static Block.FactList Of(Event held, IReadOnlyList<Doubt> doubts) => new(
        Text.Of(held.State switch
        {
            ActState.Planned => "log_event.heading_planned",
            ActState.Cancelled => "log_event.heading_cancelled",
            _ => "log_event.heading",
        }, ("kind", Labels.Of(held.Kind))),
        [
            .. Labels.Fact("name", held.Name),
            .. Labels.Fact("date", Days(held), Doubts.On(doubts, "date")),
            .. Labels.Fact("time", held.Time is { } time ? time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null),
            .. Labels.Fact("places", held.Places, Doubts.On(doubts, "places")),
            .. Labels.Fact("leader", held.Leader, Doubts.On(doubts, "leader")),
            .. Labels.Fact("companies", held.Companies, Doubts.On(doubts, "companies")),
            .. held.Count is { } count ? Labels.Fact("people", new Value.Number(count), Doubts.On(doubts, "count")) : [],
        ]);

    /// <summary>As said, else its kind.</summary>
    public static Value Name(Event held) => held.Name is { } name ? name : Labels.Of(held.Kind);

    private static Value Days(Event held) => held.Last is { } last ? Text.Of("log_event.days", ("first", held.Date), ("last", last)) : held.Date;
}
