using Microsoft.Playwright;
using PromoBot.Server.Tests.Serving;

[assembly: AssemblyFixture(typeof(PromoBot.Browser.Tests.Chromium))]

namespace PromoBot.Browser.Tests;

public sealed class WebChatTests(Chromium chromium)
{
    /// <summary>What the tests talk to; <see cref="RunningServer.Whole"/> is the bot as a user gets it.</summary>
    private static Task<RunningServer> Server(string environment = "Development") => RunningServer.WithSamples(environment);

    [Fact]
    public async Task On_a_phone_a_person_is_picked_and_a_visit_is_answered_with_a_card()
    {
        await using var context = await chromium.Phone();
        await using var server = await Server();
        var chat = await ChatPage.Open(context, server.Address);
        await chat.Page.Locator("#people button").First.WaitForAsync();
        await chat.Shoot("zh-phone-1-pick");
        await chat.Pick("promoter");
        await chat.Sees("greet");
        await chat.Shoot("zh-phone-2-greeting");

        await chat.Say("昨天跟李区长去深圳拜访了比亚迪，见了王副总，谈电池壳体项目，大概投20个亿，下周三再对接");
        await chat.Sees("已记录走访和线索。");
        await chat.Shoot("zh-phone-3-visit");
        await chat.Say("我们街道离目标还差多少");
        await chat.Sees("大智街今年有一项落后于时间进度。");
        Assert.Equal(600, await chat.Cards.Last.Locator("img").First.EvaluateAsync<int>("bar => bar.naturalWidth"));
        await chat.Shoot("zh-phone-4-gap");
        await chat.Say("排名");
        await chat.Sees("台北街");
        await chat.Shoot("zh-phone-5-rank");
        await chat.Say("哪个");
        await chat.Sees("请选择");
        await chat.Shoot("zh-phone-6-which");

        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task An_english_browser_gets_an_english_page()
    {
        await using var context = await chromium.Phone("en-GB");
        await using var server = await Server();
        var chat = await ChatPage.Open(context, server.Address);
        await chat.Sees("Choose who to be");
        await chat.Shoot("en-phone-1-pick");
        await chat.Pick("promoter");
        await chat.Say("Yesterday I visited BYD in Shenzhen");
        await chat.Sees("Visit and lead saved.");
        await chat.Shoot("en-phone-2-visit");
        await chat.Say("How far are we from target?");
        await chat.Sees("Dazhi Street is behind schedule");
        await chat.Shoot("en-phone-3-gap");

        Assert.Equal("en", await chat.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(chat.Complaints);
    }

    [Theory]
    [InlineData("zh-CN", "昨天去深圳拜访了比亚迪", "离目标还差多少", "已记录走访和线索。", "为什么")]
    [InlineData("en-US", "Yesterday I visited BYD", "How far from target?", "Visit and lead saved.", "Why")]
    public async Task On_a_desktop_the_same_talk_looks_well(string locale, string visit, string gap, string saved, string button)
    {
        await using var context = await chromium.Desktop(locale);
        await using var server = await Server();
        var chat = await ChatPage.Open(context, server.Address, "officer");
        await chat.Say(visit);
        await chat.Sees(saved);
        await chat.Say(gap);
        await chat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).WaitForAsync();
        await chat.Shoot($"{locale[..2]}-desktop");

        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task A_button_of_a_card_does_what_it_says()
    {
        await using var context = await chromium.Phone();
        await using var server = await Server();
        var chat = await ChatPage.Open(context, server.Address, "promoter");
        await chat.Say("离目标还差多少");

        await chat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "为什么" }).ClickAsync();
        await chat.Sees("按了show(funds)。");
        await chat.Say("哪个");
        await chat.Page.Locator(".ac-adaptiveCard select").SelectOptionAsync(new SelectOptionValue { Label = "第7个项目" });
        await chat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "确定" }).ClickAsync();

        await chat.Sees("按了answer(p7)。");
    }

    [Fact]
    public async Task A_suggestion_is_sent_or_waits_to_be_completed()
    {
        await using var context = await chromium.Phone();
        await using var server = await Server();
        var chat = await ChatPage.Open(context, server.Address, "promoter");

        await chat.Starters.First.ClickAsync();
        Assert.StartsWith("昨天去深圳拜访了", await chat.SendBox.InputValueAsync());
        await chat.SendBox.FillAsync("");
        await chat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "我们离目标还差多少" }).ClickAsync();

        await chat.Sees("大智街今年有一项落后于时间进度。");
        Assert.False(await chat.Starters.First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_reload_goes_on_with_the_same_conversation_and_every_person_has_an_own_one()
    {
        await using var context = await chromium.Phone();
        await using var server = await Server();
        var chat = await ChatPage.Open(context, server.Address, "promoter");
        await chat.Say("你好");
        await chat.Sees("收到：你好");

        await chat.Page.ReloadAsync();
        await chat.Sees("收到：你好");
        await chat.Say("还在");
        await chat.Sees("收到：还在");
        Assert.Equal(1, await chat.Count("按了greet"));

        await chat.Page.Locator("#who").ClickAsync();
        await chat.Pick("head");
        await chat.Sees("按了greet");
        Assert.Equal(0, await chat.Count("收到：你好"));
        await chat.Page.Locator("#who").ClickAsync();
        await chat.Pick("promoter");
        await chat.Sees("收到：还在");
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task In_production_nobody_is_picked()
    {
        await using var context = await chromium.Phone();
        await using var server = await Server("Production");
        var chat = await ChatPage.Open(context, server.Address);

        await chat.Say("你好");

        await chat.Sees("收到：你好");
        Assert.False(await chat.Page.Locator("#who").IsVisibleAsync());
        Assert.Null(((SampleTurns)server.Turns).Taken[^1].KnownAs);
    }

    [Fact]
    public async Task What_somebody_wrote_is_shown_as_written()
    {
        await using var context = await chromium.Phone();
        await using var server = await Server();
        var chat = await ChatPage.Open(context, server.Address, "promoter");

        await chat.Say("怪");

        await chat.Sees("**星辰**_科技_ [点我](javascript:alert(1)) <img src=x onerror=alert(1)>");
        Assert.Contains("~删~", await chat.Cards.Last.InnerTextAsync());
        Assert.Equal(0, await chat.Cards.Last.Locator("img, a, strong, h1, li").CountAsync());
        await chat.Shoot("zh-phone-7-tricky");
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_small_phone()
    {
        await using var context = await chromium.Phone(width: 360);
        await using var server = await Server();
        var chat = await ChatPage.Open(context, server.Address, "promoter");
        foreach (var text in new[] { "拜访", "差多少", "排名", "哪个", "怪" })
            await chat.Say(text);
        await chat.Sees("~删~");

        var widest = await chat.Page.EvaluateAsync<double>(
            "Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('.ac-adaptiveCard *')].map(e => e.getBoundingClientRect().right))");
        Assert.InRange(widest, 1, 360);
        var buttons = await chat.Page.EvaluateAsync<double>(
            "Math.max(...[...document.querySelectorAll('.ac-pushButton')].map(e => e.getBoundingClientRect().right - e.closest('.ac-actionSet').getBoundingClientRect().right))");
        Assert.InRange(buttons, -360, 0.5);
        await chat.Shoot("zh-small-phone");
    }

    [Fact]
    public async Task Where_the_build_had_no_npm_the_page_says_what_to_install()
    {
        await using var context = await chromium.Phone();
        await using var server = await Server();
        await context.RouteAsync("**/webchat.js*", route => route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));
        var chat = await ChatPage.Open(context, server.Address);

        await chat.Sees("请安装 Node.js");
        await chat.Shoot("zh-phone-8-no-npm");
    }

    [Fact]
    public async Task An_expired_token_is_renewed_without_a_word()
    {
        await using var context = await chromium.Phone();
        await using var server = await Server();
        var chat = await ChatPage.Open(context, server.Address, "promoter");
        await chat.Say("一");
        await chat.Sees("收到：一");

        var refusals = 0;
        await context.RouteAsync("**/activities", async route =>
        {
            if (Interlocked.Increment(ref refusals) == 1)
                await route.FulfillAsync(new RouteFulfillOptions { Status = 403, Body = """{"error":{"code":"TokenExpired"}}""" });
            else
                await route.ContinueAsync();
        });
        await chat.Page.RunAndWaitForResponseAsync(() => chat.Say("二"), response => response.Url.EndsWith("/tokens/generate", StringComparison.Ordinal));
        await chat.Sees("收到：一");
        await chat.Say("三");

        await chat.Sees("收到：三");
    }
}
