using Polly;
using Polly.CircuitBreaker;
using PromoBot.Server.Store;

namespace PromoBot.Server.Outbox;

/// <summary>
/// One channel's way out: in order within a conversation, several conversations at once, and none while the circuit breaker
/// lets the channel rest.
/// </summary>
internal sealed partial class Lane : IDisposable
{
    private readonly IChannel channel;
    private readonly IStore store;
    private readonly OutboxPace pace;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly Rounds rounds;
    private readonly ResiliencePipeline<SendOutcome> breaker;
    private readonly CircuitBreakerStateProvider circuit = new();
    private readonly CancellationTokenSource farewell = new();
    private DateTimeOffset restingUntil;

    public Lane(IChannel channel, IStore store, OutboxPace pace, TimeProvider clock, ILogger log)
    {
        (this.channel, this.store, this.pace, this.clock, this.log) = (channel, store, pace, clock, log);
        rounds = new Rounds(Heads, Work, e => LogTrouble(e, channel.Name), pace.AtOnce, pace.Rest, clock);
        breaker = Breaker();
    }

    public string Name => channel.Name;

    /// <summary>What <c>/healthz</c> tells.</summary>
    public string State => circuit.CircuitState switch
    {
        CircuitState.Closed => "ok",
        CircuitState.HalfOpen => "trying",
        _ => "resting",
    };

    /// <summary>The latest trouble, until something is sent again.</summary>
    public string? Trouble { get; private set; }

    public void Nudge() => rounds.Nudge();

    public async Task Run(CancellationToken cancel)
    {
        await using var _ = cancel.Register(() => farewell.CancelAfter(pace.Farewell));
        if (!channel.MayRepeat && await store.SettleInterrupted(channel.Name, clock.GetUtcNow(), cancel) is > 0 and var count)
            LogInterrupted(count, channel.Name);
        await rounds.Run(cancel);
    }

    public void Dispose() => farewell.Dispose();

    private ResiliencePipeline<SendOutcome> Breaker() => new ResiliencePipelineBuilder<SendOutcome> { TimeProvider = clock }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<SendOutcome>
        {
            FailureRatio = 0.5,
            MinimumThroughput = pace.FailuresToBreak,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = pace.Break,
            StateProvider = circuit,
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Result is SendOutcome.Unclear or SendOutcome.Later { IsChannelDown: true }),
            OnOpened = arguments =>
            {
                restingUntil = clock.GetUtcNow() + arguments.BreakDuration;
                LogResting(channel.Name, arguments.BreakDuration.TotalSeconds, Trouble);
                return ValueTask.CompletedTask;
            },
            OnClosed = _ =>
            {
                LogBack(channel.Name);
                rounds.Nudge();
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    private Task<IReadOnlyList<WaitingHead>> Heads(int atMost, CancellationToken cancel) =>
        clock.GetUtcNow() < restingUntil
            ? Task.FromResult<IReadOnlyList<WaitingHead>>([])
            : store.HeadsToSend(channel.Name, clock.GetUtcNow(), atMost, cancel);

    private async Task<TimeSpan?> Work(long id, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested || await store.WaitingReply(id, cancel) is not { } waiting)
            return null;
        SendOutcome outcome;
        try
        {
            outcome = await breaker.ExecuteAsync(async _ => await Send(waiting), CancellationToken.None);
        }
        catch (BrokenCircuitException)
        {
            return pace.FirstWait;
        }

        return await NoteSurely(waiting, outcome, cancel);
    }

    /// <summary>What was sent must not be sent again because the books were in trouble just then.</summary>
    private async Task<TimeSpan?> NoteSurely(WaitingReply waiting, SendOutcome outcome, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await Note(waiting, outcome);
            }
            catch (StoreUnusableException e)
            {
                LogTrouble(e, channel.Name);
                await Task.Delay(pace.Rest, clock, cancel);
            }
        }
    }

    private async Task<SendOutcome> Send(WaitingReply waiting)
    {
        if (!channel.MayRepeat)
            await store.NoteSending(waiting.Message.Id, clock.GetUtcNow(), CancellationToken.None);
        SendOutcome outcome;
        try
        {
            outcome = await channel.Send(waiting, farewell.Token);
        }
        catch (OperationCanceledException) when (farewell.IsCancellationRequested)
        {
            outcome = channel.MayRepeat ? new SendOutcome.Later(null, "stopped while it was being sent") : new SendOutcome.Unclear("stopped while it was being sent");
        }
        catch (Exception e)
        {
            LogFailed(e, waiting.Message.Id, channel.Name);
            outcome = waiting.Tries + 1 >= pace.MostFailures
                ? new SendOutcome.Refused($"failed again and again: {e.GetType().Name}")
                : new SendOutcome.Later(null, e.GetType().Name) { PartsSent = waiting.PartsSent };
        }

        Trouble = outcome switch
        {
            SendOutcome.Later { IsChannelDown: true } later => later.Why,
            SendOutcome.Unclear unclear => unclear.Why,
            SendOutcome.Sent => null,
            _ => Trouble,
        };
        return outcome;
    }

    private async Task<TimeSpan?> Note(WaitingReply waiting, SendOutcome outcome)
    {
        var id = waiting.Message.Id;
        var now = clock.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                await store.NoteSent(new SentNote(id, SendState.Sent, now, sent.ChannelId, sent.DrawnAs), CancellationToken.None);
                return null;
            case SendOutcome.Unclear unclear:
                LogUnclear(id, channel.Name, unclear.Why);
                await store.NoteSent(new SentNote(id, SendState.Unclear, now, Why: unclear.Why), CancellationToken.None);
                return null;
            case SendOutcome.Later later when waiting.Tries < pace.MostWaits:
                var wait = later.After is { } asked && asked > TimeSpan.Zero ? asked : pace.Wait(waiting.Tries);
                await store.PutOff(id, now + wait, later.PartsSent, later.Why, CancellationToken.None);
                return wait;
            case SendOutcome.Later later:
                await Refuse(id, now, later.Why);
                return null;
            case SendOutcome.Refused refused:
                await Refuse(id, now, refused.Why);
                return null;
            default:
                throw new InvalidOperationException($"No note for {outcome.GetType().Name}.");
        }
    }

    private async Task Refuse(long id, DateTimeOffset now, string why)
    {
        LogRefused(id, channel.Name, why);
        await store.NoteSent(new SentNote(id, SendState.Refused, now, Why: why), CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Error, "The outbox of {Channel} is in trouble; it goes on in a moment.")]
    private partial void LogTrouble(Exception e, string channel);

    [LoggerMessage(LogLevel.Error, "Reply {Id} on {Channel} failed.")]
    private partial void LogFailed(Exception e, long id, string channel);

    [LoggerMessage(LogLevel.Warning, "Reply {Id} on {Channel} was not sent: {Why}.")]
    private partial void LogRefused(long id, string channel, string why);

    [LoggerMessage(LogLevel.Warning, "Nobody knows whether reply {Id} on {Channel} arrived ({Why}); it is not sent again.")]
    private partial void LogUnclear(long id, string channel, string why);

    [LoggerMessage(LogLevel.Warning, "{Count} replies on {Channel} were being sent when the process ended; they are not sent again.")]
    private partial void LogInterrupted(int count, string channel);

    [LoggerMessage(LogLevel.Warning, "{Channel} is left alone for {Seconds} s: {Why}.")]
    private partial void LogResting(string channel, double seconds, string? why);

    [LoggerMessage(LogLevel.Information, "{Channel} works again.")]
    private partial void LogBack(string channel);
}
