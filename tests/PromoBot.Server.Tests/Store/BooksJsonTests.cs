using System.Text.Json;
using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

public class BooksJsonTests
{
    public static TheoryData<Entry> Entries =>
    [
        Given.Visit("t1-1", "比亚迪", "华为") with { Tags = [Tag.Fortune500], Count = 3, Industry = "新能源" },
        Given.Project("t1-2", "电池壳体", "比亚迪") with
        {
            Amounts = [new Amount(AmountKind.Investment, 1_000_000_000m, 2_000_000_000.05m, "USD"), new Amount(null, 0.1m)],
            Stages = [new StageReached(Stage.Lead, new DateOnly(2026, 1, 1)) { Unit = "park" }, new StageReached(Stage.Signed, new DateOnly(2026, 2, 1))],
            FollowUp = new DateOnly(2026, 4, 1),
            IsWithdrawn = true,
        },
        Given.Receipt("t1-3", "t1-2", 12_345_678.9001m) with { Evidence = "银行回单", Review = new Review(false, "officer", new DateOnly(2026, 4, 2), "没有回单") },
        new Trip
        {
            Id = "t1-4", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 9), Last = new DateOnly(2026, 3, 11), State = ActState.Done,
            Leader = "张副市长", People = ["leader"], Places = ["上海市"], Regions = ["上海市"], Level = TripLevel.ProvinceOut, Occasion = "expo",
        },
        new Event
        {
            Id = "t1-5", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 9), Kind = EventKind.TeamMeeting, State = ActState.Planned,
            Name = "小分队推进会", Time = new TimeOnly(15, 0), Places = ["深圳市"], Regions = ["广东省", "深圳市"], Count = 20,
        },
        new Measurement { Id = "m-1", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 9), Indicator = "occupied", Value = 82.5m, ReportedOn = new DateOnly(2026, 3, 10) },
        new Handover
        {
            Id = "t1-6", Unit = "park", Person = "promoter", Date = new DateOnly(2026, 3, 9), Project = "t1-2", From = "dazhi", Taker = "liu",
            State = HandoverState.SentBack, Reason = "资料不全", DecidedBy = "head", DecidedOn = new DateOnly(2026, 3, 10),
        },
        new OccasionChange
        {
            Id = "o-expo", Unit = "bureau", Person = "officer", Date = new DateOnly(2026, 3, 9), Occasion = "expo", Name = "厦洽会", Year = 2026, Month = 9, Day = 8,
            Last = new DateOnly(2026, 9, 11), Places = ["厦门市"], Regions = ["福建省", "厦门市"], IsCalledOff = true,
        },
    ];

    public static TheoryData<Value> Values =>
    [
        new Value.Plain("“引号”\n🎉 \u0007 <b>"),
        new Value.Names(["比亚迪", "华为"]),
        new Value.Day(new DateOnly(2026, 3, 11)),
        new Value.Sum(new Amount(AmountKind.Fdi, 1m, 2m, "USD")),
        new Value.Number(1.10m, "亿元"),
        new Value.Percent(0.496m),
        new Value.Phrase(Text.Of("a.b", ("of", 3))),
        new Value.Phrases([Text.Of("a"), Text.Of("b")]),
        new Value.Named(new Dictionary<string, string> { ["zh-CN"] = "到位资金", ["en"] = "Funds" }),
    ];

    public static TheoryData<Block> Blocks =>
    [
        new Block.Paragraph(Text.Of("a"), IsQuiet: true),
        new Block.FactList(Text.Of("head"), [new Fact(Text.Of("label"), "值", IsUnsure: true), new Fact(Text.Of("empty"), 0)]),
        new Block.Bars(null, [new Bar("资金", 0.25m, 0.19m, BarMood.Ahead, [Text.Of("line")])]),
        new Block.Document("6月通报", FileFormat.Word, "Bulletin:monthly-2026-03-01:20260301:20260331::"),
        new Block.Table([Text.Of("one"), Text.Of("two")], [["a", 1], [new DateOnly(2026, 1, 1), new Amount(null, 5m)]]),
    ];

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_record_comes_back_as_it_was(Entry entry) => ComesBack(entry);

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_it_was(Value value) => ComesBack(value);

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_comes_back_as_it_was(Block block) =>
        ComesBack(new Reply(Text.Of("lead"), [block], [new Choice(Text.Of("undo"), new Tap("t1", "undo", "x"))]));

    [Fact]
    public void A_talk_comes_back_as_it_was()
    {
        var slots = new Slots
        {
            Date = new DateOnly(2026, 3, 11),
            Time = new TimeOnly(15, 30),
            Direction = Direction.Out,
            Companies = ["比亚迪"],
            Amounts = [new Amount(AmountKind.Investment, 2_000_000_000m)],
            Stage = Stage.Signed,
            Tags = [Tag.Listed],
            Scope = Scope.Unit,
            Tier = Tier.Stretch,
            Level = TripLevel.Abroad,
            Format = FileFormat.Pdf,
            Status = ActStatus.Planned,
        };
        var act = new Act(Intent.ReportVisit, slots) { Doubts = [new Doubt("companies", ["华为"])] };
        ComesBack(new Talk(
            new Question(
                "t1", "companies", Text.Of("log_visit.ask_company"), [Pending.Of(act), Pending.Of(new Act(Intent.Undo, Slots.None)).Pick("which_project", "p1")], 0, [new Option("比亚迪", Text.Of("a"))]),
            new Expectation("t1-1", "amounts"),
            "t1-2"));
        ComesBack(Talk.Empty);
    }

    [Fact]
    public void Each_case_of_a_family_has_an_example_here()
    {
        Assert.Equal(Cases(typeof(Entry)), Entries.Select(row => row.Data.GetType().Name).Order());
        Assert.Equal(Cases(typeof(Value)), Values.Select(row => row.Data.GetType().Name).Order());
        Assert.Equal(Cases(typeof(Block)), Blocks.Select(row => row.Data.GetType().Name).Order());

        static IEnumerable<string> Cases(Type family) =>
            family.Assembly.GetTypes().Where(type => type.IsSealed && type.IsSubclassOf(family)).Select(type => type.Name).Order();
    }

    /// <summary>These words are in people's databases: a change here needs a migration.</summary>
    [Fact]
    public void The_names_are_those_that_are_stored()
    {
        Assert.Equal(
            """{"is":"receipt","project":"p","kind":"funds","money":{"value":1.50,"currency":"CNY"},"id":"r","unit":"dazhi","person":"promoter","date":"2026-03-12","isWithdrawn":false}""",
            BooksJson.Write<Entry>(Given.Receipt("r", "p", 1.50m)));
        Assert.Equal(
            """{"lead":{"key":"a","with":{"n":{"is":"sum","amount":{"kind":"fdi","min":5,"max":5,"currency":"USD"}}}},"blocks":[{"is":"factList","facts":[]}],"choices":[]}""",
            BooksJson.Write(Reply.Of(
                Text.Of("a", ("n", new Amount(AmountKind.Fdi, 5m, "USD"))), new Block.FactList(null, []))));
        Assert.Contains("比亚迪", BooksJson.Write<Entry>(Given.Visit("v", "比亚迪")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_without_a_property_that_came_later_is_read() =>
        Assert.Empty(Assert.IsType<Visit>(BooksJson.Read<Entry>(
            """{"id":"v","unit":"u","person":"p","date":"2026-03-12","is":"visit"}""")).Companies);

    [Theory]
    [InlineData("null")]
    [InlineData("""{"id":"v"}""")]
    [InlineData("""{"is":"castle","id":"v"}""")]
    public void What_is_no_record_is_not_read_as_one(string json) =>
        Assert.ThrowsAny<Exception>(() => BooksJson.Read<Entry>(json));

    /// <summary>Records compare their lists by reference, so the JSON itself is compared, and the case.</summary>
    private static void ComesBack<T>(T value)
        where T : class
    {
        var json = BooksJson.Write(value);
        var back = BooksJson.Read<T>(json);
        Assert.Equal(value.GetType(), back.GetType());
        Assert.Equal(json, BooksJson.Write(back));
        Assert.Equivalent(value, back, strict: true);
    }
}
