using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>What people were told, how that stands, and what they want no more.</summary>
internal static class ToldTable
{
    /// <summary>What was told longer ago than that is over.</summary>
    private const int MostSteps = 1000;

    /// <summary>Nobody speaks of more than was told lately.</summary>
    private const int MostTold = 60;

    private const string OwnKey = "reminder:";

    public static async Task Write(Session session, TurnToCommit turn)
    {
        if (turn.Decision.ReminderNotes.Count == 0)
            return;
        var person = turn.Person ?? throw new InvalidOperationException("Notes of reminders belong to a person.");
        var position = 0;
        foreach (var note in turn.Decision.ReminderNotes)
        {
            await (note switch
            {
                ReminderNote.Said said => Say(session, turn, person, said, ++position),
                ReminderNote.PutOff put => session.Execute(
                    "UPDATE told SET put_off_until = @until WHERE authority = @Authority AND person = @person AND key = @Key",
                    new { until = Form.OfLocal(put.Until), turn.Authority, person, put.Key }),
                ReminderNote.Ended ended => End(session, turn, person, ended),
                ReminderNote.Switched switched => Switch(session, turn, person, switched),
                ReminderNote.Surveyed surveyed => SurveyTable.Note(session, turn.Authority, [person], surveyed.At),
                var other => throw new InvalidOperationException($"No way to write {other.GetType().Name}."),
            });
        }
    }

    /// <summary>What has passed is as if it had never been told, and what people asked for themselves stands with their reminders: both are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, Reminded>> Of(Session session, string authority, IReadOnlyList<string> people)
    {
        if (people.Count == 0)
            return new Dictionary<string, Reminded>();
        var steps = (await session.List<StepRow>(
            """
            SELECT person, key, kind, step, put_off_until AS PutOffUntil, ending FROM (
              SELECT person, key, kind, step, put_off_until, ending, row_number() OVER (PARTITION BY person ORDER BY at DESC, turn, position) AS rank
              FROM told WHERE authority = @authority AND person IN @people AND kind IS NOT NULL AND (ending IS NULL OR ending <> 'Passed')) standing
            WHERE rank <= @MostSteps ORDER BY person, rank
            """,
            new { authority, people, MostSteps })).ToLookup(row => row.Person, row => row.Told, StringComparer.Ordinal);
        var unwanted = (await session.List<UnwantedRow>(
            "SELECT person, kind FROM unwanted WHERE authority = @authority AND person IN @people ORDER BY kind",
            new { authority, people })).ToLookup(row => row.Person, row => Enum.Parse<ReminderKind>(row.Kind), StringComparer.Ordinal);
        var surveyed = await SurveyTable.Of(session, authority, people);
        return people.ToDictionary(person => person, person => new Reminded(surveyed.GetValueOrDefault(person), [.. steps[person]], [.. unwanted[person]]), StringComparer.Ordinal);
    }

    /// <summary>The latest, with their words.</summary>
    public static async Task<IReadOnlyList<Told>> Lately(Session session, string authority, string? person)
    {
        if (person is null)
            return [];
        var rows = await session.List<ToldRow>(
            """
            SELECT key, kind, what, turn, position, at, put_off_until AS PutOffUntil, ending FROM told
            WHERE authority = @authority AND person = @person ORDER BY at DESC, turn, position LIMIT @MostTold
            """,
            new { authority, person, MostTold });
        return [.. rows.Select(row => row.Told)];
    }

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<ReminderKind>>> Rings(Session session, string authority, DateTime now)
    {
        var rows = await session.List<RingRow>(
            """
            SELECT person, NULL AS Kind FROM reminder WHERE authority = @authority AND rings_at <= @now AND withdrawn_in IS NULL
            UNION
            SELECT person, kind FROM told WHERE authority = @authority AND put_off_until <= @now AND ending IS NULL AND kind IS NOT NULL
            """,
            new { authority, now = Form.OfLocal(now) });
        return rows.GroupBy(row => row.Person, StringComparer.Ordinal).ToDictionary(
            of => of.Key,
            IReadOnlyList<ReminderKind> (of) => [.. of.Select(row => row.Kind).OfType<string>().Select(Enum.Parse<ReminderKind>)],
            StringComparer.Ordinal);
    }

