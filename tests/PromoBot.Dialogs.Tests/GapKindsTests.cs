using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>The words for every kind of indicator.</summary>
public class GapKindsTests
{
    private const decimal Yi = 100_000_000;

    private static readonly UnitOfMeasure Percent = new("%", null, 1);

    private static readonly UnitOfMeasure Pieces = new("个", null, 1);

    private static readonly UnitOfMeasure YiYuan = new("亿元", "CNY", Yi);

    [Fact]
    public void A_share_says_the_part_the_whole_and_what_restores_it()
    {
        var reply = Ask(ByNumber(), Sum("x", 3, Part.Counted), Sum("x", 6, Part.Whole));

        Assert.Equal("show_gap.headline_share", reply.Lead.Key);
        Assert.Equal((new Value.Number(50, "%"), new Value.Number(3, "个"), new Value.Number(6, "个")), (reply.Lead.With["share"], reply.Lead.With["part"], reply.Lead.With["whole"]));
        Assert.Equal(new Value.Number(4, "个"), reply.Lead.With["more"]);
        Assert.Equal(["show_gap.target", "show_gap.share_now", "show_gap.restore"], Lines(reply));
    }

    [Fact]
    public void A_shares_bar_is_the_share_itself_with_the_target_marked()
    {
        var bar = Bars(Ask(ByNumber(), Sum("x", 3, Part.Counted), Sum("x", 6, Part.Whole)))[0];

        Assert.Equal((0.5m, 0.7m, true, BarMood.Behind), (bar.Share, bar.Elapsed, bar.MarksTarget, bar.Mood));
    }

    [Fact]
    public void Of_a_share_by_amount_the_money_that_restores_it_is_rounded_up()
    {
        var share = Indicator("x", new Measure.Share(new Measure.SumOfReceipts([AmountKind.Funds]), Filter.None, YiYuan), Percent, 27);

        var lead = Ask(share, Sum("x", 1 * Yi, Part.Counted), Sum("x", 10 * Yi, Part.Whole)).Lead;

        // (2.7 - 1) / 0.73 = 2.3287…
        Assert.Equal(new Value.Number(2.33m, "亿元"), lead.With["more"]);
    }

    [Fact]
    public void A_share_of_nothing_has_no_bar_and_says_so()
    {
        var reply = Ask(ByNumber());

        Assert.Equal(("show_gap.headline_alone", "show_gap.no_whole"), (reply.Lead.Key, Phrase(reply.Lead, "words").Key));
        Assert.Empty(reply.Blocks.OfType<Block.Bars>());
    }

    [Fact]
    public void A_share_that_is_met_says_so() =>
        Assert.Equal("show_gap.headline_share_met", Ask(ByNumber(), Sum("x", 7, Part.Counted), Sum("x", 10, Part.Whole)).Lead.Key);

    [Fact]
    public void Growth_is_told_in_the_sum_that_it_takes()
    {
        var reply = Ask(Growth(new Dictionary<int, decimal> { [2020] = 100 }), Sum("x", 40 * Yi));

        Assert.Equal("show_gap.headline_growth", reply.Lead.Key);
        Assert.Equal((new Value.Number(110.0m, "亿元"), new Value.Number(40, "亿元"), new Value.Number(70.0m, "亿元")), (reply.Lead.With["needed"], reply.Lead.With["part"], reply.Lead.With["left"]));
        Assert.Equal(["show_gap.target", "show_gap.growth_base", "show_gap.growth_done", "show_gap.standing_pace_forecast"], Lines(reply));
        // 70 亿 in six months, not points of growth.
        Assert.Equal(new Value.Number(11.7m, "亿元"), Phrase(Bars(reply)[0].Lines[^1], "pace").With["pace"]);
        Assert.Equal(new Value.Number(-19.3m, "%"), Phrase(Bars(reply)[0].Lines[^1], "forecast").With["forecast"]);
    }

    [Fact]
    public void Growth_without_a_base_says_what_is_missing_and_who_can_set_it()
    {
        var reply = Ask(Growth([]), Sum("x", 40 * Yi));

        var words = Phrase(reply.Lead, "words");
        Assert.Equal(("show_gap.no_base", new Value.Plain("2020"), new Value.Number(40, "亿元")), (words.Key, words.With["year"], words.With["part"]));
        var who = Assert.Single(Paragraphs(reply), text => text.Key == "show_gap.who_sets_base");
        Assert.Equal(["商务局专员"], Assert.IsType<Value.Names>(who.With["who"]).Words);
    }

