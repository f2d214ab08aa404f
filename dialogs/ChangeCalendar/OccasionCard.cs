using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>An event of the year as the card of its change shows it.</summary>
internal static class OccasionCard
{
    public static Block.FactList Of(Turn turn, OccasionChange change) => new(
        Text.Of(change.IsCalledOff ? "change_calendar.heading_off" : "change_calendar.heading"),
        [
            .. Labels.Fact("name", CalendarWords.Of(turn.Plan, change.AsOccasion)),
            .. Labels.Fact("date", CalendarWords.When(change.AsOccasion)),
        ]);
}
