using PromoBot.Domain;
using PromoBot.Server.Ledger;
using PromoBot.Server.Plans;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>Books in a folder of their own, with a plan that counts every kind of record.</summary>
internal sealed class Books : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 6, 30);

    private readonly TemporaryFolder folder = new();

    private Books()
    {
        Store = SqliteStore.Open(folder.Path);
    }

    public SqliteStore Store { get; }

    public TemporaryFolder Folder => folder;

    public InForce InForce { get; private set; } = null!;

    public Plan Plan => InForce.Plan;

    public static Plan AnyPlan { get; } = ((PlanReading.Good)PlanFile.Read(Yaml, Today)).Plan;

    public const string Yaml =
        """
        authority: { id: x, name: 江城区, home: [湖北省, 武汉市, 江岸区] }
        period: 2026
        units:
          - { id: dazhi, name: 大智街道, also: [大智街] }
          - { id: binjiang, name: 滨江街道 }
          - { id: park, name: 科技园区, parent: binjiang }
        people:
          - { id: promoter, name: 王干部, unit: dazhi, post: 专员, role: promoter }
          - { id: officer, name: 商务局专员, unit: park, post: 专员, role: officer }
          - { id: leader, name: 李区长, unit: park, post: 分管领导, role: leader }
        rates:
          - { currency: USD, from: 2020-01-01, yuan: 7.1 }
          - { currency: EUR, from: 2020-01-01, yuan: 7.8 }
        indicators:
          - id: funds
            topic: funds
            name: { zh-CN: 到位资金, en: Funds }
            unit: 亿元
            measure: { kind: receipts, of: [funds] }
            targets: { authority: 100, dazhi: 30, binjiang: 40, park: 30 }
          - id: fdi
            topic: fdi
            name: { zh-CN: 实际利用外资, en: FDI }
            unit: 万美元
            measure: { kind: receipts, of: [fdi] }
            targets: { authority: 100, dazhi: 30, binjiang: 40, park: 30 }
          - id: large
            topic: projects_1b
            name: { zh-CN: 十亿元以上项目, en: Large }
            unit: 个
            measure: { kind: projects, reaching: signed }
            filter: { investment_at_least: 10亿元 }
            targets: { authority: 10, dazhi: 3, binjiang: 4, park: 3 }
          - id: top
            topic: top500
            name: { zh-CN: 五百强项目, en: Top }
            unit: 个
            measure: { kind: projects, reaching: started }
            filter: { any: [fortune500, listed] }
            targets: { authority: 10, dazhi: 3, binjiang: 4, park: 3 }
          - id: visits
            topic: visits
            name: { zh-CN: 走访企业, en: Visits }
            unit: 家次
            measure: { kind: visits, directions: [out, in] }
            targets: { authority: 10, dazhi: 3, binjiang: 4, park: 3 }
        """;

    /// <summary>More kinds of indicator than plan files in every version can say.</summary>
    private static Plan Full(Plan plan) => plan with
    {
        Verifies = [RecordKind.Receipt],
        Indicators =
        [
            .. plan.Indicators,
            Counted("trips", new Measure.NumberOfTrips(TripLevel.CityOut), new UnitOfMeasure("次", null, 1)),
            Counted("events", new Measure.NumberOfEvents([EventKind.Promotion, EventKind.Training]), new UnitOfMeasure("场", null, 1)),
            Counted("rate", new Measure.Reported(AddsUp: false), new UnitOfMeasure(UnitOfMeasure.PercentName, null, 1)),
            Counted("plots", new Measure.Reported(AddsUp: true), new UnitOfMeasure("宗", null, 1)),
            Counted("signed", new Measure.SumOfProjects([AmountKind.Signed, AmountKind.Investment], Stage.Signed), new UnitOfMeasure("亿元", Money.Yuan, 100_000_000)),
            Counted("outside", new Measure.SumOfReceipts([AmountKind.Funds, AmountKind.Fdi]), new UnitOfMeasure("亿元", Money.Yuan, 100_000_000)) with
            {
                Filter = Filter.None with { IsFromOutsideProvince = true },
            },
            Counted("quality", new Measure.NumberOfProjects(Stage.Lead), new UnitOfMeasure("个", null, 1)) with { Filter = Filter.None with { IsOfQuality = true } },
        ],
    };

    private static Indicator Counted(string id, Measure measure, UnitOfMeasure unit) => new(
        id, "other", new Dictionary<string, string> { ["zh-CN"] = id + "数", ["en"] = id }, unit, measure, Filter.None, Comparison.AtLeast,
        new Dictionary<string, Tiers> { [Indicator.Whole] = new(10, null), ["dazhi"] = new(10, null), ["binjiang"] = new(10, null), ["park"] = new(10, null) });

    public static Plan FullPlan { get; } = Full(AnyPlan);

    public static async Task<Books> Open()
    {
        var books = new Books();
        await books.Store.PutPlan("x", Yaml, FullPlan, Given.Now);
        books.InForce = new InForce(FullPlan, 1, [.. FullPlan.People.Select(sample => sample.Person)], Language.KnownNames.None);
        return books;
    }

    public static ReadingScene Scene(DateOnly? today = null) =>
        new(FullPlan, [.. FullPlan.People.Select(sample => sample.Person)], today ?? Today, null);

    public Importing Importing(DateOnly? today = null) => new(Store, InForce, new Entering("officer", today ?? Today));

    /// <summary>What a table brings, without writing it.</summary>
    public Task<ImportPlan> Try(params Table[] tables) => Importing().Plan(LedgerReading.Of(tables, Scene(), null), CancellationToken.None);

    public async Task<ImportPlan> Import(params Table[] tables)
    {
        var plan = await Try(tables);
        Assert.NotNull(await Importing().Write(plan, "a test", TimeProvider.System, CancellationToken.None));
        return plan;
    }

    public async Task<IReadOnlyList<Entry>> All() => await Store.Records("x", "", 1_000_000);

    public async Task<IReadOnlyList<string>> Figures(DateOnly? at = null)
    {
        var day = at ?? Today;
        var figures = new List<string>();
        foreach (var unit in Plan.Units.Select(unit => unit.Id).Append(Indicator.Whole))
        {
            var totals = await Store.Totals("x", Plan.WithUnitsBelow(unit), [day]);
            figures.Add(unit + Server.Commands.ProgressRows.Json(Gaps.Of(Plan, totals, unit, day)).ToJsonString());
        }

        return figures;
    }

    /// <summary>Tables of sheets as an export writes them, without a file.</summary>
    public static Table[] Tables(IReadOnlyList<SheetToWrite> sheets) =>
    [
        .. sheets.Select(sheet => new Table(
            sheet.Name,
            [new TableRow(1, [.. sheet.Columns.Select(column => Cell.Of(column.Heading))]), .. sheet.Rows.Index().Select(row => new TableRow(row.Index + 2, row.Item))])),
    ];

    /// <summary>A table of words: headings, then rows; a bar between the cells.</summary>
    public static Table Table(string name, params string[] lines) =>
        new(name, [.. lines.Index().Select(line => new TableRow(line.Index + 1, [.. line.Item.Split('|').Select(Cell.Of)])).Where(row => !row.IsBlank)]);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }
}
