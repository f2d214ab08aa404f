using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Puts off what was just reminded of (明天再提醒我): all of that message, or the one that was named.</summary>
public sealed class PutOff : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.Snooze];

    public override Deed? Deed => Domain.Deed.Remind;

    public override Needs Needs(Turn turn, Act act) => ToldItems.Needs(turn);

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var meant = ToldItems.Meant(turn, act, facts);
        if (meant.Count == 0)
            return Step.Say(Text.Of(turn.Tap is null ? "remind.nothing_to_put_off" : "remind.over"));
        if (Until(turn, act.Slots) is not { } asked)
            return Step.Say(Text.Of("remind.has_passed"));
        // What nobody asked for by the hour keeps to working days.
        var keepsToWork = meant.All(told => told.Kind is not null) && act.Slots.Time is null;
        var day = DateOnly.FromDateTime(asked);
        var until = keepsToWork ? turn.Holidays.WorkdayFrom(day).ToDateTime(TimeOnly.FromDateTime(asked)) : asked;
        return new Step
        {
            Reminders = [.. facts.Reminders.Where(reminder => reminder.Entry is null && meant.Any(told => told.Key == ToldItems.KeyOf(reminder)))
                .Select(reminder => reminder with { Due = DateOnly.FromDateTime(until), Time = TimeOnly.FromDateTime(until) })],
            ReminderNotes = [.. meant.Select(told => new ReminderNote.PutOff(told.Key, until))],
            Replies =
            [
                Reply.Of(Text.Of(
                    until != asked ? "remind.put_off_to_work" : meant.Count == 1 ? "remind.put_off" : "remind.put_off_all",
                    ("day", DateOnly.FromDateTime(until)), ("time", $"{until:HH\\:mm}"), ("what", meant[0].What), ("count", meant.Count))),
            ],
        };
    }

    /// <summary>As said; a tap means tomorrow, 等会儿 an hour.</summary>
    private static DateTime? Until(Turn turn, Slots slots)
    {
        var now = turn.Now.DateTime;
        if (slots.Due is not null || slots.Time is not null)
            return OwnHour.Asked(now, slots.Due, slots.Time);
        return turn.Tap is not null ? OwnHour.Asked(now, turn.Today.AddDays(1), null) : ReminderRules.Awake(now.AddHours(1), now);
    }
}
