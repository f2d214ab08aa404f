using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using Quartz;

namespace PromoBot.Server.Reminders;

/// <summary>What Quartz fires each minute.</summary>
[DisallowConcurrentExecution]
public sealed partial class SweepJob(Sweep sweep, OutboxPump outbox, ILogger<SweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await sweep.Run(outbox.Nudge, (key, e) => LogFailed(e, key), cancellationToken);
        }
        catch (StoreUnusableException e)
        {
            // The next minute tries again.
            LogTrouble(e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The alarm {Key} failed; it is tried again.")]
    private partial void LogFailed(Exception e, string key);

    [LoggerMessage(LogLevel.Error, "The reminders are in trouble; they are tried again in a minute.")]
    private partial void LogTrouble(Exception e);
}
