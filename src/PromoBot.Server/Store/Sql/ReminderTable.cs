using PromoBot.Dialogs;

namespace PromoBot.Server.Store;

/// <summary>What people are to be told later.</summary>
internal static class ReminderTable
{
    public static async Task Write(Session session, TurnToCommit turn)
    {
        if (turn.Decision.Undoes is { } undone)
            await TakeBack(session, turn, undone);
        await WithdrawWithRecords(session, turn);
        foreach (var reminder in turn.Decision.Reminders)
            await Put(session, turn, reminder);
    }

    /// <summary>A person's reminders that stand, the next first.</summary>
    public static async Task<IReadOnlyList<Reminder>> Of(Session session, string authority, string person)
    {
        var rows = await session.List<ReminderRow>(
            """
            SELECT id, person, due, time, record AS Entry, what FROM reminder
            WHERE authority = @authority AND person = @person AND withdrawn_in IS NULL ORDER BY due, time, id
            """,
            new { authority, person });
        return [.. rows.Select(row => row.Reminder)];
    }

    /// <summary>Those that the undone turn made go; those that it had withdrawn are armed again.</summary>
    private static async Task TakeBack(Session session, TurnToCommit turn, string undone)
    {
        await session.Execute(
            "UPDATE reminder SET withdrawn_in = NULL WHERE authority = @Authority AND withdrawn_in = @undone",
            new { turn.Authority, undone });
        await session.Execute(
            "UPDATE reminder SET withdrawn_in = @Turn WHERE authority = @Authority AND turn = @undone AND withdrawn_in IS NULL",
            new { turn.Turn, turn.Authority, undone });
    }

    private static async Task WithdrawWithRecords(Session session, TurnToCommit turn)
    {
        var withdrawn = turn.Decision.Changes.Where(change => change.After.IsWithdrawn).Select(change => change.After.Id).ToList();
        if (withdrawn.Count == 0)
            return;

        await session.Execute(
            "UPDATE reminder SET withdrawn_in = @Turn WHERE authority = @Authority AND record IN @withdrawn AND withdrawn_in IS NULL",
            new { turn.Turn, turn.Authority, withdrawn });
    }

    /// <summary>The same id again moves the reminder.</summary>
    private static Task<int> Put(Session session, TurnToCommit turn, Reminder reminder) =>
        session.Execute(
            """
            INSERT INTO reminder (authority, id, turn, person, due, time, record, what, withdrawn_in)
            VALUES (@Authority, @Id, @Turn, @Person, @due, @time, @Entry, @what, NULL)
            ON CONFLICT (authority, id) DO UPDATE
              SET due = excluded.due, time = excluded.time, what = excluded.what, withdrawn_in = NULL
            """,
            new
            {
                turn.Authority,
                reminder.Id,
                turn.Turn,
                reminder.Person,
                due = Form.Of(reminder.Due),
                time = reminder.Time is { } time ? Form.Of(time) : null,
                reminder.Entry,
                what = BooksJson.Write(reminder.What),
            });

    private sealed record ReminderRow
    {
        public string Id { get; init; } = "";

        public string Person { get; init; } = "";

        public string Due { get; init; } = "";

        public string? Time { get; init; }

        public string? Entry { get; init; }

        public string What { get; init; } = "";

        public Reminder Reminder => new(
            Id, Person, Form.Day(Due), Time is null ? null : TimeOnly.ParseExact(Time, "HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), Entry, BooksJson.Read<Text>(What));
    }
}
