using PromoBot.Dialogs;
using PromoBot.Domain;

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

    /// <summary>Rung ones may be put off or done; of these only the latest.</summary>
    private const int MostRung = 20;

    /// <summary>Reminders of these people that stand, the next first; of their own those too that rang lately.</summary>
    public static async Task<IReadOnlyList<Reminder>> Of(Session session, string authority, IReadOnlyList<string> people)
    {
        if (people.Count == 0)
            return [];
        var rows = await session.List<ReminderRow>(
            """
            SELECT id, person, due, time, record AS Entry, what, record IS NULL AND rings_at IS NULL AS HasRung FROM reminder
            WHERE authority = @authority AND person IN @people AND withdrawn_in IS NULL
              AND (record IS NOT NULL OR rings_at IS NOT NULL
                OR 'reminder:' || id IN (
                  SELECT key FROM (
                    SELECT key, row_number() OVER (PARTITION BY person ORDER BY at DESC) AS rank FROM told
                    WHERE authority = @authority AND person IN @people AND kind IS NULL AND ending IS NULL) lately
                  WHERE rank <= @MostRung))
            ORDER BY due, time, id
            """,
            new { authority, people, MostRung });
        return [.. rows.Select(row => row.Reminder)];
    }

    /// <summary>With the records as they stand.</summary>
    public static async Task<IReadOnlyList<FollowUp>> FollowUps(Session session, string authority, FollowUpsAsked? asked)
    {
        if (asked is null)
            return [];
        var rows = await session.List<FollowUpRow>(
            """
            SELECT m.id, m.person, m.due, m.time, m.record AS Entry, m.what, 0 AS HasRung, v.body
            FROM reminder m
            JOIN record r ON r.authority = m.authority AND r.id = m.record
            JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
            WHERE m.authority = @authority AND m.person = @Person AND m.withdrawn_in IS NULL AND m.due BETWEEN @first AND @last
            ORDER BY m.due, m.id
            """,
            new { authority, asked.Person, first = Form.Of(asked.Due.First), last = Form.Of(asked.Due.Last) });
        return [.. rows.Select(row => new FollowUp(row.Reminder, BooksJson.Read<Entry>(row.Body)))];
    }

    /// <summary>Those that the undone turn made go; those that it had withdrawn are armed again, and what was said of them to be done is open again.</summary>
    private static async Task TakeBack(Session session, TurnToCommit turn, string undone)
    {
        await session.Execute(
            """
            UPDATE told SET ending = NULL WHERE authority = @Authority AND ending = 'Done' AND person = @Person
              AND key IN (SELECT 'reminder:' || id FROM reminder WHERE authority = @Authority AND withdrawn_in = @undone)
            """,
            new { turn.Authority, turn.Person, undone });
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
            INSERT INTO reminder (authority, id, turn, person, due, time, record, what, withdrawn_in, rings_at)
            VALUES (@Authority, @Id, @Turn, @Person, @due, @time, @Entry, @what, NULL, @ringsAt)
            ON CONFLICT (authority, id) DO UPDATE
              SET due = excluded.due, time = excluded.time, what = excluded.what, withdrawn_in = NULL, rings_at = excluded.rings_at
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
                ringsAt = reminder.Entry is null ? Form.OfLocal(OwnHour.Of(reminder)) : null,
            });

    private sealed record FollowUpRow : ReminderRow
    {
        public string Body { get; init; } = "";
    }

    private record ReminderRow
    {
        public string Id { get; init; } = "";

        public string Person { get; init; } = "";

        public string Due { get; init; } = "";

        public string? Time { get; init; }

        public string? Entry { get; init; }

        public string What { get; init; } = "";

        public long HasRung { get; init; }

        public Reminder Reminder => new(
            Id, Person, Form.Day(Due), Time is null ? null : TimeOnly.ParseExact(Time, "HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), Entry, BooksJson.Read<Text>(What))
        {
            HasRung = HasRung == 1,
        };
    }
}
