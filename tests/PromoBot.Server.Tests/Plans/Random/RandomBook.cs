using PromoBot.Domain;

namespace PromoBot.Server.Tests.Plans;

/// <summary>Books that nobody would keep: every stage, tag, currency, origin and review there is, in and around a plan's period.</summary>
internal sealed class RandomBook
{
    private static readonly string[] Names = ["精密制造项目", "滨湖房地产项目", "桂花特色小镇", "现汇增资项目", "物流园项目", "新材料基地"];

    private static readonly string?[] Industries = [null, "电子信息", "纺织服装", "新能源", "商业房地产", "现代服务业"];

    private static readonly string[][] Origins =
    [
        [], ["北京市"], ["河北省", "石家庄市"], ["江西省", "南昌市"], ["湖北省", "武汉市"], ["湖北省", "咸宁市"], ["广东省", "深圳市"], ["广东省", "汕头市"],
        ["香港特别行政区"], ["德国"], ["天津市"],
    ];

    // Around the thresholds that plans have.
    private static readonly decimal[] Investments = [0.99m, 1, 5, 9.5m, 10, 20, 30, 49, 50, 100, 120];

    private static readonly string[] Currencies = ["CNY", "CNY", "CNY", "USD", "EUR"];

    private readonly Random random;
    private readonly Plan plan;

    public RandomBook(Plan plan, int seed, int projects)
    {
        (random, this.plan) = (new Random(seed), plan);
        Files = [.. Enumerable.Range(1, projects).Select(File)];
        Acts =
        [
            .. Enumerable.Range(1, projects / 5).Select(Visit),
            .. Enumerable.Range(1, projects / 5).Select(Event),
            .. Enumerable.Range(1, projects / 5).Select(Trip),
            .. plan.Indicators.Where(indicator => indicator.Measure is Measure.Reported).SelectMany(Measurements),
        ];
    }

    public IReadOnlyList<ProjectFile> Files { get; }

    public IReadOnlyList<Entry> Acts { get; }

    /// <summary>Some days before the period, in it, and after it.</summary>
    public DateOnly Day() => plan.Period.First.AddDays(random.Next(-40, plan.Period.Days + 40));

    private ProjectFile File(int number)
    {
        var project = new Project
        {
            Id = $"p{number}",
            Unit = Unit(),
            Person = Person(),
            Date = Day(),
            Name = Any(Names),
            Industry = Any(Industries),
            Amounts = [.. Amounts()],
            Tags = [.. Enum.GetValues<Tag>().Where(_ => random.Next(5) == 0)],
            Stages = [.. Stages()],
            From = Any(Origins),
            Quality = [.. Enum.GetValues<QualityPoint>().Where(_ => random.Next(6) > 0)],
            IsWithdrawn = random.Next(12) == 0,
            Review = Review(),
        };
        return new ProjectFile(project, [.. Enumerable.Range(1, random.Next(4)).Select(one => Receipt(project, one))]);
    }

    private IEnumerable<Amount> Amounts()
    {
        foreach (var kind in new[] { AmountKind.Investment, AmountKind.Signed }.Where(_ => random.Next(4) > 0))
        {
            var least = Any(Investments) * 100_000_000;
            yield return new Amount(kind, least, random.Next(6) == 0 ? least * 2 : least, Any(Currencies));
        }
    }

    private IEnumerable<StageReached> Stages()
    {
        var (stage, day) = (Stage.Lead, Day());
        yield return new StageReached(stage, day);
        for (var steps = random.Next(6); steps > 0; steps--)
        {
            stage = random.Next(8) == 0 ? Any(Enum.GetValues<Stage>()) : (Stage)Math.Min((int)stage + random.Next(1, 3), (int)Stage.Operating);
            day = random.Next(8) == 0 ? Day() : day.AddDays(random.Next(0, 60));
            yield return new StageReached(stage, day);
        }
    }

    private Receipt Receipt(Project project, int number) => new()
    {
        Id = $"{project.Id}-r{number}",
        Unit = random.Next(5) == 0 ? Unit() : project.Unit,
        Person = Person(),
        Date = Day(),
        Project = project.Id,
        Kind = random.Next(3) == 0 ? AmountKind.Fdi : AmountKind.Funds,
        Money = new Money(random.Next(1, 2_000_000_000) / 100m, Any(Currencies)),
        IsWithdrawn = random.Next(12) == 0,
        Review = Review(),
    };

    private Visit Visit(int number) => new()
    {
        Id = $"v{number}",
        Unit = Unit(),
        Person = Person(),
        Date = Day(),
        Direction = random.Next(6) == 0 ? null : Any(Enum.GetValues<Direction>()),
        Companies = [.. Enumerable.Range(0, random.Next(3)).Select(one => $"企业{one}")],
        Count = random.Next(4) == 0 ? random.Next(1, 9) : null,
        IsWithdrawn = random.Next(12) == 0,
        Review = Review(),
    };

    private Event Event(int number)
    {
        var origin = Any(Origins);
        return new Event
        {
            Id = $"e{number}",
            Unit = Unit(),
            Person = Person(),
            Date = Day(),
            Kind = Any(Enum.GetValues<EventKind>()),
            State = Any(Enum.GetValues<ActState>()),
            Places = origin,
            Regions = origin,
            IsWithdrawn = random.Next(12) == 0,
            Review = Review(),
        };
    }

    private Trip Trip(int number)
    {
        var day = Day();
        return new Trip
        {
            Id = $"t{number}",
            Unit = Unit(),
            Person = Person(),
            Date = day,
            Last = day.AddDays(random.Next(4)),
            State = random.Next(4) > 0 ? ActState.Done : Any(Enum.GetValues<ActState>()),
            People = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Person())],
            Level = random.Next(8) == 0 ? null : Any(Enum.GetValues<TripLevel>()),
            IsWithdrawn = random.Next(12) == 0,
            Review = Review(),
        };
    }

    // One for each day, as their ids demand.
    private IEnumerable<Measurement> Measurements(Indicator indicator) =>
        from day in Enumerable.Range(0, 40).Select(_ => Day()).Distinct().ToList()
        let unit = indicator.Measure is Measure.Reported { AddsUp: true } ? Unit() : plan.Units[0].Id
        select new Measurement
        {
            Id = Measurement.IdOf(indicator.Id, unit, day),
            Unit = unit,
            Person = Person(),
            Date = day,
            Indicator = indicator.Id,
            Value = random.Next(1, 9_000) / 100m,
            IsWithdrawn = random.Next(12) == 0,
            Review = Review(),
        };

    private Review? Review() => random.Next(6) switch
    {
        0 => new Review(false, "officer", plan.Period.First, "查无凭证"),
        1 or 2 => new Review(true, "officer", plan.Period.First, null),
        _ => null,
    };

    private string Unit() => Any(plan.Units).Id;

    private string Person() => Any(plan.People).Person.Id;

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
