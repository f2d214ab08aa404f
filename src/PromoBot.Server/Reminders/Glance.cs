using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Reminders;

/// <summary>
/// Looks at the books once for many people whether anything is due. Of most people there is nothing on most days; a turn of their
/// own, with a dozen questions to the books, would be made only to find that out.
/// </summary>
internal sealed class Glance(IStore store, HolidayCalendar holidays)
{
    /// <param name="now">In the authority's time zone.</param>
    /// <param name="surveys">Of a hundred people or so: what is recalled lies in memory together.</param>
    /// <returns>Those that would tell nothing and write nothing.</returns>
    public async Task<HashSet<DueAlarm>> Idle(
        string authority, InForce books, DateTimeOffset now, IReadOnlyList<DueAlarm> surveys, CancellationToken cancel)
    {
        if (surveys.Count == 0)
            return [];
        var due = surveys.ToDictionary(survey => survey.Person, StringComparer.Ordinal);
        var turns = books.People.Where(person => due.ContainsKey(person.Id)).Select(person => Turn(books, now, person, due[person.Id])).ToList();
        var needs = turns.Aggregate(Needs.None, (all, turn) => all.And(Deciding.Needs(turn)));
        var recalled = await store.Recall(authority, needs, cancel).ConfigureAwait(false);
        return turns.Where(turn => Deciding.Decide(turn, recalled.Facts).IsIdle).Select(turn => due[turn.Me.Id]).ToHashSet();
    }

    /// <summary>As <see cref="TurnPipeline"/> makes it of the alarm; what it decides is never committed.</summary>
    private Turn Turn(InForce books, DateTimeOffset now, Person person, DueAlarm survey) =>
        new(survey.Key, now, books.Plan, books.People, person, "", new Reading([], null, Locale.Zh, []), null, Talk.Empty)
        {
            Alarm = survey.Alarm,
            Holidays = holidays,
        };
}
