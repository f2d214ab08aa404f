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

    [Theory]
    [InlineData("demo.yaml")]
    [InlineData("dongli-2024.yaml")]
    [InlineData("gongqingcheng-2022-2024.yaml")]
    [InlineData("jiangan-2021.yaml")]
    [InlineData("wuhan-etdz-2025.yaml")]
    [InlineData("xianning-2021.yaml")]
    public void Every_plan_has_the_five_roles_under_the_same_ids(string file) =>
        Assert.Equal(
            Enum.GetValues<Role>(),
            new[] { "promoter", "head", "officer", "leader", "admin" }.Select(id => Load(file).People.Single(one => one.Person.Id == id).Person.Role));

    [Fact]
    public void Jiangan_lacks_a_base_and_measures_its_buildings()
    {
        var plan = Load("jiangan-2021.yaml");

        Assert.Empty(Assert.IsType<Measure.Growth>(plan.Find("fdi_growth")!.Measure).Bases);
        Assert.Equal(new Tiers(11.5m, 13.7m), plan.Find("fdi_growth")!.Targets[Indicator.Whole]);
        Assert.Equal(new Tiers(27, 31), plan.Find("industry_share")!.Targets[Indicator.Whole]);
        Assert.Equal(
            [new Tiers(80, 85), new Tiers(70, 75), new Tiers(70, 75)],
            new[] { "buildings_occupied", "buildings_registered", "buildings_taxed" }.Select(id => plan.Find(id)!.Targets[Indicator.Whole]));
    }

    [Fact]
    public void Xianning_has_the_table_the_quotas_and_the_17_events_of_its_document()
    {
        var plan = Load("xianning-2021.yaml");
        string[] units = ["xianan", "jiayu", "chibi", "tongcheng", "chongyang", "tongshan", "hitech"];
        decimal[] Row(string indicator) => [.. units.Select(unit => plan.Find(indicator)!.Targets[unit].Expected)];

        Assert.Equal([1, 1, 2, 1, 1, 1, 2], Row("top500"));
        Assert.Equal([2, 2, 2, 1, 1, 1, 2], Row("projects_1b"));
        Assert.Equal([18, 18, 18, 12, 12, 12, 10], Row("projects_100m"));
        Assert.Equal([18, 18, 18, 12, 12, 12, 10], Row("started_100m"));
        Assert.Equal([180, 180, 180, 120, 120, 120, 100], Row("funds"));
        Assert.All(Row("industry_share"), share => Assert.Equal(70, share));
        Assert.Equal([2m, 6, 4], plan.Find("trips_province_out")!.PostTargets.Values.Select(tier => tier.Expected));
        Assert.Equal(6, plan.Find("trips_city_out")!.PostTargets["县分管领导"].Expected);
        Assert.Equal(17, plan.Calendar.Count);
        Assert.Equal(
            [(3, 23, 25), (3, 26, 26), (4, 8, 11), (9, 8, 8)],
            plan.Calendar.Where(one => one.Day is not null).Select(one => (one.Month, one.Day!.Value, one.To.Day)));
    }

    [Fact]
    public void Gongqingcheng_owes_each_year_and_over_three()
    {
        var plan = Load("gongqingcheng-2022-2024.yaml");

        Assert.Equal((new Span.Each(12), 4m), (plan.Find("projects_5b_yearly")!.Span, plan.Find("projects_5b_yearly")!.Targets[Indicator.Whole].Expected));
        Assert.Equal((new Span.Whole(), 15m), (plan.Find("projects_5b")!.Span, plan.Find("projects_5b")!.Targets[Indicator.Whole].Expected));
        Assert.Equal([7m, 0.6m, 304.2m], new[] { "fdi", "cash", "outside_funds" }.Select(id => plan.Find(id)!.Targets[Indicator.Whole].Expected));
        Assert.Equal([7m, 10, 10], new[] { "fdi_growth", "cash_growth", "outside_funds_growth" }.Select(id => plan.Find(id)!.Targets[Indicator.Whole].Expected));
        Assert.Equal([Comparison.MoreThan, Comparison.MoreThan], new[] { "leading_share", "emerging_share" }.Select(id => plan.Find(id)!.Compare));
        Assert.Equal(2, plan.People.Single(one => one.Person.Id == "promoter").Person.Units.Count);
    }

    [Fact]
    public void Wuhan_has_last_year_to_beat_and_seven_stations()
    {
        var plan = Load("wuhan-etdz-2025.yaml");

        Assert.Equal([110m, 2100, 5.6m], plan.Indicators.Where(one => one.BeatsLastYear).Select(one => one.Targets[Indicator.Whole].Expected));
        Assert.Equal(["北京市", "上海市", "深圳市", "苏州市", "重庆市", "杭州市", "广州市"], plan.Units.SelectMany(unit => unit.Stations));
        Assert.Equal(7, plan.Units.Count(unit => unit.Kind == "park"));
    }

    [Fact]
    public void Dongli_has_eight_lines_and_wants_money_verified()
    {
        var plan = Load("dongli-2024.yaml");

        Assert.Equal([80m, 800, 20, 30, 5, 160, 10, 20], plan.Indicators.Select(one => one.Targets[Indicator.Whole].Expected));
        Assert.Equal([RecordKind.Receipt], plan.Verifies);
    }

    private static Plan Load(string file) =>
        Assert.IsType<PlanReading.Good>(PlanFile.Load(Path.Combine(Samples.Repository, "plans", file), Samples.Today)).Plan;
}
