using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A reminder of one's own (周五下午3点提醒我回访小米).</summary>
public sealed class Remind : Conversation
{
    private const int LongestErrand = 100;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.Remind];

    public override Deed? Deed => Domain.Deed.Remind;

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var (slots, now) = (act.Slots, turn.Now.DateTime);
        if (slots.Due is null && slots.Time is null)
            return Step.Ask("due", Text.Of("remind.ask_when"));
        if (OwnHour.Asked(now, slots.Due, slots.Time) is not { } at)
            return Step.Say(Text.Of("remind.has_passed"));
        var what = Errand(turn, slots);
        var (day, time) = (DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
        var reminder = new Reminder(turn.NewId("r"), turn.Me.Id, day, time, null, what);
        var isMoved = slots.Time is { } asked && asked != time;
        return new Step
        {
            Reminders = [reminder],
            Reminder = reminder.Id,
            Replies =
            [
                new Reply(
                    Text.Of(isMoved ? "remind.noted_moved" : "remind.noted", ("day", day), ("time", $"{time:HH\\:mm}"), ("what", what)),
                    [],
                    [new Choice(Text.Of("remind.call_off"), new Tap(turn.Id, Taps.NoMore, ToldItems.KeyOf(reminder)))]),
            ],
        };
    }

    private static Text Errand(Turn turn, Slots slots)
    {
        var words = slots.Errand ?? turn.Text.Trim();
        return words.Length == 0 ? Text.Of("remind.something") : Text.Of("talk.name", ("name", words.Length > LongestErrand ? words[..LongestErrand] : words));
    }
}
