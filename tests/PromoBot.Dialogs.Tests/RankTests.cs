using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

public class RankTests
{
    private const decimal Yi = 100_000_000;

    private static readonly Plan Plan = Scene.Plan with
    {
        Units =
        [
            new Unit("dazhi", "大智街道", [], "street", null), new Unit("huaqiao", "花桥街道", [], "street", null), new Unit("yiyuan", "一元街道", [], "street", null),
            new Unit("park", "科技园", [], "park", null), new Unit("incubator", "孵化器", [], "park", "park"), new Unit("bureau", "商务局", [], "department", null),
        ],
        Indicators =
        [
            Owed(Scene.Plan.Indicators[0], 10, "dazhi", "huaqiao", "yiyuan", "park"),
            Owed(Scene.Plan.Indicators[1], 100, "dazhi", "huaqiao", "yiyuan", "park"),
            Owed(Scene.Plan.Indicators[1], 500, Indicator.Whole) with { Id = "whole", Topic = "fdi" },
        ],
    };

    [Fact]
    public void The_own_place_comes_first_with_the_leader()
    {
        var reply = Ask(new Slots { Indicator = "funds" }, Sum("huaqiao", 30), Sum("dazhi", 10));

        Assert.Equal(("rank.lead_own", new Value.Number(2), new Value.Number(4)), (reply.Lead.Key, reply.Lead.With["place"], reply.Lead.With["count"]));
        Assert.Equal(["花桥街道"], Assert.IsType<Value.Phrases>(reply.Lead.With["first"]).Texts.Select(text => Name(text.With["name"])));
    }

