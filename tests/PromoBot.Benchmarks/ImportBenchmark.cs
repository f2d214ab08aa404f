using System.Diagnostics;
using PromoBot.Domain;
using PromoBot.Server;
using PromoBot.Server.Ledger;
using PromoBot.Server.Turns;

namespace PromoBot.Benchmarks;

/// <summary>A ledger of 100,000 rows into a real file (synchronous=FULL), again, out and again; and how long a turn in between waits.</summary>
internal static class ImportBenchmark
{
    private const int Projects = 40_000;

    private const int Receipts = 40_000;

    private const int Visits = 20_000;

    public static async Task Run(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"promobot-{Guid.NewGuid():N}")).FullName;
        try
        {
            var file = Path.Combine(folder, "ledger.xlsx");
            await Alone(Path.Combine(folder, "alone"), file);
            await BesideATalk(Path.Combine(folder, "beside"), file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Alone(string folder, string file)
    {
        await using var bot = await Bot.Open(folder, null, TimeProvider.System);
        var inForce = await InForceIn(bot);
        Timed("write the workbook", () => TableWriting.Xlsx(file, [.. Exporting.Of([.. Entries(inForce.Plan)], inForce.Plan, inForce.People).Select(AsOthersWrite)]));
        Console.WriteLine($"{"",-40} {new FileInfo(file).Length / 1_000_000.0:F1} MB");
        await Import(bot, inForce, file, "first");
        await Import(bot, inForce, file, "again");
        var sheets = await Timed("export", () => Exporting.Sheets(bot.Store, inForce, CancellationToken.None));
        Timed("  and its workbook", () => TableWriting.Xlsx(Path.Combine(folder, "out.xlsx"), sheets));
    }

    private static async Task BesideATalk(string folder, string file)
    {
        await using var bot = await Bot.Open(folder, null, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var turns = Talk(bot, stop.Token);
        await Import(bot, await InForceIn(bot), file, "beside a talk");
        await stop.CancelAsync();
        (await turns).Print("a turn that writes a visit meanwhile");
    }

    private static async Task<InForce> InForceIn(Bot bot) =>
        await bot.Standing.Of((await bot.Store.Authorities())[0], CancellationToken.None);

    /// <summary>Without the numbers that only an export knows: rows are found by what they say.</summary>
    private static SheetToWrite AsOthersWrite(SheetToWrite sheet)
    {
        var kept = sheet.Columns.Index().Where(one => !one.Item.IsOfExport && one.Item.Field != Field.Id).Select(one => one.Index).ToList();
        return sheet with { Columns = [.. kept.Select(index => sheet.Columns[index])], Rows = [.. sheet.Rows.Select(row => (IReadOnlyList<Cell>)[.. kept.Select(index => row[index])])] };
    }

    private static async Task Import(Bot bot, InForce inForce, string file, string which)
    {
        var whole = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        var today = DateOnly.FromDateTime(DateTime.Today);
        var importing = new Importing(bot.Store, inForce, new Entering("officer", today));
        var tables = Timed($"{which}: read the file", () => ((TablesRead.Good)TableFile.Read(file)).Tables);
        var reading = Timed($"{which}: understand the rows", () => LedgerReading.Of(tables, new ReadingScene(inForce.Plan, inForce.People, today, null), null));
        var plan = await Timed($"{which}: find the records", () => importing.Plan(reading, CancellationToken.None));
        var written = await Timed($"{which}: write", () => importing.Write(plan, "benchmark", TimeProvider.System, CancellationToken.None));
        var counts = string.Join(", ", written!.CountBy(outcome => outcome.Fate).Select(one => $"{one.Value} {one.Key}"));
        Console.WriteLine($"{$"{which}: all",-40} {Stopwatch.GetElapsedTime(whole).TotalSeconds,7:F2} s   processor {(Environment.CpuUsage.TotalTime - processor).TotalSeconds,7:F2} s   {counts}, {plan.Bad.Count} bad");
    }

    private static async Task<Timings> Talk(Bot bot, CancellationToken stop)
    {
        var timings = new Timings();
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var message = $"w{number}";
            await timings.Measure(() => bot.Turns.Take(
                new Incoming("console", "c", "promoter", message, $"昨天走访了蓝海{message}号科技公司", KnownAs: "promoter"), CancellationToken.None));
            await Task.Delay(50, CancellationToken.None);
        }

        return timings;
    }

    private static IEnumerable<Entry> Entries(Plan plan)
    {
        var first = plan.Period.First;
        var last = DateOnly.FromDateTime(DateTime.Today);
        DateOnly Day(int number) => first.AddDays(number * 7 % Math.Max(last.DayNumber - first.DayNumber, 1));
        string Unit(int number) => plan.Units[number % plan.Units.Count].Id;
        for (var number = 0; number < Projects; number++)
        {
            yield return new Project
            {
                Id = $"p{number:D6}", Unit = Unit(number), Person = "promoter", Date = Day(number), Name = $"光谷第{number}号智能装备产业园项目", Companies = [$"华中{number % 9_000}号装备股份有限公司"],
                Industry = "智能装备", Amounts = [new Amount(AmountKind.Investment, (number % 40) * 50_000_000m)], Tags = number % 9 == 0 ? [Tag.Listed, Tag.Manufacturing] : [Tag.Manufacturing],
                Stages = number % 3 == 0 ? [new StageReached(Stage.Talking, Day(number))] : [new StageReached(Stage.Talking, Day(number)), new StageReached(Stage.Signed, Day(number))],
                From = ["广东省", "深圳市"], ReportedOn = Day(number),
            };
        }

        for (var number = 0; number < Receipts; number++)
            yield return new Receipt { Id = $"r{number:D6}", Unit = Unit(number * 7 % Projects), Person = "promoter", Date = Day(number), Project = $"p{number * 7 % Projects:D6}", Kind = number % 5 == 0 ? AmountKind.Fdi : AmountKind.Funds, Money = new Money(1_000_000m + number, Money.Yuan), ReportedOn = Day(number) };
        for (var number = 0; number < Visits; number++)
            yield return new Visit { Id = $"v{number:D6}", Unit = Unit(number), Person = "promoter", Date = Day(number), Direction = Direction.Out, Companies = [$"华中{number % 9_000}号装备股份有限公司"], Places = ["深圳市"], Level = TripLevel.ProvinceOut, ReportedOn = Day(number) };
    }

    private static void Timed(string what, Action once) => Timed(what, () =>
    {
        once();
        return true;
    });

    private static T Timed<T>(string what, Func<T> once) => Timed(what, () => Task.FromResult(once())).GetAwaiter().GetResult();

    /// <summary>The processor's part is of the whole process: collecting garbage and turns in between are in it.</summary>
    private static async Task<T> Timed<T>(string what, Func<Task<T>> once)
    {
        var start = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        var result = await once();
        Console.WriteLine($"{what,-40} {Stopwatch.GetElapsedTime(start).TotalSeconds,7:F2} s   processor {(Environment.CpuUsage.TotalTime - processor).TotalSeconds,7:F2} s");
        return result;
    }
}
