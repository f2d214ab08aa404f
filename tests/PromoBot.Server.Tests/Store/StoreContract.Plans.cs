using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

/// <summary>Another plan in force.</summary>
public abstract partial class StoreContract
{
    private static readonly Plan Counting = Given.Plan() with
    {
        Indicators =
        [
            new Indicator(
                "visits", "visits", new Dictionary<string, string> { ["zh-CN"] = "走访" }, new UnitOfMeasure("家次", null, 1),
                new Measure.NumberOfVisits([]), Filter.None, Comparison.AtLeast, new Dictionary<string, Tiers> { ["dazhi"] = new(10, null) }),
            new Indicator(
                "funds", "funds", new Dictionary<string, string> { ["zh-CN"] = "到位资金" }, new UnitOfMeasure("亿元", Money.Yuan, 100_000_000m),
                new Measure.SumOfReceipts([AmountKind.Funds]), Filter.None, Comparison.AtLeast, new Dictionary<string, Tiers> { ["dazhi"] = new(10, null) }),
        ],
    };

    [Fact]
    public async Task Another_plan_makes_the_figures_anew()
    {
        var gone = Given.Visit("v2", "小米");
        await Commits("t1", Given.Write(Given.New(Given.Visit("v1", "比亚迪", "华为")), Given.New(gone), Given.New(Given.Project("p1", "电池壳体", "比亚迪"))));
        await Commits("t2", Given.Write(Given.New(Given.Receipt("r1", "p1", 120_000_000m)), new Change(gone, gone with { IsWithdrawn = true })));
        Assert.Empty(await Store.Totals(Here, ["dazhi"], YearEnd));

        await Store.PutPlan(Here, "a plan that counts", Counting, Given.Now);

        Assert.Equal(
            [("funds", 120_000_000m), ("visits", 2m)],
            (await Store.Totals(Here, ["dazhi"], YearEnd)).Select(total => (total.Indicator, total.Amount)).Order());
        Assert.Equal(2, (await Store.Totals(Here, [Indicator.Whole], YearEnd)).Count);
        await HoldTogether();
    }

    [Fact]
    public async Task A_decision_under_an_older_plan_is_stale()
    {
        await Store.PutPlan(Here, "another plan", Counting, Given.Now);
        Assert.IsType<CommitResult.Stale>(await Commit("t1", Given.VisitAndLead("t1"), planRevision: 1));
        Assert.Equal(0, await Count("record"));
    }
}
