using PromoBot.Domain;

namespace PromoBot.Language.Tests;

/// <summary>What is said about reminders: what to be reminded of, and what of those that were told.</summary>
public sealed class ReminderActsTests
{
    [Theory]
    [InlineData("周五下午3点提醒我回访小米", "回访小米")]
    [InlineData("提醒我周五下午3点回访小米", "回访小米")]
    [InlineData("25号上午十点喊我一声，给新希望的蒲总回电", "给新希望的蒲总回电")]
    [InlineData("大后天提醒我交周报", "交周报")]
    [InlineData("Remind me at 9:30 am on March 3 to phone Thales", "phone Thales")]
    public void The_errand_is_the_words_without_the_time(string text, string errand) =>
        Assert.Equal((Intent.Remind, errand), (Act(text).Intent, Act(text).Slots.Errand));

    [Theory]
    [InlineData("办完了", null)]
    [InlineData("已经办好了", null)]
    [InlineData("已回访", null)]
    [InlineData("回访过了", null)]
    [InlineData("第2条办完了", 2)]
    [InlineData("第三条办好了", 3)]
    [InlineData("没有变化", null)]
    public void What_was_asked_for_is_done(string text, int? item) =>
        Assert.Equal((Intent.Finish, item), (Act(text).Intent, Act(text).Slots.Item));

    [Theory]
    [InlineData("别再提醒我这个", null)]
    [InlineData("不用再提醒了", null)]
    [InlineData("不用再提醒外出次数", ReminderKind.Quota)]
    [InlineData("以后不要再提醒我外出计划", ReminderKind.TripPlan)]
    [InlineData("不用再提醒待核实的", ReminderKind.Verification)]
    [InlineData("stop reminding me of trip quotas", ReminderKind.Quota)]
    public void No_more_is_wanted(string text, ReminderKind? kind) =>
        Assert.Equal((Intent.StopReminding, kind), (Act(text).Intent, Act(text).Slots.Reminders));

    [Theory]
    [InlineData("恢复外出次数提醒", Intent.ResumeReminding)]
    [InlineData("我有哪些提醒", Intent.AskReminders)]
    [InlineData("my reminders", Intent.AskReminders)]
    [InlineData("提醒送达情况", Intent.AskDelivery)]
    [InlineData("昨天谁没收到提醒", Intent.AskDelivery)]
    public void Reminders_are_asked_for(string text, Intent intent) => Assert.Equal(intent, Act(text).Intent);

    [Theory]
    [InlineData("业务培训昨天办完了，招商干部来了46个")]
    [InlineData("橡胶密封件项目昨天办完工商注册")]
    [InlineData("明天再提醒我")]
    [InlineData("恢复谈判了，海辰储能项目")]
    public void Other_messages_are_read_as_ever(string text) => Assert.False(Act(text).Intent.IsOwn());

    private static Act Act(string text) =>
        Reads.Reader.Read(new Said(text, new(2025, 3, 12, 10, 30, 0, TimeSpan.FromHours(8)), KnownNames.None, null)).Acts[0];
}
