using PromoBot.Server.Outbox;
using PromoBot.Server.Store;

namespace PromoBot.Server.Turns;

/// <summary>
/// Takes messages in for channels that have to answer their service in time. Where a turn takes milliseconds it is done at
/// once; where it may ask a language model, the message is stored, and its turn is worked off the table: a restart loses none.
/// </summary>
public sealed partial class Reception : BackgroundService
{
    private const int MostTries = 5;

    /// <summary>Most of them wait for the language model: 50 messages a second that take 3 seconds each are 150.</summary>
    private const int AtOnce = 256;

    private static readonly OutboxPace Pace = new();

    private readonly IStore store;
    private readonly ITurns turns;
    private readonly OutboxPump outbox;
    private readonly TimeProvider clock;
    private readonly ILogger<Reception> log;
    private readonly IVoices? voices;
    private readonly Rounds rounds;

    /// <param name="voices">Null: no channel takes spoken messages.</param>
    public Reception(IStore store, ITurns turns, OutboxPump outbox, TimeProvider clock, ILogger<Reception> log, IVoices? voices = null)
    {
        (this.store, this.turns, this.outbox, this.clock, this.log, this.voices) = (store, turns, outbox, clock, log, voices);
        rounds = new Rounds(
            (atMost, cancel) => store.HeadsIncoming(clock.GetUtcNow(), atMost, cancel),
            Work,
            LogTrouble,
            AtOnce,
            Pace.Rest,
            clock);
    }

    /// <summary>
    /// True where an answer may come seconds later: a language model is asked, or what is typed waits behind what was spoken
    /// before it.
    /// </summary>
    public bool MayTakeLong => turns.MayTakeLong || voices is not null;

    /// <summary>Done once the message is safe: its turn is committed, or it stands in the table.</summary>
    public async Task Take(Incoming incoming)
    {
        // Not the request's token: who hangs up has said it all the same.
        if (incoming.Voice is not null || (MayTakeLong && incoming.Text is not null))
        {
            await store.KeepIncoming(incoming, clock.GetUtcNow(), CancellationToken.None);
            rounds.Nudge();
            return;
        }

        await turns.Take(incoming, CancellationToken.None);
        outbox.Nudge();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => rounds.Run(stoppingToken);

    private async Task<TimeSpan?> Work(long id, CancellationToken cancel)
    {
        if (await store.WaitingIncoming(id, cancel) is not { } waiting)
            return null;
        try
        {
            if (!await Take(waiting, cancel))
                return await PutOff(waiting);
        }
        catch (Exception e) when (e is not OperationCanceledException and not StoreUnusableException)
        {
            LogFailed(e, waiting.Id, waiting.Incoming.Channel);
            if (waiting.Tries + 1 >= MostTries)
            {
                await store.GiveUpIncoming(waiting.Id, clock.GetUtcNow(), CancellationToken.None);
                return null;
            }

            return await PutOff(waiting);
        }

        // Where this fails the turn is taken again, and finds that it was seen.
        await store.DropIncoming(waiting.Id, CancellationToken.None);
        outbox.Nudge();
        return null;
    }

    /// <returns>False: not yet.</returns>
    private async Task<bool> Take(WaitingIncoming waiting, CancellationToken cancel)
    {
        if (waiting.Incoming.Voice is not null)
            return await (voices ?? throw new InvalidOperationException("Nobody is left to listen to what was spoken.")).Take(waiting, cancel);
        await turns.Take(waiting.Incoming, cancel);
        return true;
    }

    private async Task<TimeSpan> PutOff(WaitingIncoming waiting)
    {
        var wait = Pace.Wait(waiting.Tries);
        await store.PutOffIncoming(waiting.Id, clock.GetUtcNow() + wait, CancellationToken.None);
        return wait;
    }

    [LoggerMessage(LogLevel.Error, "The inbox is in trouble; it goes on in a moment.")]
    private partial void LogTrouble(Exception e);

    [LoggerMessage(LogLevel.Error, "The turn of message {Id} on {Channel} failed.")]
    private partial void LogFailed(Exception e, long id, string channel);
}
