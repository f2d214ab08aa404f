using PromoBot.Dialogs;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

/// <summary>The outbox and the web page's log.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task Replies_wait_in_the_order_of_the_commits()
    {
        await Commits("t1", Given.Say("one") with { Replies = [Reply.Of(Text.Of("one")), Reply.Of(Text.Of("two"))] });
        await Commits("t2", Given.Say("three"), conversation: "c2");

        var waiting = await Store.Unsent("console", 10);
        Assert.Equal(["one", "two", "three"], waiting.Select(message => message.Reply.Lead.Key));
        Assert.Equal(waiting.Select(message => message.Id).Order(), waiting.Select(message => message.Id));
        Assert.Equal((Here, "c2", "t2", "m2"), (waiting[2].Authority, waiting[2].Conversation, waiting[2].Turn, waiting[2].InReplyTo));
        Assert.Equal(["one"], (await Store.Unsent("console", 1)).Select(message => message.Reply.Lead.Key));
        Assert.Empty(await Store.Unsent("wecom", 10));
    }

    [Fact]
    public async Task A_commit_returns_its_replies_as_they_wait()
    {
        var done = Assert.IsType<CommitResult.Done>(await Commit("t1", Given.VisitAndLead("t1")));
        Assert.Equivalent(done.Outbox, await Store.Unsent("console", 10), strict: true);
    }

    [Theory]
    [InlineData(SendState.Sent)]
    [InlineData(SendState.Refused)]
    [InlineData(SendState.Unclear)]
    public async Task A_reply_that_was_tried_never_waits_again(SendState state)
    {
        await Commits("t1", Given.Say("one"));
        var message = Assert.Single(await Store.Unsent("console", 10));
        await Store.NoteSent(message.Id, state, Given.Now);
        await Store.NoteSent(message.Id, SendState.Sent, Given.Now);

        Assert.Empty(await Store.Unsent("console", 10));
        Assert.Equal([state.ToString()], await Look<string>("SELECT sent_as FROM outbox"));
    }

    [Fact]
    public async Task A_web_conversation_counts_its_activities_from_one_and_takes_each_once()
    {
        Assert.Equal(1, await Store.AppendActivity("c1", "a", "{1}", Given.Now));
        Assert.Equal(2, await Store.AppendActivity("c1", "b", "{2}", Given.Now));
        Assert.Equal(1, await Store.AppendActivity("c2", "a", "{}", Given.Now));
        Assert.Equal(2, await Store.AppendActivity("c1", "b", "{again}", Given.Now));

        Assert.Equal([new StoredActivity(2, "b", "{2}")], await Store.Activities("c1", 1, 10));
        Assert.Equal([new StoredActivity(1, "a", "{1}")], await Store.Activities("c1", 0, 1));
        Assert.Empty(await Store.Activities("c3", 0, 10));
    }

    [Fact]
    public async Task All_is_still_there_when_opened_again()
    {
        await Commits("t1", Given.VisitAndLead("t1"));
        await using var again = await Open();
        Assert.Equal(1, (await again.Talk(Here, "console", "c1")).Version);
        Assert.Single(await again.Unsent("console", 10));
        Assert.Equal(["电池壳体"], (await again.Names(Here)).Projects);
    }
}
