using PromoBot.Dialogs;

namespace PromoBot.Server.Store;

/// <summary>Who did what and when; rows are only ever added.</summary>
internal static class AuditTable
{
    public static async Task Write(Session session, TurnToCommit turn)
    {
        var lines = Lines(turn).ToList();
        if (lines.Count > 0)
        {
            await session.Execute(
                """
                INSERT INTO audit (authority, at, turn, person, deed, about, number)
                VALUES (@Authority, @at, @Turn, @Person, @Deed, @About,
                  (SELECT revision FROM record WHERE authority = @Authority AND id = @Record))
                """,
                lines.Select(line => new
                {
                    turn.Authority,
                    at = Form.Of(turn.Now),
                    turn.Turn,
                    turn.Person,
                    line.Deed,
                    line.About,
                    Record = line.IsRecord ? line.About : null,
                }));
        }
    }

    public static Task<int> NotePlan(Session session, string authority, int revision, DateTimeOffset now) =>
        session.Execute(
            "INSERT INTO audit (authority, at, deed, number) VALUES (@authority, @at, 'put_plan', @revision)",
            new { authority, at = Form.Of(now), revision });

    public static Task<int> NoteBound(Session session, string authority, string person, DateTimeOffset now) =>
        session.Execute(
            "INSERT INTO audit (authority, at, deed, about) VALUES (@authority, @at, 'bound', @person)",
            new { authority, at = Form.Of(now), person });

    private static IEnumerable<Line> Lines(TurnToCommit turn)
    {
        foreach (var change in turn.Decision.Changes)
            yield return new Line(DeedOf(change), change.After.Id, IsRecord: true);
        if (turn.Decision.Undoes is { } undone)
            yield return new Line("undid", undone);
        if (turn.Decision.Binds is { } person)
            yield return new Line("bound", person);
        foreach (var note in turn.Decision.AuditNotes)
            yield return new Line("note", note);
    }

    private static string DeedOf(Change change) => (change.Before, change.After) switch
    {
        (null, _) => "made",
        ({ IsWithdrawn: false }, { IsWithdrawn: true }) => "withdrew",
        ({ IsWithdrawn: true }, { IsWithdrawn: false }) => "restored",
        _ => "changed",
    };

    private sealed record Line(string Deed, string About, bool IsRecord = false);
}
