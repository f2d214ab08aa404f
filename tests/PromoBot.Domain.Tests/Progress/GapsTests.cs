namespace PromoBot.Domain.Tests.Progress;

public class GapsTests
{
    // 咸安区: receipts of 50亿 by 30 June 2021, of 180.
    private static readonly Gap Xianan = Of(Samples.Funds, "a", "2021-06-30", ("2021-03-01", 50 * Samples.Yi));

    [Fact]
    public void Xianan_has_130_to_go() => Assert.Equal((50, 130), (Xianan.Done, Xianan.Left));

    [Fact]
    public void Xianan_has_used_half_the_year_and_done_a_quarter()
    {
        Assert.Equal(181m / 365, Xianan.Elapsed);
        Assert.Equal(0.496m, Math.Round(Xianan.Elapsed, 3));
        Assert.Equal(0.278m, Math.Round(Xianan.ShareDone, 3));
        Assert.Equal(GapStatus.Behind, Xianan.Status);
        Assert.Equal(101 - 181, Xianan.DaysAhead);
    }

    [Fact]
    public void Xianan_needs_21_7_a_month() => Assert.Equal(130m / 6, Xianan.NeededPerMonth);

    [Theory]
    [InlineData("2020-12-31", 0, 12)]
    [InlineData("2021-01-01", 1, 11.9677)]
    [InlineData("2021-06-15", 166, 6.5)]
    [InlineData("2021-12-30", 364, 0.0323)]
    [InlineData("2021-12-31", 365, 0)]
    [InlineData("2022-05-01", 365, 0)]
    public void The_calendar_counts_days_passed_and_months_left(string at, int passed, double left)
    {
        var schedule = new Schedule(Period.OfYear(2021), Samples.Day(at));

        Assert.Equal((passed, (decimal)left), (schedule.DaysPassed, Math.Round(schedule.MonthsLeft, 4)));
    }

    [Theory]
    [InlineData("2020-12-31", 0, GapStatus.NotStarted)]
    [InlineData("2021-01-01", 0, GapStatus.Behind)]
    [InlineData("2021-06-30", 89, GapStatus.Behind)]
    [InlineData("2021-06-30", 90, GapStatus.Ahead)]
    [InlineData("2021-06-30", 180, GapStatus.Done)]
    [InlineData("2021-12-31", 179, GapStatus.Behind)]
    [InlineData("2022-01-01", 179, GapStatus.Missed)]
    [InlineData("2022-01-01", 180, GapStatus.Done)]
    public void The_status_follows_from_target_and_calendar(string at, int done, GapStatus status) =>
        Assert.Equal(status, Of(Samples.Funds, "a", at, ("2021-01-01", done * Samples.Yi)).Status);

    [Fact]
    public void More_than_the_target_takes_one_more()
    {
        var indicator = Samples.Signed() with { Compare = Comparison.MoreThan };
        var ten = Of(indicator, "a", "2021-06-30", ("2021-01-01", 10));

        Assert.Equal((GapStatus.Ahead, 0m, 1m / 6), (ten.Status, ten.Left, ten.NeededPerMonth));
        Assert.Equal(GapStatus.Done, Of(indicator, "a", "2021-06-30", ("2021-01-01", 11)).Status);
    }

    [Fact]
    public void What_exceeds_the_target_is_a_negative_gap_and_needs_nothing()
    {
        var gap = Of(Samples.Funds, "a", "2021-06-30", ("2021-01-01", 200 * Samples.Yi));

        Assert.Equal((-20m, 160m, 0m), (gap.Left, gap.StretchLeft, gap.NeededPerMonth));
    }

    [Fact]
    public void In_the_last_month_all_that_is_missing_is_needed() =>
        Assert.Equal(80, Of(Samples.Funds, "a", "2021-12-20", ("2021-01-01", 100 * Samples.Yi)).NeededPerMonth);

    [Fact]
    public void When_no_day_is_left_there_is_no_pace() => Assert.Null(Of(Samples.Funds, "a", "2021-12-31").NeededPerMonth);

    [Fact]
    public void Pending_figures_stand_apart()
    {
        var totals = new[]
        {
            new Total("funds", "a", Samples.Day("2021-02-01"), Verification.Verified, 50 * Samples.Yi),
            new Total("funds", "a", Samples.Day("2021-02-01"), Verification.Pending, 30 * Samples.Yi),
        };

        var gap = Assert.Single(Gaps.Of(Samples.Plan(Samples.Funds), totals, "a", Samples.Day("2021-06-30")));

        Assert.Equal((50, 30, 80, 130, 100), (gap.Verified, gap.Pending, gap.Done, gap.Left, gap.LeftWithPending));
    }

    [Fact]
    public void Units_below_count_above_and_all_units_count_for_the_whole()
    {
        var plan = Samples.Plan(Samples.Funds);
        var totals = Totals.Of(
            new[] { "a", "a1", "b" }.SelectMany(unit => Contributions.Of(plan, new ProjectFile(Samples.Project(), [Samples.Receipt(Samples.Yi, unit: unit)]))));

        Assert.Equal(2, Assert.Single(Gaps.Of(plan, totals, "a", Samples.Day("2021-06-30"))).Done);
        Assert.Equal(1, Assert.Single(Gaps.Of(plan, totals, "b", Samples.Day("2021-06-30"))).Done);
        Assert.Equal(3, Assert.Single(Gaps.Of(plan, totals, Indicator.Whole, Samples.Day("2021-06-30"))).Done);
        Assert.Empty(Gaps.Of(plan, totals, "a1", Samples.Day("2021-06-30")));
    }

    [Fact]
    public void Months_after_the_day_do_not_count_yet() =>
        Assert.Equal(1, Of(Samples.Funds, "a", "2021-06-30", ("2021-06-01", Samples.Yi), ("2021-07-01", Samples.Yi)).Done);

    [Fact]
    public void The_furthest_behind_comes_first_and_what_is_met_last()
    {
        var (met, slow, fast) = (
            Of(Samples.Funds, "a", "2021-06-30", ("2021-01-01", 180 * Samples.Yi)),
            Of(Samples.Funds, "a", "2021-06-30", ("2021-01-01", 10 * Samples.Yi)),
            Of(Samples.Funds, "a", "2021-06-30", ("2021-01-01", 170 * Samples.Yi)));

        Assert.Equal([slow, fast, met], Gaps.FurthestBehindFirst([met, slow, fast]));
    }

    private static Gap Of(Indicator indicator, string unit, string at, params (string Month, decimal Amount)[] totals) =>
        Assert.Single(Gaps.Of(
            Samples.Plan(indicator),
            [.. totals.Select(one => new Total(indicator.Id, unit, Samples.Day(one.Month), Verification.Verified, one.Amount))],
            unit,
            Samples.Day(at)));
}
