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
    /// <summary>That many people are looked at together; so often, too, the outbox is told.</summary>
    private const int Together = 100;

    private readonly Glance glance = new(store, holidays);

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
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(books.Plan.Authority.TimeZone));
        var count = 0;
        foreach (var some in (await Due(authority, books, now.DateTime, cancel)).Chunk(Together))
        {
            var idle = await Idle(authority, books, now, some, failed, cancel);
            var told = await Take(authority, some, idle, failed, cancel);
            await NoteIdle(authority, now.DateTime, idle, cancel);
            if (told > 0)
                committed?.Invoke();
            count += told;
        }

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

    /// <summary>Whose survey would find nothing. Where looking at many fails, each is looked at alone.</summary>
    private async Task<HashSet<DueAlarm>> Idle(
        string authority, InForce books, DateTimeOffset now, DueAlarm[] some, Action<string, Exception>? failed, CancellationToken cancel)
    {
        try
        {
            return await glance.Idle(authority, books, now, [.. some.Where(due => due.Alarm is Alarm.Survey)], cancel);
        }
        catch (Exception e) when (failed is not null && e is not OperationCanceledException and not StoreUnusableException)
        {
            failed(some[0].Key, e);
            return [];
        }
    }

    /// <param name="idle">They need no turn; whose turn finds nothing after all joins them.</param>
    /// <returns>How many turns were committed.</returns>
    private async Task<int> Take(string authority, DueAlarm[] some, HashSet<DueAlarm> idle, Action<string, Exception>? failed, CancellationToken cancel)
    {
        var count = 0;
        foreach (var due in some.Where(due => !idle.Contains(due)).ToList())
        {
            cancel.ThrowIfCancellationRequested();
            var result = await Take(authority, due, failed, cancel);
            if (result is { IsIdle: true } && due.Alarm is Alarm.Survey)
                idle.Add(due);
            else if (result is { IsRepeat: false, IsIdle: false })
                count++;
            // A turn of a person goes first.
            await Task.Yield();
        }

        return count;
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

    private async Task NoteIdle(string authority, DateTime now, HashSet<DueAlarm> idle, CancellationToken cancel)
    {
        foreach (var hour in idle.GroupBy(due => ((Alarm.Survey)due.Alarm).At))
            await store.NoteSurveyed(authority, [.. hour.Select(due => due.Person)], new LookedAfter(DateOnly.FromDateTime(now), hour.Key), cancel);
    }
}
