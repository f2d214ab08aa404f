using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Reminders;

/// <summary>
/// Takes what is due by now from the calendar and the tables, and sends each alarm the way of a message. Swept every minute, but
/// nothing hangs on that: what a restart or an outage left behind is found the next time, and what was done is not done again.
/// </summary>
public sealed class Sweep(IStore store, ITurns turns, Standing standing, HolidayCalendar holidays, TimeProvider clock)
{
    /// <summary>People of whom nothing was due are noted that many at a time; so often, too, the outbox is told.</summary>
    private const int Together = 100;

    /// <param name="committed">Called now and then when there is something new to send.</param>
    /// <param name="failed">Told of an alarm that failed, by its key; the others go on, and it is tried the next time. Null: it throws.</param>
    /// <returns>How many people were told something, or turns were committed otherwise.</returns>
    public async Task<int> Run(Action? committed = null, Action<string, Exception>? failed = null, CancellationToken cancel = default)
    {
        var count = 0;
        foreach (var authority in await store.Authorities(cancel))
            count += await Of(authority, committed, failed, cancel);
        return count;
    }

    private async Task<int> Of(string authority, Action? committed, Action<string, Exception>? failed, CancellationToken cancel)
    {
        var books = await standing.Of(authority, cancel);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(books.Plan.Authority.TimeZone)).DateTime;
        var idle = new List<(string Person, LookedAfter At)>();
        var count = 0;
        foreach (var due in await Due(authority, books, now, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            var result = await Take(authority, due, failed, cancel);
            if (result is { IsIdle: true } && due.Alarm is Alarm.Survey survey)
                idle.Add((due.Person, new LookedAfter(DateOnly.FromDateTime(now), survey.At)));
            else if (result is { IsRepeat: false, IsIdle: false } && ++count % Together == 0)
                committed?.Invoke();
            if (idle.Count >= Together)
                await NoteIdle(authority, idle, cancel);
            // A turn of a person goes first.
            await Task.Yield();
        }

        await NoteIdle(authority, idle, cancel);
        if (count > 0)
            committed?.Invoke();
        return count;
    }

    /// <summary>What people asked for by the hour first; where a survey of the same person is due, it rings with that, in one message.</summary>
    private async Task<IReadOnlyList<DueAlarm>> Due(string authority, InForce books, DateTime now, CancellationToken cancel)
    {
        var rings = OwnHour.IsAwake(now) ? await store.Rings(authority, now, cancel) : new Dictionary<string, IReadOnlyList<ReminderKind>>();
        var rota = Rota.Due(new Hour(books.Plan, books.People, holidays, now, await store.Surveyed(authority, cancel)));
        // Of a survey the table tells whether it was made; of all else its turn.
        var others = await store.Unseen(authority, [.. rota.Where(due => due.Alarm is not Alarm.Survey)], cancel);
        var surveys = rota.Where(due => due.Alarm is Alarm.Survey).ToList();
        var surveyed = surveys.Select(due => due.Person).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rings.Where(ring => !surveyed.Contains(ring.Key) && books.Find(ring.Key) is not null)
                .Select(ring => new DueAlarm(ring.Key, $"ring:{now:yyyy-MM-ddTHH:mm}:{ring.Key}", new Alarm.Ring(ring.Value))),
            .. surveys,
            .. others,
        ];
    }

    /// <summary>One person's trouble is no other's.</summary>
    private async Task<TurnResult?> Take(string authority, DueAlarm due, Action<string, Exception>? failed, CancellationToken cancel)
    {
        try
        {
            return await turns.Take(Incoming.OfTimer(authority, due), cancel);
        }
        catch (Exception e) when (failed is not null && e is not OperationCanceledException and not StoreUnusableException)
        {
            failed(due.Key, e);
            return null;
        }
    }

    private async Task NoteIdle(string authority, List<(string Person, LookedAfter At)> idle, CancellationToken cancel)
    {
        foreach (var hour in idle.GroupBy(one => one.At))
            await store.NoteSurveyed(authority, [.. hour.Select(one => one.Person)], hour.Key, cancel);
        idle.Clear();
    }
}
