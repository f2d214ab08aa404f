using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>Trips: who is credited, what counts as one, and what they mean for the quotas of posts.</summary>
public class TripTests
{
    private static readonly Person Mayor = new("mayor", "张伟", ["bureau"], "分管领导", Role.Leader);

    private static readonly Plan Plan = Scene.Plan with
    {
        Indicators =
        [
            Quota("province", "省外招商", TripLevel.ProvinceOut, 6),
            Quota("city", "市外招商", TripLevel.CityOut, 8),
        ],
        Units = [.. Scene.Plan.Units, new Unit("station", "深圳专班", [], "station", null) { Stations = ["深圳市"] }],
        Calendar =
        [
            new Occasion("cifit", "中国国际投资贸易洽谈会（厦洽会）", 2026, 9, 8, new DateOnly(2026, 9, 11), ["厦门市"], ["福建省", "厦门市"]),
            new Occasion("autumn", "秋季推介会", 2026, 10, null, null, ["宜昌市"], ["湖北省", "宜昌市"]),
        ],
    };

    [Fact]
    public void A_trip_that_was_made_counts_for_the_leader_and_says_so()
    {
        var decision = Decide(Trip("2026-03-09", "2026-03-11", "上海市") with { Leader = "张副市长" });

        var trip = Assert.IsType<Trip>(Assert.Single(decision.Changes).After);
        Assert.Equal((ActState.Done, TripLevel.ProvinceOut), (trip.State, trip.Level));
        Assert.Equal(["mayor"], trip.People);
        Assert.Equal([("province", 1m), ("city", 1m)], decision.Contributions.New.Select(one => (one.Indicator, one.Amount)));
        Assert.All(decision.Contributions.New, one => Assert.Equal(("mayor", true), (one.Person, one.IsByPerson)));
        Assert.Equal(2, Scene.Keys(decision).Count(key => key == "plan_trip.counts"));
    }

    [Fact]
    public void A_planned_trip_does_not_count_until_it_was_made()
    {
        var planned = Decide(Trip("2026-03-16", "2026-03-18", "上海市") with { Leader = "张副市长", Status = ActStatus.Planned });
        Assert.Empty(planned.Contributions.New);
        Assert.Contains("plan_trip.will_count", Scene.Keys(planned));
        var before = Assert.IsType<Trip>(Assert.Single(planned.Changes).After);

        var back = Decide(Trip("2026-03-16", "2026-03-18", "上海市") with { Leader = "张副市长" }, now: "2026-03-19", known: before);
        var change = Assert.Single(back.Changes);
        Assert.Equal((before.Id, ActState.Done), (change.After.Id, ((Trip)change.After).State));
        Assert.Equal(2, back.Contributions.New.Count);
    }

    [Theory]
    [InlineData("宜昌市", new[] { "city" })]
    [InlineData("香港特别行政区", new[] { "province", "city" })]
    public void The_level_follows_from_the_home_region(string place, string[] counts) =>
        Assert.Equal(counts, Decide(Trip("2026-03-09", null, place) with { Leader = "张副市长" }).Contributions.New.Select(one => one.Indicator));

    [Fact]
    public void Inside_the_home_city_there_is_no_trip()
    {
        var decision = Decide(Trip("2026-03-09", null, "江夏区"));
        Assert.Empty(decision.Changes);
        Assert.Equal(["plan_trip.at_home"], Scene.Keys(decision));
    }

    [Fact]
    public void Overlapping_reports_are_one_trip()
    {
        var first = Assert.IsType<Trip>(Decide(Trip("2026-03-09", "2026-03-10", "上海市") with { Leader = "张副市长" }).Changes[0].After);
        var again = Decide(Trip("2026-03-10", "2026-03-11", "苏州市") with { Leader = "张副市长" }, known: first);
        var merged = Assert.IsType<Trip>(Assert.Single(again.Changes).After);
        Assert.Equal((first.Id, first.Date, new DateOnly(2026, 3, 11)), (merged.Id, merged.Date, merged.Last));
        Assert.Equal(["上海市", "苏州市"], merged.Places);
        Assert.Empty(again.Contributions.New);

        var same = Decide(Trip("2026-03-09", "2026-03-10", "上海市") with { Leader = "张副市长" }, known: first);
        Assert.Empty(same.Changes);
        Assert.Equal("plan_trip.known_already", same.Replies[0].Lead.Key);
    }

    [Fact]
    public void Who_is_not_on_the_list_is_asked_for_once()
    {
        var act = new Act(Intent.ReportTrip, Trip("2026-03-09", null, "上海市") with { Leader = "李区长" });
        var asked = Deciding.Decide(Says(act), Facts.None);
        Assert.Equal("plan_trip.ask_leader", asked.Talk.Question!.Words.Key);
        Assert.Equal(["mayor", "none"], asked.Talk.Question.Options.Select(option => option.Value));

        var chosen = Deciding.Decide(Says(act) with { Talk = asked.Talk, Tap = new Tap("t1", Taps.Answer, "none"), Text = "" }, Facts.None);
        Assert.Empty(Assert.IsType<Trip>(Assert.Single(chosen.Changes).After).People);
        Assert.Contains("plan_trip.no_quota", Scene.Keys(chosen));
    }

