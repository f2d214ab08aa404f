namespace PromoBot.Server.Tests.Reminders;

/// <summary>咸宁 2021, the city's leader in charge: six trips out of the province are owed.</summary>
public sealed class XianningTests
{
    private const string Leader = "leader";

    [Fact]
    public async Task Who_travels_nowhere_hears_of_it_each_time_that_another_trip_should_have_been_made()
    {
        await using var bot = await RemindedBot.Open("xianning-2021.yaml", new DateTime(2021, 3, 1, 8, 0, 0));
        await bot.Say(Leader, "你好");

        var heard = await Quota(bot, new DateOnly(2021, 3, 1), new DateOnly(2021, 12, 31), _ => Task.CompletedTask);

        // Two months each; 2 May is a holiday until the 5th; the last ten working days of the year begin on 20 December.
        Assert.Equal(
            ["2021-03-02", "2021-05-06", "2021-07-02", "2021-09-01", "2021-11-01", "2021-12-20"],
            heard.Select(one => one.Day));
        Assert.Contains("您的赴省外招商：按时间进度应完成 1次，已完成 0次，落后 1次", heard[0].Words, StringComparison.Ordinal);
        Assert.Contains("第十二届中国中部投资贸易博览会", heard[0].Words, StringComparison.Ordinal);
        Assert.Contains("应完成 5次", heard[4].Words, StringComparison.Ordinal);
        Assert.Contains("12月31日(周五)就到期，任务 6次，已完成 0次，还差 6次", heard[5].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trip_that_was_made_is_not_reminded_of_and_a_restart_repeats_nothing()
    {
        await using var bot = await RemindedBot.Open("xianning-2021.yaml", new DateTime(2021, 3, 1, 8, 0, 0));
        await bot.Say(Leader, "你好");

        var heard = await Quota(bot, new DateOnly(2021, 3, 1), new DateOnly(2021, 12, 31), async day =>
        {
            if (day == new DateOnly(2021, 4, 20))
                await bot.Say(Leader, "昨天我带队去上海招商了");
            if (day == new DateOnly(2021, 6, 15))
                await bot.Say(Leader, "昨天我带队去深圳招商了");
            // In the middle of the day a reminder goes out, and over a day that nobody served.
            if (day == new DateOnly(2021, 9, 1) || day == new DateOnly(2021, 9, 2))
                await bot.Restart();
        });

        // Of the second and third trip there was nothing to say; from September on there is.
        Assert.Equal(["2021-03-02", "2021-05-06", "2021-07-02", "2021-09-01", "2021-11-01", "2021-12-20"], heard.Select(one => one.Day));
        Assert.Contains("应完成 3次，已完成 2次，落后 1次", heard[2].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_the_bot_loses_nothing_and_sends_nothing_twice()
    {
        await using var bot = await RemindedBot.Open("xianning-2021.yaml", new DateTime(2021, 8, 31, 8, 0, 0));
        await bot.Say(Leader, "你好");
        await bot.Sweep();
        await bot.Heard();

        // Nobody serves on 1 September; the second finds it, however often it is looked at.
        var days = new List<string>();
        foreach (var moment in new[] { new DateTime(2021, 9, 2, 8, 59, 0), new DateTime(2021, 9, 2, 9, 0, 0), new DateTime(2021, 9, 2, 9, 1, 0), new DateTime(2021, 9, 3, 9, 0, 0) })
        {
            bot.Clock.Now = moment;
            await bot.Sweep();
            await bot.Restart();
            await bot.Sweep();
            days.AddRange((await bot.Heard()).Where(one => bot.Draw(one.Message).Contains("赴省外招商：", StringComparison.Ordinal)).Select(_ => $"{moment:MM-dd HH:mm}"));
        }

        Assert.Equal(["09-02 09:00"], days);
    }

    private static async Task<List<(string Day, string Words)>> Quota(RemindedBot bot, DateOnly first, DateOnly last, Func<DateOnly, Task> meanwhile)
    {
        var heard = new List<(string, string)>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            foreach (var hour in new[] { 7, 9, 12, 23 })
            {
                bot.Clock.Now = day.ToDateTime(new TimeOnly(hour, 0));
                await bot.Sweep();
                foreach (var (_, message) in await bot.Heard())
                {
                    Assert.Equal(9, hour);
                    if (bot.Draw(message) is var words && words.Contains("赴省外招商：", StringComparison.Ordinal))
                        heard.Add(($"{day:yyyy-MM-dd}", words));
                }

                if (hour == 12)
                    await meanwhile(day);
            }
        }

        return heard;
    }
}
