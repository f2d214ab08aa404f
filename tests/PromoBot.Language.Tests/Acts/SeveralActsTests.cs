namespace PromoBot.Language.Tests;

/// <summary>Several acts in one breath, as they are dictated: a word that turns to something else is all that parts them.</summary>
public sealed class SeveralActsTests
{
    [Theory]
    [InlineData("恩捷隔膜项目昨天签约了 协议额15亿 再帮我看看我们街道签约额离拼搏目标还差多少 完事下周一早上九点提醒我盯注册", "ReportStage AskGap Remind")]
    [InlineData("两个事 一个是博创科技光器件项目到位资金三千万 一个是骨科耗材项目移交给临空经济区", "ReportFunds Handover")]
    [InlineData("下周一上午9点、下周四上午9点各提醒我一次", "Remind Remind")]
    [InlineData("不对是九个亿 其他没问题 就这么存", "Correct Confirm")]
    [InlineData("把刚记的拿掉，重新来：昨天去走访的是锦浪科技", "Undo ReportVisit")]
    public void Are_told_apart(string text, string intents) => Assert.Equal(intents, string.Join(' ', Reads.Of(text).Acts.Select(act => act.Intent)));

    [Theory]
    [InlineData("推迟三天提醒", "2025-10-18")]
    [InlineData("今儿不行 拖到下周二再叫我", "2025-10-21")]
    public void A_reminder_is_put_off_to_the_day_that_is_meant(string text, string due)
    {
        var act = Assert.Single(Reads.Of(text).Acts);
        Assert.Equal(Intent.Snooze, act.Intent);
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), act.Slots.Due);
    }
}
