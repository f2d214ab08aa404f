using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Commands;

/// <summary><c>progress --unit U [--at DATE] [--json]</c>: the gap table of a unit, of the authority, or of a person with a quota.</summary>
internal static class ProgressCommand
{
    private static readonly Option<string?> Unit = new("--unit") { Description = "Id or name of the unit (default: the authority as a whole)." };

    private static readonly Option<string?> Person = new("--person") { Description = "Id of a person: what the post owes. --unit takes it, too." };

    private static readonly Option<DateOnly?> At = new("--at")
    {
        Description = "The day up to which figures count, e.g. 2026-06-30 (default: today).",
        CustomParser = Day,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON array with an object for each indicator." };

    public static Command Create() =>
        Opened.On(new Command("progress", "How far a unit, or a person, is from the targets.") { Unit, Person, At, Json }, Print);

    private static async Task<int> Print(Opened opened, ParseResult parsed, CancellationToken cancel)
    {
        var plan = opened.InForce.Plan;
        var day = parsed.GetValue(At) ?? opened.Today;
        var people = await opened.Bot.Store.People(plan.Authority.Id, cancel).ConfigureAwait(false);
        var (said, somebody) = (parsed.GetValue(Unit), parsed.GetValue(Person));
        if (people.FirstOrDefault(one => one.Id == somebody || (plan.FindUnit(said ?? "") is null && one.Id == said)) is { } person)
            return Print(parsed, Gaps.Of(plan, await Totals(opened, [Domain.Totals.OfPerson(person.Id)], day, cancel).ConfigureAwait(false), person, day));
        if (somebody is not null)
            return Shared.Fail($"There is no person '{somebody}'. 'people list' shows who is there.", 2);
        if (Asked(plan, said) is not AskedUnit.Known { Unit: var unit })
            return Shared.Fail($"There is no unit '{said}'; expected one of {string.Join(", ", plan.Units.Select(one => $"{one.Id} ({one.Name})"))}.", 2);
        return Print(parsed, Gaps.Of(plan, await Totals(opened, plan.WithUnitsBelow(unit), day, cancel).ConfigureAwait(false), unit, day));
    }

    private static Task<IReadOnlyList<Total>> Totals(Opened opened, IReadOnlyList<string> owners, DateOnly day, CancellationToken cancel) =>
        opened.Bot.Store.Totals(opened.InForce.Plan.Authority.Id, owners, [day], cancel);

    private static int Print(ParseResult parsed, IReadOnlyList<Gap> gaps)
    {
        Console.Out.WriteLine(parsed.GetValue(Json)
            ? ProgressRows.Json(gaps).ToJsonString(Shared.ReadableJson)
            : string.Join('\n', gaps.Select(ProgressText.Of).DefaultIfEmpty("No target.")));
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
