using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

public class ShowGapTests
{
    private const decimal Yi = 100_000_000;

    private static readonly ShowGap Dialog = new();

    private static readonly Plan Plan = new(
        new Authority("x", "某区", ["湖北省", "武汉市", "某区"], "Asia/Shanghai"),
        Period.OfYear(2021),
        [
            new Unit("dazhi", "大智街道", ["大智街", "Dazhi Street"], "street", null),
            new Unit("park", "科技园区", [], "park", null),
            new Unit("incubator", "孵化器", [], "park", "park"),
            new Unit("office", "区政府办", [], "department", null),
        ],
        [],
        [
            Sum("funds", "funds", 180, 200),
            Number("signed", "projects_100m", 10, 12),
            Number("large", "projects_1b", 2, null),
            Number("hq", "hq", 1, 2),
            Number("services", Topics.Other, 1, null, name: "服务业大项目") with
            {
                Targets = new Dictionary<string, Tiers>(StringComparer.Ordinal) { [Indicator.Whole] = new(1, null) },
            },
            Number("heads", "top500", 1, 2) with
            {
                Targets = new Dictionary<string, Tiers>(StringComparer.Ordinal) { ["park"] = new(1, 2) },
            },
        ],
        []);

    [Fact]
    public void Nothing_said_is_about_the_speakers_own_unit()
    {
        var reply = Ask(new Slots(), Total("funds", "dazhi", 50 * Yi), Total("signed", "dazhi", 11));

        Assert.Equal("show_gap.headline", reply.Lead.Key);
        Assert.Equal("大智街道", Name(reply.Lead.With["unit"]));
        Assert.Equal((4m, 1m, 3m), (Of(reply, "count"), Of(reply, "done"), Of(reply, "behind")));
    }

    [Fact]
    public void The_three_furthest_behind_come_first_and_the_rest_is_a_tap_away()
    {
        var reply = Ask(new Slots(), Total("funds", "dazhi", 50 * Yi), Total("signed", "dazhi", 11), Total("hq", "dazhi", 0.4m));
        Assert.Equal(["large", "funds", "hq"], Bars(reply));
        Assert.Equal("show_gap.rest", reply.Choices[0].Label.Key);

        var rest = Tap(reply.Choices[0].Tap, Total("funds", "dazhi", 50 * Yi), Total("signed", "dazhi", 11), Total("hq", "dazhi", 0.4m));
        Assert.Equal("show_gap.rest_headline", rest.Lead.Key);
        Assert.Equal(["signed"], Bars(rest));
        Assert.DoesNotContain(rest.Choices, choice => choice.Label.Key == "show_gap.rest");
    }

    [Fact]
    public void A_bar_says_targets_gap_schedule_and_pace()
    {
        var bar = Bar(Ask(new Slots { Indicator = "funds" }, Total("funds", "dazhi", 50 * Yi)));

        Assert.Equal((Math.Round(50m / 180, 6), Math.Round(181m / 365, 6), BarMood.Behind), (Math.Round(bar.Share, 6), Math.Round(bar.Elapsed, 6), bar.Mood));
        Assert.Equal(["show_gap.target_both", "show_gap.done_both", "show_gap.standing_pace_forecast"], bar.Lines.Select(line => line.Key));
        Assert.Equal((new Value.Number(130, "亿元"), new Value.Number(150, "亿元")), (bar.Lines[1].With["gap"], bar.Lines[1].With["stretch"]));
        Assert.Equal(new Value.Number(80), Phrase(bar, "standing").With["days"]);
        Assert.Equal(("show_gap.pace", new Value.Number(21.7m, "亿元")), (Phrase(bar, "pace").Key, Phrase(bar, "pace").With["pace"]));
        Assert.Equal(new Value.Number(100.8m, "亿元"), Phrase(bar, "forecast").With["forecast"]);
    }

