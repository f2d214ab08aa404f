using PromoBot.Server.Tests.Serving;

namespace PromoBot.Browser.Tests;

/// <summary>The bot as a user gets it: page, conversations and books together.</summary>
public sealed class WholeBotTests(Chromium chromium)
{
    [Fact]
    public async Task A_visit_is_told_corrected_and_taken_back()
    {
        await using var context = await chromium.Phone();
        await using var server = await RunningServer.Whole();
        var chat = await ChatPage.Open(context, server.Address, "promoter");
        await chat.Cards.First.WaitForAsync();
        await chat.Shoot("bot-zh-1-greeting");

        await chat.Say("昨天跟李区长去深圳拜访了比亚迪,见了王副总,谈电池壳体项目,大概投20个亿,下周三再对接");
        await chat.SeesCard("20亿元");
        await chat.Shoot("bot-zh-2-visit");
        await chat.Say("不对,是25亿");
        await chat.SeesCard("25亿元");
        await chat.Say("我们街道离目标还差多少");
        await chat.SeesCard("落后于时间进度");
        await chat.Shoot("bot-zh-3-gap");
        await chat.Say("撤销");
        await chat.SeesCard("撤销了");

        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task Figures_are_ranked_and_explained()
    {
        await using var context = await chromium.Phone();
        await using var server = await RunningServer.Whole();
        var chat = await ChatPage.Open(context, server.Address, "promoter");
        await chat.Cards.First.WaitForAsync();

        await chat.Say("健民大健康产业园项目今天签约了，总投资5亿元");
        await chat.SeesCard("5亿元");
        await chat.Say("健民大健康产业园项目到位资金3.25亿");
        await chat.SeesCard("3.25亿元");
        await chat.Say("各单位亿元以上签约项目排名");
        await chat.SeesCard("排第一");
        await chat.Shoot("bot-zh-5-rank");
        await chat.Say("大智街道到位资金怎么来的");
        await chat.SeesCard("笔合计");
        await chat.Shoot("bot-zh-6-explain");
        await chat.Say("健民大健康产业园项目为什么没算");
        await chat.SeesCard("没有计入");
        await chat.Shoot("bot-zh-7-why-not");

        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task In_english_it_answers_in_english()
    {
        await using var context = await chromium.Desktop("en-GB");
        await using var server = await RunningServer.Whole();
        var chat = await ChatPage.Open(context, server.Address, "promoter");

        await chat.Say("Yesterday I visited BYD in Shenzhen and met Mr Wang about a battery project, 2 billion yuan");
        await chat.SeesCard("BYD");
        await chat.Say("How far are we from target?");
        await chat.SeesCard("Funds received");

        await chat.Shoot("bot-en-desktop");
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task In_production_the_invitation_code_is_asked_for_once()
    {
        await using var context = await chromium.Phone();
        await using var server = await RunningServer.Whole("Production");
        var first = await ChatPage.Open(context, server.Address);
        await first.Sees("邀请码");
        await first.Shoot("bot-zh-4-code");
        await first.Say("邀请码 DZ8F3K");
        await first.Sees("大智街专员");

        // Another tab, so another conversation; the browser is the same.
        var second = await ChatPage.Open(context, server.Address);
        await second.Sees("大智街专员");

        Assert.Empty(second.Complaints);
    }
}
