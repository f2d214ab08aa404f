using System.Threading.Channels;
using PromoBot.Server.Store;

namespace PromoBot.Server.Outbox;

/// <summary>
/// Works off a table of things that wait: those of one conversation one after the other, several conversations at once, so that
/// a slow one holds up nobody else. The table is the queue; nothing waits in memory alone.
/// </summary>
/// <param name="heads">The oldest that is due of each conversation, at most that many. Asked at every nudge, so it has to be cheap.</param>
/// <param name="work">Fetches and does the one with that id. Null: done, go on. A time: nothing more of this conversation before that has passed.</param>
/// <param name="trouble">Told what the table or the work threw; the next round tries again.</param>
internal sealed class Rounds(
    Func<int, CancellationToken, Task<IReadOnlyList<WaitingHead>>> heads,
    Func<long, CancellationToken, Task<TimeSpan?>> work,
    Action<Exception> trouble,
    int atOnce,
    TimeSpan rest,
    TimeProvider clock)
{
    private readonly HashSet<string> busy = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly List<Task> working = [];

    /// <summary>One waiting ring is enough: a round starts all there is.</summary>
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private DateTimeOffset wakeAt = DateTimeOffset.MaxValue;

    /// <summary>There may be something to do.</summary>
    public void Nudge() => bell.Writer.TryWrite(true);

    /// <summary>Until cancelled; then what was begun is finished.</summary>
    public async Task Run(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await Round(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                trouble(e);
            }

            await BellOrRest(cancel);
        }

        await Task.WhenAll(working);
    }

    private async Task Round(CancellationToken cancel)
    {
        lock (gate)
        {
            if (wakeAt <= clock.GetUtcNow())
                wakeAt = DateTimeOffset.MaxValue;
        }

        working.RemoveAll(task => task.IsCompleted);
        if (atOnce - working.Count <= 0)
            return;
        // The busy ones may be among the oldest; so many more are asked for that some others are left.
        var due = await heads(atOnce + working.Count, cancel);
        foreach (var head in due)
        {
            if (working.Count >= atOnce)
                return;
            if (Enter(head.Conversation))
                working.Add(Task.Run(() => Work(head, cancel), CancellationToken.None));
        }
    }

    private async Task Work(WaitingHead head, CancellationToken cancel)
    {
        TimeSpan? pause = null;
        try
        {
            pause = await work(head.Id, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping: the table still holds it.
        }
        catch (Exception e)
        {
            trouble(e);
            pause = rest;
        }

        Leave(head.Conversation, pause);
    }

    private bool Enter(string name)
    {
        lock (gate)
            return busy.Add(name);
    }

    /// <summary>Without a pause the conversation may hold more: the bell brings the next round.</summary>
    private void Leave(string name, TimeSpan? pause)
    {
        lock (gate)
        {
            busy.Remove(name);
            if (pause is { } wait && clock.GetUtcNow() + wait is var at && at < wakeAt)
                wakeAt = at;
        }

        Nudge();
    }

    private async Task BellOrRest(CancellationToken cancel)
    {
        TimeSpan wait;
        lock (gate)
            wait = wakeAt - clock.GetUtcNow() is var left && left < rest ? left : rest;
        if (wait <= TimeSpan.Zero)
            return;
        using var timer = new CancellationTokenSource(wait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        try
        {
            await bell.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Rested long enough, or stopping: the caller looks which.
        }
    }
}
