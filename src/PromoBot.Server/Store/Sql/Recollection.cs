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
        IReadOnlyList<WrittenTurn> turns = written is null ? recent : [.. recent, written];
        var entries = await Entries(session, authority, needs, turns);
        var (waiting, waitingCount) = needs.Waiting is { } asked ? await WaitingRecords.Read(session, authority, asked) : ((IReadOnlyList<Entry>)[], 0);
        var handovers = needs.HandoversOf is { } takers ? await Handovers.Waiting(session, authority, takers) : [];
        var (lines, lineCount) = needs.ProjectsWhere is { } where ? await ProjectLines.Read(session, authority, where) : ([], 0);
        var projects = await Projects(session, names, authority, needs with { Projects = [.. needs.Projects, .. lines.Select(line => line.Id)] }, turns, [.. entries, .. waiting, .. handovers]);
        return new Recalled(
            new Facts(
                projects,
                recent,
                written,
                await FigureTables.Read(session, authority, needs.TotalsOf, needs.TotalsOn),
                needs.InvitationCode is { } code ? await PeopleTables.Invited(session, authority, code) : null)
            {
                Entries = entries,
                Waiting = waiting,
                WaitingCount = waitingCount,
                Authors = needs.Waiting is null ? new Dictionary<string, IReadOnlyList<string>>() : await WaitingRecords.Authors(
                    session, authority, [.. entries.Concat(waiting).Concat(projects.SelectMany(file => file.Receipts.Append<Entry>(file.Project))).Select(entry => entry.Id).Distinct(StringComparer.Ordinal)]),
                Backings = await Backings.Read(session, authority, needs.Backings),
                Trips = await DayRecords.Read<Trip>(session, authority, "trip", needs.TripsIn),
                Events = await DayRecords.Read<Event>(session, authority, "event", needs.EventsIn),
                Handovers = handovers,
                OccasionChanges = needs.Calendar ? await CalendarChanges.Standing(session, authority) : [],
                FoundProjects = [.. lines.Select(line => (Line: line, File: projects.FirstOrDefault(file => file.Project.Id == line.Id))).Where(one => one.File is not null).Select(one => new FoundProject(one.File!.Project, Form.Day(one.Line.Moved)))],
                FoundProjectsCount = lineCount,
                FoundActs = needs.Acts is { } acts ? await ActLists.Read(session, authority, acts) : FoundActs.None,
                Claims = needs.ClaimsOf.Count > 0 ? await CompanyBook.Claims(session, authority, needs.ClaimsOf, needs.ClaimsFor) : [],
                Dossiers = needs.Dossiers.Count > 0 ? await CompanyBook.Read(session, names, authority, needs.Dossiers) : [],
                Bulletins = await BulletinTable.Read(session, authority, needs.Bulletins, needs.BulletinDrafts),
                Chronicle = await ChronicleRecords.Read(session, authority, needs.ChronicleOf),
                Reminders = await ReminderTable.Of(session, authority, needs.RemindersOf),
                FollowUps = await ReminderTable.FollowUps(session, authority, needs.FollowUps),
                Told = await ToldTable.Lately(session, authority, needs.ToldTo),
                Reminded = await ToldTable.Of(session, authority, needs.RemindedOf),
                Updates = await ProjectUpdates.Read(session, authority, needs.UpdatesOf),
                Deliveries = await DeliveryRows.Read(session, authority, needs.DeliveriesIn),
            },
            await AuthorityTable.Moment(session, authority));
    }

    /// <summary>Those asked for, and those that the turns touched, as they stand now.</summary>
    private static async Task<IReadOnlyList<Entry>> Entries(Session session, string authority, Needs needs, IReadOnlyList<WrittenTurn> turns)
    {
        var ids = needs.Entries.Concat(turns.SelectMany(turn => turn.Changes).Select(change => change.After.Id)).Distinct(StringComparer.Ordinal).ToList();
        return ids.Count == 0 ? [] : await RecordTables.Read(session, authority, ids);
    }

    private static async Task<IReadOnlyList<ProjectFile>> Projects(
        Session session, NameBook names, string authority, Needs needs, IReadOnlyList<WrittenTurn> turns, IReadOnlyList<Entry> entries)
    {
        var touched = turns.SelectMany(turn => turn.Changes).SelectMany(RecordTables.ProjectsOf)
            .Concat(entries.Select(RecordTables.ProjectOf).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var asked = new List<string>();
        foreach (var said in needs.ProjectsLike)
            asked.AddRange(await names.ProjectsLike(session, authority, said));
        asked.AddRange(needs.Projects);
        asked.AddRange(touched);

        var files = await ProjectFiles.Read(session, authority, [.. asked.Distinct(StringComparer.Ordinal)]);
        return [.. files.Where(file => !file.Project.IsWithdrawn || touched.Contains(file.Project.Id))];
    }
}
