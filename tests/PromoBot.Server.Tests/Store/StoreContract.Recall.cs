using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

/// <summary>Finding projects, names, people, and keeping authorities apart.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task A_project_is_found_by_its_name_its_company_and_its_id()
    {
        await Commits("t1", Given.Write(
            Given.New(Given.Project("p1", "电池壳体项目", "比亚迪股份有限公司")),
            Given.New(Given.Project("p2", "Battery Case", "Contoso Co., Ltd."))));

        Assert.Equal(["p1"], await Found("“电池壳体”"));
        Assert.Equal(["p1"], await Found("比亚迪"));
        Assert.Equal(["p2"], await Found("CONTOSO"));
        Assert.Equal(["p1", "p2"], await Found("电池壳体", "battery case project"));
        Assert.Equal(["p2"], (await Facts(new Needs { Projects = ["p2", "nowhere"] })).Projects.Select(file => file.Project.Id));
    }

    [Fact]
    public async Task A_part_of_a_name_finds_at_most_six_and_only_where_no_name_is_the_same()
    {
        for (var number = 1; number <= 8; number++)
            await Commits($"t{number}", Given.Write(Given.New(Given.Project($"p{number}", $"光谷电池{number}期", "中创新航"))));

        Assert.Equal(6, (await Found("电池")).Count);
        Assert.Equal(["p3"], await Found("光谷电池3期项目"));
        Assert.Equal(["p3"], await Found("武汉光谷电池3期扩建"));
        Assert.Empty(await Found("池"));
        Assert.Empty(await Found("%%", "__", "", "🎉", "不存在的项目"));
    }

    [Fact]
    public async Task A_withdrawn_or_renamed_project_is_no_longer_found_by_that_name()
    {
        var first = Given.Project("p", "电池壳体", "比亚迪");
        var second = first with { Name = "刀片电池", Companies = ["弗迪"] };
        await Commits("t1", Given.Write(Given.New(first)));
        await Commits("t2", Given.Write(new Change(first, second)));
        Assert.Empty(await Found("电池壳体", "比亚迪"));
        Assert.Equal(["p"], await Found("弗迪"));

        await Commits("t3", Given.Write(new Change(second, second with { IsWithdrawn = true })));
        Assert.Empty(await Found("弗迪"));
        Assert.Empty((await Facts(new Needs { Projects = ["p"] })).Projects);
    }

    [Fact]
    public async Task Names_are_those_of_records_that_stand_and_are_read_again_only_when_they_change()
    {
        var visit = Given.Visit("v", "华为", "比亚迪");
        await Commits("t1", Given.Write(Given.New(visit), Given.New(Given.Project("p", "电池壳体", "比亚迪"))));
        var names = await Store.Names(Here);
        Assert.Equal(["比亚迪", "华为"], names.Companies.OrderByDescending(name => name, StringComparer.Ordinal));
        Assert.Equal(["电池壳体"], names.Projects);

        await Commits("t2", Given.Write(new Change(visit, visit with { Count = 3 })));
        Assert.Equal(names.Revision, (await Store.Names(Here)).Revision);

        await using var other = await Open();
        await Commits("t3", Given.Write(new Change(visit with { Count = 3 }, visit with { Count = 3, IsWithdrawn = true })));
        Assert.Equal(["比亚迪"], (await Store.Names(Here)).Companies);
        Assert.Equal(["比亚迪"], (await other.Names(Here)).Companies);
        Assert.True((await Store.Names(Here)).Revision > names.Revision);
    }

    [Fact]
    public async Task Authorities_with_the_same_ids_do_not_see_each_other()
    {
        const string there = "hanyang";
        await Store.PutPlan(there, "plan: there", Given.Plan(there), Given.Now);
        await Commits("t1", Given.VisitAndLead("t1"), Here);
        await Commits("t1", Given.VisitAndLead("t1"), there);
        var here = Given.Project("t1-2", "电池壳体", "比亚迪");
        await Commits("t2", Given.Write(new Change(here, here with { Name = "江岸的", IsWithdrawn = false })), Here);

        Assert.Equal([there, Here], await Store.Authorities());
        Assert.Equal("plan: there", (await Store.PlanInForce(there))!.Yaml);
        var needs = new Needs { ProjectsLike = ["比亚迪"], RecentOf = "promoter", WrittenIn = "t1", TotalsOf = ["dazhi", Indicator.Whole], TotalsOn = [new DateOnly(2026, 12, 31)] };
        Assert.Equal("江岸的", Assert.Single((await Facts(needs, Here)).Projects).Project.Name);
        var facts = await Facts(needs, there);
        Assert.Equal("电池壳体", Assert.Single(facts.Projects).Project.Name);
        Assert.True(Assert.Single(facts.Recent).IsLatest);
        Assert.All(facts.Totals, total => Assert.Equal(1, total.Amount));
        Assert.Equal(["电池壳体"], (await Store.Names(there)).Projects);
        Assert.Equal(1, (await Store.Talk(there, "console", "c1")).Version);
        Assert.Empty((await Facts(needs, "nowhere")).Projects);
    }

    [Fact]
    public async Task A_plan_put_again_is_a_revision_only_where_it_differs()
    {
        await Store.PutPlan(Here, "plan: 1", Given.Plan(), Given.Now);
        Assert.Equal(new StoredPlan("plan: 1", 1, Given.Now), await Store.PlanInForce(Here));
        await Store.PutPlan(Here, "plan: 2", Given.Plan(), Given.Now.AddDays(1));
        Assert.Equal(new StoredPlan("plan: 2", 2, Given.Now.AddDays(1)), await Store.PlanInForce(Here));
        Assert.Null(await Store.PlanInForce("nowhere"));
    }

    [Fact]
    public async Task People_stand_as_the_plan_lists_them_and_a_later_plan_leaves_them_alone()
    {
        var other = Given.Plan() with { People = [new SamplePerson(new Person("new", "新人", ["dazhi"], "专员", Role.Promoter), "x")] };
        await Store.PutPlan(Here, "plan: 2", other, Given.Now);

        var people = await Store.People(Here);
        Assert.Equal(["promoter", "officer"], people.Select(person => person.Id));
        Assert.Equivalent(Given.Plan().People[0].Person, people[0], strict: true);
    }

    [Fact]
    public async Task An_invitation_binds_one_account_once()
    {
        Assert.Null(await Store.WhoIs("console", "sender-c1"));
        Assert.Null((await Facts(new Needs { InvitationCode = "wrong" })).Invitation);
        Assert.Equal("promoter", (await Facts(new Needs { InvitationCode = " ＤＥＭＯ-1 " })).Invitation!.Id);
        var bind = Given.Say("welcome") with { Binds = "promoter" };

        Assert.IsType<CommitResult.Done>(await Commit("t1", bind, person: null));
        Assert.Equal(new Identity(Here, "promoter"), await Store.WhoIs("console", "sender-c1"));
        Assert.Null((await Facts(new Needs { InvitationCode = "demo-1" })).Invitation);

        Assert.IsType<CommitResult.Stale>(await Commit("t2", bind, conversation: "c2", person: null));
        Assert.Null(await Store.WhoIs("console", "sender-c2"));
        Assert.Null(await Store.WhoIs("wecom", "sender-c1"));
    }
}
