using PromoBot.Domain;

namespace PromoBot.Language.Tests;

/// <summary>Handovers, what is off, the year's calendar and what narrows a list: read beside the labels.</summary>
public sealed class TalkActsTests
{
    private static readonly KnownNames Books = new(["大智街"], ["刘洋"], ["海辰储能"], ["海辰储能二期项目"]);

    [Theory]
    [InlineData("待接收的移交")]
    [InlineData("有哪些移交")]
    [InlineData("handovers waiting")]
    public void What_waits_to_be_taken_over_is_asked_for(string text) => Assert.Equal(Intent.AskHandovers, Act(text).Intent);

    [Theory]
    [InlineData("接收", null)]
    [InlineData("同意接收", null)]
    [InlineData("接收海辰储能二期项目", "海辰储能二期项目")]
    [InlineData("海辰储能二期项目接收了", "海辰储能二期项目")]
    [InlineData("accept the handover", null)]
    public void A_handover_is_taken(string text, string? project)
    {
        var act = Act(text);
        Assert.Equal((Intent.TakeOver, project), (act.Intent, act.Slots.Project));
    }

    [Theory]
    [InlineData("不接收", null, null)]
    [InlineData("不接收,不属于我们街道", null, "不属于我们街道")]
    [InlineData("不接收海辰储能二期项目,资料不全", "海辰储能二期项目", "资料不全")]
    [InlineData("退回移交:资料不全", null, "资料不全")]
    [InlineData("decline the handover: papers incomplete", null, "papers incomplete")]
    public void A_handover_is_sent_back(string text, string? project, string? reason)
    {
        var act = Act(text);
        Assert.Equal((Intent.SendBack, project, reason), (act.Intent, act.Slots.Project, act.Slots.Reason));
    }

    [Theory]
    [InlineData("接收了海辰储能的资料")]
    [InlineData("昨天去海辰储能,他们愿意接收我们的考察团")]
    public void What_only_holds_such_a_word_is_something_else(string text) =>
        Assert.DoesNotContain(Reads.Of(text, known: Books).Acts, act => act.Intent is Intent.TakeOver or Intent.SendBack or Intent.AskHandovers);

    [Theory]
    [InlineData("行程取消了", null)]
    [InlineData("下周去上海的行程不去了", "上海市")]
    [InlineData("下周的上海行程取消了", "上海市")]
    [InlineData("上海那趟不去了", "上海市")]
    [InlineData("王市长那趟取消", null)]
    [InlineData("取消行程", null)]
    [InlineData("the trip to Shanghai is off", "上海市")]
    public void A_trip_is_off(string text, string? place)
    {
        var act = Act(text);
        Assert.Equal((Intent.CallOff, null, place), (act.Intent, act.Slots.Gathering, act.Slots.Places.FirstOrDefault()));
    }

    [Theory]
    [InlineData("推介会取消了", EventKind.Promotion)]
    [InlineData("楚商大会取消了", EventKind.Promotion)]
    [InlineData("下周三的培训取消了", EventKind.Training)]
    [InlineData("the roadshow has been cancelled", EventKind.Promotion)]
    public void An_event_is_off(string text, EventKind kind)
    {
        var act = Act(text);
        Assert.Equal((Intent.CallOff, kind), (act.Intent, act.Slots.Gathering));
    }

    [Theory]
    [InlineData("取消")]
    [InlineData("取消上一条")]
    [InlineData("那条走访取消")]
    [InlineData("行程取消了吗？")]
    [InlineData("海辰储能二期项目黄了")]
    public void What_is_dropped_otherwise_is_no_trip(string text) =>
        Assert.DoesNotContain(Reads.Of(text, known: Books).Acts, act => act.Intent == Intent.CallOff);

    [Fact]
    public void Where_labels_are_printed_a_trip_that_is_off_is_cancel() => Assert.Equal("cancel {}", Reads.Line("下周去上海的行程取消了"));

    [Theory]
    [InlineData("亿元以上的有哪些", 100_000_000, "CNY")]
    [InlineData("10亿以上的项目有哪些", 1_000_000_000, "CNY")]
    [InlineData("全区5000万元以上的项目", 50_000_000, "CNY")]
    [InlineData("两亿元以上的项目有哪些", 200_000_000, "CNY")]
    [InlineData("1000万美元以上的项目有哪些", 10_000_000, "USD")]
    [InlineData("projects over 1 billion yuan", 1_000_000_000, "CNY")]
    public void A_list_may_have_a_least_size(string text, int least, string currency)
    {
        var act = Act(text);
        Assert.Equal(Intent.AskProjects, act.Intent);
        Assert.Equal((least, currency), ((int)Assert.Single(act.Slots.Amounts).Min, act.Slots.Amounts[0].Currency));
    }

    [Theory]
    [InlineData("没动静的项目有哪些", true)]
    [InlineData("30天没更新的项目有哪些", true)]
    [InlineData("在谈的项目有哪些", false)]
    public void A_list_may_be_of_those_that_are_quiet(string text, bool isQuiet) => Assert.Equal(isQuiet, Act(text).Slots.IsQuiet);

    [Theory]
    [InlineData("我今年的外出招商记录", true)]
    [InlineData("今年去过哪些地方招商", true)]
    [InlineData("上周我走访了哪些企业", false)]
    [InlineData("本月接待了哪些客商", false)]
    public void What_was_logged_is_trips_or_visits(string text, bool isTrips)
    {
        var act = Act(text);
        Assert.Equal((Intent.AskVisits, isTrips), (act.Intent, act.Slots.IsAboutTrips));
    }

    [Theory]
    [InlineData("更多")]
    [InlineData("还有呢")]
    [InlineData("more")]
    public void A_list_goes_on(string text) => Assert.Equal(Intent.AskMore, Act(text).Intent);

    [Fact]
    public void An_event_of_the_year_is_added_with_its_days_and_place()
    {
        var act = Act("新增活动：楚商大会，11月18日到20日，武汉市");
        Assert.Equal((Intent.ReportEvent, true, "楚商大会"), (act.Intent, act.Slots.IsAdded, act.Slots.Title));
        Assert.Equal((18, 20, "武汉市"), (act.Slots.Date!.Value.Day, act.Slots.DateTo!.Value.Day, Assert.Single(act.Slots.Places)));
    }

    [Fact]
    public void A_month_alone_stays_a_month()
    {
        var act = Act("新增活动：秋季招商大会，12月，宜昌市");
        Assert.Null(act.Slots.Date);
        Assert.EndsWith("-12", act.Slots.Period, StringComparison.Ordinal);
        Assert.True(Act("厦洽会定在9月8日到11日").Slots.IsDated);
        Assert.False(Act("下周三在深圳举办光电子产业招商推介会").Slots.IsDated);
    }

    private static Act Act(string text) => Assert.Single(Reads.Of(text, known: Books).Acts);
}
