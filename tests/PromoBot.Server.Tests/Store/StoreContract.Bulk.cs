using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

/// <summary>Parts of an import.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task A_part_of_an_import_writes_what_a_turn_would()
    {
        await Store.PutPlan(Here, "a plan that counts", Counting, Given.Now);
        await Import("import-1", Given.New(Given.Project("p1", "电池壳体", "比亚迪")), Given.New(Given.Receipt("r1", "p1", 100)), Given.New(Given.Visit("v1", "华为")));

        Assert.Equal([("funds", 100m), ("visits", 1m)], (await Store.Totals(Here, ["dazhi"], YearEnd)).Select(total => (total.Indicator, total.Amount)).Order());
        Assert.Equal(["p1"], await Found("电池壳体"));
        Assert.Equal(["比亚迪", "华为"], (await Store.Names(Here)).Companies.OrderDescending(StringComparer.Ordinal));
        Assert.Equal(3, await Count("audit") - 2);
        await HoldTogether();
    }

    [Fact]
    public async Task A_part_of_an_import_is_decided_on_the_records_as_they_stand()
    {
        await Store.PutPlan(Here, "a plan that counts", Counting, Given.Now);
        await Import("import-1", Given.New(Given.Project("p1", "电池壳体")), Given.New(Given.Project("p2", "整车")), Given.New(Given.Receipt("r1", "p1", 100)));
        var told = Given.Receipt("r1", "p1", 200);
        await Commits("t1", Given.Write(new Change(Given.Receipt("r1", "p1", 100), told)) with
        {
            Contributions = new([Given.Contribution(Given.Receipt("r1", "p1", 100), 100)], [Given.Contribution(told, 200)]),
        });

        ImportedRecord? seen = null;
        var moved = told with { Project = "p2" };
        await Store.CommitBulk(Bulk("import-2", ["r1", "nothing"], records =>
        {
            seen = records["r1"];
            Assert.Single(records);
            return [new Change(records["r1"].Entry, moved)];
        }));

        Assert.Equal(new ImportedRecord(told, Given.Receipt("r1", "p1", 100)), seen);
        Assert.Equal("p2", Assert.Single((await Look<string>("SELECT project FROM contribution WHERE record = 'r1'"))));
        Assert.Empty((await Facts(new Needs { Projects = ["p1"] })).Projects[0].Receipts);
        await HoldTogether();
    }

    [Fact]
    public async Task A_part_that_changes_nothing_leaves_no_trace()
    {
        var before = await AllCounts();
        Assert.Empty(Assert.IsType<BulkResult.Done>(await Store.CommitBulk(Bulk("import-1", ["x"], _ => [], revision: 1))).Changes);
        Assert.Equal(before, await AllCounts());
    }

    [Fact]
    public async Task A_part_under_another_plan_writes_nothing()
    {
        var before = await AllCounts();
        Assert.IsType<BulkResult.OtherPlan>(await Store.CommitBulk(Bulk("import-1", ["v1"], _ => [Given.New(Given.Visit("v1"))], revision: 7)));
        Assert.Equal(before, await AllCounts());
    }

    [Fact]
    public async Task Records_come_page_by_page_withdrawn_ones_too()
    {
        var gone = Given.Visit("v2");
        await Commits("t1", Given.Write(Given.New(Given.Visit("v1")), Given.New(gone), Given.New(Given.Visit("v3"))));
        await Commits("t2", Given.Write(new Change(gone, gone with { IsWithdrawn = true })));

        Assert.Equal([("v1", false), ("v2", true)], (await Store.Records(Here, "", 2)).Select(entry => (entry.Id, entry.IsWithdrawn)));
        Assert.Equal(["v3"], (await Store.Records(Here, "v2", 2)).Select(entry => entry.Id));
        Assert.Empty(await Store.Records("elsewhere", "", 2));
    }

    private async Task Import(string turn, params Change[] changes) =>
        Assert.Equal(changes.Length, Assert.IsType<BulkResult.Done>(await Store.CommitBulk(Bulk(turn, [], _ => changes))).Changes.Count);

    private static BulkToCommit Bulk(string turn, IReadOnlyList<string> records, Func<IReadOnlyDictionary<string, ImportedRecord>, IReadOnlyList<Change>> decide, int revision = 2) =>
        new(Here, turn, "officer", Counting, revision, records, decide, null, Given.Now);
}
