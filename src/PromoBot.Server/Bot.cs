using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Model;
using PromoBot.Server.Plans;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server;

/// <summary>The bot put together: what every command and every channel works with.</summary>
public sealed class Bot : IAsyncDisposable
{
    private Bot(IStore store, ValueReader values, LanguageModel? model, TimeProvider clock)
    {
        Store = store;
        Clock = clock;
        Words = WordFiles.Load();
        Standing = new Standing(store, clock);
        Turns = new TurnPipeline(store, Standing, new Reader(CueFiles.Load(), values), model, clock);
    }

    public IStore Store { get; }

    public TimeProvider Clock { get; }

    public WordBook Words { get; }

    public Standing Standing { get; }

    public ITurns Turns { get; }

    /// <summary>Opens the books in a folder; an empty one gets the plan file, or the demo authority where none is given.</summary>
    /// <param name="model">Null: the rules alone read what people write.</param>
    /// <exception cref="StoreUnusableException">The folder or the database cannot be used.</exception>
    /// <exception cref="SettingException">The folder's holidays.tsv has a line that is none.</exception>
    /// <exception cref="PlanUnusableException">The plan to start with is broken.</exception>
    public static async Task<Bot> Open(
        string folder, string? planFile, TimeProvider clock, ModelSettings? model = null, CancellationToken cancel = default)
    {
        // The plan is read first: a broken one leaves no empty database behind.
        var plan = planFile is null ? null : FirstPlan.Load(planFile, Today(clock));
        var values = Values(Path.Combine(folder, "holidays.tsv"));
        var store = SqliteStore.Open(folder);
        try
        {
            if ((await store.Authorities(cancel).ConfigureAwait(false)).Count == 0)
            {
                plan ??= FirstPlan.Demo(Today(clock));
                await store.PutPlan(plan.Plan.Authority.Id, plan.Yaml, plan.Plan, clock.GetUtcNow(), cancel).ConfigureAwait(false);
            }

            return new Bot(store, values, model is null ? null : new LanguageModel(model, clock), clock);
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    /// <summary>Public holidays of later years than the program knows: lines as in its own table, in the data folder.</summary>
    private static ValueReader Values(string overrides)
    {
        try
        {
            return File.Exists(overrides) ? new ValueReader(HolidayCalendar.From(File.ReadLines(overrides)), Gazetteer.Default) : ValueReader.Default;
        }
        catch (FormatException wrong)
        {
            throw new SettingException(overrides, $"cannot be read: {wrong.Message.TrimEnd('.')}");
        }
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
