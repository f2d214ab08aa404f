namespace PromoBot.Domain.Tests.Progress;

public class ContributionsTests
{
    [Fact]
    public void Money_counts_for_its_unit_on_the_day_it_arrived()
    {
        var one = Assert.Single(Contributions.Of(Samples.Plan(Samples.Funds), new ProjectFile(Samples.Project(), [Samples.Receipt(5 * Samples.Yi, unit: "b")])));

        Assert.Equal(new Contribution("funds", "b", "someone", "p1", Samples.Day("2021-06-30"), 5 * Samples.Yi, one.Entry, Verification.Verified), one);
    }

    [Theory]
    [InlineData("2021-06-30", 6.5)]
    [InlineData("2021-07-01", 6.4)]
    public void Foreign_money_is_turned_into_yuan_at_the_rate_of_its_day(string date, double rate)
    {
        var file = new ProjectFile(Samples.Project(), [Samples.Receipt(1_000_000, date, AmountKind.Funds, "USD")]);

        Assert.Equal(1_000_000m * (decimal)rate, Assert.Single(Contributions.Of(Samples.Plan(Samples.Funds), file)).Amount);
    }

    [Fact]
    public void Yuan_are_turned_into_dollars_where_the_indicator_is_in_dollars()
    {
        var file = new ProjectFile(Samples.Project(), [Samples.Receipt(6_500_000, kind: AmountKind.Fdi)]);

        Assert.Equal(1_000_000m, Assert.Single(Contributions.Of(Samples.Plan(Samples.Fdi), file)).Amount);
    }

    [Fact]
    public void Money_without_a_rate_does_not_count_and_says_why() =>
        Assert.Equal(new Exclusion.NoRate("EUR", Samples.Day("2021-06-30")), Why(Samples.Funds, Samples.Project(), Samples.Receipt(1, currency: "EUR")));

    [Fact]
    public void Money_outside_the_period_does_not_count() =>
        Assert.IsType<Exclusion.OutsidePeriod>(Why(Samples.Funds, Samples.Project(), Samples.Receipt(1, "2020-12-31")));

    [Fact]
    public void Money_of_another_kind_does_not_count() =>
        Assert.Equal(new Exclusion.OtherKind(AmountKind.Fdi), Why(Samples.Funds, Samples.Project(), Samples.Receipt(1, kind: AmountKind.Fdi)));

    [Fact]
    public void Withdrawn_money_does_not_count() =>
        Assert.IsType<Exclusion.Withdrawn>(Why(Samples.Funds, Samples.Project(), Samples.Receipt(1) with { IsWithdrawn = true }));

    [Fact]
    public void Money_of_a_withdrawn_project_does_not_count() =>
        Assert.IsType<Exclusion.Withdrawn>(Why(Samples.Funds, Samples.Project() with { IsWithdrawn = true }, Samples.Receipt(1)));

    [Fact]
    public void Money_that_arrived_goes_on_counting_when_the_project_is_lost() =>
        Assert.Single(Contributions.Of(
            Samples.Plan(Samples.Funds), new ProjectFile(Samples.Project((Stage.Lost, "2021-08-01")), [Samples.Receipt(1)])));

