using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>
/// Takes back what the last turn wrote, or the turn whose button was tapped: each record stands as it stood before. Right after a
/// reminder of one's own was set, it is that which is taken back.
/// </summary>
public sealed class Undo : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.Undo];

    public override Deed? Deed => Domain.Deed.ChangeOwn;

    public override Needs Needs(Turn turn, Act act) => new()
    {
        RecentOf = turn.Me.Id,
        WrittenIn = turn.Tap?.Turn,
        RemindersOf = JustSet(turn) is null ? [] : [turn.Me.Id],
    };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (facts.Reminders.FirstOrDefault(reminder => reminder.Id == JustSet(turn)) is { HasRung: false } set)
            return new Step
            {
                ReminderNotes = [new ReminderNote.Ended(ToldItems.KeyOf(set), Ending.Stopped)],
                Replies = [Reply.Of(Text.Of("correct.undone_reminder", ("what", set.What)))],
            };
        var written = turn.Tap is null ? facts.Recent.FirstOrDefault() : facts.Written;
        if (written is null)
            return Step.Say(Text.Of("correct.nothing_to_undo"));
        if (written.IsUndone)
            return Step.Say(Text.Of("correct.undone_already"));
        if (!Ownership.MayTakeBack(turn, written))
            return Step.Say(Text.Of("correct.not_yours"));
        if (!written.IsLatest)
            return Step.Say(Text.Of("correct.changed_since"));
        if (HoldsMoney(written, facts) is { } project)
            return Step.Say(Text.Of("correct.holds_money", ("name", project.Name)));
        IReadOnlyList<Change> changes = [.. written.Changes.Select(change => Back(change, facts))];
        return new Step
        {
            Changes = changes,
            Undoes = written.Id,
            Replies = [new Reply(Text.Of("correct.undone"), [.. changes.Select(change => RecordCard.Line(turn, change, facts))], [])],
            Notices = [.. written.Changes.Where(change => RecordState.IsRuling(change) && change.After.Review is not null && change.After.Person != turn.Me.Id)
                .Select(change => new Notice(change.After.Person, Reply.Of(Text.Of("verify.told_reopened", ("what", RecordCard.Name(turn, change.After, facts)))))),
                .. HandoverNotices.TakenBack(turn, changes, facts)],
        };
    }

    private static string? JustSet(Turn turn) => turn.Tap is null ? turn.Talk.Reminder : null;

    /// <summary>An officer may have looked since: that goes with the words it was about, but a project's quality stays.</summary>
    private static Change Back(Change change, Facts facts)
    {
        var now = Latest.Of(change.After, facts);
        return (change.Before, now) switch
        {
            (null, _) => new Change(now, now with { IsWithdrawn = true }),
            (Project before, Project project) when !RecordState.IsRuling(change) => new Change(now, before with { Quality = project.Quality }),
            ({ } before, _) => new Change(now, before),
        };
    }

    /// <summary>A project cannot go while money that arrived later stands on it.</summary>
    private static Project? HoldsMoney(WrittenTurn written, Facts facts) => written.Changes
        .Where(change => change.Before is null)
        .Select(change => change.After)
        .OfType<Project>()
        .FirstOrDefault(project => facts.Projects
            .Where(file => file.Project.Id == project.Id)
            .SelectMany(file => file.Receipts)
            .Any(receipt => written.Changes.All(change => change.After.Id != receipt.Id)));
}
