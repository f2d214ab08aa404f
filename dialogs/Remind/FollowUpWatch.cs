using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>The next step of a visit or project is due (回访).</summary>
internal sealed class FollowUpWatch : Watch
{
    public override ReminderKind Kind => ReminderKind.FollowUp;

    public override Needs Needs(Turn turn) => new() { RemindersOf = [turn.Me.Id] };

    public override IEnumerable<Nudge> Due(Turn turn, Facts facts) =>
        from reminder in facts.Reminders
        where reminder.Person == turn.Me.Id && reminder.Entry is not null && turn.Today >= turn.Holidays.AddWorkdays(reminder.Due, -Rule(turn).DaysBefore)
        select new Nudge(
            ToldItems.KeyOf(reminder), Kind, $"{reminder.Due:yyyy-MM-dd}",
            reminder.Due == turn.Today ? reminder.What : Text.Of("remind.due", ("what", reminder.What), ("day", reminder.Due)));
}
