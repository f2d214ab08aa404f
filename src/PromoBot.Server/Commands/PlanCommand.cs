using System.CommandLine;
using PromoBot.Domain;
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
        command.SetAction(parsed => Checked(parsed.GetRequiredValue(File), Shared.Today(Shared.Clock(parsed)), out _));
        return command;
    }

    private static Command Show()
    {
        var command = new Command("show", "Shows the plan in force.") { Shared.Data, Shared.Plan, Shared.Now, Opening.Authority, Yaml };
        command.SetAction((parsed, cancel) => Opening.Run(
            parsed,
            async opened =>
            {
                await Console.Out.WriteLineAsync(parsed.GetValue(Yaml)
                    ? opened.Stored.Yaml
                    : $"Revision {opened.Stored.Revision}, in force since {opened.Stored.PutAt:yyyy-MM-dd HH:mm}\n{PlanText.Of(opened.Plan)}").ConfigureAwait(false);
                return 0;
            },
            cancel));
        return command;
    }

    private static Command Use()
    {
        var command = new Command("use", "Puts a plan in force: a new revision of its authority's plan.") { File, Shared.Data, Shared.Now };
        command.SetAction((parsed, cancel) => Shared.Guarded(() => Put(parsed, cancel)));
        return command;
    }

    private static async Task<int> Put(ParseResult parsed, CancellationToken cancel)
    {
        var clock = Shared.Clock(parsed);
        var code = Checked(parsed.GetRequiredValue(File), Shared.Today(clock), out var good);
        if (good is null)
            return code;
        var store = SqliteStore.Open(parsed.GetRequiredValue(Shared.Data));
        await using (store.ConfigureAwait(false))
            await store.PutPlan(good.Plan.Authority.Id, good.Yaml, good.Plan, clock.GetUtcNow(), cancel).ConfigureAwait(false);
        await Console.Out.WriteLineAsync($"In force for '{good.Plan.Authority.Id}'.").ConfigureAwait(false);
        return 0;
    }

    // Problems go to standard error as `file:line:column: problem; expected …`, remarks to standard output.
    private static int Checked(string file, DateOnly today, out PlanReading.Good? good)
    {
        var reading = PlanFile.Load(file, today);
        good = reading as PlanReading.Good;
        if (reading is PlanReading.Broken broken)
        {
            foreach (var problem in broken.Problems)
                Console.Error.WriteLine(problem.In(file));
            return 2;
        }
        foreach (var remark in good!.Remarks)
            Console.WriteLine(remark.In(file));
        Console.WriteLine($"{file}: {PlanText.Summary(good.Plan)}");
        return 0;
    }
}