    [Fact]
    public void A_pace_of_less_than_one_a_month_is_said_in_months()
    {
        var pace = Phrase(Bar(Ask(new Slots { Indicator = "projects_1b" })), "pace");

        Assert.Equal(("show_gap.pace_slow", new Value.Number(3), new Value.Number(1, "个")), (pace.Key, pace.With["months"], pace.With["one"]));
    }

    [Fact]
    public void In_the_last_month_all_that_is_missing_is_said()
    {
        var turn = Turn("", null) with { Now = new DateTimeOffset(2021, 12, 20, 9, 0, 0, TimeSpan.FromHours(8)) };

        Assert.Equal("show_gap.pace_last", Phrase(Bar(Decide(turn, new Act(Intent.AskGap, new Slots { Indicator = "funds" }), [])), "pace").Key);
    }

    [Fact]
    public void One_indicator_is_told_in_the_first_line()
    {
        var lead = Ask(new Slots { Indicator = "funds" }, Total("funds", "dazhi", 50 * Yi)).Lead;

        Assert.Equal("show_gap.headline_one", lead.Key);
        Assert.Equal(new Value.Number(130, "亿元"), lead.With["gap"]);
        Assert.Equal("show_gap.headline_one_met", Ask(new Slots { Indicator = "hq" }, Total("hq", "dazhi", 1)).Lead.Key);
    }

    [Fact]
    public void What_exceeds_the_target_is_said()
    {
        var bar = Bar(Ask(new Slots { Indicator = "projects_100m" }, Total("signed", "dazhi", 11)));

        Assert.Equal(BarMood.Done, bar.Mood);
        Assert.Equal(["show_gap.target_both", "show_gap.done_over_both"], bar.Lines.Select(line => line.Key));
        Assert.Equal((new Value.Number(1, "个"), new Value.Number(1, "个")), (bar.Lines[1].With["gap"], bar.Lines[1].With["stretch"]));
    }

    [Fact]
    public void Pending_money_is_shown_apart()
    {
        var bar = Bar(Ask(new Slots { Indicator = "funds" }, Total("funds", "dazhi", 50 * Yi), Total("funds", "dazhi", 30 * Yi) with { Verification = Verification.Pending }));

        var pending = Assert.Single(bar.Lines, line => line.Key == "show_gap.pending");
        Assert.Equal((new Value.Number(30, "亿元"), new Value.Number(100, "亿元")), (pending.With["pending"], pending.With["gap"]));
    }

    [Fact]
    public void The_stretch_tier_is_measured_against_the_stretch_target()
    {
        var reply = Ask(new Slots { Indicator = "funds", Tier = Tier.Stretch }, Total("funds", "dazhi", 50 * Yi));

        Assert.Equal(new Value.Number(150, "亿元"), reply.Lead.With["gap"]);
        Assert.Equal("show_gap.target_stretch", Bar(reply).Lines[0].Key);
        Assert.Equal("show_gap.done", Bar(reply).Lines[1].Key);
    }

    [Fact]
    public void The_expected_tier_leaves_the_stretch_out() =>
        Assert.Equal("show_gap.target", Bar(Ask(new Slots { Indicator = "funds", Tier = Tier.Expected })).Lines[0].Key);

    [Fact]
    public void An_indicator_without_stretch_target_says_so_and_offers_the_other_tier()
    {
        var reply = Ask(new Slots { Indicator = "projects_1b", Tier = Tier.Stretch });

        Assert.Equal("show_gap.no_stretch", reply.Lead.Key);
        Assert.Equal(["large"], Bars(Tap(reply.Choices.Single().Tap)));
    }

