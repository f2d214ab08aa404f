using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Next steps that a visit settles: those of its reporter with the same company, where they have fallen due (回访). Nobody has to say 办完了 as well.</summary>
internal static class SettledSteps
{
    /// <summary>What lay about for longer is no longer what the visit was for.</summary>
    private const int MostDaysAgo = 90;

    public static Needs Needs(Turn turn) => new() { FollowUps = new FollowUpsAsked(turn.Me.Id, new Period(turn.Today.AddDays(-MostDaysAgo), turn.Today)) };

    public static IReadOnlyList<FollowUp> Of(Visit visit, Facts facts) =>
        [.. facts.FollowUps.Where(step => step.Of.Date <= visit.Date && Names(step.Of).Select(NameKey.Of).Intersect(Names(visit).Select(NameKey.Of), StringComparer.Ordinal).Any())];

    public static IReadOnlyList<ReminderNote> Ended(IReadOnlyList<FollowUp> settled) =>
        [.. settled.Select(step => new ReminderNote.Ended(ToldItems.KeyOf(step.Reminder), Ending.Done))];

    /// <summary>One line, however many there are.</summary>
    public static IEnumerable<Text> Remarks(IReadOnlyList<FollowUp> settled) => settled.Count == 0 ? [] :
    [
        Text.Of("log_visit.settled", ("day", settled[0].Reminder.Due), ("names", new Value.Names([.. settled.SelectMany(step => Names(step.Of)).DistinctBy(NameKey.Of)]))),
    ];

    /// <summary>Nothing of an event: on its day it is held, not followed up.</summary>
    private static IReadOnlyList<string> Names(Entry entry) => entry switch
    {
        Visit visit => visit.Companies,
        Project project => project.Companies,
        _ => [],
    };
}
