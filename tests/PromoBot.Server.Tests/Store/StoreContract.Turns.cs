using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

/// <summary>One turn, one transaction.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task A_turn_is_there_after_its_commit()
    {
        await Commits("t1", Given.VisitAndLead("t1"));

        var facts = await Facts(new Needs { RecentOf = "promoter", WrittenIn = "t1", TotalsOf = ["dazhi"], TotalsOn = [new DateOnly(2026, 12, 31)] });
        Assert.Equal(["t1-2"], facts.Projects.Select(file => file.Project.Id));
        Assert.Equal(["t1-1", "t1-2"], facts.Written!.Changes.Select(change => change.After.Id));
        Assert.Equal((Given.Now, "promoter", false, true), (facts.Written.At, facts.Written.Person, facts.Written.IsUndone, facts.Written.IsLatest));
        Assert.Equal(["leads", "projects_1b", "visits"], facts.Totals.Select(total => total.Indicator).Order());
        Assert.Equal("t1-2", (await Store.Talk(Here, "console", "c1")).Talk.Focus);
        Assert.Single(await Store.Unsent("console", 10));
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_committed_once()
    {
        Assert.IsType<CommitResult.Done>(await Commit("t1", Given.VisitAndLead("t1"), message: "same"));
        var before = await AllCounts();

        Assert.IsType<CommitResult.AlreadySeen>(await Commit("t2", Given.VisitAndLead("t2"), message: "same"));
        Assert.Equal(before, await AllCounts());
        Assert.Equal(1, (await Store.Talk(Here, "console", "c1")).Version);
    }

    [Fact]
    public async Task The_same_message_id_in_another_conversation_is_another_message()
    {
        Assert.IsType<CommitResult.Done>(await Commit("t1", Given.Say("hello"), message: "1", conversation: "c1"));
        Assert.IsType<CommitResult.Done>(await Commit("t2", Given.Say("hello"), message: "1", conversation: "c2"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_decision_on_another_state_of_the_talk_is_stale(long version)
    {
        await Commits("t1", Given.VisitAndLead("t1"));
        var before = await AllCounts();

        Assert.IsType<CommitResult.Stale>(await Commit("t2", Given.VisitAndLead("t2"), message: "m", talkVersion: version));
        Assert.Equal(before, await AllCounts());
        Assert.IsType<CommitResult.Done>(await Commit("t2", Given.VisitAndLead("t2"), message: "m"));
    }

    [Fact]
    public async Task A_decision_on_another_revision_of_a_record_is_stale()
    {
        var first = Given.Project("p", "电池壳体", "比亚迪");
        await Commits("t1", Given.Write(Given.New(first)));
        await Commits("t2", Given.Write(new Change(first, first with { Name = "电池" })), conversation: "c2");

        var late = Given.Write(new Change(first, first with { Industry = "新能源" }));
        Assert.IsType<CommitResult.Stale>(await Commit("t3", late));
        Assert.IsType<CommitResult.Stale>(await Commit("t4", Given.Write(new Change(first with { Id = "nowhere" }, first with { Id = "nowhere" }))));
        Assert.IsType<CommitResult.Stale>(await Commit("t5", Given.Write(Given.New(Given.Receipt("r", "nowhere", 1m)))));
    }

    [Fact]
    public async Task A_receipt_decided_on_while_its_project_grew_is_stale()
    {
        var project = Given.Project("p", "电池壳体");
        await Commits("t1", Given.Write(Given.New(project)));
        var moment = (await Store.Recall(Here, Needs.None)).Moment;
        await Commits("t2", Given.Write(new Change(project, project with { Tags = [Tag.Fortune500] })));

        var receipt = Given.Write(Given.New(Given.Receipt("r", "p", 1m)));
        Assert.IsType<CommitResult.Stale>(await Commit("t3", receipt, moment: moment));
        Assert.IsType<CommitResult.Done>(await Commit("t3", receipt));
    }

    [Fact]
    public async Task A_project_decided_on_while_money_arrived_is_stale()
    {
        var project = Given.Project("p", "电池壳体");
        await Commits("t1", Given.Write(Given.New(project)));
        var moment = (await Store.Recall(Here, Needs.None)).Moment;
        await Commits("t2", Given.Write(Given.New(Given.Receipt("r", "p", 1m))));

        var grown = Given.Write(new Change(project, project with { Tags = [Tag.Fortune500] }));
        Assert.IsType<CommitResult.Stale>(await Commit("t3", grown, moment: moment));
        Assert.IsType<CommitResult.Done>(await Commit("t3", grown));
    }

    [Fact]
    public async Task Taking_away_a_contribution_that_is_not_there_is_stale()
    {
        var visit = Given.Visit("v");
        var decision = Given.Write(Given.New(visit)) with
        {
            Contributions = new ContributionDelta([Given.Contribution(visit, 1)], []),
        };
        Assert.IsType<CommitResult.Stale>(await Commit("t1", decision));
    }

    public static TheoryData<string, Func<Decision, Decision>> Impossible => new()
    {
        {
            "an amount with more decimals than the books keep",
            decision => decision with { Contributions = new ContributionDelta([], [Given.Contribution(decision.Changes[0].After, 0.00001m)]) }
        },
        {
            "an amount too large to add up exactly",
            decision => decision with { Contributions = new ContributionDelta([], [Given.Contribution(decision.Changes[0].After, decimal.MaxValue)]) }
        },
        {
            "a reminder for nobody",
            decision => decision with { Reminders = [decision.Reminders[0] with { Person = "nobody" }] }
        },
        {
            "a new record under an id that is taken",
            decision => decision with { Changes = [.. decision.Changes, Given.New(Given.Visit("t0-1"))] }
        },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task A_commit_that_breaks_midway_leaves_nothing(string what, Func<Decision, Decision> spoil)
    {
        await Commits("t0", Given.VisitAndLead("t0"));
        var before = await AllCounts();

        await Assert.ThrowsAnyAsync<Exception>(() => Commit("t1", spoil(Given.VisitAndLead("t1")), message: "m"));
        Assert.True(before.SequenceEqual(await AllCounts()), what);
        Assert.IsType<CommitResult.Done>(await Commit("t1", Given.VisitAndLead("t1"), message: "m"));
    }

    [Fact]
    public async Task Two_changes_of_one_record_in_one_turn_are_one_revision()
    {
        var first = Given.Project("p", "电池壳体");
        var second = first with { Industry = "新能源" };
        await Commits("t1", Given.Write(Given.New(first), new Change(first, second)));

        var change = Assert.Single((await Facts(new Needs { WrittenIn = "t1" })).Written!.Changes);
        Assert.Null(change.Before);
        Assert.Equal("新能源", Assert.IsType<Project>(change.After).Industry);
        Assert.Equal(1, await Count("revision"));
    }

    [Fact]
    public async Task Of_parallel_commits_on_one_talk_exactly_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(1, 20)
            .Select(turn => Task.Run(() => Commit($"t{turn}", Given.VisitAndLead($"t{turn}"), talkVersion: 0))));

        Assert.Single(results.OfType<CommitResult.Done>());
        Assert.Equal(19, results.OfType<CommitResult.Stale>().Count());
        Assert.Equal(2, await Count("record"));
    }

    [Fact]
    public async Task Parallel_commits_on_different_talks_all_land()
    {
        await using var other = await Open();
        var stores = new[] { Store, other };
        var results = await Task.WhenAll(Enumerable.Range(1, 40).Select(turn => Task.Run(() => stores[turn % 2].Commit(
            new TurnToCommit(
                Here,
                new Server.Turns.Incoming("console", $"c{turn}", "s", "m", "…"),
                $"t{turn}",
                "promoter",
                1,
                0,
                0,
                Given.VisitAndLead($"t{turn}"),
                Language.Locale.Zh,
                Given.Now)))));

        Assert.All(results, result => Assert.IsType<CommitResult.Done>(result));
        Assert.Equal(80, await Count("record"));
        await HoldTogether();
    }

    [Fact]
    public async Task The_audit_trail_names_every_change_and_every_note()
    {
        var visit = Given.Visit("v");
        await Commits("t1", Given.Write(Given.New(visit)));
        await Commits("t2", Given.Write(new Change(visit, visit with { Count = 2 })) with { AuditNotes = ["refused: rank"] });
        await Commits("t3", Given.Write(new Change(visit with { Count = 2 }, visit with { Count = 2, IsWithdrawn = true })));

        Assert.Equal(
            ["put_plan", "made v 1", "changed v 2", "note refused: rank", "withdrew v 3"],
            await Look<string>(
                "SELECT trim(deed || ' ' || coalesce(about, '') || CASE WHEN turn IS NULL OR number IS NULL THEN '' ELSE ' ' || number END) FROM audit ORDER BY id"));
    }
}
