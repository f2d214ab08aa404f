using PromoBot.Dialogs;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests;

/// <summary>The outbox's tries, where people can be reached, the inbox.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task Of_each_conversation_the_oldest_reply_is_next_unless_it_was_put_off()
    {
        await Commits("t1", Given.Say("one"));
        await Commits("t2", Given.Say("two"));
        await Commits("t3", Given.Say("three"), conversation: "c2");

        var next = await NextToSend(Given.Now, 10);
        Assert.Equal(["one", "three"], next.Select(waiting => waiting.Message.Reply.Lead.Key));
        await Store.PutOff(next[0].Message.Id, Given.Now.AddMinutes(1), 2, "429");
        Assert.Equal(["three"], (await NextToSend(Given.Now, 10)).Select(waiting => waiting.Message.Reply.Lead.Key));
        var later = (await NextToSend(Given.Now.AddMinutes(1), 10))[0];
        Assert.Equal(("one", 1, 2), (later.Message.Reply.Lead.Key, later.Tries, later.PartsSent));
        await Store.NoteSent(new SentNote(later.Message.Id, SendState.Sent, Given.Now));
        Assert.Equal(["two", "three"], (await NextToSend(Given.Now, 10)).Select(waiting => waiting.Message.Reply.Lead.Key));
        Assert.Equal(2, (await Store.WaitingCounts())["console"]);
    }

    [Fact]
    public async Task What_was_being_sent_when_the_process_ended_is_settled_as_unclear()
    {
        await Commits("t1", Given.Say("one"));
        await Commits("t2", Given.Say("two"), conversation: "c2");
        var waiting = await NextToSend(Given.Now, 10);
        foreach (var one in waiting)
            await Store.NoteSending(one.Message.Id, Given.Now);
        await Store.PutOff(waiting[1].Message.Id, Given.Now, 0, "429");

        Assert.Equal(1, await Store.SettleInterrupted("console", Given.Now));
        Assert.Equal(0, await Store.SettleInterrupted("console", Given.Now));
        Assert.Equal(["two"], (await NextToSend(Given.Now, 10)).Select(one => one.Message.Reply.Lead.Key));
    }

    [Fact]
    public async Task A_sent_card_is_found_by_its_number_in_its_own_conversation_only()
    {
        await Commits("t1", Given.Say("one"));
        await Commits("t2", Given.Say("two"));
        var ids = (await Store.Unsent("console", 10)).Select(message => message.Id).ToList();
        Assert.Null(await Store.SentCard("console", "c1", ids[0]));
        await Store.NoteSent(new SentNote(ids[0], SendState.Sent, Given.Now, "a-1", "live"));
        await Store.NoteSent(new SentNote(ids[1], SendState.Sent, Given.Now, "a-2"));
        await Store.NoteDrawn(ids[0], "undone");

        var card = await Store.SentCard("console", "c1", ids[0]);
        Assert.Equal(("a-1", "undone"), (card!.ChannelId, card.DrawnAs));
        Assert.Null(await Store.SentCard("console", "c2", ids[0]));
        Assert.Equal([ids[0]], (await Store.SentCards("console", "c1", 10)).Select(one => one.Message.Id));
    }

    [Fact]
    public async Task A_person_is_reached_in_open_personal_conversations_of_accounts_that_are_theirs()
    {
        await Store.KeepReachable(Place("old", Given.Now));
        await Store.KeepReachable(Place("new", Given.Now.AddHours(1)));
        await Store.KeepReachable(Place("group", Given.Now.AddHours(2)) with { IsPersonal = false });
        await Store.KeepReachable(Place("others", Given.Now.AddHours(3)) with { Sender = "b" });
        Assert.Empty(await Store.ReachableOf(Here, "promoter"));
        Assert.Equal(["others", "new", "old"], (await Store.ReachableUnknown()).Select(place => place.Conversation));

        Assert.True(await Store.BindAccount(Here, "promoter", "teams", "a", Given.Now));
        Assert.False(await Store.BindAccount(Here, "nobody", "teams", "a", Given.Now));
        Assert.Equal(new Identity(Here, "promoter"), await Store.WhoIs("teams", "a"));
        Assert.Equal(["new", "old"], (await Store.ReachableOf(Here, "promoter")).Select(place => place.Conversation));
        Assert.Equal(["others"], (await Store.ReachableUnknown()).Select(place => place.Conversation));

        await Store.NoteReach("teams", "new", ReachState.Removed, Given.Now.AddHours(4));
        Assert.Equal(["old"], (await Store.ReachableOf(Here, "promoter")).Select(place => place.Conversation));
        await Store.KeepReachable(Place("new", Given.Now.AddHours(5)) with { Reference = "{2}" });
        Assert.Equal(("{2}", ReachState.Installed), ((await Store.Reachable("teams", "new"))!.Reference, (await Store.ReachableOf(Here, "promoter"))[0].State));
        Assert.Null(await Store.Reachable("teams", "never"));
    }

    [Fact]
    public async Task A_message_taken_in_waits_once_and_in_order_until_its_turn_is_done()
    {
        var first = new Incoming("teams", "c1", "a", "m1", "走访", new Tap("t", "answer", "x"), Locale: "zh-CN");
        Assert.True(await Store.KeepIncoming(first, Given.Now));
        Assert.False(await Store.KeepIncoming(first, Given.Now));
        await Store.KeepIncoming(first with { MessageId = "m2" }, Given.Now);
        await Store.KeepIncoming(first with { Conversation = "c2" }, Given.Now);

        var next = await NextIncoming(Given.Now, 10);
        Assert.Equal(["c1", "c2"], next.Select(waiting => waiting.Incoming.Conversation));
        Assert.Equal(first, next[0].Incoming);
        await Store.PutOffIncoming(next[0].Id, Given.Now.AddMinutes(1));
        Assert.Equal(["c2"], (await NextIncoming(Given.Now, 10)).Select(waiting => waiting.Incoming.Conversation));
        Assert.Equal(1, (await NextIncoming(Given.Now.AddMinutes(1), 10))[0].Tries);
        await Store.DropIncoming(next[1].Id);
        await Store.GiveUpIncoming(next[0].Id, Given.Now);
        Assert.Equal(["m2"], (await NextIncoming(Given.Now.AddMinutes(2), 10)).Select(waiting => waiting.Incoming.MessageId));
    }

    private async Task<IReadOnlyList<WaitingReply>> NextToSend(DateTimeOffset now, int atMost)
    {
        var waiting = new List<WaitingReply>();
        foreach (var head in await Store.HeadsToSend("console", now, atMost))
        {
            waiting.Add((await Store.WaitingReply(head.Id))!);
            Assert.Equal(head.Conversation, waiting[^1].Message.Conversation);
        }

        return waiting;
    }

    private async Task<IReadOnlyList<WaitingIncoming>> NextIncoming(DateTimeOffset now, int atMost)
    {
        var waiting = new List<WaitingIncoming>();
        foreach (var head in await Store.HeadsIncoming(now, atMost))
            waiting.Add((await Store.WaitingIncoming(head.Id))!);
        return waiting;
    }

    private static Reachable Place(string conversation, DateTimeOffset at) =>
        new("teams", conversation, "a", IsPersonal: true, "{}", ReachState.Installed, at);
}
