using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

/// <summary>What waits to be verified, whose words it is, and who is told.</summary>
public abstract partial class StoreContract
{
    private static readonly WaitingAsked Receipts = new([RecordKind.Receipt], [], 0, 10);

    private static readonly Review Verified = new(true, "officer", new DateOnly(2026, 3, 12), null);

    [Fact]
    public async Task What_waits_comes_by_page_the_oldest_first()
    {
        await Commits("t1", Given.Write(Given.New(Given.Project("p", "电池壳体"))));
        foreach (var (id, day) in new[] { ("r1", 9), ("r2", 7), ("r3", 8), ("r4", 10) })
            await Commits("t" + id, Given.Write(Given.New(Given.Receipt(id, "p", 5m) with { Date = new DateOnly(2026, 3, day) })));

        var facts = await Facts(new Needs { Waiting = Receipts with { Take = 2, Skip = 1 } });
        Assert.Equal(["r3", "r1"], facts.Waiting.Select(entry => entry.Id));
        Assert.Equal(4, facts.WaitingCount);
        Assert.Equal("p", Assert.Single(facts.Projects).Project.Id);
        Assert.Empty((await Facts(new Needs { Waiting = Receipts with { Kinds = [RecordKind.Visit] } })).Waiting);
        Assert.Empty((await Facts(new Needs { Waiting = Receipts with { Kinds = [] } })).Waiting);
        Assert.Empty((await Facts(new Needs { Waiting = Receipts with { Units = ["bureau"] } })).Waiting);
        Assert.Equal(4, (await Facts(new Needs { Waiting = Receipts with { Units = ["dazhi"] } })).Waiting.Count);
    }

    [Fact]
    public async Task What_was_looked_at_or_withdrawn_or_is_only_planned_does_not_wait()
    {
        var receipt = Given.Receipt("r", "p", 5m);
        var planned = Gathering("e", ActState.Planned);
        var asked = new Needs { Waiting = new WaitingAsked([RecordKind.Receipt, RecordKind.Event], [], 0, 10) };
        await Commits("t1", Given.Write(Given.New(Given.Project("p", "电池壳体")), Given.New(receipt), Given.New(planned)));
        Assert.Equal(["r"], (await Facts(asked)).Waiting.Select(entry => entry.Id));

        await Commits("t2", Given.Write(new Change(receipt, receipt with { Review = Verified })), person: "officer");
        await Commits("t3", Given.Write(new Change(planned, planned with { State = ActState.Done })));
        Assert.Equal(["e"], (await Facts(asked)).Waiting.Select(entry => entry.Id));

        await Commits("t4", Given.Write(new Change(receipt with { Review = Verified }, receipt with { Money = new Money(6m, Money.Yuan) })));
        Assert.Equal(2, (await Facts(asked)).WaitingCount);
    }

    [Fact]
    public async Task Whose_words_a_record_is_tells_who_reported_and_who_corrected_but_not_who_looked()
    {
        var receipt = Given.Receipt("r", "p", 5m);
        await Commits("t1", Given.Write(Given.New(Given.Project("p", "电池壳体")), Given.New(receipt)));
        await Commits("t2", Given.Write(new Change(receipt, receipt with { Review = Verified })), person: "officer");
        Assert.Equal(["promoter"], (await Facts(new Needs { Waiting = Receipts, Entries = ["r"] })).Authors["r"]);

        await Commits("t3", Given.Write(new Change(receipt with { Review = Verified }, receipt with { Money = new Money(6m, Money.Yuan) })), person: "officer");
        Assert.Equal(["promoter", "officer"], (await Facts(new Needs { Waiting = Receipts })).Authors["r"]);
    }

    [Fact]
    public async Task A_turn_stays_the_latest_when_an_officer_only_looked_and_the_record_comes_as_it_stands()
    {
        var receipt = Given.Receipt("r", "p", 5m);
        await Commits("t1", Given.Write(Given.New(Given.Project("p", "电池壳体"))));
        await Commits("t2", Given.Write(Given.New(receipt)));
        await Commits("t3", Given.Write(new Change(receipt, receipt with { Review = Verified })), person: "officer");

        var facts = await Facts(new Needs { RecentOf = "promoter" });
        Assert.True(facts.Recent[0].IsLatest);
        Assert.Equal(Verified, facts.Entries.Single(entry => entry.Id == "r").Review);

        await Commits("t4", Given.Write(new Change(receipt with { Review = Verified }, receipt with { Money = new Money(6m, Money.Yuan) })));
        Assert.False((await Facts(new Needs { WrittenIn = "t2" })).Written!.IsLatest);
        Assert.False((await Facts(new Needs { WrittenIn = "t3" })).Written!.IsLatest);
    }

