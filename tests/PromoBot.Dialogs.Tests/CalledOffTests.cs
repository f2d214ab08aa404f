using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>Trips and events that move or will not be, visits on trips, and the year's calendar as officers keep it.</summary>
public sealed class CalledOffTests
{
    private static readonly Trip Shanghai = new()
    {
        Id = "trip", Unit = "dazhi", Person = "promoter", People = ["promoter"], Leader = "张副市长", Date = new DateOnly(2026, 3, 16), Last = new DateOnly(2026, 3, 18),
        State = ActState.Planned, Places = ["上海市"], Regions = ["上海市"], Level = TripLevel.ProvinceOut, ReportedOn = new DateOnly(2026, 3, 1),
    };

    private static readonly Occasion Fair = new("cifit", "中国国际投资贸易洽谈会（厦洽会）", 2026, 9, 8, new DateOnly(2026, 9, 11), ["厦门市"], ["福建省", "厦门市"]);

    private static Plan Plan => Scene.Plan with { Calendar = [Fair] };

    [Fact]
    public void A_trip_that_is_off_is_withdrawn()
    {
        var off = Assert.IsType<Trip>(Assert.Single(Off(Slots.None, Shanghai).Changes).After);
        Assert.Equal((ActState.Cancelled, true), (off.State, off.IsWithdrawn));
    }

    [Fact]
    public void Which_of_several_is_asked_and_places_and_days_narrow_it()
    {
        var suzhou = Shanghai with { Id = "other", Places = ["苏州市"], Regions = ["江苏省", "苏州市"], Date = new DateOnly(2026, 3, 25), Last = new DateOnly(2026, 3, 25) };
        Assert.Equal(2, Off(Slots.None, Shanghai, suzhou).Talk.Question!.Options.Count);
        Assert.Equal("other", Assert.Single(Off(new Slots { Places = ["苏州市"] }, Shanghai, suzhou).Changes).After.Id);
        Assert.Equal("trip", Assert.Single(Off(new Slots { Period = "2026-W12" }, Shanghai, suzhou).Changes).After.Id);
        Assert.Equal(["call_off.no_trip"], Scene.Keys(Off(new Slots { Places = ["深圳市"] }, Shanghai, suzhou)));
    }

    [Fact]
    public void A_trip_that_was_made_or_is_somebody_elses_is_not_called_off()
    {
        Assert.Equal(["call_off.no_trip"], Scene.Keys(Off(Slots.None, Shanghai with { State = ActState.Done })));
        Assert.Equal(["call_off.no_trip"], Scene.Keys(Off(Slots.None, Shanghai with { Unit = "huaqiao", Person = "x", People = ["x"] })));
    }

    [Fact]
    public void A_trip_that_moves_keeps_its_length()
    {
        var moved = Deciding.Decide(Scene.Says(new Act(Intent.Correct, new Slots { Date = new DateOnly(2026, 3, 18) })), Scene.Wrote(new Change(null, Shanghai)));
        var trip = Assert.IsType<Trip>(Assert.Single(moved.Changes).After);
        Assert.Equal((new DateOnly(2026, 3, 18), new DateOnly(2026, 3, 20)), (trip.Date, trip.Last));
    }

    [Fact]
    public void Another_place_changes_the_level()
    {
        var moved = Deciding.Decide(Scene.Says(new Act(Intent.Correct, new Slots { Places = ["宜昌市"] })), Scene.Wrote(new Change(null, Shanghai)));
        Assert.Equal(TripLevel.CityOut, Assert.IsType<Trip>(Assert.Single(moved.Changes).After).Level);
    }

    [Theory]
    [InlineData("2026-03-16", "浦东新区", "promoter", true)]
    [InlineData("2026-03-18", null, "promoter", true)]
    [InlineData("2026-03-16", null, "other", false)]
    [InlineData("2026-03-16", "上海市", "other", true)]
    [InlineData("2026-03-16", "苏州市", "promoter", false)]
    [InlineData("2026-03-19", "上海市", "promoter", false)]
    public void A_visit_belongs_to_the_trip_of_its_day_place_and_people(string day, string? place, string person, bool isOn)
    {
        var visit = new Visit
        {
            Id = "v", Unit = "dazhi", Person = person, Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            Companies = ["米哈游"], Places = place is null ? [] : [place],
        };
        Assert.Equal(isOn, VisitsOnTrips.Of(visit, [Shanghai]) is not null);
        Assert.Equal(isOn ? 1 : 0, VisitsOnTrips.On(Shanghai, [visit]).Count);
    }

