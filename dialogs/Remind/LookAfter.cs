using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>
/// Tells a person what is due and was not told yet, all in one message; called by the clock, never by a message. The facts may be
/// of many people at once: whatever looks at them picks out what is the person's.
/// </summary>
public sealed class LookAfter : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [];

    public override bool Takes(Alarm alarm) => alarm is Alarm.Survey or Alarm.Ring;

    public override Needs Needs(Turn turn, Act act) => Looked(turn).Aggregate(
        new Needs { RemindedOf = [turn.Me.Id], RemindersOf = [turn.Me.Id] },
        (needs, watch) => needs.And(watch.Needs(turn)));

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var (now, told) = (turn.Now.DateTime, facts.RemindedOf(turn.Me.Id));
        var looked = Looked(turn).Where(watch => !told.Unwanted.Contains(watch.Kind) && IsItsDay(turn, watch, told)).ToList();
        var due = looked.SelectMany(watch => watch.Due(turn, facts)).Where(nudge => turn.Alarm is Alarm.Survey || IsPutOffTo(told.Find(nudge.Key), now)).ToList();
        List<Nudge> news = [.. Rung(turn, facts, now), .. due.Where(nudge => IsNews(told.Find(nudge.Key), nudge, now))];
        return new Step
        {
            Notices = news.Count > 0 ? [new Notice(turn.Me.Id, Telling.Of(turn, news))] : [],
            ReminderNotes =
            [
                .. news.Select(nudge => new ReminderNote.Said(nudge.Key, nudge.Kind, nudge.Step, nudge.What)),
                .. Passed(turn, told, looked, due, now).Select(key => new ReminderNote.Ended(key, Ending.Passed)),
                .. turn.Alarm is Alarm.Survey survey ? [new ReminderNote.Surveyed(new LookedAfter(turn.Today, survey.At))] : Array.Empty<ReminderNote>(),
            ],
        };
    }

    private static IEnumerable<Watch> Looked(Turn turn) => turn.Alarm switch
    {
        Alarm.Survey survey => Watches.All.Where(watch => turn.Plan.Reminders.Of(watch.Kind) is { IsOn: true } rule && rule.At <= survey.At),
        Alarm.Ring ring => ring.PutOff.Where(kind => turn.Plan.Reminders.Of(kind).IsOn).Select(Watches.Of),
        var other => throw new InvalidOperationException($"Nothing to look through for {other}."),
    };

    private static bool IsItsDay(Turn turn, Watch watch, Reminded told) =>
        turn.Alarm is Alarm.Ring || turn.Plan.Reminders.Of(watch.Kind).IsDue(turn.Holidays, turn.Today, told.Surveyed?.Day);

    /// <summary>Reminders of the person's own, once each.</summary>
    private static IEnumerable<Nudge> Rung(Turn turn, Facts facts, DateTime now) =>
        from reminder in facts.Reminders
        where reminder is { Entry: null, HasRung: false } && reminder.Person == turn.Me.Id && OwnHour.Of(reminder) <= now
        select new Nudge(ToldItems.KeyOf(reminder), null, $"{OwnHour.Of(reminder):yyyy-MM-ddTHH:mm}", reminder.What);

    private static bool IsPutOffTo(ToldStep? told, DateTime now) => told is { Ending: null, PutOffUntil: { } until } && until <= now;

    /// <summary>The same is not told twice, until it stands otherwise or is asked for again.</summary>
    private static bool IsNews(ToldStep? told, Nudge nudge, DateTime now) => told switch
    {
        null => true,
        { Ending: Ending.Stopped } => false,
        { Ending: null, PutOffUntil: { } until } => until <= now,
        { Ending: Ending.Passed } => true,
        _ => told.Step != nudge.Step,
    };

    /// <summary>What was told and is due no longer; of a ring only what had been put off to now.</summary>
    private static IEnumerable<string> Passed(Turn turn, Reminded told, List<Watch> looked, List<Nudge> due, DateTime now) =>
        from one in told.Steps
        where one is { Ending: null, Kind: { } kind } && due.TrueForAll(nudge => nudge.Key != one.Key)
            && (turn.Alarm is Alarm.Survey ? looked.Exists(watch => watch.Kind == kind) : IsPutOffTo(one, now))
        select one.Key;
}
