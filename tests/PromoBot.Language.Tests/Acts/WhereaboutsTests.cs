namespace PromoBot.Language.Tests;

/// <summary>Visits that no verb of visiting tells: where one went, sat or came from.</summary>
public sealed class WhereaboutsTests
{
    [Theory]
    [InlineData("昨天又到九牧，老板不在", "九牧")]
    [InlineData("上午去了桐昆", "桐昆")]
    [InlineData("下午在华为谈了云计算中心", "华为")]
    [InlineData("在卡奥斯那边跟他们老总聊了半天", "卡奥斯")]
    [InlineData("刚从汇川技术出来，谈得不错", "汇川技术")]
    [InlineData("前天去武进看了亚玛顿", "亚玛顿")]
    [InlineData("今天上午陪同李区长调研好莱客", "好莱客")]
    public void Out_to_somebody(string text, string company)
    {
        var act = Assert.Single(Reads.Of(text).Acts);
        Assert.Equal((Intent.ReportVisit, Domain.Direction.Out), (act.Intent, act.Slots.Direction));
        Assert.Equal([company], act.Slots.Companies);
    }

    [Theory]
    [InlineData("昨天去了工地")]
    [InlineData("上午又到现场")]
    [InlineData("又到月底了")]
    [InlineData("昨天又到半夜")]
    [InlineData("下午在会议室开了个会")]
    [InlineData("在食堂吃了饭")]
    [InlineData("刚从外地回来")]
    [InlineData("今天调研营商环境")]
    [InlineData("汇川那个项目让隔壁市抢走了")]
    public void Nobody_was_visited(string text) => Assert.All(Reads.Of(text).Acts, act =>
        Assert.False(act.Intent is Intent.ReportVisit && act.Slots.Companies.Count > 0, string.Join(' ', act.Slots.Companies)));

    [Fact]
    public void A_visit_of_two_days_has_its_last() => Assert.Equal((new DateOnly(2025, 10, 13), new DateOnly(2025, 10, 14)),
        Reads.Of("13号14号两天在成都拜访了通威和新筑").Acts is [{ Slots: var slots }] ? (slots.Date!.Value, slots.DateTo!.Value) : default);

    [Fact]
    public void Every_Monday_begins_with_the_next() => Assert.Equal((new DateOnly(2025, 10, 20), new TimeOnly(9, 0)),
        Reads.Of("每周一早上九点提醒我报周报").Acts is [{ Slots: var slots }] ? (slots.Due!.Value, slots.Time!.Value) : default);

    [Theory]
    [InlineData("总投资18亿元的天奇股份电池拆解项目昨天成功签约", Intent.ReportStage)]
    [InlineData("昨天又到九牧,卫浴二期要加码5000万", Intent.ReportVisit)]
    [InlineData("中鼎报过什么项目", Intent.AskProjects)]
    [InlineData("刚那条发错群了，当我没报过", Intent.Undo)]
    public void Words_inside_of_others_call_nothing(string text, Intent intent) => Assert.Equal(intent, Reads.Of(text).Acts[0].Intent);
}
