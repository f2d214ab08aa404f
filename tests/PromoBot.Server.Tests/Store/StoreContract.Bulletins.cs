using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

/// <summary>Bulletins are kept whole with all revisions; a released one takes no more. What was said is kept with what it wrote.</summary>
public abstract partial class StoreContract
{
    private static readonly Period March = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));

    [Fact]
    public async Task A_bulletin_comes_back_as_it_was_with_its_latest_revision()
    {
        var draft = Bulletin();
        await Commits("t1", With(draft));
        var edited = draft with { Revision = 2, IsEdited = true, Paper = draft.Paper with { Title = "别的" } };
        await Commits("t2", With(edited));

        var known = Assert.Single((await Facts(new Needs { Bulletins = [draft.Id, "monthly-2026-01-01"] })).Bulletins);
        Assert.Equal(BooksJson.Write(edited), BooksJson.Write(known));
        Assert.Equal(draft.Id, Assert.Single((await Facts(new Needs { BulletinDrafts = true })).Bulletins).Id);
        Assert.Equal(2, await Count("bulletin_revision"));
        Assert.Empty((await Facts(Needs.None)).Bulletins);
    }

    [Fact]
    public async Task Two_who_edit_the_same_revision_do_not_overwrite_each_other()
    {
        await Commits("t1", With(Bulletin()));
        await Commits("t2", With(Bulletin() with { Revision = 2 }));

        Assert.IsType<CommitResult.Stale>(await Commit("t3", With(Bulletin() with { Revision = 2, IsEdited = true })));
        Assert.IsType<CommitResult.Stale>(await Commit("t4", With(Bulletin())));
        Assert.Equal(2, await Count("bulletin_revision"));
    }

    [Fact]
    public async Task A_released_bulletin_is_frozen()
    {
        await Commits("t1", With(Bulletin()));
        await Commits("t2", With(Bulletin() with { Revision = 2, ReleasedOn = new DateOnly(2026, 4, 5), ReleasedBy = "officer" }));

        Assert.IsType<CommitResult.Stale>(await Commit("t3", With(Bulletin() with { Revision = 3 })));
        Assert.True(Assert.Single((await Facts(new Needs { Bulletins = [Bulletin().Id] })).Bulletins).IsReleased);
        Assert.Empty((await Facts(new Needs { BulletinDrafts = true })).Bulletins);
    }

    [Fact]
    public async Task Another_authoritys_bulletins_are_not_seen()
    {
        await Store.PutPlan("elsewhere", "plan: 1", Given.Plan("elsewhere"), Given.Now);
        await Commits("t1", With(Bulletin()));

        Assert.Empty((await Facts(new Needs { Bulletins = [Bulletin().Id], BulletinDrafts = true }, "elsewhere")).Bulletins);
    }

    [Fact]
    public async Task A_chronicle_holds_the_records_of_its_days_all_projects_and_what_was_said()
    {
        await Commits("t1", Given.Write(Given.New(Given.Project("p", "电池壳体")), Given.New(Given.Visit("v", "比亚迪")), Given.New(Given.Receipt("r", "p", 5m))));
        await Commits("t2", Given.Write(Given.New(Given.Visit("later", "华为") with { Date = new DateOnly(2026, 4, 1) })));

        var chronicle = (await Facts(new Needs { ChronicleOf = March })).Chronicle;
        Assert.Equal("p v r", $"{Assert.Single(chronicle.Projects).Id} {Assert.Single(chronicle.Visits).Id} {Assert.Single(chronicle.Receipts).Id}");
        // The test's message is one character.
        Assert.Empty(chronicle.Said);
        Assert.Equal("…", (await Look<string>("SELECT said FROM turn WHERE id = 't1'")).Single());
        Assert.Empty((await Facts(Needs.None)).Chronicle.Projects);
    }

    [Fact]
    public async Task An_announcement_goes_to_each_group_that_a_robot_writes_in()
    {
        var heard = new Decision { Talk = Talk.Empty, Announcements = [Reply.Of(Text.Of("a.b"))] };
        await Commits("t1", heard);
        Assert.Empty(await Store.Unsent(Announcing.Channel, 10));

        foreach (var (robot, state) in new[] { ("通报群", ReachState.Installed), ("旧群", ReachState.Removed) })
            await Store.KeepReachable(new Reachable(Announcing.Channel, robot, "", false, "{}", state, Given.Now));
        await Commits("t2", heard);
        Assert.Equal("通报群", Assert.Single(await Store.Unsent(Announcing.Channel, 10)).Conversation);
    }

    private static Decision With(Bulletin bulletin) => new() { Talk = Talk.Empty, Bulletins = [bulletin] };

    private static Bulletin Bulletin() => new(
        "monthly-2026-03-01", BulletinKind.Monthly, March, 1,
        new Paper(
            "三月通报", ["截至3月31日"],
            [new PaperSection("overview", Text.Of("bulletin.section_overview"), [new PaperPart.Paragraph("一段"), new PaperPart.Item("亮点"), new PaperPart.Table(["甲"], [[new Value.Number(1.5m, "亿元")]])])],
            ["招商局"]),
        March.Last, new DateOnly(2026, 4, 5), [new KeptFigure("funds", Indicator.Whole, 1.5m, 0)]);
}
