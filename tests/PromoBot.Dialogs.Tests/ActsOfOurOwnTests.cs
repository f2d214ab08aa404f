using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>Measured figures, gatherings, quality, where investors come from, reports that come late.</summary>
public sealed class ActsOfOurOwnTests
{
    private static readonly Indicator Occupied = Measured("occupied", "楼宇入驻率", "%", addsUp: false, "dazhi");

    private static readonly Plan Plan = Scene.Plan with
    {
        Indicators = [.. Scene.Plan.Indicators, Occupied, Measured("land", "工业用地出让", "宗", addsUp: true, Indicator.Whole)],
        Bulletins = [new BulletinRule(BulletinKind.Monthly, 5)],
    };

    [Fact]
    public void A_measured_figure_is_the_units_that_owes_it()
    {
        var decision = Decide(Rate("楼宇入驻率", 82), Facts.None);
        var measured = Assert.IsType<Measurement>(Assert.Single(decision.Changes).After);
        Assert.Equal(("m-occupied-dazhi-20260312", "dazhi", 82m, new DateOnly(2026, 3, 12)), (measured.Id, measured.Unit, measured.Value, measured.ReportedOn));
        Assert.Equal(Part.Reading, Assert.Single(decision.Contributions.New).Part);
    }

    [Fact]
    public void A_second_report_of_the_day_corrects_the_first_and_the_same_again_does_nothing()
    {
        var first = (Measurement)Decide(Rate("楼宇入驻率", 82), Facts.None).Changes[0].After;
        var facts = Facts.None with { Entries = [first] };
        var second = Assert.Single(Decide(Rate("楼宇入驻率", 79), facts).Changes);
        Assert.Equal((first, 79m, first.Id), (second.Before, ((Measurement)second.After).Value, second.After.Id));
        Assert.Equal("log_rate.known_already", Decide(Rate("楼宇入驻率", 82), facts).Replies[0].Lead.Key);
        Assert.Empty(Decide(Rate("楼宇入驻率", 82), facts).Changes);
    }

    [Fact]
    public void What_the_authority_owes_an_officer_reports_and_nobody_else()
    {
        Assert.Equal("log_rate.not_owed", Decide(Rate("工业用地出让", 1), Facts.None).Replies[0].Lead.Key);
        Assert.Equal(Indicator.Whole, Assert.Single(Decide(Rate("工业用地出让", 1), Facts.None, Scene.Officer).Changes).After.Unit);
    }

    [Fact]
    public void An_officer_is_asked_whose_figure_it_is()
    {
        var asked = Decide(Rate("楼宇入驻率", 82), Facts.None, Scene.Officer);
        Assert.Equal((0, "unit"), (asked.Changes.Count, asked.Talk.Question!.Slot));
        Assert.Equal("dazhi", Assert.Single(Deciding.Decide(Scene.Taps("t1", Taps.Answer, "dazhi", asked.Talk, Scene.Officer) with { Plan = Plan }, Facts.None).Changes).After.Unit);
    }

    [Theory]
    [InlineData(182)]
    [InlineData(-1)]
    public void A_share_that_cannot_be_is_not_noted(int value) => Assert.Empty(Decide(Rate("楼宇入驻率", value), Facts.None).Changes);

    [Fact]
    public void A_figure_is_corrected_by_a_bare_number()
    {
        var first = (Measurement)Decide(Rate("楼宇入驻率", 82), Facts.None).Changes[0].After;
        var act = new Act(Intent.Correct, new Slots { Figures = [new Language.Figure("", 85)] });
        Assert.Equal(85m, Assert.IsType<Measurement>(Assert.Single(Decide(act, Scene.Wrote(new Change(null, first))).Changes).After).Value);
    }

    [Fact]
    public void What_was_planned_is_held_when_told_so()
    {
        var planned = Gathering(new Slots { Date = new DateOnly(2026, 3, 20), Status = ActStatus.Planned, Title = "光电子招商推介会", Gathering = EventKind.Promotion, Places = ["深圳市"] }, Facts.None);
        Assert.Equal((ActState.Planned, "广东省"), (planned.State, planned.Regions[0]));

        var later = Scene.Says(new Act(Intent.ReportEvent, new Slots { Date = new DateOnly(2026, 3, 20), Status = ActStatus.Done, Title = "推介会", Gathering = EventKind.Promotion })) with { Now = Scene.Now.AddDays(9) };
        var change = Assert.Single(Deciding.Decide(later, Facts.None with { Events = [planned] }).Changes);
        Assert.Equal((planned.Id, ActState.Done, "光电子招商推介会"), (change.After.Id, ((Event)change.After).State, ((Event)change.After).Name));
    }

    [Fact]
    public void The_same_gathering_told_twice_is_one_and_one_of_another_name_is_asked_about()
    {
        var slots = new Slots { Date = new DateOnly(2026, 3, 11), Status = ActStatus.Done, Title = "小分队会议", Gathering = EventKind.TeamMeeting };
        var facts = Facts.None with { Events = [Gathering(slots, Facts.None)] };
        Assert.Empty(Decide(new Act(Intent.ReportEvent, slots), facts).Changes);

        var asked = Decide(new Act(Intent.ReportEvent, slots with { Title = "小分队推进会" }), facts);
        Assert.Equal((0, "same_event"), (asked.Changes.Count, asked.Talk.Question!.Slot));
        Assert.Single(Deciding.Decide(Scene.Taps("t1", Taps.Answer, "another", asked.Talk), facts).Changes);
    }

