using PromoBot.Domain;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Tests.Plans;

public class PlanReadingTests
{
    [Fact]
    public void Everything_that_stands_in_the_file_is_in_the_plan()
    {
        var plan = Read(Samples.Good);

        Assert.Equal(("x", "某区", "Asia/Shanghai"), (plan.Authority.Id, plan.Authority.Name, plan.Authority.TimeZone));
        Assert.Equal(["湖北省", "武汉市"], plan.Authority.Home);
        Assert.Equal(Period.OfYear(2026), plan.Period);
        Assert.Equal(["甲街"], plan.FindUnit("a")!.Also);
        Assert.Equal("a", plan.FindUnit("b")!.Parent);
        Assert.Equal(("AB12", Role.Promoter), (plan.People[0].InvitationCode, plan.People[0].Person.Role));
        Assert.Equal(new Rate("USD", new DateOnly(2026, 1, 1), 7.1m, ""), plan.Rates.Single());
        var funds = plan.Find("funds")!;
        Assert.Equal(("到位资金", "Funds"), (funds.Name["zh-CN"], funds.Name["en"]));
        Assert.Equal([AmountKind.Funds], Assert.IsType<Measure.SumOfReceipts>(funds.Measure).Kinds);
        Assert.Equal(new Money(100_000_000, "CNY"), funds.Filter.InvestmentAtLeast);
        Assert.Equal([Tag.Services], funds.Filter.NotTags);
        Assert.Equal(Comparison.MoreThan, funds.Compare);
        Assert.Equal(new Tiers(10, 12), funds.Targets[Indicator.Whole]);
        Assert.Equal(new Tiers(10, null), funds.Targets["a"]);
    }

    public static TheoryData<string, string, string> Periods { get; } = new()
    {
        { "2021", "2021-01-01", "2021-12-31" },
        { "2022-2024", "2022-01-01", "2024-12-31" },
        { "2022–2024", "2022-01-01", "2024-12-31" },
        { "current year", "2026-01-01", "2026-12-31" },
        { "{ from: 2021-04-01, to: 2022-03-31 }", "2021-04-01", "2022-03-31" },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_period_is_a_year_or_years_or_two_days(string said, string first, string last)
    {
        var period = Read(Samples.Good.Replace("period: 2026", $"period: {said}", StringComparison.Ordinal)).Period;

        Assert.Equal(first, $"{period.First:yyyy-MM-dd}");
        Assert.Equal(last, $"{period.Last:yyyy-MM-dd}");
    }

    [Fact]
    public void Each_gives_every_unit_the_same_target_unless_it_has_its_own()
    {
        var targets = Read(Samples.Good.Replace("      a: 10", "      a: 10\n      each: { expected: 3, stretch: 4 }", StringComparison.Ordinal))
            .Find("funds")!.Targets;

        Assert.Equal(new Tiers(10, null), targets["a"]);
        Assert.Equal(new Tiers(3, 4), targets["b"]);
    }

    [Fact]
    public void Sums_of_units_that_differ_from_the_whole_are_remarked()
    {
        var reading = PlanFile.Read(Samples.Good.Replace("      a: 10", "      a: 11", StringComparison.Ordinal), Samples.Today);

        var remark = Assert.Single(Assert.IsType<PlanReading.Good>(reading).Remarks);
        Assert.Equal("f:12:5: 'funds': the units' expected targets add up to 11, the authority's is 10", remark.In("f"));
    }

    [Fact]
    public void A_unit_below_another_is_not_added_twice() =>
        Assert.Empty(Assert.IsType<PlanReading.Good>(PlanFile.Read(
            Samples.Good.Replace("      a: 10", "      a: 10\n      b: 4", StringComparison.Ordinal), Samples.Today)).Remarks);

    [Fact]
    public void A_foreign_currency_without_a_rate_is_remarked()
    {
        var yaml = Samples.Good.Replace("unit: 亿元", "unit: 万美元", StringComparison.Ordinal)
            .Replace("from: 2026-01-01", "from: 2026-02-01", StringComparison.Ordinal);

        Assert.Contains("no rate of USD holds on 2026-01-01", Assert.Single(Assert.IsType<PlanReading.Good>(PlanFile.Read(yaml, Samples.Today)).Remarks).What, StringComparison.Ordinal);
    }

    private static Plan Read(string yaml) => Assert.IsType<PlanReading.Good>(PlanFile.Read(yaml, Samples.Today)).Plan;
}
