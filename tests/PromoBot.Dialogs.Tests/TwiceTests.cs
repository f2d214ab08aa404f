using System.Diagnostics.CodeAnalysis;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>A message may come twice: what was decided once is not decided again, and the same facts always decide the same.</summary>
public sealed class TwiceTests
{
    private static readonly DateOnly Yesterday = new(2026, 3, 11);

    private static readonly Plan Plan = Scene.Plan with
    {
        Verifies = [RecordKind.Receipt, RecordKind.Event],
        Indicators =
        [
            .. Scene.Plan.Indicators,
            new Indicator("occupied", Topics.Other, Scene.Plan.Indicators[0].Name, new UnitOfMeasure("%", null, 1), new Measure.Reported(false), Filter.None, Comparison.AtLeast, new Dictionary<string, Tiers> { ["dazhi"] = new(80, null) }),
        ],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [SuppressMessage("Security", "CA5394", Justification = "The same acts for the same seed.")]
    public void Deciding_twice_equals_once(int seed)
    {
        var random = new Random(seed);
        var books = new List<Entry> { Scene.Project("海辰储能项目"), Scene.Project("电池壳体项目") };
        for (var step = 0; step < 60; step++)
        {
            var (act, speaker) = Any(random);
            var turn = Scene.Says(act, speaker: speaker) with { Plan = Plan, Id = $"t{step}" };

            var once = Deciding.Decide(turn, Facts(books));
            Assert.Equal(Written(once), Written(Deciding.Decide(turn, Facts(books))));
            foreach (var change in once.Changes)
                books = [.. books.Where(entry => entry.Id != change.After.Id), change.After];

            var twice = Deciding.Decide(turn with { Id = $"again{step}" }, Facts(books, once.Changes));
            Assert.True(twice.Changes.Count == 0, $"seed {seed}, step {step}: {act.Intent} wrote {string.Join(", ", Written(twice))} again");
            Assert.Empty(twice.Notices);
            Assert.Equal((0, 0), (twice.Contributions.Gone.Count, twice.Contributions.New.Count));
        }
    }

    [SuppressMessage("Security", "CA5394", Justification = "The same acts for the same seed.")]
    private static (Act Act, Person Speaker) Any(Random random)
    {
        var project = random.Next(2) == 0 ? "海辰储能项目" : "电池壳体项目";
        IReadOnlyList<Amount> sum = [new Amount(null, random.Next(1, 4) * 1_000_000m)];
        return random.Next(7) switch
        {
            0 => (new Act(Intent.ReportFunds, new Slots { Project = project, Date = Yesterday, Amounts = sum, Evidence = random.Next(2) == 0 ? "银行回单" : null }), Scene.Promoter),
            1 => (new Act(Intent.Verify, new Slots { Project = project, Amounts = sum }), Scene.Officer),
            2 => (new Act(Intent.Reject, new Slots { Project = project, Amounts = sum, Reason = "没有回单" }), Scene.Officer),
            3 => (new Act(Intent.ReportRate, new Slots { Figures = [new Figure("亿元以上签约项目", random.Next(60, 90))] }), Scene.Promoter),
            4 => (new Act(Intent.ReportEvent, new Slots { Date = Yesterday.AddDays(-random.Next(3)), Status = ActStatus.Done, Gathering = (EventKind)random.Next(5), Title = "会" }), Scene.Promoter),
            5 => (new Act(Intent.JudgeQuality, new Slots { Project = project, Quality = [(QualityPoint)random.Next(5)], IsDenied = random.Next(3) == 0 }), Scene.Officer),
            _ => (new Act(Intent.ReportStage, new Slots { Project = project, Stage = Stage.Signed, From = ["石家庄市"] }), Scene.Promoter),
        };
    }

    private static IEnumerable<string> Written(Decision decision) => decision.Changes.Select(change => change.After.ToString()!);

    private static Facts Facts(List<Entry> books, IReadOnlyList<Change>? latest = null)
    {
        var waiting = books.Where(entry => Rulings.Waits(Plan, entry)).OrderBy(entry => entry.Date).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        return Dialogs.Facts.None with
        {
            Projects = [.. books.OfType<Project>().Select(project => new ProjectFile(project, [.. books.OfType<Receipt>().Where(receipt => receipt.Project == project.Id)]))],
            Entries = books,
            Events = [.. books.OfType<Event>()],
            Waiting = waiting,
            WaitingCount = waiting.Count,
            Recent = latest is { Count: > 0 } ? [new WrittenTurn("t0", "promoter", Scene.Now, latest, IsUndone: false, IsLatest: true)] : [],
        };
    }
}
