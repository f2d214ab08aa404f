using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>What earlier turns wrote: what a correction or an undo is about.</summary>
internal static class WrittenTurns
{
    private const int HowMany = 5;

    /// <summary>The person's latest that stand, the latest first. An undo is not one of them: 撤销 twice goes two steps back.</summary>
    public static async Task<IReadOnlyList<WrittenTurn>> Recent(Session session, string authority, string person)
    {
        var turns = await session.List<TurnRow>(
            """
            SELECT id, person, at, is_undone AS IsUndone FROM turn
            WHERE authority = @authority AND person = @person AND wrote = 1 AND undoes IS NULL AND is_undone = 0
            ORDER BY moment DESC LIMIT @HowMany
            """,
            new { authority, person, HowMany });
        return await WithChanges(session, authority, turns);
    }

    public static async Task<WrittenTurn?> Find(Session session, string authority, string turn)
    {
        var turns = await session.List<TurnRow>(
            "SELECT id, person, at, is_undone AS IsUndone FROM turn WHERE authority = @authority AND id = @turn AND wrote = 1",
            new { authority, turn });
        return (await WithChanges(session, authority, turns)).SingleOrDefault();
    }

    private static async Task<IReadOnlyList<WrittenTurn>> WithChanges(Session session, string authority, IReadOnlyList<TurnRow> turns)
    {
        if (turns.Count == 0)
            return [];

        var ids = turns.Select(turn => turn.Id).ToList();
        var changes = (await Changes(session, authority, ids)).ToLookup(row => row.Turn, row => row.Change, StringComparer.Ordinal);
        var later = (await Later(session, authority, ids)).ToLookup(row => row.Turn, row => BooksJson.Read<Entry>(row.Body), StringComparer.Ordinal);
        return
        [
            .. turns.Select(turn => new WrittenTurn(
                turn.Id, turn.Person, Form.Moment(turn.At), [.. changes[turn.Id]], turn.IsUndone == 1, !later[turn.Id].Any(entry => IsAnother(changes[turn.Id], entry)))),
        ];
    }

    /// <summary>What an officer found since changes nothing of what was said; a finding itself is another where anything is.</summary>
    private static bool IsAnother(IEnumerable<Change> changes, Entry later)
    {
        var own = changes.First(change => change.After.Id == later.Id);
        var isRuling = own.Before is not null && Rulings.SaySame(own.Before, own.After);
        return isRuling ? !Sameness.IsSame(own.After, later) : !Rulings.SaySame(own.After, later);
    }

    private static Task<IReadOnlyList<ChangeRow>> Changes(Session session, string authority, List<string> turns) =>
        session.List<ChangeRow>(
            """
            SELECT v.turn, b.body AS Before, v.body AS After
            FROM revision v LEFT JOIN revision b ON b.authority = v.authority AND b.record = v.record AND b.number = v.number - 1
            WHERE v.authority = @authority AND v.turn IN @turns
            ORDER BY v.turn, v.position
            """,
            new { authority, turns });

    /// <summary>What later turns made of the records, unless they were taken back; an undo only restores.</summary>
    private static Task<IReadOnlyList<LaterRow>> Later(Session session, string authority, List<string> turns) =>
        session.List<LaterRow>(
            """
            SELECT v.turn, later.body
            FROM revision v
            JOIN revision later ON later.authority = v.authority AND later.record = v.record AND later.number > v.number
            JOIN turn t ON t.authority = later.authority AND t.id = later.turn
            WHERE v.authority = @authority AND v.turn IN @turns AND t.undoes IS NULL AND t.is_undone = 0
            """,
            new { authority, turns });

    private sealed record TurnRow
    {
        public string Id { get; init; } = "";

        public string Person { get; init; } = "";

        public string At { get; init; } = "";

        public long IsUndone { get; init; }
    }

    private sealed record LaterRow
    {
        public string Turn { get; init; } = "";

        public string Body { get; init; } = "";
    }

    private sealed record ChangeRow
    {
        public string Turn { get; init; } = "";

        public string? Before { get; init; }

        public string After { get; init; } = "";

        public Change Change => new(Before is null ? null : BooksJson.Read<Entry>(Before), BooksJson.Read<Entry>(After));
    }
}
