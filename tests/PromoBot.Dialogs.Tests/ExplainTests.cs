using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

public class ExplainTests
{
    private const decimal Yi = 100_000_000;

    private static readonly ShownFigures Shown = new("dazhi", ["funds"], Day("2026-03-12"));

    private static readonly Project Battery = Scene.Project("储能") with { Stages = [new StageReached(Stage.Signed, Day("2026-02-10"))] };

    [Fact]
    public void This_figure_is_the_one_shown_last()
    {
        var turn = Turn(new Slots(), figures: Shown);

        var of = Assert.Single(new Explain().Needs(turn, Act(turn)).Backings);

        Assert.Equal(("funds", "dazhi", Part.Counted), (of.Indicator, of.Owner, of.Part));
        Assert.Equal(new Period(Day("2026-01-01"), Day("2026-03-12")), of.Period);
    }

    [Fact]
    public void The_day_it_was_shown_for_stays()
    {
        var turn = Turn(new Slots(), figures: Shown with { At = Day("2026-02-28") });

        Assert.Equal(Day("2026-02-28"), Assert.Single(new Explain().Needs(turn, Act(turn)).Backings).Period.Last);
    }

    [Fact]
    public void Of_several_that_were_shown_it_is_asked_which()
    {
        var reply = Explain(Turn(new Slots(), figures: Shown with { Indicators = ["funds", "p100m"] }), Facts.None);

        Assert.Equal("explain.which", reply.Lead.Key);
        Assert.Equal(2, reply.Choices.Count);
        Assert.True(ExplainAsk.TryParse(reply.Choices[0].Tap, out var ask));
        Assert.Equal("funds", Assert.Single(ask.Indicators));
    }

    [Fact]
    public void A_named_unit_and_indicator_need_nothing_shown_before()
    {
        var turn = Turn(new Slots { Unit = "花桥街道", Indicator = "funds" });

        var of = Assert.Single(new Explain().Needs(turn, Act(turn)).Backings);

        Assert.Equal(("funds", "huaqiao"), (of.Indicator, of.Owner));
    }

    [Fact]
    public void A_unit_that_was_taken_for_a_company_is_a_unit()
    {
        var turn = Turn(new Slots { Companies = ["大智街"], Indicator = "funds" });

        Assert.Equal("dazhi", Assert.Single(new Explain().Needs(turn, Act(turn)).Backings).Owner);
    }

    [Fact]
    public void Each_row_says_what_how_much_who_reported_and_who_verified()
    {
        var receipt = Receipt("r1", 3 * Yi) with { Review = new Review(true, "officer", Day("2026-03-05"), null) };

        var reply = Explain(Turn(new Slots { Indicator = "funds" }), Backed("funds", receipt));

        Assert.Equal(("explain.lead", new Value.Number(3, "亿元"), new Value.Number(1)), (reply.Lead.Key, reply.Lead.With["figure"], reply.Lead.With["count"]));
        var row = Rows(reply)[0];
        Assert.Equal("explain.row", row.Key);
        Assert.Equal(new Amount(null, 3 * Yi), Assert.IsType<Value.Sum>(row.With["amount"]).Amount);
        Assert.Equal("explain.verified", Phrase(row, "who").Key);
        Assert.Equal(new Value.Plain("商务局专员"), Phrase(row, "who").With["who"]);
        Assert.Equal(new Value.Plain("大智街专员"), Phrase(Phrase(row, "who"), "reported").With["who"]);
    }

    [Theory]
    [InlineData("2026-03-05", "explain.reported")]
    [InlineData("2026-03-06", "explain.reported_late")]
    [InlineData(null, "explain.reported")]
    public void What_came_after_the_bulletin_of_its_month_is_marked_late(string? reportedOn, string key)
    {
        var receipt = Receipt("r1", Yi, "2026-02-20") with { ReportedOn = reportedOn is null ? null : Day(reportedOn) };
        var turn = Turn(new Slots { Indicator = "funds" });
        turn = turn with { Plan = turn.Plan with { Bulletins = [new BulletinRule(BulletinKind.Quarterly, 1), new BulletinRule(BulletinKind.Monthly, 5)] } };

        Assert.Equal(key, Phrase(Rows(Explain(turn, Backed("funds", receipt)))[0], "who").Key);
    }

    [Fact]
    public void Without_monthly_bulletins_nothing_is_late()
    {
        var receipt = Receipt("r1", Yi, "2026-01-20") with { ReportedOn = Day("2026-03-12") };

        Assert.Equal("explain.reported", Phrase(Rows(Explain(Turn(new Slots { Indicator = "funds" }), Backed("funds", receipt)))[0], "who").Key);
    }