    [Fact]
    public void A_measured_rate_is_the_latest_report_with_its_day()
    {
        var reply = Ask(Rate(), Reading("2021-03-01", 70), Reading("2021-05-20", 76.5m));

        Assert.Equal(("show_gap.headline_reading", new Value.Number(76.5m, "%"), new Value.Day(Day("2021-05-20"))), (reply.Lead.Key, reply.Lead.With["value"], reply.Lead.With["day"]));
        Assert.Equal(("show_gap.points", new Value.Number(3.5m)), (Phrase(reply.Lead, "gap").Key, Phrase(reply.Lead, "gap").With["points"]));
    }

    [Fact]
    public void A_rate_that_nobody_reported_is_not_behind()
    {
        var reply = Ask([Rate(), Number("y")], new Slots());

        Assert.Equal(["y"], Bars(reply).Select(bar => ((Value.Named)bar.Label).ByLanguage["en"]));
        Assert.Equal(["show_gap.no_report"], Others(reply));
        Assert.Contains(Paragraphs(reply), text => text.Key == "show_gap.how_to_report");
        Assert.Equal(new Value.Number(1), reply.Lead.With["behind"]);
    }

    [Fact]
    public void A_bonus_item_is_shown_and_never_behind()
    {
        var bonus = Number("x", 0) with { IsBonus = true };

        Assert.Equal("show_gap.bonus", Phrase(Ask(bonus, Sum("x", 2)).Lead, "words").Key);
        Assert.Equal(["show_gap.bonus"], Others(Ask([bonus, Number("y")], new Slots(), Sum("x", 2))));
    }

    [Fact]
    public void Last_years_result_is_compared_at_this_day_and_in_full()
    {
        var beat = Number("x", 110) with { BeatsLastYear = true, Compare = Comparison.MoreThan };

        var reply = Ask(beat, Sum("x", 60));

        Assert.Equal(("show_gap.headline_last_year", new Value.Number(51, "个")), (reply.Lead.Key, reply.Lead.With["gap"]));
        var line = Bars(reply)[0].Lines[1];
        Assert.Equal(("show_gap.last_year_more", new Value.Number(55, "个"), new Value.Number(5, "个")), (line.Key, line.With["by_now"], line.With["difference"]));
        Assert.Equal("show_gap.headline_last_year_met", Ask(beat, Sum("x", 111)).Lead.Key);
    }

    [Fact]
    public void Last_year_named_in_the_question_is_the_measure_not_the_period()
    {
        var beat = Number("x", 110) with { BeatsLastYear = true };
        var reply = Ask([beat], new Slots { Period = "2020" }, Sum("x", 60));

        Assert.DoesNotContain(Paragraphs(reply), text => text.Key == "show_gap.outside");
    }

    [Fact]
    public void Yearly_targets_stand_beside_those_of_all_years()
    {
        var yearly = Number("x", 4) with { Span = new Domain.Span.Each(12) };
        var all = Number("y", 15);
        var plan = Plan([yearly, all]) with { Period = new Period(Day("2021-01-01"), Day("2023-12-31")) };

        var bars = Bars(Decide(plan, new Slots(), Sum("x", 3), Sum("y", 3)));

        Assert.Equal(
            ["show_gap.of_span_elapsed:show_gap.span_year", "show_gap.of_span_elapsed:show_gap.span_years"],
            bars.Select(bar => $"{bar.Lines[0].Key}:{Phrase(bar.Lines[0], "span").Key}").Order(StringComparer.Ordinal));
        Assert.Equal([0.75m, 0.2m], bars.OrderBy(bar => ((Value.Named)bar.Label).ByLanguage["en"]).Select(bar => bar.Share));
    }

    [Theory]
    [InlineData(6, "show_gap.span_half")]
    [InlineData(3, "show_gap.span_quarter")]
    [InlineData(1, "show_gap.span_month")]
    public void A_target_for_each_part_of_the_year_names_the_part(int months, string key) =>
        Assert.Equal(key, Phrase(Bars(Ask(Number("x") with { Span = new Domain.Span.Each(months) }))[0].Lines[0], "span").Key);

