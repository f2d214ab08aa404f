using System.CommandLine;
using System.Globalization;
using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Commands;

/// <summary><c>progress --unit U [--at DATE] [--json]</c>: the gap table of a unit, or of the authority.</summary>
internal static class ProgressCommand
{
    private static readonly Option<string?> Unit = new("--unit") { Description = "Id or name of the unit (default: the authority as a whole)." };

    private static readonly Option<DateOnly?> At = new("--at")
    {
        Description = "The day up to which figures count, e.g. 2026-06-30 (default: today).",
        CustomParser = argument =>
        {
            if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            argument.AddError($"'{argument.Tokens[0].Value}' is no date; expected e.g. 2026-06-30.");
            return null;
        },
    };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON array with an object for each indicator." };

    public static Command Create()
    {
        var command = new Command("progress", "How far a unit is from its targets.") { Unit, At, Json, Shared.Data, Shared.Plan, Shared.Now, Opening.Authority };
        command.SetAction((parsed, cancel) => Opening.Run(parsed, opened => Print(opened, parsed, cancel), cancel));
        return command;
    }

    private static async Task<int> Print(Opened opened, ParseResult parsed, CancellationToken cancel)
    {
        var plan = opened.Plan;
        if (Asked(plan, parsed.GetValue(Unit)) is not AskedUnit.Known { Unit: var unit })
            return Shared.Fail($"There is no unit '{parsed.GetValue(Unit)}'; expected one of {string.Join(", ", plan.Units.Select(one => $"{one.Id} ({one.Name})"))}.", 2);
        var totals = await opened.Store.Totals(plan.Authority.Id, plan.WithUnitsBelow(unit), cancel).ConfigureAwait(false);
        var gaps = Gaps.Of(plan, totals, unit, parsed.GetValue(At) ?? opened.Today);
        if (parsed.GetValue(Json))
            await Console.Out.WriteLineAsync(ProgressRows.Json(gaps).ToJsonString(Shared.ReadableJson)).ConfigureAwait(false);
        else
            foreach (var gap in gaps)
                await Console.Out.WriteLineAsync(ProgressRows.Text(gap)).ConfigureAwait(false);
        return 0;
    }

    private static AskedUnit Asked(Plan plan, string? said) =>
        said is null || said == plan.Authority.Id ? new AskedUnit.Known(Indicator.Whole) : AskedUnit.Find(plan, said);
}