    [Fact]
    public void A_guest_received_at_home_is_on_no_trip() => Assert.Null(
        VisitsOnTrips.Of(new Visit { Id = "v", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 16), Direction = Direction.In, Companies = ["华润"] }, [Shanghai]));

    [Fact]
    public void An_officer_dates_an_event_anew_and_again_in_the_same_record()
    {
        var first = Dated(new Slots { Date = new DateOnly(2026, 9, 15), DateTo = new DateOnly(2026, 9, 18) }, Facts.None);
        var change = Assert.IsType<OccasionChange>(Assert.Single(first.Changes).After);
        Assert.Equal(("o-cifit", 15, new DateOnly(2026, 9, 18)), (change.Id, change.Day, change.Last));

        var month = Dated(new Slots { Period = "2026-10" }, Facts.None with { OccasionChanges = [change] });
        var later = Assert.IsType<OccasionChange>(Assert.Single(month.Changes).After);
        Assert.Equal(("o-cifit", 10, null, null), (later.Id, later.Month, later.Day, later.Last));

        var back = Dated(new Slots { Date = new DateOnly(2026, 9, 20) }, Facts.None with { Entries = [change with { IsWithdrawn = true }] });
        Assert.NotNull(Assert.Single(back.Changes).Before);
        Assert.Empty(Dated(new Slots { Date = new DateOnly(2026, 9, 15), DateTo = new DateOnly(2026, 9, 18) }, Facts.None with { OccasionChanges = [change] }).Changes);
    }

    [Fact]
    public void Others_may_not_change_the_calendar_but_hold_events_of_their_own_there()
    {
        var slots = new Slots { IsDated = true, Status = ActStatus.Planned, Title = "厦洽会", Date = new DateOnly(2026, 9, 15) };
        Assert.Equal(["change_calendar.may_not"], Scene.Keys(Says(new Act(Intent.ReportEvent, slots), Scene.Promoter, Facts.None)));
        var own = Says(new Act(Intent.ReportEvent, slots with { Title = "厦洽会专场推介会" }), Scene.Officer, Facts.None);
        Assert.IsType<Event>(Assert.Single(own.Changes).After);
    }

    [Fact]
    public void What_is_called_off_is_no_longer_in_the_calendar_and_what_is_added_is()
    {
        var off = Assert.IsType<OccasionChange>(Assert.Single(
            Says(new Act(Intent.CallOff, new Slots { Gathering = EventKind.Promotion, Title = "厦洽会" }), Scene.Officer, Facts.None).Changes).After);
        Assert.Empty(Calendars.With([Fair], [off]));
        Assert.Equal([Fair], Calendars.With([Fair], [off with { IsWithdrawn = true }]));

        var added = Assert.IsType<OccasionChange>(Assert.Single(Says(
            new Act(Intent.ReportEvent, new Slots { IsAdded = true, Title = "楚商大会", Date = new DateOnly(2026, 5, 18), Places = ["武汉市"] }), Scene.Officer, Facts.None).Changes).After);
        Assert.Equal(["楚商大会", Fair.Name], Calendars.With([Fair], [added]).Select(one => one.Name));
    }

    [Fact]
    public void A_trip_attends_the_event_where_it_was_moved_to()
    {
        var moved = new OccasionChange
        {
            Id = "o-cifit", Unit = "bureau", Person = "officer", Date = new DateOnly(2026, 3, 1), Occasion = "cifit", Name = "厦洽会", Year = 2026, Month = 4, Day = 8, Places = ["厦门市"], Regions = ["福建省", "厦门市"],
        };
        var trip = Says(new Act(Intent.ReportTrip, new Slots { Date = new DateOnly(2026, 4, 8), Places = ["厦门市"], Status = ActStatus.Planned }), Scene.Promoter, Facts.None with { OccasionChanges = [moved] });
        Assert.Equal("cifit", Assert.IsType<Trip>(Assert.Single(trip.Changes).After).Occasion);
    }

    private static Decision Off(Slots slots, params Trip[] trips) => Says(new Act(Intent.CallOff, slots), Scene.Promoter, Facts.None with { Trips = trips }, "行程取消了");

    private static Decision Dated(Slots slots, Facts facts) =>
        Says(new Act(Intent.ReportEvent, slots with { IsDated = true, Title = "厦洽会", Status = ActStatus.Planned }), Scene.Officer, facts);

    private static Decision Says(Act act, Person speaker, Facts facts, string text = "厦洽会") => Deciding.Decide(Scene.Says(act, speaker: speaker, text: text) with { Plan = Plan }, facts);
}
