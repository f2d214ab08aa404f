namespace PromoBot.Domain.Tests.Progress;

/// <summary>A plan and records to measure against it.</summary>
internal static class Samples
{
    public const decimal Yi = 100_000_000;

    public static UnitOfMeasure YiYuan { get; } = new("亿元", "CNY", Yi);

    public static UnitOfMeasure WanDollars { get; } = new("万美元", "USD", 10_000);

    public static UnitOfMeasure Pieces { get; } = new("个", null, 1);

    public static UnitOfMeasure Percent { get; } = new("%", null, 1);

    /// <summary>One owner's target.</summary>
    public static IReadOnlyDictionary<string, Tiers> For(string owner, decimal expected, decimal? stretch = null) =>
        new Dictionary<string, Tiers>(StringComparer.Ordinal) { [owner] = new(expected, stretch) };

    public static Plan Plan(params Indicator[] indicators) => new(
        new Authority("x", "某市", ["湖北省"], "Asia/Shanghai"),
        Period.OfYear(2021),
        [new Unit("a", "甲区", [], "county", null), new Unit("a1", "甲一街", [], "street", "a"), new Unit("b", "乙区", [], "county", null)],
        [],
        indicators,
        [new Rate("USD", new DateOnly(2021, 1, 1), 6.5m, "test"), new Rate("USD", new DateOnly(2021, 7, 1), 6.4m, "test")]);

    public static Indicator Indicator(
        string id, Measure measure, UnitOfMeasure unit, Filter? filter = null, Comparison compare = Comparison.AtLeast, decimal target = 10) =>
        new(id, Topics.Other, new Dictionary<string, string>(StringComparer.Ordinal), unit, measure, filter ?? Filter.None, compare,
            new Dictionary<string, Tiers>(StringComparer.Ordinal)
            {
                [Domain.Indicator.Whole] = new(target * 2, target * 3),
                ["a"] = new(target, target * 2),
                ["b"] = new(target, null),
            });

    public static Indicator Funds { get; } = Indicator("funds", new Measure.SumOfReceipts([AmountKind.Funds]), YiYuan, target: 180);

    public static Indicator Fdi { get; } = Indicator("fdi", new Measure.SumOfReceipts([AmountKind.Fdi]), WanDollars, target: 1000);

    public static Indicator Signed(decimal atLeast = Yi) => Indicator(
        "signed", new Measure.NumberOfProjects(Stage.Signed), Pieces, Filter.None with { InvestmentAtLeast = new Money(atLeast, "CNY") });

    public static Indicator Visits(params Direction[] directions) => Indicator("visits", new Measure.NumberOfVisits(directions), Pieces);

    public static Project Project(params (Stage Stage, string Date)[] stages) => new()
    {
        Id = "p1",
        Unit = "a",
        Person = "someone",
        Date = new DateOnly(2021, 1, 5),
        Name = "项目",
        Amounts = [new Amount(AmountKind.Investment, 20 * Yi)],
        Stages = [new StageReached(Stage.Lead, new DateOnly(2021, 1, 5)), .. stages.Select(one => new StageReached(one.Stage, Day(one.Date)))],
    };

    public static Receipt Receipt(decimal value, string date = "2021-06-30", AmountKind kind = AmountKind.Funds, string currency = "CNY", string unit = "a") => new()
    {
        Id = $"r-{value}-{date}-{unit}",
        Unit = unit,
        Person = "someone",
        Date = Day(date),
        Project = "p1",
        Kind = kind,
        Money = new Money(value, currency),
    };

    public static Visit Visit(Direction? direction, params string[] companies) => new()
    {
        Id = "v1", Unit = "a", Person = "someone", Date = Day("2021-03-01"), Direction = direction, Companies = companies,
    };

    public static Event Event(EventKind kind, string date) => new()
    {
        Id = $"e-{date}", Unit = "a", Person = "someone", Date = Day(date), Kind = kind, State = ActState.Done,
    };

    public static Trip Trip(TripLevel? level, params string[] people) => new()
    {
        Id = "t1",
        Unit = "a",
        Person = "someone",
        Date = Day("2021-03-01"),
        Last = Day("2021-03-03"),
        State = ActState.Done,
        People = people,
        Level = level,
    };

    public static Review Review(bool isVerified) => new(isVerified, "officer", Day("2021-07-01"), isVerified ? null : "查无凭证");

    public static IReadOnlyList<Total> Totals(Plan plan, IEnumerable<ProjectFile> files) =>
        Domain.Totals.Of(files.SelectMany(file => Contributions.Of(plan, file)));

    public static DateOnly Day(string date) => DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
}
