using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>What the clock asks of the books.</summary>
public partial interface IStore
{
    /// <summary>When each person was looked after last.</summary>
    Task<IReadOnlyDictionary<string, LookedAfter>> Surveyed(string authority, CancellationToken cancel = default);

    /// <summary>Notes for many people at once that nothing was due. An earlier hour never takes the place of a later one.</summary>
    Task NoteSurveyed(string authority, IReadOnlyList<string> people, LookedAfter at, CancellationToken cancel = default);

    /// <summary>People of whom something has come that they asked for by the hour, with the kinds that they had put off to it.</summary>
    /// <param name="now">In the authority's time zone.</param>
    Task<IReadOnlyDictionary<string, IReadOnlyList<ReminderKind>>> Rings(string authority, DateTime now, CancellationToken cancel = default);

    /// <summary>Of some messages of the timer those that no turn was committed for.</summary>
    Task<IReadOnlyList<DueAlarm>> Unseen(string authority, IReadOnlyList<DueAlarm> alarms, CancellationToken cancel = default);
}