    private static async Task Say(Session session, TurnToCommit turn, string person, ReminderNote.Said said, int position)
    {
        var row = new
        {
            turn.Authority,
            person,
            said.Key,
            kind = said.Kind?.ToString(),
            said.Step,
            what = BooksJson.Write(said.What),
            turn.Turn,
            position,
            at = Form.OfLocal(turn.Now.DateTime),
        };
        await session.Execute(
            """
            INSERT INTO told (authority, person, key, kind, step, what, turn, position, at)
            VALUES (@Authority, @person, @Key, @kind, @Step, @what, @Turn, @position, @at)
            ON CONFLICT (authority, person, key) DO UPDATE
              SET step = excluded.step, what = excluded.what, turn = excluded.turn, position = excluded.position, at = excluded.at,
                  put_off_until = NULL, ending = NULL
            """,
            row);
        await session.Execute(
            """
            INSERT INTO telling (authority, turn, position, person, key, kind, what, at)
            VALUES (@Authority, @Turn, @position, @person, @Key, @kind, @what, @at)
            """,
            row);
        if (said.Kind is null)
            await session.Execute(
                "UPDATE reminder SET rings_at = NULL WHERE authority = @Authority AND id = @id AND person = @person",
                new { turn.Authority, id = said.Key[OwnKey.Length..], person });
    }

    private static async Task End(Session session, TurnToCommit turn, string person, ReminderNote.Ended ended)
    {
        await session.Execute(
            """
            UPDATE told SET ending = @how, put_off_until = NULL, done_at = coalesce(@doneAt, done_at)
            WHERE authority = @Authority AND person = @person AND key = @Key
            """,
            new { how = ended.How.ToString(), doneAt = ended.How == Ending.Done ? Form.OfLocal(turn.Now.DateTime) : null, turn.Authority, person, ended.Key });
        if (ended.How != Ending.Passed && ended.Key.StartsWith(OwnKey, StringComparison.Ordinal))
            await session.Execute(
                "UPDATE reminder SET withdrawn_in = @Turn WHERE authority = @Authority AND id = @id AND person = @person AND withdrawn_in IS NULL",
                new { turn.Turn, turn.Authority, id = ended.Key[OwnKey.Length..], person });
    }

    private static Task<int> Switch(Session session, TurnToCommit turn, string person, ReminderNote.Switched switched) => session.Execute(
        switched.IsOn
            ? "DELETE FROM unwanted WHERE authority = @Authority AND person = @person AND kind = @kind"
            : "INSERT INTO unwanted (authority, person, kind) VALUES (@Authority, @person, @kind) ON CONFLICT DO NOTHING",
        new { turn.Authority, person, kind = switched.Kind.ToString() });

    private sealed record RingRow
    {
        public string Person { get; init; } = "";

        public string? Kind { get; init; }
    }

    private sealed record UnwantedRow
    {
        public string Person { get; init; } = "";

        public string Kind { get; init; } = "";
    }

    private sealed record StepRow
    {
        public string Person { get; init; } = "";

        public string Key { get; init; } = "";

        public string? Kind { get; init; }

        public string Step { get; init; } = "";

        public string? PutOffUntil { get; init; }

        public string? Ending { get; init; }

        public ToldStep Told => new(Key, KindOf(Kind), Step, Moment(PutOffUntil), EndingOf(Ending));
    }

    private sealed record ToldRow
    {
        public string Key { get; init; } = "";

        public string? Kind { get; init; }

        public string What { get; init; } = "";

        public string Turn { get; init; } = "";

        public long Position { get; init; }

        public string At { get; init; } = "";

        public string? PutOffUntil { get; init; }

        public string? Ending { get; init; }

        public Told Told => new(
            Key, KindOf(Kind), BooksJson.Read<Text>(What), Turn, (int)Position, Form.Local(At), Moment(PutOffUntil), EndingOf(Ending));
    }

    private static ReminderKind? KindOf(string? kind) => kind is null ? null : Enum.Parse<ReminderKind>(kind);

    private static DateTime? Moment(string? moment) => moment is null ? null : Form.Local(moment);

    private static Ending? EndingOf(string? ending) => ending is null ? null : Enum.Parse<Ending>(ending);
}
