using PromoBot.Domain;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Tests.Plans;

/// <summary>Shares, growth, spans, posts, bonus items, last year's results, calendar, bulletins, stations.</summary>
public class FullPlanTests
{
    [Fact]
    public void Every_kind_of_measure_is_read()
    {
        var plan = Read(Samples.Full);

        var share = Assert.IsType<Measure.Share>(plan.Find("share")!.Measure);
        Assert.Equal(["房地产"], share.Among.Excludes);
        Assert.Equal("亿元", share.In.Name);
        var growth = Assert.IsType<Measure.Growth>(plan.Find("growth")!.Measure);
        Assert.Equal((7000m, 300m, "万美元"), (growth.Bases[Indicator.Whole][2025], growth.Bases["a"][2025], growth.In.Name));
        var worth = Assert.IsType<Measure.SumOfProjects>(plan.Find("worth")!.Measure);
        Assert.Equal([AmountKind.Signed, AmountKind.Investment], worth.Kinds);
        Assert.Equal(TripLevel.ProvinceOut, Assert.IsType<Measure.NumberOfTrips>(plan.Find("trips")!.Measure).AtLeast);
        Assert.Equal([EventKind.TeamMeeting], Assert.IsType<Measure.NumberOfEvents>(plan.Find("meetings")!.Measure).Kinds);
        Assert.True(Assert.IsType<Measure.Reported>(plan.Find("land")!.Measure).AddsUp);
    }

    [Fact]
    public void Every_part_of_a_filter_is_read_and_places_become_regions()
    {
        var plan = Read(Samples.Full);

        Assert.Equal(["北京市", "天津市", "河北省", "武汉市"], plan.Find("worth")!.Filter.From);
        var filter = plan.Find("share")!.Filter;
        Assert.Equal(["制造"], filter.Mentions);
        Assert.True(filter is { IsFromOutsideProvince: true, IsOfQuality: true });
    }

