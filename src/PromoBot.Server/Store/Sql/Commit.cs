using PromoBot.Dialogs;

namespace PromoBot.Server.Store;

/// <summary>One turn into the books. The caller commits where it is Done and rolls back everything else.</summary>
internal static class Commit
{
    public static async Task<CommitResult> Run(Session session, TurnToCommit asDecided)
    {
        var turn = asDecided with { Decision = asDecided.Decision with { Changes = OnePerRecord(asDecided.Decision.Changes) } };
        if (!await TurnTable.See(session, turn))
            return new CommitResult.AlreadySeen();

        var moment = await TurnTable.Begin(session, turn);
        var isFresh = await AuthorityTable.PlanRevision(session, turn.Authority) == turn.PlanRevision
            && await TalkTable.Move(session, turn)
            && await RecordTables.Write(session, turn, moment)
            && await TurnTable.Undo(session, turn)
            && await FigureTables.Apply(session, turn.Authority, turn.PlanRevision, turn.Decision.Contributions)
            && await PeopleTables.Bind(session, turn)
            && await BulletinTable.Write(session, turn);
        if (!isFresh)
            return new CommitResult.Stale();

        await ReminderTable.Write(session, turn);
        await ToldTable.Write(session, turn);
        await AuditTable.Write(session, turn);
        await LastTalkTable.Note(session, turn);
        await OutboxTable.QueueNotices(session, turn);
        await OutboxTable.QueueAnnouncements(session, turn);
        return new CommitResult.Done(await OutboxTable.Queue(session, turn));
    }

    /// <summary>Two acts of one message may change the same record one after the other; that is one revision.</summary>
    private static IReadOnlyList<Change> OnePerRecord(IReadOnlyList<Change> changes) =>
        [.. changes.GroupBy(change => change.After.Id, (_, same) => same.Aggregate((first, next) => first with { After = next.After }))];
}
