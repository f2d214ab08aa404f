using System.CommandLine;
using PromoBot.Server.Plans;
using PromoBot.Server.Store;

namespace PromoBot.Server.Commands;

/// <summary><c>plan check</c>, <c>plan show</c>, <c>plan use</c>.</summary>
internal static class PlanCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "A plan file." };

    private static readonly Option<bool> Yaml = new("--yaml") { Description = "The plan file itself, as it was put in force." };

    public static Command Create() => new("plan", "Plan files, and the plan in force.") { Check(), Show(), Use() };

    private static Command Check()
    {
        var command = new Command("check", "Lists every problem of a plan file with line and column, and remarks.") { File, Shared.Now };
        command.SetAction(parsed => Checked(parsed, out _));
        return command;
    }

    private static Command Show() => Opened.On(new Command("show", "Shows the plan in force.") { Yaml }, async (opened, parsed, cancel) =>
    {
        var plan = opened.InForce.Plan;
        var stored = (await opened.Bot.Store.PlanInForce(plan.Authority.Id, cancel).ConfigureAwait(false))!;
        await Console.Out.WriteLineAsync(parsed.GetValue(Yaml)
            ? stored.Yaml.TrimEnd()
            : $"Revision {stored.Revision}, put in force {stored.PutAt:yyyy-MM-dd HH:mm} UTC\n{PlanText.Of(plan)}").ConfigureAwait(false);
        return 0;
    });

    private static Command Use()
    {
        var command = new Command("use", "Puts a plan in force: a new revision of its authority's plan.") { File, Shared.Data, Shared.Now };
        command.SetAction((parsed, cancel) => Shared.Guarded(async () =>
        {
            var code = Checked(parsed, out var good);
            return good is null ? code : await Put(parsed, good, cancel).ConfigureAwait(false);
        }));
        return command;
    }

    // The store is opened here and not through the bot, which would put the demo into an empty folder first.
    private static async Task<int> Put(ParseResult parsed, PlanReading.Good good, CancellationToken cancel)
    {
        var store = SqliteStore.Open(parsed.GetRequiredValue(Shared.Data));
        await using (store.ConfigureAwait(false))
        {
            var id = good.Plan.Authority.Id;
            var authorities = await store.Authorities(cancel).ConfigureAwait(false);
            if (authorities.Count > 0 && !authorities.Contains(id))
                return Shared.Fail($"The folder holds the books of {string.Join(", ", authorities)}, the plan is of '{id}'; give it a folder of its own with --data.", 2);
            await store.PutPlan(id, good.Yaml, good.Plan, Shared.Clock(parsed).GetUtcNow(), cancel).ConfigureAwait(false);
            await Console.Out.WriteLineAsync($"In force for '{id}'.").ConfigureAwait(false);
            return 0;
        }
    }

    // Problems go to standard error as `file:line:column: problem; expected …`, remarks to standard output.
    private static int Checked(ParseResult parsed, out PlanReading.Good? good)
    {
        var file = parsed.GetRequiredValue(File);
        var reading = PlanFile.Load(file, DateOnly.FromDateTime(Shared.Clock(parsed).GetLocalNow().DateTime));
        good = reading as PlanReading.Good;
        if (reading is PlanReading.Broken broken)
            return Shared.Fail(string.Join('\n', broken.Problems.Select(problem => problem.In(file))), 2);
        foreach (var remark in good!.Remarks)
            Console.WriteLine(remark.In(file));
        Console.WriteLine($"{file}: {PlanText.Summary(good.Plan)}");
        return 0;
    }
}
