namespace PromoBot.Domain.Tests.Progress;

/// <summary>What people owe by post, and what is shown without being owed.</summary>
public class QuotaTests
{
    private static readonly Person Deputy = new("deputy", "分管领导", ["a"], "分管领导", Role.Head);

    private static readonly Person Clerk = new("clerk", "专员", ["a"], "专员", Role.Promoter);

    private static readonly Indicator Trips = Samples.Indicator("trips", new Measure.NumberOfTrips(TripLevel.ProvinceOut), Samples.Pieces) with
    {
        Targets = new Dictionary<string, Tiers>(StringComparer.Ordinal),
        PostTargets = Samples.For("分管领导", 6),
    };

    private static readonly Indicator Planned = Samples.Indicator(
        "planned",
        new Measure.NumberOfProjects(Stage.Lead),
        Samples.Pieces,
        Filter.None with { InvestmentAtLeast = new Money(10 * Samples.Yi, "CNY"), Excludes = ["房地产", "特色小镇"] }) with
    {
        Targets = new Dictionary<string, Tiers>(StringComparer.Ordinal),
        PostTargets = Samples.For("分管领导", 1),
    };

    [Fact]
    public void Everybody_who_went_is_credited_once()
    {
        var plan = Samples.Plan(Trips);
        var totals = Totals.Of(Contributions.Of(plan, Samples.Trip(TripLevel.ProvinceOut, "deputy", "clerk", "deputy")));

        Assert.Equal(["@deputy", "@clerk"], totals.Select(total => total.Owner));
        Assert.Equal((1m, 5m), (Assert.Single(Gaps.Of(plan, totals, Deputy, Samples.Day("2021-06-30"))).Done, Assert.Single(Gaps.Of(plan, totals, Deputy, Samples.Day("2021-06-30"))).Left));
        Assert.Empty(Gaps.Of(plan, totals, Clerk, Samples.Day("2021-06-30")));
        Assert.Empty(Gaps.Of(plan, totals, "a", Samples.Day("2021-06-30")));
    }

    [Fact]
    public void Farther_counts_as_nearer_and_nearer_not_as_farther()
    {
        Assert.NotEmpty(Contributions.Of(Samples.Plan(Trips), Samples.Trip(TripLevel.Abroad, "deputy")));
        Assert.Equal(new Exclusion.TooNear(TripLevel.ProvinceOut, TripLevel.CityOut), Why(Trips, Samples.Trip(TripLevel.CityOut, "deputy")));
        Assert.Equal(new Exclusion.TooNear(TripLevel.ProvinceOut, null), Why(Trips, Samples.Trip(null, "deputy")));
    }

    [Fact]
    public void A_trip_that_was_not_made_or_that_nobody_went_on_does_not_count()
    {
        Assert.Equal(new Exclusion.NotDone(ActState.Planned), Why(Trips, Samples.Trip(TripLevel.Abroad, "deputy") with { State = ActState.Planned }));
        Assert.Equal(new Exclusion.NotDone(ActState.Cancelled), Why(Trips, Samples.Trip(TripLevel.Abroad, "deputy") with { State = ActState.Cancelled }));
        Assert.Equal(new Exclusion.OwedByNobody(), Why(Trips, Samples.Trip(TripLevel.Abroad)));
    }

    [Fact]
    public void A_trip_counts_once_for_the_unit_where_the_unit_owes_it() =>
        Assert.Equal(
            ("a", 1m),
            Assert.Single(Contributions.Of(
                Samples.Plan(Trips with { Targets = Samples.For("a", 4), PostTargets = new Dictionary<string, Tiers>(StringComparer.Ordinal) }),
                Samples.Trip(TripLevel.Abroad, "deputy", "clerk"))) is var one ? (one.Unit, one.Amount) : default);

    [Fact]
    public void A_planned_project_is_its_reporters_and_real_estate_is_left_out_with_the_word_that_did_it()
    {
        var plan = Samples.Plan(Planned);
        var project = Samples.Project() with { Person = "deputy" };

        Assert.Equal("@deputy", Assert.Single(Samples.Totals(plan, [new ProjectFile(project, [])])).Owner);
        Assert.Equal(new Exclusion.IsLeftOut("房地产"), Why(plan, project with { Industry = "房地产开发" }));
        Assert.Equal(new Exclusion.IsLeftOut("特色小镇"), Why(plan, project with { Name = "桂花特色小镇项目" }));
    }

    [Fact]
    public void A_bonus_is_shown_and_never_owed()
    {
        var plan = Samples.Plan(Samples.Signed() with { IsBonus = true, Targets = Samples.For("a", 0) });
        var gap = Assert.Single(Gaps.Of(plan, Samples.Totals(plan, [new ProjectFile(Samples.Project((Stage.Signed, "2021-03-01")), [])]), "a", Samples.Day("2022-06-30")));

        Assert.Equal((GapStatus.Bonus, 1m, false, (decimal?)null), (gap.Status, gap.Done, gap.IsMet, gap.NeededPerMonth));
    }

    [Fact]
    public void Last_years_result_has_to_be_beaten_and_an_even_pace_of_it_is_told()
    {
        var indicator = Samples.Signed() with { BeatsLastYear = true, Compare = Comparison.MoreThan, Targets = Samples.For("a", 110) };
        Gap With(int signed) => Assert.Single(Gaps.Of(Samples.Plan(indicator), [new Total("signed", "a", Samples.Day("2021-02-01"), Verification.Verified, signed)], "a", Samples.Day("2021-06-30")));

        Assert.Equal((GapStatus.Ahead, 0m, 1m / 6), (With(110).Status, With(110).Left, With(110).NeededPerMonth));
        Assert.Equal(GapStatus.Done, With(111).Status);
        Assert.Equal(GapStatus.Behind, With(54).Status);
        Assert.Equal(54.5479m, Math.Round(With(54).LastYearByNow!.Value, 4));
    }

    private static Exclusion Why(Indicator indicator, Entry act) =>
        Assert.Single(Assert.IsType<Verdict.Excluded>(Assert.Single(Verdicts.Of(Samples.Plan(indicator), act))).Why);

    private static Exclusion Why(Plan plan, Project project) =>
        Assert.Single(Assert.IsType<Verdict.Excluded>(Assert.Single(Verdicts.Of(plan, new ProjectFile(project, [])))).Why);
}
