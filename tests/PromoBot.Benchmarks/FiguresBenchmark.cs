using System.Diagnostics;
using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server;
using PromoBot.Server.Plans;
using PromoBot.Server.Turns;

namespace PromoBot.Benchmarks;

/// <summary>
/// Whether an answer costs more with more records behind it, and how long a changed plan takes over many, while turns go on.
/// </summary>
internal static class FiguresBenchmark
{
    private const int Asks = 400;

    private static readonly StoppedClock Clock = new(new DateTimeOffset(2021, 6, 30, 10, 0, 0, TimeSpan.FromHours(8)));

    public static async Task Run(string parent)
    {
        // The first answers of a process are slow, whatever the books.
        await Measure(parent, 1_000);
        var small = await Measure(parent, 1_000);
        var large = await Measure(parent, 1_000_000);
        Console.WriteLine($"{"the gap of a unit, 1,000,000 against 1,000",-52} ratio {large / small:F2}");
    }

    /// <returns>The median time of an answer, in milliseconds.</returns>
    private static async Task<double> Measure(string parent, int contributions)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"promobot-{Guid.NewGuid():N}")).FullName;
        try
        {
            await using var bot = await Bot.Open(folder, Plan, Clock);
            ManyRecords.Write(folder, contributions / ManyRecords.EachProject);
            await Rebuild(bot, contributions);
            return await Ask(bot, contributions);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Plan => Path.Combine("plans", "xianning-2021.yaml");

    /// <summary>Puts a changed plan in force; somebody reports and asks all the while.</summary>
    private static async Task Rebuild(Bot bot, int contributions)
    {
        var yaml = await File.ReadAllTextAsync(Plan) + $"\n# {contributions}\n";
        var plan = ((PlanReading.Good)PlanFile.Read(yaml, new DateOnly(2021, 6, 30))).Plan;
        using var done = new CancellationTokenSource();
        var talking = Task.Run(() => Talk(bot, done.Token));
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await bot.Store.PutPlan(plan.Authority.Id, yaml, plan, Clock.GetUtcNow());
        var taken = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        await done.CancelAsync();
        var (writing, asking) = await talking;
        Console.WriteLine($"{$"a changed plan over {contributions:N0} contributions",-52} {taken.TotalSeconds:F1} s   processor, turns meanwhile included, {processor.TotalSeconds:F1} s");
        writing.Print("  meanwhile: a turn that writes a visit");
        asking.Print("  meanwhile: a turn that asks for the gap");
    }

    private static async Task<(Timings Writing, Timings Asking)> Talk(Bot bot, CancellationToken done)
    {
        var (writing, asking) = (new Timings(), new Timings());
        for (var number = 0; number == 0 || !done.IsCancellationRequested; number++)
        {
            var message = number;
            await writing.Measure(() => Take(bot, $"w{message}", $"昨天拜访了蓝海{message}号科技公司"));
            await asking.Measure(() => Take(bot, $"a{message}", "我们离目标还差多少"));
        }

        return (writing, asking);
    }

    private static async Task<double> Ask(Bot bot, int contributions)
    {
        var plan = (await bot.Standing.Of(null, CancellationToken.None)).Plan;
        var act = new Act(Intent.AskGap, new Slots { Unit = "咸安区" });
        var turn = new Turn("t", Clock.GetLocalNow(), plan, [], plan.People[0].Person, "", new Reading([act], null, Locale.Zh, []), null, Dialogs.Talk.Empty);
        var (answers, turns, explanations) = (new Timings(), new Timings(), new Timings());
        for (var number = 0; number < Asks; number++)
        {
            var message = number;
            await answers.Measure(async () => Deciding.Decide(turn, (await bot.Store.Recall(plan.Authority.Id, Deciding.Needs(turn))).Facts));
            await turns.Measure(() => Take(bot, $"t{message}", "咸安区离目标还差多少"));
            if (number % 80 == 0)
                await explanations.Measure(() => Take(bot, $"e{message}", "咸安区到位资金怎么来的"));
        }

        answers.Print($"{contributions:N0} contributions: the gap, recalled and decided");
        turns.Print("  the gap as a whole turn");
        explanations.Print("  where a figure comes from, as a whole turn");
        return answers.Median;
    }

    private static Task<TurnResult> Take(Bot bot, string message, string text) =>
        bot.Turns.Take(new Incoming("console", "c", "promoter", message, text, KnownAs: "promoter"), CancellationToken.None);
}