    [Fact]
    public void A_team_meeting_counts_for_the_team_that_owes_it()
    {
        var owing = Plan with
        {
            Units = [.. Plan.Units, new Unit("team", "电子信息组团", [], "team", null)],
            Indicators = [new Indicator("meetings", "meetings", Occupied.Name, new UnitOfMeasure("次", null, 1), new Measure.NumberOfEvents([EventKind.TeamMeeting]), Filter.None, Comparison.AtLeast, new Dictionary<string, Tiers> { ["team"] = new(2, null) })],
        };
        var turn = Scene.Says(
            new Act(Intent.ReportEvent, new Slots { Date = new DateOnly(2026, 3, 11), Status = ActStatus.Done, Gathering = EventKind.TeamMeeting }),
            speaker: Scene.Promoter with { Units = ["dazhi", "team"] }) with { Plan = owing };
        var decision = Deciding.Decide(turn, Facts.None);
        Assert.Equal(("team", "meetings"), (decision.Changes[0].After.Unit, Assert.Single(decision.Contributions.New).Indicator));
    }

    [Fact]
    public void An_investor_comes_from_where_the_visit_was()
    {
        var visit = new Act(Intent.ReportVisit, new Slots { Companies = ["以岭药业"], Places = ["石家庄市"], Date = new DateOnly(2026, 3, 11) });
        var lead = new Act(Intent.ReportLead, new Slots { Companies = ["以岭药业"], Project = "中药饮片项目" });
        var project = Deciding.Decide(Scene.Says([visit, lead]), Facts.None).Changes.Select(change => change.After).OfType<Project>().Single();
        Assert.Equal(["河北省", "石家庄市"], project.From);

        var moved = new Act(Intent.Correct, new Slots { From = ["保定市"] });
        Assert.Equal(["河北省", "保定市"], Assert.IsType<Project>(Assert.Single(Decide(moved, Scene.Wrote(new Change(null, project))).Changes).After).From);
    }

    [Theory]
    [InlineData("江岸区")]
    [InlineData("武汉市")]
    public void A_place_at_home_says_nothing_of_the_investor(string place) => Assert.Empty(Assert.IsType<Project>(
        Assert.Single(Decide(new Act(Intent.ReportLead, new Slots { Companies = ["京东"], Places = [place] }), Facts.None).Changes).After).From);

    [Fact]
    public void Quality_is_an_officers_to_judge_point_by_point()
    {
        var project = Scene.Project("中药饮片项目");
        var act = new Act(Intent.JudgeQuality, new Slots { Project = "中药饮片项目", Quality = [QualityPoint.Investor] });
        Assert.Equal("talk.may_not_verify", Decide(act, Scene.Knowing(project)).Replies[0].Lead.Key);

        var once = Decide(act, Scene.Knowing(project), Scene.Officer);
        var judged = Assert.IsType<Project>(Assert.Single(once.Changes).After);
        Assert.Equal([QualityPoint.Investor], judged.Quality);
        Assert.Empty(Decide(act, Scene.Knowing(judged), Scene.Officer).Changes);

        var all = Scene.Taps("t1", Taps.Judge, once.Replies[0].Choices[0].Tap.Argument, speaker: Scene.Officer);
        Assert.True(Assert.IsType<Project>(Assert.Single(Deciding.Decide(all, Scene.Knowing(judged)).Changes).After).IsOfQuality);

        var denied = new Act(Intent.JudgeQuality, new Slots { Project = "中药饮片项目", Quality = [QualityPoint.Investor], IsDenied = true });
        Assert.Empty(Assert.IsType<Project>(Assert.Single(Decide(denied, Scene.Knowing(judged), Scene.Officer).Changes).After).Quality);
    }

    [Theory]
    [InlineData("2026-03-05", false)]
    [InlineData("2026-03-06", true)]
    public void A_report_after_the_bulletin_of_its_month_is_late(string today, bool isLate)
    {
        var act = new Act(Intent.ReportVisit, new Slots { Companies = ["比亚迪"], Date = new DateOnly(2026, 2, 10) });
        var turn = Scene.Says(act) with { Plan = Plan, Now = new DateTimeOffset(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(9, 0), TimeSpan.FromHours(8)) };
        var decision = Deciding.Decide(turn, Facts.None);
        Assert.Equal((isLate, isLate), (Scene.Keys(decision).Contains("talk.late"), Lateness.IsLate(Plan, decision.Changes[0].After)));
    }

    private static Decision Decide(Act act, Facts facts, Person? speaker = null) => Deciding.Decide(Scene.Says(act, speaker: speaker) with { Plan = Plan }, facts);

    private static Event Gathering(Slots slots, Facts facts) => Assert.IsType<Event>(Assert.Single(Decide(new Act(Intent.ReportEvent, slots), facts).Changes).After);

    private static Act Rate(string name, decimal value) => new(Intent.ReportRate, new Slots { Figures = [new Language.Figure(name, value)] });

    private static Indicator Measured(string id, string name, string unit, bool addsUp, string owner) => new(
        id, Topics.Other, new Dictionary<string, string> { ["zh-CN"] = name, ["en"] = id }, new UnitOfMeasure(unit, null, 1), new Measure.Reported(addsUp), Filter.None,
        Comparison.AtLeast, new Dictionary<string, Tiers> { [owner] = new(80, 85) });
}
