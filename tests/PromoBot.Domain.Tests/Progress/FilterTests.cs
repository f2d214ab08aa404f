namespace PromoBot.Domain.Tests.Progress;

/// <summary>What keeps a project or an event out of an indicator, and the reason it gives (为什么没算).</summary>
public class FilterTests
{
    private static readonly Project Signed = Samples.Project((Stage.Signed, "2021-03-01"));

    [Fact]
    public void A_word_of_the_name_or_the_industry_lets_a_project_in()
    {
        var filter = Filter.None with { Mentions = ["新能源", "电子信息"] };

        Assert.True(Counts(filter, Signed with { Industry = "新能源汽车" }));
        Assert.True(Counts(filter, Signed with { Name = "电子信息产业园" }));
        Assert.IsType<Exclusion.LacksMention>(Why(filter, Signed));
    }

    [Fact]
    public void A_project_comes_from_where_its_investor_does()
    {
        var filter = Filter.None with { From = ["北京市", "河北省"] };

        Assert.True(Counts(filter, Signed with { From = ["河北省", "石家庄市"] }));
        Assert.IsType<Exclusion.OtherOrigin>(Why(filter, Signed with { From = ["天津市"] }));
        Assert.IsType<Exclusion.OriginUnknown>(Why(filter, Signed));
    }

    [Fact]
    public void From_outside_the_province_is_anywhere_else()
    {
        var filter = Filter.None with { IsFromOutsideProvince = true };

        Assert.True(Counts(filter, Signed with { From = ["江西省", "南昌市"] }));
        Assert.True(Counts(filter, Signed with { From = ["德国"] }));
        Assert.IsType<Exclusion.OtherOrigin>(Why(filter, Signed with { From = ["湖北省", "武汉市"] }));
        Assert.IsType<Exclusion.OriginUnknown>(Why(filter, Signed));
    }

    [Fact]
    public void Quality_is_all_five_points_and_those_missing_are_named()
    {
        var filter = Filter.None with { IsOfQuality = true };
        var all = Enum.GetValues<QualityPoint>();

        Assert.True(Counts(filter, Signed with { Quality = all }));
        Assert.Equal([QualityPoint.PaidInCapital, QualityPoint.PlannedSize], Assert.IsType<Exclusion.LacksQuality>(Why(filter, Signed with { Quality = [.. all.Take(3)] })).Missing);
    }

    [Fact]
    public void One_project_may_count_in_three_lines()
    {
        var plan = Samples.Plan(
            Of(Filter.None with { AllTags = [Tag.Manufacturing] }) with { Id = "manufacturing" },
            Of(Filter.None with { AllTags = [Tag.CentralSoe] }) with { Id = "central" },
            Of(Filter.None with { From = ["北京市"] }) with { Id = "beijing" },
            Of(Filter.None with { AllTags = [Tag.Services] }) with { Id = "services" });
        var project = Signed with { Tags = [Tag.Manufacturing, Tag.CentralSoe], From = ["北京市"] };

        Assert.Equal(["manufacturing", "central", "beijing"], Contributions.Of(plan, new ProjectFile(project, [])).Select(one => one.Indicator));
    }

    [Fact]
    public void An_event_counts_by_its_kind_and_its_place_once_it_was_held()
    {
        var plan = Samples.Plan(Samples.Indicator("events", new Measure.NumberOfEvents([EventKind.Promotion]), Samples.Pieces, Filter.None with { From = ["北京市", "武汉市"] }));
        var held = Samples.Event(EventKind.Promotion, "2021-05-01") with { Regions = ["湖北省", "武汉市"] };
        IEnumerable<Exclusion> Against(Event one) => Verdicts.Of(plan, one).OfType<Verdict.Excluded>().SelectMany(verdict => verdict.Why);

        Assert.Empty(Against(held));
        Assert.Equal([new Exclusion.OtherEvent(EventKind.Training)], Against(held with { Kind = EventKind.Training }));
        Assert.Equal([new Exclusion.NotDone(ActState.Planned)], Against(held with { State = ActState.Planned }));
        Assert.IsType<Exclusion.OtherOrigin>(Assert.Single(Against(held with { Regions = ["湖北省", "咸宁市"] })));
        Assert.IsType<Exclusion.OriginUnknown>(Assert.Single(Against(held with { Regions = [] })));
    }

    [Fact]
    public void What_a_project_is_worth_is_the_first_amount_the_plan_names_of_a_range_the_lower_end()
    {
        var worth = Samples.Indicator("worth", new Measure.SumOfProjects([AmountKind.Signed, AmountKind.Investment], Stage.Signed), Samples.YiYuan);
        decimal Counted(params Amount[] amounts) => Assert.Single(Contributions.Of(Samples.Plan(worth), new ProjectFile(Signed with { Amounts = amounts }, []))).Amount;

        Assert.Equal(3 * Samples.Yi, Counted(new Amount(AmountKind.Investment, 5 * Samples.Yi), new Amount(AmountKind.Signed, 3 * Samples.Yi)));
        Assert.Equal(5 * Samples.Yi, Counted(new Amount(AmountKind.Investment, 5 * Samples.Yi, 8 * Samples.Yi, "CNY")));
        Assert.Equal(6.5m * Samples.Yi, Counted(new Amount(AmountKind.Signed, Samples.Yi, "USD")));
        Assert.IsType<Exclusion.AmountUnknown>(Why(worth, Signed with { Amounts = [] }));
        Assert.IsType<Exclusion.NoRate>(Why(worth, Signed with { Amounts = [new Amount(AmountKind.Signed, Samples.Yi, "EUR")] }));
    }

    private static bool Counts(Filter filter, Project project) => Verdicts.Of(Samples.Plan(Of(filter)), new ProjectFile(project, [])) is [Verdict.Counts];

    private static Exclusion Why(Filter filter, Project project) => Why(Of(filter), project);

    private static Exclusion Why(Indicator indicator, Project project) =>
        Assert.Single(Assert.IsType<Verdict.Excluded>(Assert.Single(Verdicts.Of(Samples.Plan(indicator), new ProjectFile(project, [])))).Why);

    private static Indicator Of(Filter filter) => Samples.Indicator("projects", new Measure.NumberOfProjects(Stage.Signed), Samples.Pieces, filter);
}