    [Fact]
    public void Tasks_of_people_are_no_units()
    {
        var trips = Indicator("x", new Measure.NumberOfTrips(TripLevel.CityOut), Pieces, 1) with
        {
            Topic = "trips",
            Targets = new Dictionary<string, Tiers>(StringComparer.Ordinal),
            PostTargets = new Dictionary<string, Tiers>(StringComparer.Ordinal) { ["专员"] = new(2, null) },
        };

        Assert.Equal("show_gap.by_person", Ask([trips, Number("y")], new Slots { Indicator = "trips" }).Lead.Key);
        Assert.Equal("show_gap.headline_one", Ask([trips, Number("y")], new Slots()).Lead.Key);
    }

    [Fact]
    public void A_unit_that_owes_nothing_hears_what_it_did_for_the_authority()
    {
        var funds = Indicator("x", new Measure.SumOfReceipts([AmountKind.Funds]), YiYuan, 100) with { Targets = Only(Whole, 100) };

        var reply = Ask([funds], new Slots(), Sum("x", 3 * Yi), Sum("x", 9 * Yi) with { Owner = Whole });

        var own = Assert.Single(Paragraphs(reply), text => text.Key == "show_gap.contributed");
        Assert.Equal(new Value.Number(3, "亿元"), own.With["done"]);
    }

    [Fact]
    public void Nothing_done_makes_no_forecast() =>
        Assert.Equal("show_gap.standing_pace", Bars(Ask(Number("x", 12)))[0].Lines[^1].Key);

    private const string Whole = "";

    private static Indicator ByNumber() => Indicator(
        "x", new Measure.Share(new Measure.NumberOfProjects(Stage.Signed), Filter.None, Pieces), Percent, 70);

    private static Indicator Growth(Dictionary<int, decimal> bases) => Indicator(
        "x",
        new Measure.Growth(
            new Measure.SumOfReceipts([AmountKind.Funds]),
            new Dictionary<string, IReadOnlyDictionary<int, decimal>>(StringComparer.Ordinal) { ["dazhi"] = bases },
            YiYuan),
        Percent,
        10);

    private static Indicator Rate() => Indicator("x", new Measure.Reported(AddsUp: false), Percent, 80);

    private static Indicator Number(string id, decimal target = 10) => Indicator(id, new Measure.NumberOfProjects(Stage.Signed), Pieces, target);

    private static Indicator Indicator(string id, Measure measure, UnitOfMeasure unit, decimal target) => new(
        id, Topics.Other, new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = id, ["en"] = id }, unit, measure, Filter.None, Comparison.AtLeast, Only("dazhi", target));

    private static Dictionary<string, Tiers> Only(string unit, decimal target) => new(StringComparer.Ordinal) { [unit] = new Tiers(target, null) };

    private static Plan Plan(IReadOnlyList<Indicator> indicators) => Scene.Plan with { Period = Period.OfYear(2021), Indicators = indicators };

    private static Total Sum(string indicator, decimal amount, Part part = Part.Counted) =>
        new(indicator, "dazhi", Day("2021-02-01"), Verification.Verified, amount, part);

    private static Total Reading(string day, decimal value) => new("x", "dazhi", Day(day), Verification.Verified, value, Part.Reading);

    private static Reply Ask(Indicator indicator, params Total[] totals) => Ask([indicator], new Slots(), totals);

    private static Reply Ask(IReadOnlyList<Indicator> indicators, Slots slots, params Total[] totals) => Decide(Plan(indicators), slots, totals);

    private static Reply Decide(Plan plan, Slots slots, params Total[] totals)
    {
        var act = new Act(Intent.AskGap, slots);
        var turn = Scene.Says(act) with { Plan = plan, Now = new DateTimeOffset(2021, 6, 30, 9, 0, 0, TimeSpan.FromHours(8)) };
        return new ShowGap().Decide(turn, act, Facts.None with { Totals = totals }).Replies.Single();
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static Text Phrase(Text text, string name) => Assert.IsType<Value.Phrase>(text.With[name]).Text;

    private static List<Bar> Bars(Reply reply) => [.. reply.Blocks.OfType<Block.Bars>().SelectMany(bars => bars.Items)];

    private static IEnumerable<string> Lines(Reply reply) => Bars(reply)[0].Lines.Select(line => line.Key);

    private static IEnumerable<string> Others(Reply reply) =>
        reply.Blocks.OfType<Block.FactList>().SelectMany(list => list.Facts).Select(fact => Assert.IsType<Value.Phrase>(fact.Value).Text.Key);

    private static IEnumerable<Text> Paragraphs(Reply reply) => reply.Blocks.OfType<Block.Paragraph>().Select(block => block.Text);
}
