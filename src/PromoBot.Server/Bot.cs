using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Bulletins;
using PromoBot.Server.Documents;
using PromoBot.Server.Model;
using PromoBot.Server.Plans;
using PromoBot.Server.Reminders;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server;

/// <summary>The bot put together: what every command and every channel works with.</summary>
public sealed class Bot : IAsyncDisposable
{
    private Bot(IStore store, string folder, HolidayCalendar holidays, LanguageModel? model, string? unknownSenderIs, TimeProvider clock)
    {
        Store = store;
        Clock = clock;
        Words = WordFiles.Load();
        Holidays = holidays;
        Standing = new Standing(store, clock);
        UnknownSenderIs = unknownSenderIs;
        var reader = new Reader(CueFiles.Load(), new ValueReader(holidays, Gazetteer.Default));
        Turns = new TurnPipeline(store, Standing, new Senders(store, unknownSenderIs), reader, model, Words, holidays, clock);
        Sweep = new Sweep(store, Turns, Standing, holidays, clock);
        Documents = new DocumentDesk(store, Standing, Words, clock);
        Bulletins = new BulletinDesk(store, Standing, Words, clock);
        Folder = folder;
    }

    public IStore Store { get; }

    public TimeProvider Clock { get; }

    public WordBook Words { get; }

    public Standing Standing { get; }

    /// <summary>Which days are worked: the program's own, and those of the folder.</summary>
    public HolidayCalendar Holidays { get; }

    public ITurns Turns { get; }

    /// <summary>The reminders that are due; whoever serves runs it each minute.</summary>
    public Sweep Sweep { get; }

    /// <summary>Makes files of the books.</summary>
    public DocumentDesk Documents { get; }

    /// <summary>What the command does about bulletins.</summary>
    public BulletinDesk Bulletins { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>In Development: the person that an unknown sender is taken for.</summary>
    public string? UnknownSenderIs { get; }

    /// <summary>Opens the books in a folder; an empty one gets the plan file, or the demo authority where none is given.</summary>
    /// <param name="model">Null: the rules alone read what people write.</param>
    /// <param name="unknownSenderIs">In Development: the person that an unknown sender on any channel is taken for.</param>
    /// <exception cref="StoreUnusableException">The folder or the database cannot be used.</exception>
    /// <exception cref="SettingException">The folder's holidays.tsv has a line that is none; nobody is called <paramref name="unknownSenderIs"/>.</exception>
    /// <exception cref="PlanUnusableException">The plan to start with is broken.</exception>
    public static async Task<Bot> Open(
        string folder, string? planFile, TimeProvider clock, ModelSettings? model = null, string? unknownSenderIs = null,
        CancellationToken cancel = default)
    {
        // The plan is read first: a broken one leaves no empty database behind.
        var plan = planFile is null ? null : FirstPlan.Load(planFile, Today(clock));
        var holidays = HolidaysOf(Path.Combine(folder, "holidays.tsv"));
        var store = SqliteStore.Open(folder);
        try
        {
            if ((await store.Authorities(cancel).ConfigureAwait(false)).Count == 0)
            {
                plan ??= FirstPlan.Demo(Today(clock));
                await store.PutPlan(plan.Plan.Authority.Id, plan.Yaml, plan.Plan, clock.GetUtcNow(), cancel).ConfigureAwait(false);
            }

            await CheckPerson(store, unknownSenderIs, cancel).ConfigureAwait(false);
            return new Bot(store, folder, holidays, model is null ? null : new LanguageModel(model, clock), unknownSenderIs, clock);
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static async Task CheckPerson(SqliteStore store, string? person, CancellationToken cancel)
    {
        if (person is null)
            return;
        var people = await store.People((await store.Authorities(cancel).ConfigureAwait(false))[0], cancel).ConfigureAwait(false);
        if (people.All(one => one.Id != person))
            throw new SettingException(Senders.UnknownSetting, $"is '{person}'; expected the id of a person ('people list' shows them)");
    }

    /// <summary>Public holidays of later years than the program knows: lines as in its own table, in the data folder.</summary>
    private static HolidayCalendar HolidaysOf(string overrides)
    {
        try
        {
            return File.Exists(overrides) ? HolidayCalendar.From(File.ReadLines(overrides)) : HolidayCalendar.Default;
        }
        catch (FormatException wrong)
        {
            throw new SettingException(overrides, $"cannot be read: {wrong.Message.TrimEnd('.')}");
        }
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
