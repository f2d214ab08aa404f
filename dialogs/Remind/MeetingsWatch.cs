using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Meetings and trainings that a unit or the authority owes (小分队会议、培训、调度会、督查会).</summary>
internal sealed class MeetingsWatch : Watch
{
    public override ReminderKind Kind => ReminderKind.Meetings;

    public override Needs Needs(Turn turn) => new() { TotalsOf = Owing.Units(turn, AnswersFor, IsOurs), TotalsOn = [turn.Today] };

    public override IEnumerable<Nudge> Due(Turn turn, Facts facts) =>
        Owing.ByUnits(turn, facts, Kind, Rule(turn).DaysBefore, AnswersFor, IsOurs);

    private static bool IsOurs(Indicator indicator) =>
        indicator.Measure is Measure.NumberOfEvents { Kinds: { Count: > 0 } kinds } && !kinds.Contains(EventKind.Promotion);
}
