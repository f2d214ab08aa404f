using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Events of the year in words.</summary>
internal static class CalendarWords
{
    /// <summary>A day, a span, or the month where no more is known: that stays so.</summary>
    public static Value When(Occasion occasion) => occasion switch
    {
        { Day: null, Last: null } => Text.Of("show_calendar.in_month", ("month", new Value.Number(occasion.Month))),
        { Last: { } last } => Days(new Period(occasion.From, last)),
        _ => occasion.From,
    };

    /// <summary>From the first day to the last, or the one day.</summary>
    public static Value Days(Period days) =>
        days.First == days.Last ? days.First : Text.Of("show_calendar.span", ("first", days.First), ("last", days.Last));

    /// <summary>With its place and, outside the home region, what a trip there counts as.</summary>
    public static Value Of(Plan plan, Occasion occasion) => (occasion.Places, Levels.Farthest(plan.Authority, occasion.Places)) switch
    {
        ([], _) => occasion.Name,
        (var places, TripLevel.Home or null) => Text.Of("show_calendar.occasion", ("name", occasion.Name), ("places", new Value.Names(places))),
        (var places, { } level) => Text.Of("show_calendar.occasion_counts", ("name", occasion.Name), ("places", new Value.Names(places)), ("level", Labels.Of(level))),
    };
}
