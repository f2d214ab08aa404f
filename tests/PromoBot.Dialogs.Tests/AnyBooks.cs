using System.Diagnostics.CodeAnalysis;
using PromoBot.Domain;

namespace PromoBot.Dialogs.Tests;

/// <summary>Random books under a plan with every kind of indicator: the same for the same seed.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The same books for the same seed.")]
internal static class AnyBooks
{
    private const decimal Yi = 100_000_000;

    public static readonly DateOnly Today = new(2022, 9, 20);

    public static readonly IReadOnlyList<string> Owners = ["a", "a1", "b", Indicator.Whole];

    private static readonly UnitOfMeasure YiYuan = new("亿元", "CNY", Yi);

    private static readonly UnitOfMeasure Pieces = new("个", null, 1);

    private static readonly UnitOfMeasure Percent = new("%", null, 1);

    public static readonly Plan Plan = new(
        new Authority("any", "某区", ["湖北省", "武汉市", "某区"], "Asia/Shanghai"),
        new Period(new DateOnly(2021, 1, 1), new DateOnly(2022, 12, 31)),
        [new Unit("a", "甲街道", [], "street", null), new Unit("a1", "甲一园", [], "park", "a"), new Unit("b", "乙街道", [], "street", null)],
        [
            new SamplePerson(new Person("promoter", "甲街专员", ["a"], "专员", Role.Promoter), null),
            new SamplePerson(new Person("officer", "招商局专员", ["b"], "专员", Role.Officer), null),
        ],
        [
            Of("funds", YiYuan, new Measure.SumOfReceipts([AmountKind.Funds, AmountKind.Fdi])),
            Of("fdi", new UnitOfMeasure("万美元", "USD", 10_000), new Measure.SumOfReceipts([AmountKind.Fdi])) with { Span = new Span.Each(12) },
            Of("signed", Pieces, new Measure.NumberOfProjects(Stage.Signed)) with { Filter = Filter.None with { InvestmentAtLeast = new Money(Yi, "CNY") } },
            Of("worth", YiYuan, new Measure.SumOfProjects([AmountKind.Signed, AmountKind.Investment], Stage.Signed)) with { Span = new Span.Each(3) },
            Of("share", Percent, new Measure.Share(new Measure.NumberOfProjects(Stage.Signed), Filter.None, Pieces)) with { Filter = Filter.None with { AllTags = [Tag.Manufacturing] } },
            Of("money_share", Percent, new Measure.Share(new Measure.SumOfReceipts([AmountKind.Funds]), Filter.None with { NotTags = [Tag.Foreign] }, YiYuan)) with
            {
                Filter = Filter.None with { AllTags = [Tag.Manufacturing] },
                Span = new Span.Each(12),
            },
            Of("growth", Percent, new Measure.Growth(
                new Measure.SumOfReceipts([AmountKind.Funds]),
                new Dictionary<string, IReadOnlyDictionary<int, decimal>>(StringComparer.Ordinal) { ["a"] = new Dictionary<int, decimal> { [2020] = 5 } },
                YiYuan)) with { Span = new Span.Each(12) },
            Of("visits", new UnitOfMeasure("家次", null, 1), new Measure.NumberOfVisits([Direction.Out])) with { Span = new Span.Each(1) },
            Of("land", new UnitOfMeasure("宗", null, 1), new Measure.Reported(AddsUp: true)),
            Of("rate", Percent, new Measure.Reported(AddsUp: false)) with { Span = new Span.Each(12) },
        ],
        [new Rate("USD", new DateOnly(2021, 1, 1), 6.4515m, "年平均"), new Rate("USD", new DateOnly(2022, 1, 1), 6.7261m, "年平均")])
    {
        Verifies = [RecordKind.Receipt, RecordKind.Measurement],
        Bulletins = [new BulletinRule(BulletinKind.Monthly, 5)],
    };

