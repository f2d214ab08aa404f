using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

/// <summary>Revisions, what was written lately, and taking it back.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task A_correction_keeps_what_stood_before()
    {
        var first = Given.Project("p", "电池壳体", "比亚迪");
        var second = first with { Amounts = [new Amount(AmountKind.Investment, 2_500_000_000m)] };
        await Commits("t1", Given.Write(Given.New(first)));
        await Commits("t2", Given.Write(new Change(first, second)));

        var change = Assert.Single((await Facts(new Needs { WrittenIn = "t2" })).Written!.Changes);
        Assert.Equivalent(first, change.Before, strict: true);
        Assert.Equivalent(second, change.After, strict: true);
        Assert.Equivalent(first, Assert.Single((await Facts(new Needs { WrittenIn = "t1" })).Written!.Changes).After, strict: true);
        Assert.Equal([1L, 2L], await Look<long>("SELECT number FROM revision ORDER BY number"));
    }

    [Fact]
    public async Task Recent_are_the_latest_five_that_one_person_wrote()
    {
        for (var turn = 1; turn <= 7; turn++)
            await Commits($"t{turn}", Given.VisitAndLead($"t{turn}"));
        await Commits("t8", Given.Say("hello"));
        await Commits("t9", Given.VisitAndLead("t9"), person: "officer");

        var facts = await Facts(new Needs { RecentOf = "promoter" });
        Assert.Equal(["t7", "t6", "t5", "t4", "t3"], facts.Recent.Select(turn => turn.Id));
        Assert.Equal(["t3-2", "t4-2", "t5-2", "t6-2", "t7-2"], facts.Projects.Select(file => file.Project.Id).Order());
    }

    [Fact]
    public async Task A_turn_that_was_changed_again_is_not_the_latest_until_that_is_undone()
    {
        var first = Given.Project("p", "电池壳体");
        var second = first with { Name = "电池" };
        await Commits("t1", Given.Write(Given.New(first)));
        await Commits("t2", Given.Write(new Change(first, second)));
        Assert.Equal([("t2", true), ("t1", false)], await Recent());

        await Commits("t3", Undo("t2", new Change(second, first)));
        Assert.Equal([("t1", true)], await Recent());
        Assert.True((await Facts(new Needs { WrittenIn = "t2" })).Written!.IsUndone);
    }

    [Fact]
    public async Task Undoing_twice_goes_two_steps_back()
    {
        var first = Given.Project("p", "电池壳体");
        var second = first with { Name = "电池" };
        await Commits("t1", Given.Write(Given.New(first)));
        await Commits("t2", Given.Write(new Change(first, second)));
        await Commits("t3", Undo("t2", new Change(second, first)));
        await Commits("t4", Undo("t1", new Change(first, first with { IsWithdrawn = true })));

        Assert.Empty(await Recent());
        Assert.Empty(await Found("电池壳体"));
        var facts = await Facts(new Needs { WrittenIn = "t1" });
        Assert.True(Assert.Single(facts.Projects).Project.IsWithdrawn);
    }

    [Fact]
    public async Task A_turn_is_undone_once()
    {
        var visit = Given.Visit("v");
        await Commits("t1", Given.Write(Given.New(visit)));
        await Commits("t2", Undo("t1", new Change(visit, visit with { IsWithdrawn = true })));
        Assert.IsType<CommitResult.Stale>(await Commit("t3", Given.Say("undone") with { Undoes = "t1" }));
    }

    [Fact]
    public async Task An_undo_that_is_undone_lets_the_turn_stand_again()
    {
        var first = Given.Project("p", "电池壳体");
        var second = first with { Name = "电池" };
        await Commits("t1", Given.Write(Given.New(first)));
        await Commits("t2", Given.Write(new Change(first, second)));
        await Commits("t3", Undo("t2", new Change(second, first)));
        await Commits("t4", Undo("t3", new Change(first, second)));
        Assert.Equal([("t2", true), ("t1", false)], await Recent());
    }

    [Fact]
    public async Task A_receipts_turn_brings_its_project_with_the_receipts_that_stand()
    {
        var gone = Given.Receipt("r2", "p", 5m);
        await Commits("t1", Given.Write(Given.New(Given.Project("p", "电池壳体"))));
        await Commits("t2", Given.Write(Given.New(Given.Receipt("r1", "p", 3m)), Given.New(gone)), person: "officer");
        await Commits("t3", Given.Write(new Change(gone, gone with { IsWithdrawn = true })), person: "officer");

        var file = Assert.Single((await Facts(new Needs { RecentOf = "officer" })).Projects);
        Assert.Equal("p", file.Project.Id);
        Assert.Equal(["r1"], file.Receipts.Select(receipt => receipt.Id));
    }

    [Fact]
    public async Task A_reminder_goes_with_its_record_and_comes_back_with_it()
    {
        await Commits("t1", Given.VisitAndLead("t1"));
        Assert.Equal(["t1-r"], await Armed());

        var visit = Given.Visit("t1-1", "比亚迪");
        await Commits("t2", Given.Write(new Change(visit, visit with { IsWithdrawn = true })));
        Assert.Empty(await Armed());

        await Commits("t3", Undo("t2", new Change(visit with { IsWithdrawn = true }, visit)));
        Assert.Equal(["t1-r"], await Armed());
    }

    [Fact]
    public async Task A_reminder_goes_with_the_turn_that_made_it_and_moves_under_its_id()
    {
        var reminder = new Reminder("r", "promoter", new DateOnly(2026, 3, 20), new TimeOnly(9, 0), null, Text.Of("call"));
        await Commits("t1", Given.Say("ok") with { Reminders = [reminder] });
        await Commits("t2", Given.Say("ok") with { Reminders = [reminder with { Due = new DateOnly(2026, 3, 21) }] });
        Assert.Equal(["2026-03-21"], await Look<string>("SELECT due FROM reminder"));

        await Commits("t3", Given.Say("ok") with { Undoes = "t1" });
        Assert.Empty(await Armed());
    }

    private static Decision Undo(string turn, params Change[] changes) => Given.Write(changes) with { Undoes = turn };

    private async Task<IEnumerable<(string Id, bool IsLatest)>> Recent() =>
        (await Facts(new Needs { RecentOf = "promoter" })).Recent.Select(turn => (turn.Id, turn.IsLatest));

    private Task<IReadOnlyList<string>> Armed() => Look<string>("SELECT id FROM reminder WHERE withdrawn_in IS NULL ORDER BY id");
}