    public static TheoryData<string, string[], string?> Stages { get; } = new()
    {
        { "not there yet", ["Talking 2021-02-01"], null },
        { "signed", ["Signed 2021-03-01"], "2021-03-01" },
        { "signed and on", ["Signed 2021-03-01", "Started 2021-05-01", "Operating 2021-09-01"], "2021-03-01" },
        { "signing skipped", ["Started 2021-05-01"], "2021-05-01" },
        { "signing reported late", ["Started 2021-05-01", "Signed 2021-03-01"], "2021-03-01" },
        { "said twice", ["Signed 2021-03-01", "Signed 2021-03-08"], "2021-03-01" },
        { "shelved after", ["Signed 2021-03-01", "Shelved 2021-04-01"], "2021-03-01" },
        { "shelved before", ["Shelved 2021-04-01"], null },
        { "lost after", ["Signed 2021-03-01", "Lost 2021-04-01"], null },
        { "lost and won again", ["Signed 2021-03-01", "Lost 2021-04-01", "Signed 2021-06-01"], "2021-06-01" },
        { "back to talks", ["Signed 2021-03-01", "Talking 2021-04-01"], null },
        { "signed the year before", ["Signed 2020-12-31", "Started 2021-05-01"], null },
        { "signed the year after", ["Signed 2022-01-01"], null },
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_project_counts_once_from_the_day_it_reached_the_stage(string what, string[] stages, string? since)
    {
        Assert.NotEmpty(what);
        var project = Samples.Project([.. stages.Select(one => one.Split(' ')).Select(one => (Enum.Parse<Stage>(one[0]), one[1]))]);
        // Its lead would otherwise stand before the signing of the year before.
        project = project with { Stages = [.. project.Stages.Where(one => one.Stage != Stage.Lead)] };

        var counted = Contributions.Of(Samples.Plan(Samples.Signed()), new ProjectFile(project, []));

        Assert.Equal(since is null ? [] : [Samples.Day(since)], counted.Select(one => one.Date));
        Assert.All(counted, one => Assert.Equal(("a", "p1", 1m), (one.Unit, one.Entry, one.Amount)));
    }

    public static TheoryData<string, decimal, decimal, string, bool> Investments { get; } = new()
    {
        { "exactly", 1, 1, "CNY", true },
        { "a little less", 0.99m, 0.99m, "CNY", false },
        { "a range from it", 1, 2, "CNY", true },
        { "a range around it", 0.5m, 2, "CNY", false },
        { "enough dollars", 0.16m, 0.16m, "USD", true },
        { "too few dollars", 0.15m, 0.15m, "USD", false },
        { "no rate", 5, 5, "EUR", false },
    };

    [Theory]
    [MemberData(nameof(Investments))]
    public void A_threshold_looks_at_the_lower_end_in_yuan(string what, decimal min, decimal max, string currency, bool counts)
    {
        Assert.NotEmpty(what);
        var project = Samples.Project((Stage.Signed, "2021-03-01")) with
        {
            Amounts = [new Amount(AmountKind.Investment, min * Samples.Yi, max * Samples.Yi, currency)],
        };

        Assert.Equal(counts, Contributions.Of(Samples.Plan(Samples.Signed()), new ProjectFile(project, [])).Count == 1);
    }

    [Fact]
    public void The_contract_sum_stands_in_for_an_investment_nobody_said()
    {
        var project = Samples.Project((Stage.Signed, "2021-03-01")) with { Amounts = [new Amount(AmountKind.Signed, 2 * Samples.Yi)] };

        Assert.Single(Contributions.Of(Samples.Plan(Samples.Signed()), new ProjectFile(project, [])));
        Assert.IsType<Exclusion.InvestmentUnknown>(Why(Samples.Signed(), project with { Amounts = [] }));
    }

    [Fact]
    public void Tags_have_to_fit_and_every_one_that_does_not_is_named()
    {
        var filter = new Filter(null, [Tag.Fortune500, Tag.China500], [Tag.Hq], [Tag.Services]);
        var indicator = Samples.Indicator("hq", new Measure.NumberOfProjects(Stage.Signed), Samples.Pieces, filter);
        var signed = Samples.Project((Stage.Signed, "2021-03-01"));

        Assert.Single(Contributions.Of(Samples.Plan(indicator), new ProjectFile(signed with { Tags = [Tag.Hq, Tag.China500] }, [])));
        var excluded = Assert.IsType<Verdict.Excluded>(Assert.Single(
            Verdicts.Of(Samples.Plan(indicator), new ProjectFile(signed with { Tags = [Tag.Services] }, []))));
        Assert.Equal(
            [typeof(Exclusion.LacksAnyTag), typeof(Exclusion.LacksTag), typeof(Exclusion.HasTag)], excluded.Why.Select(one => one.GetType()));
    }

    [Fact]
    public void A_visit_counts_the_companies_it_met() =>
        Assert.Equal(2, Assert.Single(Contributions.Of(Samples.Plan(Samples.Visits()), Samples.Visit(Direction.Out, "甲", "乙"))).Amount);

    [Fact]
    public void A_visit_in_another_direction_does_not_count_but_one_of_unknown_direction_does()
    {
        var plan = Samples.Plan(Samples.Visits(Direction.Out, Direction.In));

        Assert.Empty(Contributions.Of(plan, Samples.Visit(Direction.Phone, "甲")));
        Assert.Equal(
            [new Exclusion.OtherDirection(Direction.Phone)],
            Assert.IsType<Verdict.Excluded>(Assert.Single(Verdicts.Of(plan, Samples.Visit(Direction.Phone, "甲")))).Why);
        Assert.Single(Contributions.Of(plan, Samples.Visit(null, "甲")));
        Assert.Empty(Contributions.Of(plan, Samples.Visit(Direction.In, "甲") with { IsWithdrawn = true }));
    }

    private static Exclusion Why(Indicator indicator, Project project, params Receipt[] receipts) =>
        Assert.Single(Assert.IsType<Verdict.Excluded>(
            Assert.Single(Verdicts.Of(Samples.Plan(indicator), new ProjectFile(project, receipts)))).Why);
}
