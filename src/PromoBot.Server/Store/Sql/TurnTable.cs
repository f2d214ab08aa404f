using PromoBot.Dialogs;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Store;

/// <summary>Messages seen and the turns they made.</summary>
internal static class TurnTable
{
    /// <returns>False: this message was committed before.</returns>
    public static async Task<bool> See(Session session, TurnToCommit turn) =>
        await session.Execute(
            """
            INSERT INTO seen (authority, channel, conversation, message, turn)
            VALUES (@Authority, @Channel, @Conversation, @MessageId, @Turn)
            ON CONFLICT DO NOTHING
            """,
            new { turn.Authority, turn.Incoming.Channel, turn.Incoming.Conversation, turn.Incoming.MessageId, turn.Turn }) == 1;

    /// <summary>Those that no turn was committed for.</summary>
    public static async Task<IReadOnlyList<DueAlarm>> Unseen(Session session, string authority, IReadOnlyList<DueAlarm> alarms)
    {
        var unseen = new List<DueAlarm>();
        foreach (var alarm in alarms)
        {
            var incoming = Incoming.OfTimer(authority, alarm);
            if (await session.One<long>(
                "SELECT count(*) FROM seen WHERE authority = @authority AND channel = @Channel AND conversation = @Conversation AND message = @MessageId",
                new { authority, incoming.Channel, incoming.Conversation, incoming.MessageId }) == 0)
                unseen.Add(alarm);
        }

        return unseen;
    }

    /// <param name="isTold">False: no person told it in the talk, so 改 and 撤销 do not find it.</param>
    /// <returns>The commit's number in its authority.</returns>
    public static async Task<long> Begin(Session session, TurnToCommit turn, bool isTold = true)
    {
        var moment = await AuthorityTable.NextMoment(session, turn.Authority);
        await session.Execute(
            """
            INSERT INTO turn (authority, id, moment, person, at, wrote, undoes, is_undone, said)
            VALUES (@Authority, @Turn, @moment, @Person, @at, @wrote, @Undoes, 0, @said)
            """,
            new
            {
                turn.Authority,
                turn.Turn,
                moment,
                turn.Person,
                at = Form.Of(turn.Now),
                wrote = isTold && turn.Decision.Changes.Count > 0 ? 1 : 0,
                turn.Decision.Undoes,
                said = isTold && turn.Decision.Changes.Count > 0 ? turn.Incoming.Text : null,
            });
        return moment;
    }

    /// <summary>Marks the turn that this one takes back. Where that one was itself an undo, what it took back stands again.</summary>
    /// <returns>False: it was taken back already.</returns>
    public static async Task<bool> Undo(Session session, TurnToCommit turn)
    {
        var isUndone = 1;
        for (var undone = turn.Decision.Undoes; undone is not null; isUndone = 1 - isUndone)
        {
            var changed = await session.Execute(
                "UPDATE turn SET is_undone = @isUndone WHERE authority = @Authority AND id = @undone AND is_undone <> @isUndone",
                new { isUndone, turn.Authority, undone });
            if (changed == 0)
                return false;
            undone = await session.One<string>(
                "SELECT undoes FROM turn WHERE authority = @Authority AND id = @undone", new { turn.Authority, undone });
        }

        return true;
    }
}
