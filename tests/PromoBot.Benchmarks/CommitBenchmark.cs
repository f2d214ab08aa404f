using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Store;
using PromoBot.Server.Tests;
using PromoBot.Server.Turns;

namespace PromoBot.Benchmarks;

/// <summary>A visit with its lead into a real file (synchronous=FULL), and what a turn reads before it, as the books grow.</summary>
internal static class CommitBenchmark
{
    private const string Authority = "jiangan";

    public static async Task Run(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"promobot-{Guid.NewGuid():N}")).FullName;
        try
        {
            (await BareSync(folder)).Print("the disk alone, one page");
            await using var store = SqliteStore.Open(folder);
            await store.PutPlan(Authority, "plan", Given.Plan(), Given.Now);
            await Fill(store, 0, 500);
            await Measure(store, 500, 2_000, "1,000 records");
            await Fill(store, 2_500, 20_000);
            await Measure(store, 22_500, 2_000, "45,000 records");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Fill(SqliteStore store, int from, int count)
    {
        for (var number = from; number < from + count; number++)
            await store.Commit(Turn(number, await store.Talk(Authority, "console", "c"), moment: 0));
    }

    private static async Task Measure(SqliteStore store, int from, int count, string books)
    {
        var (talks, names, recalls, commits) = (new Timings(), new Timings(), new Timings(), new Timings());
        for (var number = from; number < from + count; number++)
        {
            var talk = await talks.Measure(() => store.Talk(Authority, "console", "c"));
            await names.Measure(() => store.Names(Authority));
            var recalled = await recalls.Measure(() => store.Recall(Authority, Needs(number)));
            await commits.Measure(() => store.Commit(Turn(number, talk, recalled.Moment)));
        }

        Console.WriteLine($"books of {books}");
        talks.Print("  read the talk");
        names.Print("  names, after a commit that added one");
        recalls.Print("  recall: a known name, half a name, recent, totals");
        commits.Print("  commit a visit and a lead");
    }

    private static Needs Needs(int number) => new()
    {
        ProjectsLike = [Company(number - 1), "扩建项目"],
        RecentOf = "promoter",
        TotalsOf = ["dazhi"], TotalsOn = [new DateOnly(2026, 12, 31)],
    };

    private static TurnToCommit Turn(int number, StoredTalk talk, long moment) => new(
        Authority,
        new Incoming("console", "c", "s", $"m{number}", "…"),
        $"t{number:D8}",
        "promoter",
        1,
        talk.Version,
        moment,
        Given.VisitAndLead($"t{number:D8}", Company(number), $"第{number}期扩建"),
        Locale.Zh,
        Given.Now);

    private static string Company(int number) => $"光谷{number % 5_000}号企业有限公司";

    /// <summary>What the disk alone asks for one page made durable: the floor under any commit.</summary>
    private static async Task<Timings> BareSync(string folder)
    {
        var timings = new Timings();
        var page = new byte[4096];
        await using var file = new FileStream(Path.Combine(folder, "sync"), FileMode.Create, FileAccess.Write, FileShare.None, 0);
        for (var number = 0; number < 500; number++)
        {
            await timings.Measure(() =>
            {
                file.Write(page);
                file.Flush(flushToDisk: true);
                return Task.FromResult(number);
            });
        }

        return timings;
    }
}
