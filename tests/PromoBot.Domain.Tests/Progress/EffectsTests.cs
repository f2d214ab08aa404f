namespace PromoBot.Domain.Tests.Progress;

public class EffectsTests
{
    private static readonly Plan Plan = Samples.Plan(Samples.Funds, Samples.Signed(), Samples.Visits());

    [Fact]
    public void A_signing_moves_the_indicators_it_counts_in_and_no_other()
    {
        var before = new ProjectFile(Samples.Project(), []);
        var after = new ProjectFile(Samples.Project((Stage.Signed, "2021-03-01")), []);
        var delta = Contributions.Delta(Contributions.Of(Plan, before), Contributions.Of(Plan, after));

        var effect = Assert.Single(Effects.Of(Plan, delta, [], "a", Samples.Day("2021-03-01")));

        Assert.Equal(("signed", 0m, 1m, 9m), (effect.Indicator.Id, effect.Before.Done, effect.After.Done, effect.After.Left));
        Assert.Equal(19, Assert.Single(Effects.Of(Plan, delta, [], Indicator.Whole, Samples.Day("2021-03-01"))).After.Left);
        Assert.Empty(Effects.Of(Plan, delta, [], "b", Samples.Day("2021-03-01")));
    }

    [Fact]
    public void A_lead_tells_what_it_would_count_in() =>
        Assert.Equal([("signed", Stage.Signed)], Effects.Prospects(Plan, Samples.Project()).Select(one => (one.Indicator.Id, one.Needed)));

    [Fact]
    public void A_project_that_counts_already_or_is_too_small_has_no_prospect()
    {
        Assert.Empty(Effects.Prospects(Plan, Samples.Project((Stage.Signed, "2021-03-01"))));
        Assert.Empty(Effects.Prospects(Plan, Samples.Project() with { Amounts = [] }));
        Assert.Empty(Effects.Prospects(Plan, Samples.Project((Stage.Lost, "2021-03-01"))));
    }
}
