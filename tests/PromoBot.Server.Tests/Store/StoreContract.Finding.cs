using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Tests;

/// <summary>Lists of projects, visits and trips, who holds the first talk, what waits to be taken over, changes of the calendar.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task Projects_are_listed_by_unit_person_stage_size_tag_and_word()
    {
        var big = Given.Project("p1", "电池壳体", "比亚迪") with { Tags = [Tag.Listed, Tag.CentralSoe], Industry = "新能源" };
        var small = Given.Project("p2", "冷链园", "顺丰") with { Unit = "park", Amounts = [new Amount(AmountKind.Signed, 80_000_000m)] };
        var dollars = Given.Project("p3", "海水淡化", "Contoso") with { Amounts = [new Amount(AmountKind.Investment, 200_000_000m, "USD")], InCharge = "officer" };
        var lost = Given.Project("p4", "废案", "某厂") with { Stages = [new StageReached(Stage.Lost, new DateOnly(2026, 3, 1))] };
        var unsized = Given.Project("p5", "未定 100%", "某厂") with { Amounts = [] };
        await Commits("t1", Given.Write(Given.New(big), Given.New(small), Given.New(dollars), Given.New(lost), Given.New(unsized)));

        Assert.Equal(["p1", "p2", "p3", "p5"], await Listed(new ProjectsAsked()));
        Assert.Equal(["p2"], await Listed(new ProjectsAsked { Units = ["park"] }));
        Assert.Equal(["p3"], await Listed(new ProjectsAsked { Person = "officer" }));
        Assert.Equal(["p4"], await Listed(new ProjectsAsked { Stages = [Stage.Lost] }));
        Assert.Equal(["p1", "p3"], await Listed(new ProjectsAsked { AtLeast = [new Money(1_000_000_000m, "CNY"), new Money(150_000_000m, "USD")] }));
        Assert.Equal(["p1", "p2"], await Listed(new ProjectsAsked { AtLeast = [new Money(80_000_000m, "CNY")] }));
        Assert.Equal(["p1"], await Listed(new ProjectsAsked { Tags = [Tag.CentralSoe, Tag.Listed] }));
        Assert.Equal(["p1"], await Listed(new ProjectsAsked { Word = "新能源" }));
        Assert.Equal(["p5"], await Listed(new ProjectsAsked { Word = "100%" }));
        Assert.Equal(["p1", "p2", "p3", "p5"], await Listed(new ProjectsAsked { Within = new Period(new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 12)) }));
        Assert.Empty(await Listed(new ProjectsAsked { Within = new Period(new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 31)) }));
    }

    [Fact]
    public async Task A_list_comes_in_pages_and_says_how_many_there_are()
    {
        for (var number = 1; number <= 7; number++)
            await Commits($"t{number}", Given.Write(Given.New(Given.Project($"p{number}", $"第{number}号", "某厂"))));

        var first = await Facts(new Needs { ProjectsWhere = new ProjectsAsked { Take = 5 } });
        Assert.Equal(["p7", "p6", "p5", "p4", "p3"], first.FoundProjects.Select(one => one.Project.Id));
        Assert.Equal(7, first.FoundProjectsCount);
        Assert.Equal(["p2", "p1"], (await Facts(new Needs { ProjectsWhere = new ProjectsAsked { Take = 5, Skip = 5 } })).FoundProjects.Select(one => one.Project.Id));
    }

    [Fact]
    public async Task A_project_is_quiet_from_the_day_that_something_was_last_said_of_it_or_its_money()
    {
        var project = Given.Project("p", "电池壳体", "比亚迪");
        await Commits("t1", Given.Write(Given.New(project)));
        Assert.Empty(await Listed(new ProjectsAsked { QuietSince = new DateOnly(2026, 3, 12) }));
        Assert.Equal(["p"], await Listed(new ProjectsAsked { QuietSince = new DateOnly(2026, 3, 13) }));

        await Commits("t2", Given.Write(new Change(project, project with { IsWithdrawn = true })));
        Assert.Empty(await Listed(new ProjectsAsked()));
    }

    [Fact]
    public async Task Visits_and_trips_are_listed_by_whose_they_are()
    {
        var trip = new Trip
        {
            Id = "trip", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 10), Last = new DateOnly(2026, 3, 12), State = ActState.Done,
            People = ["leader"], Places = ["深圳市"], Regions = ["广东省", "深圳市"],
        };
        await Commits("t1", Given.Write(
            Given.New(Given.Visit("v1", "比亚迪")),
            Given.New(Given.Visit("v2", "华润") with { Direction = Direction.In, Places = [], Date = new DateOnly(2026, 2, 1) }),
            Given.New(Given.Visit("v3", "比亚迪") with { Unit = "park", Person = "other", Date = new DateOnly(2026, 3, 13) }),
            Given.New(trip)));

        Assert.Equal(["v3", "v1", "v2"], await Acts(new ActsAsked()));
        Assert.Equal(["v1", "v2"], await Acts(new ActsAsked { Units = ["dazhi"] }));
        Assert.Equal(["v3"], await Acts(new ActsAsked { Person = "other" }));
        Assert.Equal(["v2"], await Acts(new ActsAsked { Direction = Direction.In }));
        Assert.Equal(["v3", "v1"], await Acts(new ActsAsked { Days = new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31)) }));
        Assert.Equal(["v3", "v1"], await Acts(new ActsAsked { Companies = ["比亚迪股份有限公司"] }));
        Assert.Equal(["v3", "v1"], await Acts(new ActsAsked { Places = ["深圳市"] }));
        Assert.Equal(["trip"], await Acts(new ActsAsked { IsTrips = true, Person = "leader" }));

        var found = (await Facts(new Needs { Acts = new ActsAsked { IsTrips = true, Take = 1 } })).FoundActs;
        Assert.Equal((1, "v1"), (found.Count, Assert.Single(found.OnTrips).Id));
    }

    [Fact]
    public async Task The_first_talk_is_with_the_earliest_report_that_stands()
    {
        var first = Given.Visit("v1", "比亚迪") with { ReportedOn = new DateOnly(2026, 3, 2) };
        // Told later of an earlier day: whoever reports first holds it.
        var later = Given.Visit("v2", "比亚迪股份有限公司") with { Unit = "park", Person = "officer", Date = new DateOnly(2026, 1, 5), ReportedOn = new DateOnly(2026, 3, 9) };
        await Commits("t1", Given.Write(Given.New(first)));
        await Commits("t2", Given.Write(Given.New(later)));

        Assert.Equal([new Claim("比亚迪", "dazhi", "promoter", new DateOnly(2026, 3, 2)) { IsKnownToUnits = true }], await Claims("park"));
        Assert.False((await Claims("cbd")).Single().IsKnownToUnits);

        await Commits("t3", Given.Write(new Change(first, first with { IsWithdrawn = true })));
        Assert.Equal([new Claim("比亚迪", "park", "officer", new DateOnly(2026, 3, 9))], await Claims());
        Assert.Empty((await Facts(new Needs { ClaimsOf = ["华为"] })).Claims);
    }

    [Fact]
    public async Task A_project_that_moved_to_another_unit_leaves_the_first_talk_where_it_was()
    {
        var project = Given.Project("p", "电池壳体", "比亚迪") with { ReportedOn = new DateOnly(2026, 3, 2) };
        await Commits("t1", Given.Write(Given.New(project)));
        await Commits("t2", Given.Write(new Change(project, project with { Unit = "park", InCharge = "officer" })));

        Assert.Equal([new Claim("比亚迪", "dazhi", "promoter", new DateOnly(2026, 3, 2))], await Claims());
        Assert.Equal(["p"], await Listed(new ProjectsAsked { Units = ["park"] }));
    }

    [Fact]
    public async Task All_about_a_company_is_found_by_any_of_its_names()
    {
        await Commits("t1", Given.Write(
            Given.New(Given.Visit("v1", "宁德时代新能源科技股份有限公司")),
            Given.New(Given.Visit("v2", "宁德时代新能源科技股份有限公司") with { Unit = "park", Date = new DateOnly(2026, 3, 12) }),
            Given.New(Given.Project("p", "储能电池", "宁德时代新能源科技股份有限公司"))));

        foreach (var said in new[] { "宁德时代新能源科技", "宁德时代", "宁德时代新能源科技股份有限公司" })
        {
            var known = Assert.Single((await Facts(new Needs { Dossiers = [said] })).Dossiers);
            Assert.Equal((said, new DateOnly(2026, 3, 11), 1), (known.Said, known.Since, known.ProjectCount));
            Assert.Equal([("dazhi", 1), ("park", 1)], known.Units.Select(unit => (unit.Unit, unit.Visits)).Order());
            Assert.Equal(["v2", "v1"], known.Visits.Select(visit => visit.Id));
        }

        Assert.Empty((await Facts(new Needs { Dossiers = ["美团", ""] })).Dossiers);
    }

    [Fact]
    public async Task A_handover_waits_under_the_unit_that_is_to_take_it_over_until_it_is_settled()
    {
        await Commits("t1", Given.Write(Given.New(Given.Project("p", "电池壳体", "比亚迪"))));
        var handed = new Handover { Id = "h", Unit = "park", Person = "promoter", Date = new DateOnly(2026, 3, 12), Project = "p", From = "dazhi" };
        await Commits("t2", Given.Write(Given.New(handed)));

        Assert.Equal("h", Assert.Single((await Facts(new Needs { HandoversOf = ["park"] })).Handovers).Id);
        Assert.Empty((await Facts(new Needs { HandoversOf = ["dazhi"] })).Handovers);
        var all = await Facts(new Needs { HandoversOf = [] });
        Assert.Equal(("h", "p"), (Assert.Single(all.Handovers).Id, Assert.Single(all.Projects).Project.Id));
        Assert.Empty(all.Projects[0].Receipts);

        await Commits("t3", Given.Write(new Change(handed, handed with { State = HandoverState.Taken })));
        Assert.Empty((await Facts(new Needs { HandoversOf = [] })).Handovers);
    }

    [Fact]
    public async Task Changes_of_the_calendar_are_those_that_stand()
    {
        var change = new OccasionChange { Id = "o-expo", Unit = "bureau", Person = "officer", Date = new DateOnly(2026, 3, 12), Occasion = "expo", Name = "厦洽会", Year = 2026, Month = 9 };
        await Commits("t1", Given.Write(Given.New(change)));
        Assert.Equal("o-expo", Assert.Single((await Facts(new Needs { Calendar = true })).OccasionChanges).Id);
        await Commits("t2", Given.Write(new Change(change, change with { IsWithdrawn = true })));
        Assert.Empty((await Facts(new Needs { Calendar = true })).OccasionChanges);
    }

    private async Task<IReadOnlyList<string>> Listed(ProjectsAsked asked)
    {
        var facts = await Facts(new Needs { ProjectsWhere = asked with { Take = 50 } });
        Assert.Equal(facts.FoundProjects.Count, facts.FoundProjectsCount);
        return [.. facts.FoundProjects.Select(one => one.Project.Id).Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> Acts(ActsAsked asked) =>
        [.. (await Facts(new Needs { Acts = asked with { Take = 50 } })).FoundActs.Page.Select(entry => entry.Id)];

    private async Task<IReadOnlyList<Claim>> Claims(params string[] units) => (await Facts(new Needs { ClaimsOf = ["比亚迪"], ClaimsFor = units })).Claims;
}
