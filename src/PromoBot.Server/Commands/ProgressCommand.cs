using System.CommandLine;
using System.CommandLine.Parsing;
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
        CustomParser = Day,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON array with an object for each indicator." };

    public static Command Create() =>
        Opened.On(new Command("progress", "How far a unit is from its targets.") { Unit, At, Json }, Print);

    private static async Task<int> Print(Opened opened, ParseResult parsed, CancellationToken cancel)
    {
        var plan = opened.InForce.Plan;
        var said = parsed.GetValue(Unit);
        if (Asked(plan, said) is not AskedUnit.Known { Unit: var unit })
            return Shared.Fail($"There is no unit '{said}'; expected one of {string.Join(", ", plan.Units.Select(one => $"{one.Id} ({one.Name})"))}.", 2);
        var day = parsed.GetValue(At) ?? opened.Today;
        var totals = await opened.Bot.Store.Totals(plan.Authority.Id, plan.WithUnitsBelow(unit), [day], cancel).ConfigureAwait(false);
        var gaps = Gaps.Of(plan, totals, unit, day);
        await Console.Out.WriteLineAsync(parsed.GetValue(Json)
            ? ProgressRows.Json(gaps).ToJsonString(Shared.ReadableJson)
            : string.Join('\n', gaps.Select(ProgressRows.Text).DefaultIfEmpty("No target."))).ConfigureAwait(false);
        return 0;
    }

    private static AskedUnit Asked(Plan plan, string? said) =>
        said is null || said == plan.Authority.Id ? new AskedUnit.Known(Indicator.Whole) : AskedUnit.Find(plan, said);

    private static DateOnly? Day(ArgumentResult argument)
    {
        var said = argument.Tokens[0].Value;
        if (DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        argument.AddError($"'{said}' is no date; expected e.g. 2026-06-30.");
        return null;
    }
}
