using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Near the end of a month: the unit has no trip planned for the next one, or return visits fall due in it (外出计划、回访).</summary>
internal sealed class TripPlanWatch : Watch
{
    public override ReminderKind Kind => ReminderKind.TripPlan;

    public override Needs Needs(Turn turn) => IsNearEnd(turn) ? new() { TripsIn = NextMonth(turn), RemindersOf = [turn.Me.Id] } : Dialogs.Needs.None;

    public override IEnumerable<Nudge> Due(Turn turn, Facts facts)
    {
        if (!IsNearEnd(turn))
            yield break;
        var next = NextMonth(turn);
        foreach (var unit in turn.Me.Units.Where(unit => AnswersFor(turn, unit) && !facts.Trips.Any(trip => trip.Unit == unit && next.Contains(trip.Date))))
            yield return new Nudge(
                "trip_plan:" + unit, Kind, $"{next.First:yyyy-MM}",
                Text.Of("remind.trip_plan", ("unit", GapWords.UnitName(turn.Plan, unit)), ("month", next.First.Month), ("until", next.First.AddDays(-1))));
        var due = facts.Reminders.Count(reminder => reminder.Person == turn.Me.Id && reminder.Entry is not null && reminder.Due <= next.Last);
        if (due > 0)
            yield return new Nudge("return_visits", Kind, $"{next.First:yyyy-MM}", Text.Of("remind.return_visits", ("count", due), ("until", next.Last)));
    }

    private bool IsNearEnd(Turn turn) => turn.Today >= turn.Holidays.AddWorkdays(NextMonth(turn).First, -Rule(turn).DaysBefore)
        && turn.Plan.Period.Contains(NextMonth(turn).First);

    private static Period NextMonth(Turn turn)
    {
        var first = new DateOnly(turn.Today.Year, turn.Today.Month, 1).AddMonths(1);
        return new Period(first, first.AddMonths(1).AddDays(-1));
    }
}
