using System.CommandLine;
using PromoBot.Domain;
using PromoBot.Server.Plans;
using PromoBot.Server.Store;

namespace PromoBot.Server.Commands;

/// <summary>What the commands about one authority have in common: which one is meant, and its plan.</summary>
internal static class Opening
{
    public static readonly Option<string?> Authority = new("--authority") { Description = "Id of the authority, where the folder holds several." };

    /// <summary>Runs a command on the authority that is meant and its plan; an empty folder starts as for every command.</summary>
    public static Task<int> Run(ParseResult parsed, Func<Opened, Task<int>> command, CancellationToken cancel) => Shared.Run(
        parsed,
        async bot =>
        {
            var authorities = await bot.Store.Authorities(cancel).ConfigureAwait(false);
            var said = parsed.GetValue(Authority);
            if (authorities.Where(id => said is null || id == said).ToList() is not [var only])
                return Shared.Fail($"Which authority is meant? --authority takes one of {string.Join(", ", authorities)}.", 2);
            var stored = await bot.Store.PlanInForce(only, cancel).ConfigureAwait(false) ?? throw new InvalidOperationException($"'{only}' has no plan.");
            var today = Shared.Today(bot.Clock);
            return PlanFile.Read(stored.Yaml, today) is PlanReading.Good good
                ? await command(new Opened(bot.Store, good.Plan, stored, today)).ConfigureAwait(false)
                : Shared.Fail($"The plan in force of '{only}' cannot be read by this version.", 1);
        },
        cancel);
}

/// <summary>An authority's books, open.</summary>
internal sealed record Opened(IStore Store, Plan Plan, StoredPlan Stored, DateOnly Today);