    [Fact]
    public void Equals_share_a_place_and_the_next_is_skipped()
    {
        var rows = Rows(Ask(new Slots { Indicator = "funds" }, Sum("huaqiao", 30), Sum("dazhi", 10), Sum("yiyuan", 10)));

        Assert.Equal([1m, 2m, 2m, 4m], rows.Select(row => Assert.IsType<Value.Number>(Phrase(row[0]).With["place"]).Of));
        Assert.Equal(["rank.place", "rank.place_tied", "rank.place_tied", "rank.place"], rows.Select(row => Phrase(row[0]).Key.Replace("_up", "", StringComparison.Ordinal).Replace("_down", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Movement_is_since_the_last_month_end()
    {
        var rows = Rows(Ask(new Slots { Indicator = "funds" }, Sum("huaqiao", 30), Sum("dazhi", 10), Sum("dazhi", 40, "2026-03-05")));

        Assert.Equal((("rank.place_up", new Value.Number(1))), (Phrase(rows[0][0]).Key, Phrase(rows[0][0]).With["moved"]));
        Assert.Equal("rank.place_down", Phrase(rows[1][0]).Key);
    }

    [Theory]
    [InlineData(null, "排名", "2026-02-28")]
    [InlineData("2026-03", "这个月排名", "2026-02-28")]
    [InlineData("2026-02", "二月排名", "2026-01-31")]
    [InlineData("2026-Q1", "一季度排名", null)]
    [InlineData(null, "半年排名", null)]
    public void It_is_compared_with_the_bulletin_before(string? period, string text, string? before)
    {
        var needs = new Rank().Needs(Turn(text), new Act(Intent.AskRank, new Slots { Period = period }));

        Assert.Equal(before is null ? [] : [Day(before)], needs.TotalsOn.Skip(1));
        Assert.Equal([.. Plan.Units.Select(unit => unit.Id), Indicator.Whole], needs.TotalsOf);
    }

    [Fact]
    public void Half_yearly_words_compare_with_the_half_year_before()
    {
        var turn = Turn("半年排名") with { Now = new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.FromHours(8)) };

        Assert.Equal(Day("2026-06-30"), new Rank().Needs(turn, new Act(Intent.AskRank, new Slots())).TotalsOn[1]);
    }

    [Fact]
    public void Who_is_behind_the_calendar_is_marked()
    {
        var rows = Rows(Ask(new Slots { Indicator = "funds" }, Sum("huaqiao", 30), Sum("dazhi", 10)));

        Assert.Equal(["rank.ahead", "rank.behind"], rows.Take(2).Select(row => Phrase(row[3]).Key));
    }

    [Fact]
    public void The_own_unit_is_marked() =>
        Assert.Equal("rank.own", Phrase(Rows(Ask(new Slots { Indicator = "funds" }, Sum("dazhi", 10)))[0][1]).Key);

    [Fact]
    public void A_named_unit_is_the_one_told()
    {
        var reply = Ask(new Slots { Indicator = "funds", Unit = "孵化器" }, Sum("park", 3), Sum("incubator", 3), Sum("dazhi", 10));

        Assert.Equal(("科技园", 2m), (Name(reply.Lead.With["unit"]), Assert.IsType<Value.Number>(reply.Lead.With["place"]).Of));
    }

    [Fact]
    public void Units_of_one_kind_are_ranked_among_themselves()
    {
        var rows = Rows(Ask(new Slots { Indicator = "funds" }, "各街道到位资金排名", Sum("park", 90), Sum("dazhi", 10)));

        Assert.Equal(3, rows.Count);
        Assert.Equal(new Value.Number(1), Phrase(rows[0][0]).With["place"]);
    }

    [Fact]
    public void Without_an_indicator_the_score_is_ranked()
    {
        var reply = Ask(new Slots(), Sum("huaqiao", 100), Sum("dazhi", 10));

        Assert.Equal("rank.score", Phrase(reply.Lead.With["by"]).Key);
        Assert.Equal(new Value.Number(50), Phrase(Rows(reply)[0][2]).With["points"]);
        Assert.Equal(("rank.some_behind", new Value.Number(1)), (Phrase(Rows(reply)[0][3]).Key, Phrase(Rows(reply)[0][3]).With["count"]));
        Assert.Contains(Paragraphs(reply), text => text.Key == "rank.how_even");
    }

    [Fact]
    public void What_no_unit_owes_is_ranked_by_what_each_did()
    {
        var reply = Ask(new Slots { Indicator = "fdi" }, Sum("bureau", 3) with { Indicator = "whole" });

        Assert.Equal(3, Assert.Single(reply.Blocks.OfType<Block.Table>()).Columns.Count);
        Assert.Equal(new Value.Number(3, "亿元"), Rows(reply)[0][2]);
        Assert.Contains(Paragraphs(reply), text => text.Key == "rank.by_amount");
    }

    [Fact]
    public void All_equal_is_said() => Assert.Equal("rank.lead_even", Ask(new Slots { Indicator = "funds" }).Lead.Key);

    [Fact]
    public void What_the_plan_does_not_have_is_said() => Assert.Equal("show_gap.no_indicator", Ask(new Slots { Indicator = "hq" }).Lead.Key);

    [Fact]
    public void Another_indicator_is_a_tap_away()
    {
        var reply = Ask(new Slots { Indicator = "funds" }, Sum("dazhi", 10));

        var other = Assert.Single(reply.Choices, choice => choice.Label.Key == "rank.by_score");
        Assert.True(RankAsk.TryParse(other.Tap, out var ask));
        Assert.Equal((null, Day("2026-03-12"), Day("2026-02-28")), (ask.Indicator, ask.At, ask.Before));
    }

    [Fact]
    public void The_figure_of_the_own_unit_can_be_asked_about_next() =>
        Assert.Equal("dazhi", new Rank().Decide(Turn("排名"), new Act(Intent.AskRank, new Slots { Indicator = "funds" }), Facts.None).Figures!.Owner);

    private static Indicator Owed(Indicator indicator, decimal target, params string[] units) =>
        indicator with { Targets = units.ToDictionary(unit => unit, _ => new Tiers(target, null), StringComparer.Ordinal) };

    private static Total Sum(string unit, decimal yi, string day = "2026-02-01") => new("funds", unit, Day(day), Verification.Verified, yi * Yi);

    private static Turn Turn(string text) => Scene.Says(new Act(Intent.AskRank, Slots.None), text: text) with { Plan = Plan };

    private static Reply Ask(Slots slots, params Total[] totals) => Ask(slots, "排名", totals);

    private static Reply Ask(Slots slots, string text, params Total[] totals) =>
        new Rank().Decide(Turn(text), new Act(Intent.AskRank, slots), Facts.None with { Totals = totals }).Replies.Single();

    private static IReadOnlyList<IReadOnlyList<Value>> Rows(Reply reply) => reply.Blocks.OfType<Block.Table>().Single().Rows;

    private static Text Phrase(Value value) => Assert.IsType<Value.Phrase>(value).Text;

    private static string Name(Value value) => Assert.IsType<Value.Named>(value).ByLanguage["zh-CN"];

    private static IEnumerable<Text> Paragraphs(Reply reply) => reply.Blocks.OfType<Block.Paragraph>().Select(block => block.Text);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
