using Microsoft.Data.Sqlite;
using PromoBot.Server.Model;
using PromoBot.Server.Store;
using Quartz;

namespace PromoBot.Server.Reminders;

/// <summary>Quartz, with its job store in the bot's own file: it fires the sweep each minute, and once when the bot starts.</summary>
internal static class Clockwork
{
    private const string EnabledSetting = "PromoBot:Reminders:Enabled";
    private const string EachMinute = "0 * * * * ?";

    /// <param name="sweep">Null: a server without reminders.</param>
    /// <param name="folder">The one with the books.</param>
    public static IServiceCollection AddReminders(this IServiceCollection services, Sweep? sweep, string folder, IConfiguration configuration)
    {
        if (sweep is null || !IsEnabled(configuration))
            return services;
        services.AddSingleton(sweep);
        services.AddQuartz(quartz =>
        {
            // The bot's clock may stand still (serve --now); Quartz needs one that goes.
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.UseDefaultThreadPool(1);
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(SqliteFactory.Instance, ConnectionString(folder));
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
            });
            quartz.AddJob<SweepJob>(job => job.WithIdentity(nameof(Sweep)));
            quartz.AddTrigger(trigger => trigger.ForJob(nameof(Sweep)).WithIdentity("each minute").WithCronSchedule(EachMinute));
            quartz.AddTrigger(trigger => trigger.ForJob(nameof(Sweep)).WithIdentity("at the start").StartNow());
        });
        // A node that starts must not replace what is stored: an hour that was just fired would fire again.
        services.Configure<QuartzOptions>(options => options.Scheduling.IgnoreDuplicates = true);
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static bool IsEnabled(IConfiguration configuration) => configuration[EnabledSetting] switch
    {
        null or "" => true,
        var said when bool.TryParse(said, out var isEnabled) => isEnabled,
        var said => throw new SettingException(EnabledSetting, $"is '{said}'; expected true or false"),
    };

    private static string ConnectionString(string folder) =>
        new SqliteConnectionStringBuilder { DataSource = SqliteFile.In(folder, TimeSpan.Zero).Path, Pooling = false, DefaultTimeout = 30 }.ConnectionString;
}
