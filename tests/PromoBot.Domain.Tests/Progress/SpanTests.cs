namespace PromoBot.Domain.Tests.Progress;

/// <summary>Targets owed once, anew in each part of the period, or over days of their own.</summary>
public class SpanTests
{
    private static readonly Period ThreeYears = new(Samples.Day("2022-01-01"), Samples.Day("2024-12-31"));

    [Theory]
    [InlineData(12, "2023-05-05", "2023-01-01", "2023-12-31")]
    [InlineData(6, "2023-07-01", "2023-07-01", "2023-12-31")]
    [InlineData(3, "2023-05-05", "2023-04-01", "2023-06-30")]
    [InlineData(1, "2024-02-29", "2024-02-01", "2024-02-29")]
    [InlineData(12, "2020-05-05", "2022-01-01", "2022-12-31")]
    [InlineData(12, "2025-05-05", "2024-01-01", "2024-12-31")]
    public void Each_part_begins_anew(int months, string at, string first, string last) =>
        Assert.Equal(new Period(Samples.Day(first), Samples.Day(last)), new Span.Each(months).At(ThreeYears, Samples.Day(at)));

    [Fact]
    public void A_part_ends_where_the_plan_does() =>
        Assert.Equal(
            new Period(Samples.Day("2022-04-10"), Samples.Day("2022-06-30")),
            new Span.Each(3).At(new Period(Samples.Day("2022-04-10"), Samples.Day("2023-03-31")), Samples.Day("2022-05-01")));

    [Fact]
    public void Four_a_year_and_fifteen_in_three_years_stand_side_by_side()
    {
        var all = Samples.Signed() with { Targets = Samples.For("a", 15) };
        var yearly = all with { Id = "yearly", Span = new Span.Each(12), Targets = Samples.For("a", 4) };
        var plan = Samples.Plan(all, yearly) with { Period = ThreeYears };
        var totals = Samples.Totals(plan, new[] { "2022-03-01", "2022-04-01", "2022-05-01", "2022-06-01", "2022-07-01", "2023-03-01" }
            .Select((day, number) => new ProjectFile(Samples.Project((Stage.Signed, day)) with { Id = $"p{number}", Date = Samples.Day("2022-01-01"), Stages = [new StageReached(Stage.Signed, Samples.Day(day))] }, [])));

        Assert.Equal([(6m, GapStatus.Behind), (1m, GapStatus.Behind)], Gaps.Of(plan, totals, "a", Samples.Day("2023-06-30")).Select(gap => (gap.Done, gap.Status)));
        Assert.Equal([(5m, GapStatus.Ahead), (5m, GapStatus.Done)], Gaps.Of(plan, totals, "a", Samples.Day("2022-12-31")).Select(gap => (gap.Done, gap.Status)));
    }

    [Fact]
    public void Meetings_of_last_month_do_not_help_this_month()
    {
        var meetings = Samples.Indicator("meetings", new Measure.NumberOfEvents([EventKind.TeamMeeting]), Samples.Pieces) with
        {
            Span = new Span.Each(1),
            Targets = Samples.For("a", 2),
        };
        var plan = Samples.Plan(meetings);
        var totals = Totals.Of(new[] { "2021-02-03", "2021-02-27", "2021-03-02" }.SelectMany(day => Contributions.Of(plan, Samples.Event(EventKind.TeamMeeting, day))));

        Assert.Equal(GapStatus.Done, Assert.Single(Gaps.Of(plan, totals, "a", Samples.Day("2021-02-28"))).Status);
        Assert.Equal((1m, 1m), (Assert.Single(Gaps.Of(plan, totals, "a", Samples.Day("2021-03-31"))).Done, Assert.Single(Gaps.Of(plan, totals, "a", Samples.Day("2021-03-31"))).Left));
    }

    [Fact]
    public void A_campaign_counts_its_own_days_only()
    {
        var campaign = Samples.Visits() with { Span = new Span.Days(new Period(Samples.Day("2021-03-01"), Samples.Day("2021-03-20"))) };
        var plan = Samples.Plan(campaign);
        Visit On(string day) => Samples.Visit(Direction.Out, "甲") with { Date = Samples.Day(day) };
        var totals = Totals.Of(new[] { "2021-02-28", "2021-03-01", "2021-03-20", "2021-03-21" }.SelectMany(day => Contributions.Of(plan, On(day))));
        var gap = Assert.Single(Gaps.Of(plan, totals, "a", Samples.Day("2021-04-15")));

        Assert.Equal((2m, 1m, GapStatus.Missed), (gap.Done, gap.Elapsed, gap.Status));
        Assert.Equal(
            new Exclusion.OutsidePeriod(Samples.Day("2021-03-21"), new Period(Samples.Day("2021-03-01"), Samples.Day("2021-03-20"))),
            Assert.Single(Assert.IsType<Verdict.Excluded>(Assert.Single(Verdicts.Of(plan, On("2021-03-21")))).Why));
    }
}