    [Fact]
    public void Foreign_money_shows_what_was_reported_and_the_rate_with_its_source()
    {
        var receipt = Receipt("r1", 0) with { Money = new Money(1_000_000m, "USD") };
        var turn = Turn(new Slots { Indicator = "funds" });
        turn = turn with { Plan = turn.Plan with { Rates = [new Rate("USD", Day("2026-01-01"), 7.1m, "某表")] } };

        var reply = Explain(turn, Backed("funds", receipt, amount: 7_100_000m));

        Assert.Equal("explain.converted", Phrase(Rows(reply)[0], "amount").Key);
        Assert.Equal(new Value.Plain("某表"), Assert.Single(Paragraphs(reply), text => text.Key == "explain.rate").With["source"]);
    }

    [Theory]
    [InlineData(3, null, "explain.lead")]
    [InlineData(27, null, "explain.is_left")]
    [InlineData(30, null, "explain.is_target")]
    [InlineData(35, null, "explain.is_stretch_target")]
    [InlineData(77, null, "explain.unknown_amount")]
    public void A_figure_is_found_by_its_amount(int amount, string? indicator, string key)
    {
        var turn = Turn(new Slots { Amounts = [new Amount(null, amount * Yi)], Indicator = indicator });

        Assert.Equal(key, Explain(turn, Backed("funds", Receipt("r1", 3 * Yi), alsoWhole: true)).Lead.Key);
    }

    [Fact]
    public void Nothing_that_counts_is_said() =>
        Assert.Equal("explain.lead_none", Explain(Turn(new Slots { Indicator = "funds" }), Backed("funds")).Lead.Key);

    [Fact]
    public void Why_not_names_the_rules_and_what_would_make_it_count()
    {
        var lead = Scene.Project("小", investment: 50_000_000m) with { Stages = [new StageReached(Stage.Talking, Day("2026-02-01"))] };

        var reply = Explain(Turn(new Slots { Project = "小" }, "小项目为什么没算"), Scene.Knowing(lead));

        Assert.Equal("explain.not_lead", reply.Lead.Key);
        Assert.Equal(["explain.no_receipt", "explain.not_counted"], Verdicts(reply).Select(text => text.Key));
        Assert.Equal(["explain.why_not_reached", "explain.why_investment_below"], Why(Verdicts(reply)[1]));
    }

    [Fact]
    public void What_only_waits_for_its_stage_says_so()
    {
        var lead = Scene.Project("大", investment: 5 * Yi);

        var verdict = Verdicts(Explain(Turn(new Slots { Project = "大", Indicator = "projects_100m" }, "大项目为什么没算"), Scene.Knowing(lead)));

        Assert.Equal("explain.not_counted_yet", Assert.Single(verdict).Key);
        Assert.Equal("explain.fix_not_reached", Assert.IsType<Value.Phrases>(verdict[0].With["remedy"]).Texts.Single().Key);
    }

    [Fact]
    public void What_counts_is_said_to_count()
    {
        var reply = Explain(Turn(new Slots { Project = "储能" }, "储能项目算没算"), Scene.Knowing(Battery));

        Assert.Equal(("explain.not_lead_counted", new Value.Number(1)), (reply.Lead.Key, reply.Lead.With["count"]));
        Assert.Contains(Verdicts(reply), text => text.Key == "explain.counts");
    }

    [Fact]
    public void This_record_is_the_last_one_written()
    {
        var receipt = Receipt("r1", Yi) with { Review = new Review(false, "officer", Day("2026-03-10"), "没有回单") };
        var facts = Scene.Wrote(new Change(null, receipt)) with { Projects = [new ProjectFile(Battery, [])] };

        var reply = Explain(Turn(new Slots(), "这笔为什么没算"), facts);

        Assert.Equal("explain.not_lead", reply.Lead.Key);
        Assert.Equal(["explain.why_rejected"], Why(Assert.Single(Verdicts(reply))));
    }

    [Fact]
    public void Nothing_to_speak_of_asks_for_a_name() =>
        Assert.Equal("explain.nothing_recorded", Explain(Turn(new Slots(), "为什么没算"), Facts.None).Lead.Key);

    [Fact]
    public void A_project_that_is_not_in_the_books_is_said_so() =>
        Assert.Equal("explain.no_such_project", Explain(Turn(new Slots { Project = "月球" }, "月球项目为什么没算"), Facts.None).Lead.Key);

