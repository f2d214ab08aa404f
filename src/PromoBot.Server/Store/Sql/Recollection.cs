using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>The facts that a turn asks for.</summary>
internal static class Recollection
{
    public static async Task<Recalled> Of(Session session, NameBook names, string authority, Needs needs)
    {
        var recent = needs.RecentOf is { } person ? await WrittenTurns.Recent(session, authority, person) : [];
        var written = needs.WrittenIn is { } turn ? await WrittenTurns.Find(session, authority, turn) : null;
        return new Recalled(
            new Facts(
                await Projects(session, names, authority, needs, written is null ? recent : [.. recent, written]),
                recent,
                written,
                await FigureTables.Read(session, authority, needs.TotalsOf, needs.TotalsOn),
                needs.InvitationCode is { } code ? await PeopleTables.Invited(session, authority, code) : null)
            {
                Trips = await DayRecords.Read<Trip>(session, authority, "trip", needs.TripsIn),
                Events = await DayRecords.Read<Event>(session, authority, "event", needs.EventsIn),
                Reminders = needs.RemindersOf is { } whose ? await ReminderTable.Of(session, authority, whose) : [],
            },
            await AuthorityTable.Moment(session, authority));
    }

    private static async Task<IReadOnlyList<ProjectFile>> Projects(
        Session session, NameBook names, string authority, Needs needs, IReadOnlyList<WrittenTurn> turns)
    {
        var touched = turns.SelectMany(turn => turn.Changes).SelectMany(RecordTables.ProjectsOf).ToHashSet(StringComparer.Ordinal);
        var asked = new List<string>();
        foreach (var said in needs.ProjectsLike)
            asked.AddRange(await names.ProjectsLike(session, authority, said));
        asked.AddRange(needs.Projects);
        asked.AddRange(touched);

        var files = await ProjectFiles.Read(session, authority, [.. asked.Distinct(StringComparer.Ordinal)]);
        return [.. files.Where(file => !file.Project.IsWithdrawn || touched.Contains(file.Project.Id))];
    }
}
