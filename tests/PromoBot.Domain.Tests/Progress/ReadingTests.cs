namespace PromoBot.Domain.Tests.Progress;

/// <summary>Figures that somebody measures and reports (入驻率, 土地出让宗数).</summary>
public class ReadingTests
{
    private static readonly Indicator Occupied = Samples.Indicator("occupied", new Measure.Reported(AddsUp: false), Samples.Percent) with
    {
        Targets = Samples.For(Indicator.Whole, 80, 85),
    };

    private static readonly Indicator Land = Samples.Indicator("land", new Measure.Reported(AddsUp: true), Samples.Pieces) with
    {
        Targets = Samples.For(Indicator.Whole, 5),
    };

    [Fact]
    public void The_latest_report_stands_whoever_made_it()
    {
        var gap = Of(Occupied, "2021-06-30", [Report("2021-02-01", 83), Report("2021-05-01", 78.5m, unit: "b"), Report("2021-07-01", 90)]);

        Assert.Equal((78.5m, 1.5m, GapStatus.Behind, Samples.Day("2021-05-01")), (gap.Verified, gap.Left, gap.Status, gap.MeasuredOn));
    }

    [Fact]
    public void A_report_of_a_unit_that_owes_the_rate_is_that_units()
    {
        var plan = Samples.Plan(Occupied with { Targets = Samples.For("a", 80) });
        var totals = Totals.Of(Contributions.Of(plan, Report("2021-02-01", 83)));

        Assert.Equal(("a", Part.Reading), (Assert.Single(totals).Owner, totals[0].Part));
        Assert.Equal(GapStatus.Done, Assert.Single(Gaps.Of(plan, totals, "a", Samples.Day("2021-06-30"))).Status);
    }

    [Fact]
    public void Before_any_report_there_is_no_figure() =>
        Assert.Equal((Lack.Report, GapStatus.NotStarted, null), (Of(Occupied, "2021-06-30", []).Lacks, Of(Occupied, "2021-06-30", []).Status, Of(Occupied, "2021-06-30", []).MeasuredOn));

    [Fact]
    public void A_rate_knows_no_pace_and_is_missed_only_when_the_period_is_over()
    {
        Assert.Equal((0, null), (Of(Occupied, "2021-06-30", [Report("2021-02-01", 40)]).DaysAhead, Of(Occupied, "2021-06-30", [Report("2021-02-01", 40)]).NeededPerMonth));
        Assert.Equal(GapStatus.Missed, Of(Occupied, "2022-01-01", [Report("2021-02-01", 40)]).Status);
    }

    [Fact]
    public void A_newer_report_that_is_pending_stands_beside_the_verified_one()
    {
        var gap = Of(Occupied, "2021-06-30", [Report("2021-02-01", 83) with { Review = Samples.Review(true) }, Report("2021-05-01", 79)], RecordKind.Measurement);

        Assert.Equal((83m, -4m, 79m, GapStatus.Done), (gap.Verified, gap.Pending, gap.Done, gap.Status));
    }

    [Fact]
    public void Reports_of_things_that_add_up_are_added()
    {
        var gap = Of(Land, "2021-06-30", [Report("2021-02-01", 1, "land"), Report("2021-05-01", 2, "land", "b"), Report("2021-08-01", 1, "land")]);

        Assert.Equal((3m, 2m, GapStatus.Ahead), (gap.Verified, gap.Left, gap.Status));
    }

    [Fact]
    public void A_reported_sum_of_money_is_told_in_the_plans_unit()
    {
        var tax = Land with { Unit = Samples.YiYuan };

        Assert.Equal(2.5m, Of(tax, "2021-06-30", [Report("2021-02-01", 2.5m, "land")]).Verified);
        Assert.Equal(2.5m, Of(tax with { Measure = new Measure.Reported(AddsUp: false) }, "2021-06-30", [Report("2021-02-01", 2.5m, "land")]).Verified);
    }

    [Fact]
    public void More_decimals_than_the_books_keep_are_rounded() =>
        Assert.Equal(82.3457m, Of(Occupied, "2021-06-30", [Report("2021-02-01", 82.345678m)]).Verified);

    private static Gap Of(Indicator indicator, string at, Measurement[] reports, params RecordKind[] verifies)
    {
        var plan = Samples.Plan(indicator) with { Verifies = verifies };
        return Assert.Single(Gaps.Of(plan, Totals.Of(reports.SelectMany(report => Contributions.Of(plan, report))), Indicator.Whole, Samples.Day(at)));
    }

    private static Measurement Report(string day, decimal value, string indicator = "occupied", string unit = "a") => new()
    {
        Id = Measurement.IdOf(indicator, unit, Samples.Day(day)),
        Unit = unit,
        Person = "someone",
        Date = Samples.Day(day),
        Indicator = indicator,
        Value = value,
    };
}
