using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>A turn and its facts, built by hand: rules are tested by plain calls.</summary>
internal static class Scene
{
    public static readonly DateTimeOffset Now = new(2026, 3, 12, 10, 30, 0, TimeSpan.FromHours(8));

    public static readonly Person Promoter = new("promoter", "大智街专员", ["dazhi"], "专员", Role.Promoter);

    public static readonly Person Leader = new("leader", "区分管领导", ["bureau"], "分管", Role.Leader);

    public static readonly Person Officer = new("officer", "商务局专员", ["bureau"], "专员", Role.Officer);

    public static readonly Plan Plan = new(
        new Authority("demo", "示范区", ["湖北省", "武汉市", "江岸区"], "Asia/Shanghai"),
        Period.OfYear(2026),
        [new Unit("dazhi", "大智街道", ["大智街"], "street", null), new Unit("huaqiao", "花桥街道", [], "street", null), new Unit("bureau", "商务局", [], "department", null)],
        [],
        [
            new Indicator(
                "p100m", "projects_100m", Name("亿元以上签约项目"), new UnitOfMeasure("个", null, 1), new Measure.NumberOfProjects(Stage.Signed),
                Filter.None with { InvestmentAtLeast = new Money(100_000_000m, Money.Yuan) }, Comparison.AtLeast,
                new Dictionary<string, Tiers> { ["dazhi"] = new(6, 8), [Indicator.Whole] = new(20, 25) }),
            new Indicator(
                "funds", "funds", Name("到位资金"), new UnitOfMeasure("亿元", Money.Yuan, 100_000_000m), new Measure.SumOfReceipts([AmountKind.Funds]),
                Filter.None, Comparison.AtLeast,
                new Dictionary<string, Tiers> { ["dazhi"] = new(30, 35), [Indicator.Whole] = new(100, 120) }),
        ],
        []);

    public static Turn Says(Act act, Talk? talk = null, Person? speaker = null, Slots? answer = null, string text = "说") =>
        Says([act], talk, speaker, answer, text);

    public static Turn Says(IReadOnlyList<Act> acts, Talk? talk = null, Person? speaker = null, Slots? answer = null, string text = "说") =>
        new("t1", Now, Plan, [Promoter, Leader, Officer], speaker ?? Promoter, text, new Reading(acts, answer, Locale.Zh, []), null, talk ?? Talk.Empty);

    public static Turn Taps(string turn, string verb, string? argument = null, Talk? talk = null, Person? speaker = null) =>
        Says(new Act(Intent.Unknown, Slots.None), talk, speaker) with { Tap = new Tap(turn, verb, argument), Text = "" };

    public static Act Visit(params string[] companies) => new(Intent.ReportVisit, new Slots { Companies = companies, Date = new DateOnly(2026, 3, 11) });

    public static Act Lead(string project, decimal? investment = null) => new(Intent.ReportLead, new Slots
    {
        Project = project,
        Companies = ["比亚迪"],
        Amounts = investment is { } value ? [new Amount(AmountKind.Investment, value)] : [],
    });

    public static Project Project(string name, string unit = "dazhi", decimal? investment = 500_000_000m) => new()
    {
        Id = "p-" + name,
        Unit = unit,
        Person = "promoter",
        Date = new DateOnly(2026, 2, 1),
        Name = name,
        Companies = ["比亚迪"],
        Amounts = investment is { } value ? [new Amount(AmountKind.Investment, value)] : [],
        Stages = [new StageReached(Stage.Lead, new DateOnly(2026, 2, 1))],
    };

    public static Facts Knowing(params Project[] projects) =>
        Facts.None with { Projects = [.. projects.Select(project => new ProjectFile(project, []))] };

    public static Facts Wrote(params Change[] changes) => Facts.None with
    {
        Recent = [new WrittenTurn("t0", "promoter", Now, changes, IsUndone: false, IsLatest: true)],
        Projects = [.. changes.Select(change => change.After).OfType<Project>().Select(project => new ProjectFile(project, []))],
    };

    /// <summary>Keys of all that a decision says, leads and blocks.</summary>
    public static IReadOnlyList<string> Keys(Decision decision) =>
        [.. decision.Replies.SelectMany(reply => (IEnumerable<string>)[reply.Lead.Key, .. reply.Blocks.OfType<Block.Paragraph>().Select(block => block.Text.Key)])];

    private static Dictionary<string, string> Name(string name) => new(StringComparer.Ordinal) { ["zh-CN"] = name, ["en"] = name };
}
