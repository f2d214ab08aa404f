namespace PromoBot.Server.Tests.Reminders;

/// <summary>25 September to 25 October 2025: off from 1 to 8 October, worked on Sunday 28 September and Saturday 11 October.</summary>
public sealed class NationalDayTests
{
    [Fact]
    public async Task Over_the_holiday_follow_ups_wait_for_the_next_working_day_and_what_was_asked_by_the_hour_comes()
    {
        await using var bot = await RemindedBot.Open("demo.yaml", new DateTime(2025, 9, 24, 10, 0, 0));
        foreach (var (company, day) in new[] { ("比亚迪", "9月27日"), ("小米科技", "9月28日"), ("宁德时代", "10月3日"), ("海康威视", "10月11日"), ("华为技术", "10月18日") })
            await bot.Say("promoter", $"昨天去深圳拜访了{company}，见了王副总，{day}再对接");
        await bot.Say("promoter", "10月5日下午3点提醒我看展会资料");
        await bot.Say("promoter", "10月1日凌晨2点提醒我看升旗");

        var heard = new List<string>();
        for (var moment = new DateTime(2025, 9, 25); moment < new DateTime(2025, 10, 26); moment = moment.AddMinutes(30))
        {
            bot.Clock.Now = moment;
            await bot.Sweep();
            foreach (var (_, message) in (await bot.Heard()).Where(one => one.Person == "promoter"))
                foreach (var name in new[] { "比亚迪", "小米科技", "宁德时代", "海康威视", "华为技术", "看展会资料", "看升旗" })
                    if (bot.Draw(message).Contains(name, StringComparison.Ordinal))
                        heard.Add($"{moment:MM-dd HH:mm} {name}");
        }

        // 27 September is a Saturday, the Sunday after it is worked; 18 October a Saturday that is off.
        Assert.Equal(
            [
                "09-28 09:00 比亚迪", "09-28 09:00 小米科技", "10-01 07:00 看升旗", "10-05 15:00 看展会资料", "10-09 09:00 宁德时代",
                "10-11 09:00 海康威视", "10-20 09:00 华为技术",
            ],
            heard);
    }

    [Fact]
    public async Task Several_for_one_person_are_one_message()
    {
        await using var bot = await RemindedBot.Open("demo.yaml", new DateTime(2025, 9, 24, 10, 0, 0));
        await bot.Say("promoter", "昨天去深圳拜访了比亚迪，见了王副总，10月3日再对接");
        await bot.Say("promoter", "昨天去深圳拜访了小米科技，见了李副总，10月4日再对接");
        bot.Clock.Now = new DateTime(2025, 10, 9, 9, 0, 0);

        await bot.Sweep();

        var (_, message) = Assert.Single(await bot.Heard(), one => one.Person == "promoter");
        var words = bot.Draw(message);
        Assert.Contains("比亚迪", words, StringComparison.Ordinal);
        Assert.Contains("小米科技", words, StringComparison.Ordinal);
    }
}
