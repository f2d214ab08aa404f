using Microsoft.Playwright;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Browser.Tests;

/// <summary>A whole talk in a client that looks and speaks like Teams.</summary>
public sealed class PlaygroundTests(Chromium chromium)
{
    [Fact]
    public async Task A_visit_is_told_changed_and_taken_back_and_the_bot_speaks_first()
    {
        await using var context = await chromium.Desktop();
        var clock = new ClockAhead();
        await using var server = await RunningServer.With([], environment: "Development", unknownSenderIs: "promoter", clock: clock);
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

        await Playground.Say(page, "明天上午9点提醒我回访小米");
        await Sees(page, "提醒您：回访小米");
        clock.GoToTomorrow(new TimeSpan(9, 1, 0));
        await server.Sweep();
        await Sees(page, "提醒：回访小米");
        await Shoot(page, "teams-6-proactive");
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

    /// <summary>Tells a later time than it is; what waits, waits as long as ever.</summary>
    private sealed class ClockAhead : TimeProvider
    {
        private static readonly TimeSpan China = TimeSpan.FromHours(8);

        private TimeSpan ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

        public void GoToTomorrow(TimeSpan hour)
        {
            var now = base.GetUtcNow().ToOffset(China);
            ahead = now.Date.AddDays(1) + hour - now.DateTime;
        }
    }
}