    [Fact]
    public async Task A_finding_is_no_longer_the_latest_once_another_finding_stands()
    {
        var receipt = Given.Receipt("r", "p", 5m);
        await Commits("t1", Given.Write(Given.New(Given.Project("p", "电池壳体")), Given.New(receipt)));
        await Commits("t2", Given.Write(new Change(receipt, receipt with { Review = Verified })), person: "officer");
        await Commits("t3", Given.Write(new Change(receipt with { Review = Verified }, receipt with { Review = Verified with { IsVerified = false } })), person: "officer");
        Assert.False((await Facts(new Needs { WrittenIn = "t2" })).Written!.IsLatest);
        Assert.True((await Facts(new Needs { WrittenIn = "t1" })).Written!.IsLatest);
    }

    [Fact]
    public async Task Events_come_by_their_days_without_withdrawn_ones()
    {
        var gone = Gathering("e2", ActState.Done);
        await Commits("t1", Given.Write(Given.New(Gathering("e1", ActState.Done)), Given.New(gone), Given.New(Gathering("e3", ActState.Done) with { Date = new DateOnly(2026, 4, 1) })));
        await Commits("t2", Given.Write(new Change(gone, gone with { IsWithdrawn = true })));
        Assert.Equal(["e1"], (await Facts(new Needs { EventsIn = new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31)) })).Events.Select(one => one.Id));
    }

    [Fact]
    public async Task A_notice_goes_to_the_conversation_that_the_person_used_last_and_to_nobody_elses()
    {
        await Commits("t1", Given.Say("hello"), conversation: "old");
        await Commits("t2", Given.Say("hello"), conversation: "new");
        await Commits("t3", Given.Say("hello"), conversation: "officers", person: "officer");
        var notice = new Notice("promoter", Reply.Of(Text.Of("told")));
        var done = Assert.IsType<CommitResult.Done>(await Commit("t4", Given.Say("done") with { Notices = [notice] }, conversation: "officers", person: "officer"));
        Assert.Equal(["done"], done.Outbox.Select(message => message.Reply.Lead.Key));

        var told = Assert.Single(await Store.Unsent("console", 100), message => message.Reply.Lead.Key == "told");
        Assert.Equal(("new", "t4", null), (told.Conversation, told.Turn, told.InReplyTo));
    }

    [Fact]
    public async Task A_notice_goes_to_no_group()
    {
        await Commits("t1", Given.Say("hello"), conversation: "alone");
        await Store.KeepReachable(new Reachable("console", "group", "sender-group", IsPersonal: false, "{}", ReachState.Installed, Given.Now));
        await Commits("t2", Given.Say("hello"), conversation: "group");
        await Commits("t3", Given.Say("done") with { Notices = [new Notice("promoter", Reply.Of(Text.Of("told")))] }, conversation: "officers", person: "officer");

        Assert.Equal("alone", Assert.Single(await Store.Unsent("console", 100), message => message.Reply.Lead.Key == "told").Conversation);
    }

    [Fact]
    public async Task Who_never_spoke_here_is_told_nothing_and_nothing_breaks()
    {
        await Commits("t1", Given.Say("done") with { Notices = [new Notice("officer", Reply.Of(Text.Of("told")))] });
        Assert.DoesNotContain(await Store.Unsent("console", 100), message => message.Reply.Lead.Key == "told");
    }

    [Fact]
    public async Task A_stale_turn_tells_nobody()
    {
        await Commits("t1", Given.Say("hello"));
        var before = await Count("outbox");
        Assert.IsType<CommitResult.Stale>(await Commit("t2", Given.Say("done") with { Notices = [new Notice("promoter", Reply.Of(Text.Of("told")))] }, planRevision: 99));
        Assert.Equal(before, await Count("outbox"));
    }

    private static Event Gathering(string id, ActState state) => new()
    {
        Id = id, Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 11), Kind = EventKind.TeamMeeting, State = state,
    };
}
