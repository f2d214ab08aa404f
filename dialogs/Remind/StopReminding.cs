using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>No more of a reminder, or of a kind (别再提醒我这个, 不用再提醒外出次数); and again (恢复外出次数提醒).</summary>
public sealed class StopReminding : Conversation
{
    private const string OfKind = "kind-";

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.StopReminding, Intent.ResumeReminding];

    public override Deed? Deed => Domain.Deed.Remind;

    public override Needs Needs(Turn turn, Act act) => ToldItems.Needs(turn);

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (Kind(turn, act) is { } kind)
            return Switched(turn, kind, act.Intent == Intent.ResumeReminding, facts);
        if (act.Intent == Intent.ResumeReminding)
            return Step.Ask(ToldItems.Item, Text.Of("remind.which_again"), [.. facts.RemindedOf(turn.Me.Id).Unwanted.Select(one => new Option(OfKind + one, NameOf(one)))]);
        if (Own(turn, facts) is { } own)
            return Ended(own.What, ToldItems.KeyOf(own));
        return ToldItems.Meant(turn, act, facts) switch
        {
            [] => Step.Say(Text.Of(turn.Tap is null ? "remind.nothing_to_stop" : "remind.over")),
            [{ Kind: { } of } told] => Ended(told.What, told.Key) with { Replies = [OfOne(turn, told.What, of)] },
            [var told] => Ended(told.What, told.Key),
            var several => ToldItems.Which(Text.Of("remind.which_stopped"), several, mayBeAll: false),
        };
    }

    private static ReminderKind? Kind(Turn turn, Act act) => act.Slots.Reminders
        ?? (turn.Picks.GetValueOrDefault(ToldItems.Item)?.Split(':')[^1] is { } picked && picked.StartsWith(OfKind, StringComparison.Ordinal)
            && Enum.TryParse<ReminderKind>(picked[OfKind.Length..], out var kind) ? kind : null);

    /// <summary>One of the person's own, called off by its button before or after it rang.</summary>
    private static Reminder? Own(Turn turn, Facts facts) => turn.Picks.GetValueOrDefault(ToldItems.Item) is { } picked
        ? facts.Reminders.FirstOrDefault(reminder => picked.EndsWith(":" + ToldItems.KeyOf(reminder), StringComparison.Ordinal))
        : null;

    private static Step Ended(Text what, string key) => new()
    {
        ReminderNotes = [new ReminderNote.Ended(key, Ending.Stopped)],
        Replies = [Reply.Of(Text.Of("remind.stopped", ("what", what)))],
    };

    private static Reply OfOne(Turn turn, Text what, ReminderKind kind) => new(
        Text.Of("remind.stopped", ("what", what)), [], [new Choice(Text.Of("remind.stop_kind", ("kind", NameOf(kind))), new Tap(turn.Id, Taps.NoMore, OfKind + kind))]);

    private static Step Switched(Turn turn, ReminderKind kind, bool isOn, Facts facts)
    {
        if (isOn && !turn.Plan.Reminders.Of(kind).IsOn)
            return Step.Say(Text.Of("remind.off_in_plan", ("kind", NameOf(kind))));
        if (facts.RemindedOf(turn.Me.Id).Unwanted.Contains(kind) != isOn)
            return Step.Say(Text.Of(isOn ? "remind.on_already" : "remind.off_already", ("kind", NameOf(kind))));
        return new Step
        {
            ReminderNotes = [new ReminderNote.Switched(kind, isOn)],
            Replies = [Reply.Of(Text.Of(isOn ? "remind.switched_on" : "remind.switched_off", ("kind", NameOf(kind))))],
        };
    }

    internal static Text NameOf(ReminderKind kind) => Text.Of(kind switch
    {
        ReminderKind.Quota => "remind.kind_quota",
        ReminderKind.FollowUp => "remind.kind_follow_up",
        ReminderKind.TenDay => "remind.kind_ten_day",
        ReminderKind.Verification => "remind.kind_verification",
        ReminderKind.Event => "remind.kind_event",
        ReminderKind.TripPlan => "remind.kind_trip_plan",
        ReminderKind.Meetings => "remind.kind_meetings",
        ReminderKind.Handover => "remind.kind_handover",
        _ => throw new InvalidOperationException($"No name for {kind}."),
    });
}
