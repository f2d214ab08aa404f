using System.CommandLine;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Commands;

/// <summary>The books of the authority that a command is about.</summary>
internal sealed record Opened(Bot Bot, InForce InForce)
{
    public static readonly Option<string?> Authority = new("--authority") { Description = "Id of the authority, where the folder holds several." };

    private static readonly Option[] Options = [Shared.Data, Shared.Plan, Shared.Now, Authority];

    /// <summary>The day it is where the authority is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(Bot.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(InForce.Plan.Authority.TimeZone)).DateTime);

    /// <summary>Makes a command run on the books of one authority.</summary>
    public static Command On(Command command, Func<Opened, ParseResult, CancellationToken, Task<int>> run)
    {
        foreach (var option in Options)
            command.Add(option);
        command.SetAction((parsed, cancel) => Shared.Run(
            parsed,
            async bot =>
            {
                var authorities = await bot.Store.Authorities(cancel).ConfigureAwait(false);
                var said = parsed.GetValue(Authority);
                return authorities.Where(id => said is null || id == said).ToList() is [var only]
                    ? await run(new Opened(bot, await bot.Standing.Of(only, cancel).ConfigureAwait(false)), parsed, cancel).ConfigureAwait(false)
                    : Shared.Fail($"Which authority is meant? --authority takes one of {string.Join(", ", authorities)}.", 2);
            },
            cancel));
        return command;
    }
}
