using PromoBot.Domain;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Tests.Plans;

public class ShippedPlanTests
{
    public static TheoryData<string> Shipped { get; } =
        [.. Directory.GetFiles(Path.Combine(Samples.Repository, "plans"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_plan_loads_with_no_problem(string file)
    {
        var reading = PlanFile.Load(Path.Combine(Samples.Repository, "plans", file), Samples.Today);

        Assert.Empty(reading is PlanReading.Broken broken ? broken.Problems.Select(one => one.In(file)) : []);
        Assert.Equal(Remarks.GetValueOrDefault(file, []), Assert.IsType<PlanReading.Good>(reading).Remarks.Select(one => one.What.Split(';')[0]));
    }

    /// <summary>What the documents themselves leave open, and what they hand out beside their sums.</summary>
    private static readonly Dictionary<string, string[]> Remarks = new(StringComparer.Ordinal)
    {
        ["gongqingcheng-2022-2024.yaml"] =
        [
            "'fdi_growth': no base of 2021 for authority",
            "'cash_growth': no base of 2021 for authority",
            "'outside_funds_growth': no base of 2021 for authority",
            "'projects_5b_yearly': 4 in each of 3 parts come to 12, 'projects_5b' wants 15",
        ],
        ["jiangan-2021.yaml"] = ["'fdi_growth': no base of 2020 for authority"],
        ["wuhan-etdz-2025.yaml"] =
        [
            "'started_growth': no base of 2024 for authority",
            "'industry_funds_growth': no base of 2024 for authority",
        ],
        ["xianning-2021.yaml"] =
        [
            "'top500': the units' expected targets add up to 9, the authority's is 3",
            "'projects_1b': the units' expected targets add up to 11, the authority's is 10",
        ],
    };

    [Fact]
    public void The_demo_has_a_person_for_each_role_each_with_a_code()
    {
        var people = Load("demo.yaml").People;

        Assert.Equal(["promoter", "head", "officer", "leader", "admin"], people.Select(one => one.Person.Id));
        Assert.Equal(Enum.GetValues<Role>(), people.Select(one => one.Person.Role));
        Assert.DoesNotContain(people, one => one.InvitationCode is null);
        Assert.Equal("dazhi", people[0].Person.Unit);
    }

    [Fact]
    public void The_demo_is_of_the_current_year() =>
        Assert.Equal(Period.OfYear(2026), Load("demo.yaml").Period);

    [Fact]
    public void The_demo_is_found_under_the_names_people_use()
    {
        var dazhi = Load("demo.yaml").FindUnit("dazhi")!;

        Assert.Equal("大智街道", dazhi.Name);
        Assert.Contains("大智街", dazhi.Also);
        Assert.Contains("Dazhi Street", dazhi.Also);
    }

    [Fact]
    public void Jiangan_has_the_figures_of_its_document()
    {
        var plan = Load("jiangan-2021.yaml");

        Assert.Equal(new Tiers(709, 711), plan.Find("funds")!.Targets[Indicator.Whole]);
        Assert.Equal(new Tiers(8000, 8396), plan.Find("fdi")!.Targets[Indicator.Whole]);
        Assert.Equal(new UnitOfMeasure("万美元", "USD", 10_000), plan.Find("fdi")!.Unit);
        Assert.Equal(new Money(3_000_000_000, "CNY"), plan.Find("services_3b")!.Filter.InvestmentAtLeast);
        Assert.Equal(13, plan.Find("head_firms")!.Targets.Count(target => target.Value == new Tiers(1, 2)));
        Assert.False(plan.Find("head_firms")!.Targets.ContainsKey(Indicator.Whole));
    }

    private static Plan Load(string file) =>
        Assert.IsType<PlanReading.Good>(PlanFile.Load(Path.Combine(Samples.Repository, "plans", file), Samples.Today)).Plan;
}
