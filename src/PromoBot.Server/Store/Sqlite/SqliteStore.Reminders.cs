using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>What the clock asks of the books.</summary>
public sealed partial class SqliteStore
{
    public Task<IReadOnlyDictionary<string, LookedAfter>> Surveyed(string authority, CancellationToken cancel = default) =>
        connections.Read(session => SurveyTable.All(session, authority), cancel);

    public Task NoteSurveyed(string authority, IReadOnlyList<string> people, LookedAfter at, CancellationToken cancel = default) =>
        connections.Write(session => SurveyTable.Note(session, authority, people, at), cancel);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<ReminderKind>>> Rings(string authority, DateTime now, CancellationToken cancel = default) =>
        connections.Read(session => ToldTable.Rings(session, authority, now), cancel);

    public Task<IReadOnlyList<DueAlarm>> Unseen(string authority, IReadOnlyList<DueAlarm> alarms, CancellationToken cancel = default) =>
        connections.Read(session => TurnTable.Unseen(session, authority, alarms), cancel);
}
