namespace PromoBot.Domain.Tests.Progress;

/// <summary>Shares by number and by amount, each of its own whole (占比).</summary>
public class ShareTests
{
    private static readonly Indicator Industrial = Samples.Indicator(
        "industrial",
        new Measure.Share(new Measure.NumberOfProjects(Stage.Signed), Filter.None with { InvestmentAtLeast = new Money(Samples.Yi, "CNY") }, Samples.Pieces),
        Samples.Percent,
        Filter.None with { AllTags = [Tag.Manufacturing] },
        target: 70) with
    { Targets = Samples.For("a", 70) };

    private static readonly Indicator IndustryFunds = Industrial with
    {
        Id = "industry_funds",
        Measure = new Measure.Share(new Measure.SumOfReceipts([AmountKind.Funds]), Filter.None, Samples.YiYuan),
        Targets = Samples.For("a", 27, 31),
    };

    [Fact]
    public void By_number_the_part_stands_against_its_own_whole()
    {
        var gap = OfProjects(factories: 2, others: 1, tooSmall: 5);

        Assert.Equal((2m / 3 * 100, GapStatus.Behind), (gap.Verified, gap.Status));
        Assert.Equal(new Sums(2, 3, 0, 0, Samples.Pieces), gap.Sums);
    }

    [Theory]
    [InlineData(2, 1, 1)] // 3 of 4 are 75 %
    [InlineData(0, 3, 7)] // 7 of 10 are 70 %
    [InlineData(6, 4, 4)] // 10 of 14 are 71.4 %; 9 of 13 are 69.2 %
    [InlineData(7, 3, null)]
    [InlineData(0, 0, 1)]
    public void What_restores_a_share_is_how_many_more_of_the_part(int factories, int others, int? more) =>
        Assert.Equal(more, OfProjects(factories, others).ToRestore);

    [Fact]
    public void Of_more_than_the_share_itself_one_more_is_needed() =>
        Assert.Equal(8, OfProjects(0, 3, compare: Comparison.MoreThan).ToRestore);

    [Fact]
    public void By_amount_it_tells_the_money_that_restores_it()
    {
        // 20亿 of 100亿, 27 % wanted: (20 + x) / (100 + x) = 0.27.
        var gap = OfMoney((20, true, null), (80, false, null));

        Assert.Equal((20m, GapStatus.Behind, 7m), (gap.Verified, gap.Status, gap.Left));
        Assert.Equal(9.5890m, Math.Round(gap.ToRestore!.Value, 4));
        Assert.Equal(new Sums(20, 100, 0, 0, Samples.YiYuan), gap.Sums);
    }

    [Fact]
    public void Pending_money_moves_a_share_in_either_direction()
    {
        var raised = OfMoney((30, true, true), (70, false, true), (100, true, null));
        var lowered = OfMoney((30, true, true), (70, false, true), (100, false, null));

        Assert.Equal((30m, 35m, 65m), (raised.Verified, raised.Pending, raised.Done));
        Assert.Equal((30m, -15m, 15m), (lowered.Verified, lowered.Pending, lowered.Done));
        Assert.Equal(GapStatus.Done, lowered.Status);
    }

    [Fact]
    public void Of_nothing_there_is_no_share()
    {
        var gap = OfProjects(0, 0);

        Assert.Equal((Lack.Whole, GapStatus.NotStarted, false), (gap.Lacks, gap.Status, gap.IsMet));
    }

    [Fact]
    public void A_share_does_not_wait_for_the_calendar()
    {
        var gap = OfProjects(2, 1);

        Assert.Equal((0, (decimal?)null, (decimal?)null), (gap.DaysAhead, gap.NeededPerMonth, gap.Forecast));
        Assert.Equal(GapStatus.Missed, OfProjects(2, 1, at: "2022-01-01").Status);
    }

    [Fact]
    public void What_is_not_of_the_whole_is_kept_out_of_both_and_says_why()
    {
        var small = Samples.Project((Stage.Signed, "2021-03-01")) with { Amounts = [new Amount(AmountKind.Investment, 1)], Tags = [Tag.Manufacturing] };

        Assert.All(
            Verdicts.Of(Samples.Plan(Industrial), new ProjectFile(small, [])),
            verdict => Assert.IsType<Exclusion.InvestmentBelow>(Assert.Single(Assert.IsType<Verdict.Excluded>(verdict).Why)));
    }

    private static Gap OfProjects(int factories, int others, int tooSmall = 0, Comparison compare = Comparison.AtLeast, string at = "2021-06-30")
    {
        var plan = Samples.Plan(Industrial with { Compare = compare });
        Project Signed(int number, decimal investment, params Tag[] tags) => Samples.Project((Stage.Signed, "2021-03-01")) with
        {
            Id = $"p{number}",
            Amounts = [new Amount(AmountKind.Investment, investment)],
            Tags = tags,
        };
        var projects = Enumerable.Range(0, factories).Select(number => Signed(number, Samples.Yi, Tag.Manufacturing))
            .Concat(Enumerable.Range(100, others).Select(number => Signed(number, Samples.Yi)))
            .Concat(Enumerable.Range(200, tooSmall).Select(number => Signed(number, Samples.Yi - 1, Tag.Manufacturing)));
        return Assert.Single(Gaps.Of(plan, Samples.Totals(plan, projects.Select(project => new ProjectFile(project, []))), "a", Samples.Day(at)));
    }

    /// <summary>Money of industry projects and of others; reviewed or not.</summary>
    private static Gap OfMoney(params (decimal Yi, bool IsIndustry, bool? IsVerified)[] money)
    {
        var plan = Samples.Plan(IndustryFunds) with { Verifies = money.Any(one => one.IsVerified is not null) ? [RecordKind.Receipt] : [] };
        var files = money.Select(one => new ProjectFile(
            Samples.Project() with { Tags = one.IsIndustry ? [Tag.Manufacturing] : [] },
            [Samples.Receipt(one.Yi * Samples.Yi) with { Review = one.IsVerified is { } isVerified ? Samples.Review(isVerified) : null }]));
        return Assert.Single(Gaps.Of(plan, Samples.Totals(plan, files), "a", Samples.Day("2021-06-30")));
    }
}