    public static TheoryData<Exclusion, string> Rules => new()
    {
        { new Exclusion.Withdrawn(), "explain.why_withdrawn" },
        { new Exclusion.Rejected("重复"), "explain.why_rejected" },
        { new Exclusion.Rejected(null), "explain.why_rejected_bare" },
        { new Exclusion.OutsidePeriod(Day("2025-01-01"), Period.OfYear(2026)), "explain.why_outside_period" },
        { new Exclusion.NotReached(Stage.Signed), "explain.why_not_reached" },
        { new Exclusion.Lost(), "explain.why_lost" },
        { new Exclusion.InvestmentUnknown(new Money(Yi, "CNY")), "explain.why_investment_unknown" },
        { new Exclusion.InvestmentBelow(new Money(Yi, "CNY"), new Amount(AmountKind.Investment, 1)), "explain.why_investment_below" },
        { new Exclusion.AmountUnknown([AmountKind.Signed]), "explain.why_amount_unknown" },
        { new Exclusion.NoRate("EUR", Day("2026-01-01")), "explain.why_no_rate" },
        { new Exclusion.LacksAnyTag([Tag.Listed]), "explain.why_lacks_any_tag" },
        { new Exclusion.LacksTag(Tag.Hq), "explain.why_lacks_tag" },
        { new Exclusion.HasTag(Tag.Services), "explain.why_has_tag" },
        { new Exclusion.LacksMention(["现汇"]), "explain.why_lacks_mention" },
        { new Exclusion.IsLeftOut("房地产"), "explain.why_left_out" },
        { new Exclusion.OriginUnknown(), "explain.why_origin_unknown" },
        { new Exclusion.OtherOrigin(["湖北省"], []), "explain.why_from_home" },
        { new Exclusion.OtherOrigin(["湖北省"], ["北京市"]), "explain.why_other_origin" },
        { new Exclusion.LacksQuality([QualityPoint.RealOperation]), "explain.why_lacks_quality" },
        { new Exclusion.OtherKind(AmountKind.Fdi), "explain.why_other_kind" },
        { new Exclusion.OtherDirection(Direction.In), "explain.why_other_direction" },
        { new Exclusion.OtherEvent(EventKind.Training), "explain.why_other_event" },
        { new Exclusion.NotDone(ActState.Planned), "explain.why_not_done" },
        { new Exclusion.NotDone(ActState.Cancelled), "explain.why_cancelled" },
        { new Exclusion.TooNear(TripLevel.ProvinceOut, TripLevel.CityOut), "explain.why_too_near" },
        { new Exclusion.TooNear(TripLevel.ProvinceOut, null), "explain.why_place_unknown" },
        { new Exclusion.OwedByNobody(), "explain.why_owed_by_nobody" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_its_words(Exclusion rule, string key) => Assert.Equal([key], Why(ExclusionWords.Of(Scene.Plan, Scene.Plan.Indicators[0], [rule])));

    [Fact]
    public void No_rule_is_left_without_words() => Assert.Equal(
        typeof(Exclusion).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Exclusion))).Select(type => type.Name).Order(StringComparer.Ordinal),
        Rules.Select(row => row.Data.Item1.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    private static Receipt Receipt(string id, decimal yuan, string day = "2026-03-01") => new()
    {
        Id = id,
        Unit = "dazhi",
        Person = "promoter",
        Date = Day(day),
        Project = Battery.Id,
        Kind = AmountKind.Funds,
        Money = new Money(yuan, Money.Yuan),
    };

    private static Facts Backed(string indicator, params Receipt[] receipts) => Backed(indicator, receipts, false, null);

    private static Facts Backed(string indicator, Receipt receipt, bool alsoWhole = false, decimal? amount = null) => Backed(indicator, [receipt], alsoWhole, amount);

    private static Facts Backed(string indicator, Receipt[] receipts, bool alsoWhole, decimal? amount)
    {
        IReadOnlyList<Contribution> contributions = [.. receipts.Select(one => new Contribution(
            indicator, one.Unit, one.Person, one.Project, one.Date, amount ?? one.Money.Value, one.Id, Verification.Verified))];
        var entries = receipts.Cast<Entry>().Append(Battery).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var of = new BackingOf(indicator, "dazhi", ["dazhi"], Part.Counted, Period.OfYear(2026), 0, 8);
        return Facts.None with
        {
            Totals = Totals.Of(contributions),
            Backings = [ExplainLaws.Listed(of, contributions, entries), .. alsoWhole ? [ExplainLaws.Listed(of with { Owner = Indicator.Whole, Units = null }, contributions, entries)] : Array.Empty<Backing>()],
        };
    }

    private static Turn Turn(Slots slots, string text = "这个数怎么来的", ShownFigures? figures = null) =>
        Scene.Says(new Act(Intent.AskExplain, slots), Talk.Empty with { Figures = figures }, text: text);

    private static Act Act(Turn turn) => turn.Reading.Acts[0];

    private static Reply Explain(Turn turn, Facts facts) => new Explain().Decide(turn, Act(turn), facts).Replies.Single();

    private static List<Text> Rows(Reply reply) =>
        [.. reply.Blocks.OfType<Block.FactList>().Single().Facts.Select(fact => Assert.IsType<Value.Phrase>(fact.Value).Text)];

    private static List<Text> Verdicts(Reply reply) => Rows(reply);

    private static IEnumerable<string> Why(Text verdict) => Assert.IsType<Value.Phrases>(verdict.With["why"]).Texts.Select(text => text.Key);

    private static IEnumerable<Text> Paragraphs(Reply reply) => reply.Blocks.OfType<Block.Paragraph>().Select(block => block.Text);

    private static Text Phrase(Text text, string name) => Assert.IsType<Value.Phrase>(text.With[name]).Text;

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
