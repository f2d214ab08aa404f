using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What the bot will remind the speaker of (我有哪些提醒): what they asked for, next steps, and the kinds that the plan switches on.</summary>
public sealed class ShowReminders : Conversation
{
    private const int MostLines = 15;
    private const int MostButtons = 3;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskReminders];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act) => ToldItems.Needs(turn);

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var coming = facts.Reminders.Where(one => !one.HasRung).ToList();
        return Step.Say(new Reply(
            Text.Of(coming.Count == 0 ? "remind.list_empty" : "remind.list", ("count", coming.Count)),
            [
                .. coming.Count == 0 ? Array.Empty<Block>() : [new Block.Table(
                    [Text.Of("show_calendar.when"), Text.Of("show_calendar.what")],
                    [.. coming.Take(MostLines).Select(one => (IReadOnlyList<Value>)[When(one), one.What])])],
                .. coming.Count > MostLines ? [new Block.Paragraph(Text.Of("remind.more", ("count", coming.Count - MostLines)), IsQuiet: true)] : Array.Empty<Block>(),
                .. Kinds(turn, facts),
            ],
            [.. coming.Where(one => one.Entry is null).Take(MostButtons).Select(one => new Choice(
                Text.Of("remind.call_off_one", ("what", one.What)), new Tap(turn.Id, Taps.NoMore, ToldItems.KeyOf(one))))]));
    }

    private static Value When(Reminder one) => one.Entry is null
        ? Text.Of("remind.at", ("day", one.Due), ("time", $"{OwnHour.Of(one):HH\\:mm}"))
        : one.Due;

    private static IEnumerable<Block> Kinds(Turn turn, Facts facts)
    {
        var (unwanted, on) = (facts.RemindedOf(turn.Me.Id).Unwanted, Enum.GetValues<ReminderKind>().Where(kind => turn.Plan.Reminders.Of(kind).IsOn).ToList());
        if (on.Except(unwanted).ToList() is { Count: > 0 } wanted)
            yield return new Block.Paragraph(Text.Of("remind.by_plan", ("kinds", new Value.Phrases([.. wanted.Select(StopReminding.NameOf)]))), IsQuiet: true);
        if (on.Intersect(unwanted).ToList() is { Count: > 0 } off)
            yield return new Block.Paragraph(Text.Of("remind.by_plan_off", ("kinds", new Value.Phrases([.. off.Select(StopReminding.NameOf)]))), IsQuiet: true);
    }
}
