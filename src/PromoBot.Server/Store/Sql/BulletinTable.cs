using PromoBot.Dialogs;

namespace PromoBot.Server.Store;

/// <summary>Bulletins: a head row for each, and its revisions, which are only ever added to. A released one takes no more.</summary>
internal static class BulletinTable
{
    /// <summary>Those asked for as they stand, the latest span first.</summary>
    public static async Task<IReadOnlyList<Bulletin>> Read(Session session, string authority, IReadOnlyList<string> ids, bool allDrafts)
    {
        if (ids.Count == 0 && !allDrafts)
            return [];
        var bodies = await session.List<string>(
            """
            SELECT v.body FROM bulletin b JOIN bulletin_revision v ON v.authority = b.authority AND v.bulletin = b.id AND v.number = b.revision
            WHERE b.authority = @authority AND (b.id IN @ids OR (@drafts = 1 AND b.is_released = 0))
            ORDER BY b.first DESC, b.id
            """,
            new { authority, ids, drafts = allDrafts ? 1 : 0 });
        return [.. bodies.Select(BooksJson.Read<Bulletin>)];
    }

    /// <returns>False: somebody else has written the bulletin meanwhile, or released it.</returns>
    public static async Task<bool> Write(Session session, TurnToCommit turn)
    {
        foreach (var bulletin in turn.Decision.Bulletins)
        {
            var row = new
            {
                turn.Authority,
                bulletin.Id,
                number = bulletin.Revision,
                first = Form.Of(bulletin.Span.First),
                isReleased = bulletin.IsReleased ? 1 : 0,
                turn.Turn,
                body = BooksJson.Write(bulletin),
            };
            if (await Head(session, row, isFirst: bulletin.Revision == 1) != 1)
                return false;
            await session.Execute(
                "INSERT INTO bulletin_revision (authority, bulletin, number, turn, body) VALUES (@Authority, @Id, @number, @Turn, @body)", row);
        }

        return true;
    }

    private static Task<int> Head(Session session, object row, bool isFirst) => session.Execute(
        isFirst
            ? """
              INSERT INTO bulletin (authority, id, revision, first, is_released) VALUES (@Authority, @Id, 1, @first, @isReleased)
              ON CONFLICT DO NOTHING
              """
            : """
              UPDATE bulletin SET revision = @number, is_released = @isReleased
              WHERE authority = @Authority AND id = @Id AND revision = @number - 1 AND is_released = 0
              """,
        row);
}