    [Fact]
    public void Spans_posts_bonus_weight_and_last_years_results_are_read()
    {
        var plan = Read(Samples.Full);

        Assert.Equal(new Span.Each(3), plan.Find("trips")!.Span);
        Assert.Equal(new Span.Days(new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 20))), plan.Find("meetings")!.Span);
        Assert.Equal(new Tiers(2, 3), plan.Find("trips")!.PostTargets["分管领导"]);
        Assert.True(plan.Find("trips")!.IsByPerson);
        Assert.Equal(10, plan.Find("share")!.Weight);
        Assert.Equal((true, Comparison.MoreThan), (plan.Find("worth")!.BeatsLastYear, plan.Find("worth")!.Compare));
        Assert.Equal((true, new Tiers(0, null)), (plan.Find("extra")!.IsBonus, plan.Find("extra")!.Targets["a"]));
        Assert.Equal(new Tiers(0, null), plan.Find("growth")!.Targets[Indicator.Whole]);
    }

    [Theory]
    [InlineData("", new[] { Role.Head, Role.Leader })]
    [InlineData(", to: leader", new[] { Role.Leader })]
    [InlineData(", to: [head, promoter, head]", new[] { Role.Head, Role.Promoter })]
    public void Whom_a_bulletin_is_for_is_read(string said, Role[] roles) =>
        Assert.Equal(roles, Read(Samples.Full.Replace("due_after_days: 5", "due_after_days: 5" + said, StringComparison.Ordinal)).Bulletins[0].To);

    [Fact]
    public void A_bonus_without_targets_is_everybodys() =>
        Assert.Equal(["a", "s", Indicator.Whole], Read(Samples.Full.Replace("\n    targets: [authority, a]", "", StringComparison.Ordinal)).Find("extra")!.Targets.Keys);

    [Theory]
    [InlineData("{ authority: { 2025: 7000 }, a: 300 }", "7000")]
    [InlineData("{ authority: { 2025: 7000 }, a: 300 }", "{ authority: 7000 }")]
    public void A_base_may_be_said_shortly(string said, string shortly) =>
        Assert.Equal(7000, Assert.IsType<Measure.Growth>(Read(Samples.Full.Replace(said, shortly, StringComparison.Ordinal)).Find("growth")!.Measure).Bases[Indicator.Whole][2025]);

    [Fact]
    public void What_is_verified_the_calendar_bulletins_and_stations_are_read()
    {
        var plan = Read(Samples.Full);

        Assert.Equal([RecordKind.Receipt, RecordKind.Measurement], plan.Verifies);
        Assert.Equal([new BulletinRule(BulletinKind.Monthly, 5)], plan.Bulletins);
        Assert.Equal(["北京市"], plan.FindUnit("s")!.Stations);
        Assert.Equal((new DateOnly(2026, 9, 8), new DateOnly(2026, 9, 11)), (plan.Calendar[0].From, plan.Calendar[0].To));
        Assert.Equal(["福建省", "厦门市"], plan.Calendar[0].Regions);
        Assert.Equal(((int?)null, new DateOnly(2026, 8, 31)), (plan.Calendar[1].Day, plan.Calendar[1].To));
        Assert.Equal(["广东省", "香港特别行政区"], plan.Calendar[1].Places);
    }

    /// <summary>What is replaced in the full plan, by what, and the one problem that has to come out.</summary>
    public static TheoryData<string, string, string> Broken { get; } = new()
    {
        { "[湖北省, 武汉市]", "[湖北, 武汉市]", "1:38: unknown province '湖北'" },
        { "[湖北省, 武汉市]", "[湖北省, 深圳市]", "1:43: unknown city '深圳市'" },
        { "[receipts, m", "[receipt, m", "3:10: unknown kind of record 'receipt'; expected 'receipts' perhaps" },
        { "stations: [北京]", "stations: [北金]", "6:52: unknown place '北金'; expected a province" },
        { "stations: [北京]", "stations: [鼓楼区]", "6:52: '鼓楼区' is the name of 4 places; expected the city or province it lies in" },
        { "kind: monthly", "kind: daily", "10:13: unknown kind of bulletin 'daily'" },
        { "due_after_days: 5", "due_after_days: 5, to: [heads]", "unknown role 'heads'; expected 'head' perhaps" },
        { "due_after_days: 5", "due_after_days: 500", "10:38: '500' for 'due_after_days'" },
        { "month: 9", "month: 13", "12:35: '13' for 'month'; expected a month" },
        { "day: 8", "day: 31", "12:43: '31' for 'day'; expected a day of the month, 1 to 30" },
        { "to: 11", "to: 8", "12:50: '8' for 'to'; expected the last day, 9 to 30" },
        { "day: 8, to", "to", "12:42: 'to' without 'day'" },
        { "place: 厦门", "at: 厦门", "12:5: 'place' is missing" },
        { "place: 厦门", "place: 夏门", "12:61: unknown place '夏门'" },
        { "period: 2026", "period: 2026-2027", "12:5: 'year' is missing" },
        { "id: bay", "id: fair", "13:11: the id 'fair' for the second time" },
        { "kind: share, of: { kind: receipts", "kind: share, of: { kind: trips", "18:41: unknown kind of measure 'trips'; expected one of receipts, amounts, projects, visits" },
        { "excludes: [房地产] }, in: 亿元 }", "excludes: [房地产] } }", "18:14: 'in' is missing" },
        { "excludes: [房地产] }, in: 亿元 }", "excludes: [房地产] }, in: 个 }", "'个' for a sum of money" },
        { "excludes: [房地产]", "excluded: [房地产]", "unknown key 'excluded'; expected 'excludes' perhaps" },
        { "    unit: \"%\"\n    measure: { kind: share", "    unit: 个\n    measure: { kind: share", "17:11: '个' for a share; expected '%'" },
        { "    unit: 宗", "    unit: \"%\"\n    per: often", "50:10: 'often' for 'per'" },
        { "from_outside_province: true, quality", "from_outside_province: maybe, quality", "'maybe' for 'from_outside_province'; expected true or false" },
        { "mentions: 制造, from", "from: 北京, from", "'from_outside_province' beside 'from'" },
        { "{ authority: { expected: 60, stretch: 70 } }", "{ authority: 160 }", "20:27: a share of more than 100 %" },
        { "weight: 10", "weight: -1", "21:13: a weight of -1" },
        { "2025: 7000", "25: 7000", "'25' for a year" },
        { "a: 300 }", "b: 300 }", "unknown unit 'b'; expected one of authority, a, s" },
        { "a: 300 }", "a: much }", "'much' for a base" },
        { "{ authority: 0, a: 7 }", "{ authority: -100, a: 7 }", "26:27: a target of -100" },
        { "{ authority: 0, a: 7 }\n", "{ authority: 1, a: 7 }\n    per: month\n", "27:10: growth over another span than a year; expected per: year" },
        { "of: [signed, investment]", "of: [funds]", "30:36: unknown kind of amount 'funds'; expected one of investment, signed, output" },
        { "[京津冀, 武汉]", "[京津翼, 武汉]", "31:22: unknown place '京津翼'; expected a province, city, county or country, or one of 京津冀" },
        { "beat_last_year: true", "beat_last_year: yes", "'yes' for 'beat_last_year'" },
        { "beat_last_year: true", "beat_last_year: true\n    bonus: true", "'bonus' beside 'beat_last_year'" },
        { "level: province_out", "level: home", "37:36: unknown level of a trip 'home'" },
        { "per: quarter", "per: week", "38:10: 'week' for 'per'; expected year, half, quarter, month" },
        { "posts: { 分管领导: { expected: 2, stretch: 3 } }", "posts: {}", "39:12: no posts" },
        { "posts: { 分管领导: { expected: 2, stretch: 3 } }", "posts: { 分管领导: 2 }\n    targets: { a: 1 }", "39:12: 'posts' beside 'targets'; expected one of the two" },
        { "posts: { 分管领导: { expected: 2, stretch: 3 } }", "weight: 1", "34:5: 'targets' is missing; expected targets: {authority: {expected, stretch}, …}, or posts" },
        { "of: team_meeting", "of: meeting", "43:34: unknown kind of event 'meeting'" },
        { "filter: { from: 武汉 }", "filter: { all: [hq] }", "44:15: 'all' for events; expected one of from, from_outside_province" },
        { "from: 2026-03-01", "from: 2026-03-02", "45:18: '2026-03-02' for 'from'; expected the first of a month" },
        { "to: 2026-03-20", "to: 2026-02-20", "45:34: an empty span" },
        { "to: 2026-03-20", "to: 2027-03-20", "45:34: days outside the plan's period; expected days from 2026-01-01" },
        { "adds_up: true", "adds_up: often", "50:41: 'often' for 'adds_up'" },
        { ", adds_up: true", "", "50:14: 'adds_up' is missing" },
        { "    unit: 宗\n", "    unit: 宗\n    filter: { all: [hq] }\n", "'all' for what is reported; expected no 'filter'" },
        { "    targets: { authority: 5 }", "    posts: { 分管领导: 5 }", "'posts' for what is reported" },
        { "targets: [authority, a]", "targets: [authority, b]", "57:26: unknown unit 'b'" },
        { "targets: [authority, a]", "targets: { a: 2 }", "57:14: a mapping for 'targets'; expected a list of who may win it" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_plan_says_where_and_what_was_expected(string good, string bad, string problem)
    {
        var yaml = Samples.Full.Replace(good, bad, StringComparison.Ordinal);

        var reading = PlanFile.Read(yaml, Samples.Today);

        Assert.NotEqual(Samples.Full, yaml);
        Assert.Contains(problem, string.Join('\n', Assert.IsType<PlanReading.Broken>(reading).Problems.Select(one => one.In("f"))), StringComparison.Ordinal);
    }

    [Fact]
    public void No_slip_of_the_keyboard_ends_in_an_exception()
    {
        string[] slips = ["", "9", "}", ":", "\n"];
        for (var at = 0; at < Samples.Full.Length; at++)
            PlanFile.Read(Samples.Full.Remove(at, 1).Insert(at, slips[at % slips.Length]), Samples.Today);
    }

    public static TheoryData<string, string, string[]> Worth { get; } = new()
    {
        { "a: 300 }", "s: 300 }", ["'growth': no base of 2025 for a"] },
        { ", base: { authority: { 2025: 7000 }, a: 300 }", "", ["'growth': no base of 2025 for authority, a"] },
        { "post: 分管领导", "post: 主要领导", ["'trips': nobody of 'people' holds the post '分管领导'"] },
        { "    bonus: true\n    targets: [authority, a]", "    filter: { investment_at_least: 1000万美元 }\n    targets: { authority: 3 }", ["'extra': no rate of USD holds on 2026-01-01"] },
        {
            "    bonus: true\n    targets: [authority, a]",
            "    per: quarter\n    targets: { authority: 4 }\n  - id: all\n    name: 全年\n    unit: 个\n    measure: { kind: projects, reaching: signed }\n    targets: { authority: 15 }",
            ["'extra': 4 in each of 4 parts come to 16, 'all' wants 15"]
        },
    };

    [Theory]
    [MemberData(nameof(Worth))]
    public void What_is_worth_a_look_is_remarked(string good, string other, string[] remarks)
    {
        var reading = PlanFile.Read(Samples.Full.Replace("bulletins:", "rates:\n  - { currency: USD, from: 2026-02-01, yuan: 7 }\nbulletins:", StringComparison.Ordinal).Replace(good, other, StringComparison.Ordinal), Samples.Today);

        // The sample itself has a foreign currency whose rate begins too late.
        Assert.Equal(remarks, Assert.IsType<PlanReading.Good>(reading).Remarks.Select(one => one.What.Split(';')[0]).Except(["'growth': no rate of USD holds on 2026-01-01"]));
    }

    private static Plan Read(string yaml) => Assert.IsType<PlanReading.Good>(PlanFile.Read(yaml, Samples.Today)).Plan;
}
