using System.CommandLine;
using System.Globalization;
using PromoBot.Domain;
using PromoBot.Server.Plans;
using PromoBot.Server.Store;

namespace PromoBot.Server.Commands;

/// <summary>What the commands on a data folder have in common: the folder, the time, the authority that is meant.</summary>
internal static class Opening
{
    public static readonly Option<string> Data = new("--data") { Description = "The data folder.", DefaultValueFactory = _ => "./data" };

    public static readonly Option<string?> Authority = new("--authority") { Description = "Id of the authority, where the folder holds several." };

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>Runs a command on the authority that is meant and its plan.</summary>
    public static async Task<int> Run(ParseResult parsed, Func<Opened, Task<int>> command, CancellationToken cancel)
    {
        var store = Open(parsed.GetRequiredValue(Data));
        await using (store.ConfigureAwait(false))
        {
            var authorities = await store.Authorities(cancel).ConfigureAwait(false);
            var said = parsed.GetValue(Authority);
            if (authorities.Where(id => said is null || id == said).ToList() is not [var only])
                return Fail(
                    authorities.Count == 0
                        ? "The folder holds no plan yet; 'plan use FILE' puts one in force."
                        : $"Which authority is meant? --authority takes one of {string.Join(", ", authorities)}.", 2);
            var stored = await store.PlanInForce(only, cancel).ConfigureAwait(false) ?? throw new InvalidOperationException($"'{only}' has no plan.");
            return PlanFile.Read(stored.Yaml, Today) is PlanReading.Good good
                ? await command(new Opened(store, good.Plan, stored)).ConfigureAwait(false)
                : Fail($"The plan in force of '{only}' cannot be read by this version.", 1);
        }
    }

    public static int Fail(string sentence, int code)
    {
        Console.Error.WriteLine(sentence);
        return code;
    }

    public static IStore Open(string folder) => throw new NotSupportedException($"No store to open {folder} with.");
}

/// <summary>An authority's books, open.</summary>
internal sealed record Opened(IStore Store, Plan Plan, StoredPlan Stored);
