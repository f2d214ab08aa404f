using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Tests.Serving;
using PromoBot.Server.Turns;

namespace PromoBot.Browser.Tests;

/// <summary>A whole talk in a client that looks and speaks like Teams.</summary>
public sealed class PlaygroundTests(Chromium chromium)
{
    [Fact]
    public async Task A_visit_is_told_changed_and_taken_back_and_the_bot_speaks_first()
    {
        await using var context = await chromium.Desktop();
        await using var server = await RunningServer.With([], environment: "Development", unknownSenderIs: "promoter");
        await using var playground = await Playground.Start(server.Address);
        var page = await playground.Open(context);
        await Sees(page, "大智街专员");
        await Shoot(page, "teams-1-greeting");

        await Playground.Say(page, "昨天跟李区长去深圳拜访了比亚迪,见了王副总,谈电池壳体项目,大概投20个亿,下周三再对接");
        await Sees(page, "20亿元");
        await Shoot(page, "teams-2-visit");

        await Press(page, "改");
        await Sees(page, "要改哪里");
        await Playground.Say(page, "是25亿");
        await Sees(page, "25亿元");
        await Sees(page, "这条后来又改过");
        await Shoot(page, "teams-3-changed");

        await Press(page, "撤销");
        await Sees(page, "这条已经撤销");
        await Shoot(page, "teams-4-undone");

        await Playground.Say(page, "我们街道离目标还差多少");
        await Sees(page, "时间进度");
        await Shoot(page, "teams-5-gap");

        await Remind(server);
        await Sees(page, "都不是，新项目");
        await Shoot(page, "teams-6-proactive");
    }

    /// <summary>What a timer will do: a turn of its own in the conversation where the person was met last.</summary>
    private static async Task Remind(RunningServer server)
    {
        var senders = server.Services.GetRequiredService<Senders>();
        var authority = (await server.Store.Authorities())[0];
        var where = Assert.Single(await senders.Reach(authority, "promoter", CancellationToken.None));
        var talk = await server.Store.Talk(authority, where.Channel, where.Conversation);
        var moment = (await server.Store.Recall(authority, Needs.None)).Moment;
        var plan = (await server.Store.PlanInForce(authority))!.Revision;
        var incoming = new Incoming(where.Channel, where.Conversation, where.Sender, "!due:1", null);
        var decision = new Decision { Talk = talk.Talk, Replies = [Reply.Of(Text.Of("talk.new_project"))] };
        Assert.IsType<CommitResult.Done>(await server.Store.Commit(new TurnToCommit(
            authority, incoming, Guid.NewGuid().ToString("N"), "promoter", plan, talk.Version, moment, decision, Locale.Zh, DateTimeOffset.UtcNow)));
        server.Services.GetRequiredService<OutboxPump>().Nudge();
    }

    /// <summary>The playground keeps hidden copies of texts, so what counts is what the page shows.</summary>
    private static async Task Sees(IPage page, string text) => await page.WaitForFunctionAsync(
        "text => document.body.innerText.includes(text)", text, new PageWaitForFunctionOptions { Timeout = 45_000 });

    private static Task Press(IPage page, string title) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = title, Exact = true }).Last.ClickAsync(new LocatorClickOptions { Timeout = 45_000 });

    private static async Task Shoot(IPage page, string name)
    {
        await Task.Delay(700); // Cards slide in; a picture of that is of no use.
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(NodePackages.Repository(), "artifacts", "screens", $"{name}.png") });
    }
}