    /// <summary>Projects with their money, visits and measurements, in the order they are written.</summary>
    public static (IReadOnlyList<ProjectFile> Files, IReadOnlyList<Entry> Acts) Of(int seed, int projects)
    {
        var random = new Random(seed);
        return (
            [.. Enumerable.Range(0, projects).Select(number => File(random, number))],
            [.. Enumerable.Range(0, projects).Select(number => (Entry)Visit(random, number)), .. Measurements(random, projects / 2)]);
    }

    /// <summary>All that counts.</summary>
    public static IReadOnlyList<Contribution> Contributions((IReadOnlyList<ProjectFile> Files, IReadOnlyList<Entry> Acts) books) =>
        [.. books.Files.SelectMany(file => Domain.Contributions.Of(Plan, file)), .. books.Acts.SelectMany(act => Domain.Contributions.Of(Plan, act))];

    private static ProjectFile File(Random random, int number)
    {
        var unit = Any(random, "a", "a1", "b");
        var signed = Day(random);
        var project = new Project
        {
            Id = $"p{number:D4}",
            Unit = unit,
            Person = "promoter",
            Date = signed.AddDays(-random.Next(60)),
            Name = $"第{number}号项目",
            Companies = [$"{number}号企业"],
            Amounts = random.Next(5) == 0 ? [] : [new Amount(AmountKind.Investment, random.Next(1, 40) * Yi / 4, Any(random, "CNY", "CNY", "USD", "EUR"))],
            Tags = [.. new[] { Tag.Manufacturing, Tag.Foreign }.Where(_ => random.Next(2) == 0)],
            Stages = [new StageReached(Stage.Lead, signed.AddDays(-60)), .. random.Next(4) == 0 ? [] : new[] { new StageReached(Any(random, Stage.Signed, Stage.Started, Stage.Lost), signed) }],
            ReportedOn = signed.AddDays(random.Next(60)),
        };
        return new ProjectFile(project, [.. Enumerable.Range(0, random.Next(4)).Select(at => new Receipt
        {
            Id = $"r{number:D4}-{at}",
            Unit = random.Next(6) == 0 ? Any(random, "a", "a1", "b") : unit,
            Person = "promoter",
            Date = Day(random),
            Project = project.Id,
            Kind = Any(random, AmountKind.Funds, AmountKind.Fdi),
            Money = new Money(random.Next(1, 900_000) * 1000m, Any(random, "CNY", "CNY", "USD", "EUR")),
            Review = random.Next(3) switch { 0 => null, 1 => new Review(true, "officer", Today, null), _ => random.Next(3) == 0 ? new Review(false, "officer", Today, "没有回单") : null },
        })]);
    }

    private static Visit Visit(Random random, int number) => new()
    {
        Id = $"v{number:D4}",
        Unit = Any(random, "a", "a1", "b"),
        Person = "promoter",
        Date = Day(random),
        Direction = Any(random, Direction.Out, Direction.Out, Direction.In),
        Companies = [.. Enumerable.Range(0, random.Next(3)).Select(at => $"{at}号企业")],
    };

    private static IEnumerable<Measurement> Measurements(Random random, int count) =>
        Enumerable.Range(0, count)
            .Select(_ => (Indicator: Any(random, "land", "rate"), Unit: Any(random, "a", "b"), Date: Day(random)))
            .Distinct()
            .Select(one => new Measurement
            {
                Id = Measurement.IdOf(one.Indicator, one.Unit, one.Date),
                Unit = one.Unit,
                Person = "promoter",
                Date = one.Date,
                Indicator = one.Indicator,
                Value = random.Next(1, 900) / 10m,
                Review = random.Next(2) == 0 ? new Review(true, "officer", Today, null) : null,
            });

    /// <summary>Some before the plan's period, some after today.</summary>
    private static DateOnly Day(Random random) => new DateOnly(2020, 12, 1).AddDays(random.Next(700));

    private static T Any<T>(Random random, params T[] of) => of[random.Next(of.Length)];

    private static Indicator Of(string id, UnitOfMeasure unit, Measure measure) => new(
        id, Topics.Other, new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = id, ["en"] = id }, unit, measure, Filter.None, Comparison.AtLeast,
        Owners.ToDictionary(owner => owner, _ => new Tiers(50, 60), StringComparer.Ordinal));
}