    [Fact]
    public void What_is_not_said_is_asked()
    {
        Assert.Equal("plan_trip.ask_when", Asked(new Slots { Places = ["上海市"] }));
        Assert.Equal("plan_trip.ask_places", Asked(new Slots { Date = new DateOnly(2026, 3, 16) }));

        string Asked(Slots slots) => Deciding.Decide(Says(new Act(Intent.ReportTrip, slots)), Facts.None).Talk.Question!.Words.Key;
    }

    [Fact]
    public void An_event_of_the_calendar_gives_the_place_and_is_attached()
    {
        var slots = new Slots { Date = new DateOnly(2026, 9, 8), Leader = "张副市长" };
        var trip = Assert.IsType<Trip>(Decide(slots, text: "9月8日张副市长去参加厦洽会", now: "2026-09-20").Changes[0].After);
        Assert.Equal(("cifit", TripLevel.ProvinceOut), (trip.Occasion, trip.Level));
    }

    [Fact]
    public void A_station_team_is_at_home_in_its_city()
    {
        var stationed = new Person("station1", "驻深专员", ["station"], "专员", Role.Promoter);
        var decision = Deciding.Decide(Says(new Act(Intent.ReportTrip, Trip("2026-03-09", null, "深圳市"))) with { Speaker = stationed }, Facts.None);
        Assert.Empty(decision.Changes);
        Assert.Equal(["plan_trip.stationed"], Scene.Keys(decision));
    }

    [Fact]
    public void A_quota_tells_what_is_made_planned_and_owed_and_what_would_count()
    {
        var facts = Facts.None with
        {
            Totals = [new Total("province", Totals.OfPerson("mayor"), new DateOnly(2026, 2, 3), Verification.Verified, 1)],
            Trips = [Planned("2026-04-01")],
        };
        var act = new Act(Intent.AskQuota, new Slots { Person = "张市长", Indicator = "trips", Level = TripLevel.ProvinceOut });

        var reply = Assert.Single(Deciding.Decide(Says(act), facts).Replies);

        Assert.Equal("show_quota.person", reply.Lead.Key);
        Assert.Equal(new Value.Number(5, "次"), reply.Lead.With["left"]);
        Assert.Equal(new Value.Number(1), reply.Lead.With["planned"]);
        Assert.Contains("show_quota.coming", Scene.Keys(Deciding.Decide(Says(act), facts)));
    }

    [Fact]
    public void Who_owes_nothing_hears_what_was_made_all_the_same()
    {
        var act = new Act(Intent.AskQuota, new Slots { Scope = Scope.Mine, Indicator = "trips" });
        var reply = Assert.Single(Deciding.Decide(Says(act), Facts.None).Replies);
        Assert.Equal("show_quota.without", reply.Lead.Key);
    }

    [Fact]
    public void The_calendar_shows_events_trips_and_what_is_owed()
    {
        var act = new Act(Intent.AskCalendar, new Slots { Period = "2026-09" });
        var reply = Assert.Single(Deciding.Decide(Says(act), Facts.None with { Trips = [Planned("2026-09-20") with { Person = "promoter" }] }).Replies);
        Assert.Equal("show_calendar.headline", reply.Lead.Key);
        Assert.Equal(2, reply.Blocks.OfType<Block.Table>().Single().Rows.Count);

        var mine = Assert.Single(Deciding.Decide(Says(new Act(Intent.AskCalendar, new Slots { Scope = Scope.Mine })) with { Speaker = Mayor }, Facts.None).Replies);
        Assert.Equal("show_calendar.empty", mine.Lead.Key);
        Assert.Contains(mine.Blocks.OfType<Block.Paragraph>(), block => block.Text.Key == "show_calendar.owed");
    }

    private static Slots Trip(string from, string? to, string place) =>
        new() { Date = Day(from), DateTo = to is null ? null : Day(to), Places = [place] };

    private static Trip Planned(string day) => new()
    {
        Id = "planned", Unit = "bureau", Person = "mayor", Date = Day(day), Last = Day(day), State = ActState.Planned,
        People = ["mayor"], Places = ["上海市"], Regions = ["上海市"], Level = TripLevel.ProvinceOut,
    };

    private static Decision Decide(Slots slots, string text = "说", string? now = null, Trip? known = null)
    {
        var turn = Says(new Act(Intent.ReportTrip, slots), text);
        return Deciding.Decide(
            now is null ? turn : turn with { Id = "t2", Now = new DateTimeOffset(Day(now), new TimeOnly(9, 0), TimeSpan.FromHours(8)) },
            Facts.None with { Trips = known is null ? [] : [known] });
    }

    private static Turn Says(Act act, string text = "说") =>
        Scene.Says(act, text: text) with { Plan = Plan, People = [Scene.Promoter, Scene.Officer, Mayor] };

    private static Indicator Quota(string id, string name, TripLevel level, decimal owed) => new(
        id, "trips", new Dictionary<string, string> { ["zh-CN"] = name, ["en"] = name }, new UnitOfMeasure("次", null, 1),
        new Measure.NumberOfTrips(level), Filter.None, Comparison.AtLeast, new Dictionary<string, Tiers>())
    {
        PostTargets = new Dictionary<string, Tiers> { ["分管领导"] = new(owed, null) },
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
