namespace PromoBot.Domain.Tests.Progress;

/// <summary>Growth on a base: given, missing, or following from the books of the year before (增幅).</summary>
public class GrowthTests
{
    [Fact]
    public void Growth_is_reckoned_from_the_base_and_shows_what_it_was_reckoned_from()
    {
        var gap = Of([(2020, 7000)], "2021-06-30", ("2021-03-01", 8400));

        Assert.Equal((20m, GapStatus.Done, -8.5m), (gap.Verified, gap.Status, gap.Left));
        Assert.Equal(new Sums(8400, 7000, 0, 0, Samples.WanDollars), gap.Sums);
    }

    [Fact]
    public void The_calendar_is_judged_by_the_sum_that_is_needed()
    {
        // 11.5 % more than 7000 are 7805; half a year should bring 3870.
        Assert.Equal(GapStatus.Behind, Of([(2020, 7000)], "2021-06-30", ("2021-03-01", 3800)).Status);
        Assert.Equal(GapStatus.Ahead, Of([(2020, 7000)], "2021-06-30", ("2021-03-01", 3900)).Status);
        Assert.Equal(GapStatus.Missed, Of([(2020, 7000)], "2022-01-01", ("2021-03-01", 7804)).Status);
    }

    [Fact]
    public void The_pace_is_in_points_a_month_and_the_forecast_goes_on_as_until_today()
    {
        var gap = Of([(2020, 7000)], "2021-06-30", ("2021-03-01", 3500));

        Assert.Equal((-50m, 61.5m / 6), (gap.Verified, gap.NeededPerMonth));
        Assert.Equal(0.83m, Math.Round(gap.Forecast!.Value, 2));
    }

    [Fact]
    public void Without_a_base_there_is_no_growth_and_what_is_missing_is_said()
    {
        var gap = Of([], "2021-06-30", ("2021-03-01", 8400));

        Assert.Equal((GapStatus.Unknown, Lack.Base, false), (gap.Status, gap.Lacks, gap.IsMet));
        Assert.Equal((8400m, (decimal?)null, (decimal?)null), (gap.Sums!.Part, gap.NeededPerMonth, gap.Forecast));
    }

    [Fact]
    public void Before_the_year_begins_nothing_is_ahead_of_it() =>
        Assert.Equal(GapStatus.NotStarted, Of([(2020, 7000)], "2020-12-15").Status);

    [Fact]
    public void A_year_of_the_plan_is_the_base_of_the_next()
    {
        // 7 % more each year: 7000, 7490, then 8000 in the books make 8560.
        var totals = new[] { ("2022-05-01", 8000m), ("2023-02-01", 8560m) };
        var (first, second) = (OfThreeYears(2021, "2022-12-31", totals), OfThreeYears(2021, "2023-12-31", totals));

        Assert.Equal((Samples.Day("2022-01-01"), 7000m, GapStatus.Done), (first.Schedule.Period.First, first.Sums!.Of, first.Status));
        Assert.Equal((Samples.Day("2023-01-01"), 8000m, 7m, GapStatus.Done), (second.Schedule.Period.First, second.Sums!.Of, second.Verified, second.Status));
    }

    [Fact]
    public void The_first_year_may_lack_a_base_that_the_second_has()
    {
        var totals = new[] { ("2022-05-01", 8000m), ("2023-02-01", 4000m) };

        Assert.Equal(Lack.Base, OfThreeYears(null, "2022-12-31", totals).Lacks);
        Assert.Equal((Lack.None, -50m), (OfThreeYears(null, "2023-06-30", totals).Lacks, OfThreeYears(null, "2023-06-30", totals).Verified));
    }

    [Fact]
    public void A_base_that_the_plan_gives_wins_over_the_books()
    {
        var plan = Samples.Plan(Growth((2022, 4000)) with { Span = new Span.Each(12) }) with { Period = new Period(Samples.Day("2022-01-01"), Samples.Day("2024-12-31")) };

        Assert.Equal(4000, Assert.Single(Gaps.Of(plan, Totals(("2022-05-01", 8000)), "a", Samples.Day("2023-06-30"))).Sums!.Of);
    }

    [Fact]
    public void Pending_money_is_shown_as_the_points_it_would_add()
    {
        var totals = new[] { Total("2021-03-01", 7000), Total("2021-03-02", 700) with { Verification = Verification.Pending } };
        var gap = Assert.Single(Gaps.Of(Samples.Plan(Growth((2020, 7000))), totals, "a", Samples.Day("2021-06-30")));

        Assert.Equal((0m, 10m, 10m, 11.5m, 1.5m), (gap.Verified, gap.Pending, gap.Done, gap.Left, gap.LeftWithPending));
    }

    private static Gap Of((int, decimal)[] bases, string at, params (string, decimal)[] totals) =>
        Assert.Single(Gaps.Of(Samples.Plan(Growth(bases)), Totals(totals), "a", Samples.Day(at)));

    private static Gap OfThreeYears(int? baseYear, string at, params (string, decimal)[] totals)
    {
        var growth = Growth(baseYear is { } year ? [(year, 7000m)] : []) with { Span = new Span.Each(12), Targets = Samples.For("a", 7) };
        var plan = Samples.Plan(growth) with { Period = new Period(Samples.Day("2022-01-01"), Samples.Day("2024-12-31")) };
        return Assert.Single(Gaps.Of(plan, Totals(totals), "a", Samples.Day(at)));
    }

    private static Indicator Growth(params (int Year, decimal WanDollars)[] bases) => Samples.Indicator(
        "growth",
        new Measure.Growth(
            new Measure.SumOfReceipts([AmountKind.Fdi]),
            new Dictionary<string, IReadOnlyDictionary<int, decimal>>(StringComparer.Ordinal) { ["a"] = bases.ToDictionary(one => one.Year, one => one.WanDollars) },
            Samples.WanDollars),
        Samples.Percent) with
    { Targets = Samples.For("a", 11.5m, 13.7m) };

    private static List<Total> Totals(params (string Day, decimal WanDollars)[] totals) => [.. totals.Select(one => Total(one.Day, one.WanDollars))];

    private static Total Total(string day, decimal wanDollars) => new("growth", "a", Samples.Day(day), Verification.Verified, wanDollars * 10_000);
}