    public static TheoryData<string, string> Said { get; } = new()
    {
        { "大智街道", "大智街道" },
        { "大智街", "大智街道" },
        { "大智", "大智街道" },
        { "大智街道办事处", "大智街道" },
        { "某区大智街", "大智街道" },
        { "dazhi street", "大智街道" },
        { "Dazhi Subdistrict", "大智街道" },
        { "科技园", "科技园区" },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void A_unit_is_found_by_the_names_people_use(string said, string unit) =>
        Assert.Equal(unit, Name(Ask(new Slots { Unit = said }).Lead.With["unit"]));

    [Theory]
    [InlineData("某区")]
    [InlineData("武汉市")]
    public void The_authoritys_own_name_means_all_of_it(string said) => Assert.True(IsWhole(Ask(new Slots { Unit = said })));

    [Fact]
    public void All_means_the_authority() => Assert.True(IsWhole(Ask(new Slots { Scope = Scope.All })));

    [Fact]
    public void An_unknown_unit_gets_the_list_to_choose_from()
    {
        var reply = Ask(new Slots { Unit = "月亮街" });

        Assert.Equal("show_gap.unknown_unit", reply.Lead.Key);
        Assert.Equal("show_gap.headline", Tap(reply.Choices[0].Tap).Lead.Key);
    }

    [Fact]
    public void A_plan_without_the_indicator_says_so_and_lists_what_there_is()
    {
        var reply = Ask(new Slots { Indicator = "fdi_growth" });

        Assert.Equal("show_gap.no_indicator", reply.Lead.Key);
        Assert.Equal("show_gap.topic_fdi_growth", Assert.IsType<Value.Phrase>(reply.Lead.With["topic"]).Text.Key);
        Assert.Equal(["funds"], Bars(Tap(reply.Choices[0].Tap)));
    }

    [Fact]
    public void Signed_projects_are_those_that_the_plan_counts() =>
        Assert.Equal(["large", "signed"], Bars(Ask(new Slots { Indicator = "projects_signed" }, Total("signed", "dazhi", 1))));

    [Fact]
    public void An_indicator_with_no_key_is_found_by_its_name() =>
        Assert.Equal(["services"], Bars(Ask(new Slots { Scope = Scope.All }, "全区服务业大项目还差几个")));

    [Fact]
    public void What_the_unit_does_not_owe_is_answered_for_the_authority()
    {
        var reply = Ask(new Slots(), "服务业大项目还差几个");

        Assert.True(IsWhole(reply));
        Assert.Contains(reply.Blocks.OfType<Block.Paragraph>(), block => block.Text.Key == "show_gap.not_owed");
    }

    [Fact]
    public void A_unit_that_owes_nothing_gets_the_authority() => Assert.True(IsWhole(Ask(new Slots { Unit = "区政府办" })));

    [Fact]
    public void What_only_others_owe_names_them()
    {
        var reply = Ask(new Slots { Indicator = "top500" });

        Assert.Equal("show_gap.nothing_owed", reply.Lead.Key);
        Assert.Equal(["heads"], Bars(Tap(reply.Choices.Single().Tap)));
    }

    [Fact]
    public void What_units_owe_each_for_itself_is_a_row_for_each()
    {
        var all = Ask(new Slots { Scope = Scope.All }, Total("heads", "incubator", 1));
        var reply = Tap(all.Choices[^1].Tap, Total("heads", "incubator", 1));

        Assert.Equal(("show_gap.each_own", 1m, 1m), (reply.Lead.Key, Of(reply, "count"), Of(reply, "done")));
        Assert.Equal(new Value.Number(1, "个"), Assert.Single(reply.Blocks.OfType<Block.Table>().Single().Rows)[1]);
        Assert.Equal(
            ["park", "incubator", Indicator.Whole], Dialog.Needs(Turn("", null), new Act(Intent.AskGap, new Slots { Scope = Scope.All })).TotalsOf);
    }

    [Fact]
    public void Units_below_are_asked_for_and_count()
    {
        var needs = Dialog.Needs(Turn("", null), new Act(Intent.AskGap, new Slots { Unit = "科技园区" }));

        Assert.Equal(["park", "incubator", Indicator.Whole], needs.TotalsOf);
        Assert.Equal(new Value.Number(3, "亿元"), Ask(new Slots { Unit = "科技园区", Indicator = "funds" }, Total("funds", "park", Yi), Total("funds", "incubator", 2 * Yi)).Lead.With["done"]);
    }

    public static TheoryData<string, string?, string> Periods { get; } = new()
    {
        { "2021", null, "2021-06-30" },
        { "2021-Q1", "show_gap.until", "2021-03-31" },
        { "2021-H1", null, "2021-06-30" },
        { "2021-H2", null, "2021-06-30" },
        { "2021-02", "show_gap.until", "2021-02-28" },
        { "2021-W10", "show_gap.until", "2021-03-14" },
        { "2021-03-11", "show_gap.until", "2021-03-11" },
        { "2020", "show_gap.outside", "2021-06-30" },
        { "2022-Q1", "show_gap.outside", "2021-06-30" },
        { "nonsense", null, "2021-06-30" },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_period_that_is_over_is_answered_for_its_last_day(string period, string? remark, string day)
    {
        var reply = Ask(new Slots { Period = period });

        Assert.Equal(new Value.Day(Day(day)), reply.Blocks.OfType<Block.Bars>().Single().Heading!.With["day"]);
        Assert.Equal(
            remark is null ? [] : [remark],
            reply.Blocks.OfType<Block.Paragraph>().Select(block => block.Text.Key).Where(key => key != "show_gap.in_period"));
    }

    [Fact]
    public void What_came_in_the_span_asked_for_is_told_apart()
    {
        var reply = Ask(new Slots { Indicator = "funds", Period = "2021-Q2" }, Total("funds", "dazhi", 50 * Yi), Total("funds", "dazhi", 7 * Yi) with { Day = Day("2021-05-03") });

        var inPeriod = Assert.Single(reply.Blocks.OfType<Block.Paragraph>(), block => block.Text.Key == "show_gap.in_period").Text;
        Assert.Equal((new Value.Day(Day("2021-04-01")), new Value.Number(7, "亿元")), (inPeriod.With["from"], inPeriod.With["done"]));
        Assert.Equal([Day("2021-06-30"), Day("2021-03-31")], Dialog.Needs(Turn("", null), new Act(Intent.AskGap, new Slots { Period = "2021-Q2" })).TotalsOn);
    }

    [Fact]
    public void Months_that_the_labels_do_not_know_are_read() =>
        Assert.Equal(
            new Value.Day(Day("2021-05-31")), Ask(new Slots { Indicator = "funds" }, "1-5月到位资金完成多少").Blocks.OfType<Block.Bars>().Single().Heading!.With["day"]);

    [Fact]
    public void An_answer_leads_on_to_where_its_figures_come_from()
    {
        var step = Dialog.Decide(Turn("", null), new Act(Intent.AskGap, new Slots { Indicator = "funds" }), Facts.None);

        Assert.Equal(("dazhi", "funds", Day("2021-06-30")), (step.Figures!.Owner, Assert.Single(step.Figures.Indicators), step.Figures.At));
        var why = Assert.Single(step.Replies[0].Choices, choice => choice.Label.Key == "show_gap.why").Tap;
        Assert.True(ExplainAsk.TryParse(why, out var ask));
        Assert.Equal(("dazhi", "funds"), (ask.Owner, Assert.Single(ask.Indicators)));
        Assert.False(ShowGap.Handles(why));
    }

    [Fact]
    public void When_the_year_is_over_what_is_missing_is_missed()
    {
        var act = new Act(Intent.AskGap, new Slots());
        var reply = Dialog.Decide(Turn("", null) with { Now = new DateTimeOffset(2022, 2, 1, 9, 0, 0, TimeSpan.FromHours(8)) }, act, Facts.None).Replies.Single();

        Assert.Equal("show_gap.headline_over", reply.Lead.Key);
        Assert.Equal("show_gap.standing_missed", Bar(reply).Lines[^1].Key);
    }

    [Theory]
    [InlineData("gap")]
    [InlineData("gap:rest:::::")]
    [InlineData("gap:rest:nowhere::nothing,at,all:Gold:never")]
    [InlineData("gap:first:dazhi:funds:::2021-05-31")]
    [InlineData("gap:first:dazhi:funds:::2021-05-31:2021-05-01")]
    [InlineData("")]
    public void A_button_of_another_time_never_ends_in_an_error(string argument) =>
        Assert.NotEmpty(Tap(new Tap("t0", "show", argument)).Lead.Key);

    [Fact]
    public void A_buttons_tap_says_what_the_ask_was()
    {
        var ask = new GapAsk("dazhi", "funds", ["a", "b"], Tier.Stretch, Day("2021-03-31"), IsRest: true);

        Assert.True(GapAsk.TryParse(ask.ToTap(Turn("", null)), out var back));
        Assert.Equal(ask with { Indicators = back.Indicators }, back);
        Assert.Equal(ask.Indicators, back.Indicators);
        Assert.True(ShowGap.Handles(ask.ToTap(Turn("", null))));
        Assert.False(ShowGap.Handles(new Tap("t", "show", "why:funds")));
    }

    private static Reply Ask(Slots slots, params Total[] totals) => Ask(slots, "", totals);

    private static Reply Ask(Slots slots, string text, params Total[] totals) =>
        Decide(Turn(text, null), new Act(Intent.AskGap, slots), totals);

    private static Reply Tap(Tap tap, params Total[] totals) => Decide(Turn("", tap), ShowGap.Tapped, totals);

    private static Reply Decide(Turn turn, Act act, Total[] totals)
    {
        var step = Dialog.Decide(turn, act, Facts.None with { Totals = totals });
        Assert.Empty(step.Changes);
        return step.Replies.Single();
    }

    private static Turn Turn(string text, Tap? tap) => new(
        "t1", new DateTimeOffset(2021, 6, 30, 9, 0, 0, TimeSpan.FromHours(8)), Plan, [],
        new Person("promoter", "大智街专员", ["dazhi"], "专员", Role.Promoter), text, new Reading([ShowGap.Tapped], null, Locale.Zh, []), tap, Talk.Empty);

    private static Total Total(string indicator, string unit, decimal amount) =>
        new(indicator, unit, Day("2021-02-01"), Verification.Verified, amount);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static Indicator Sum(string id, string topic, decimal expected, decimal? stretch) =>
        Make(id, topic, id, new UnitOfMeasure("亿元", "CNY", Yi), new Measure.SumOfReceipts([AmountKind.Funds]), new Tiers(expected, stretch));

    private static Indicator Number(string id, string topic, decimal expected, decimal? stretch, string? name = null) =>
        Make(id, topic, name ?? id, new UnitOfMeasure("个", null, 1), new Measure.NumberOfProjects(Stage.Signed), new Tiers(expected, stretch));

    private static Indicator Make(string id, string topic, string name, UnitOfMeasure unit, Measure measure, Tiers tiers) => new(
        id, topic, new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = name, ["en"] = id }, unit, measure, Filter.None, Comparison.AtLeast,
        new[] { Indicator.Whole, "dazhi", "park" }.ToDictionary(one => one, _ => tiers, StringComparer.Ordinal));

    private static Text Phrase(Bar bar, string name) => Assert.IsType<Value.Phrase>(bar.Lines[^1].With[name]).Text;

    private static bool IsWhole(Reply reply) => reply.Lead.With["unit"] is Value.Phrase { Text.Key: "show_gap.whole" };

    private static decimal Of(Reply reply, string name) => Assert.IsType<Value.Number>(reply.Lead.With[name]).Of;

    private static Bar Bar(Reply reply) => reply.Blocks.OfType<Block.Bars>().First().Items[0];

    private static IEnumerable<string> Bars(Reply reply) =>
        reply.Blocks.OfType<Block.Bars>().SelectMany(bars => bars.Items).Select(bar => Assert.IsType<Value.Named>(bar.Label).ByLanguage["en"]);

    private static string Name(Value value) => Assert.IsType<Value.Named>(value).ByLanguage["zh-CN"];
}
