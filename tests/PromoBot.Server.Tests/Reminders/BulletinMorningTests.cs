using System.Globalization;
using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Tests.Reminders;

/// <summary>The clock drafts a bulletin on its due morning, once, and makes up for one that an outage missed.</summary>
public sealed class BulletinMorningTests
{
    [Theory]
    // 5 October 2021 lies in the holiday, which ends on the 7th; 5 June is a Saturday.
    [InlineData("2021-07-05", 5, "monthly-2021-06-01")]
    [InlineData("2021-10-08", 4, "monthly-2021-09-01")]
    [InlineData("2021-06-07", 3, "monthly-2021-05-01")]
    public async Task The_draft_is_there_when_work_begins_on_the_first_working_day_from_its_due_day_on(string morning, int daysBefore, string id)
    {
        var day = DateOnly.Parse(morning);
        await using var bot = await Open(day.AddDays(-daysBefore));
        var told = await Told(bot, Hours(day.AddDays(-daysBefore), day.AddDays(2)));

        Assert.Equal([$"{morning} 08:30 officer"], told);
        var draft = await Find(bot, id);
        Assert.Equal((1, day, false), (draft!.Revision, draft.DraftedOn, draft.IsReleased));
    }

    [Fact]
    public async Task After_an_outage_over_the_due_day_it_comes_the_next_working_hour_and_once()
    {
        await using var bot = await Open(new DateOnly(2021, 7, 2));
        await bot.Say("promoter", "今天走访了恒瑞科技有限公司");
        // Nobody serves until Thursday evening; then the process is restarted after each look.
        var told = await Told(bot, Hours(new DateOnly(2021, 7, 8), new DateOnly(2021, 7, 9)).Where(moment => moment >= new DateTime(2021, 7, 8, 18, 0, 0)), restarts: true);

        Assert.Equal(["2021-07-09 08:30 officer"], told);
        var draft = await Find(bot, "monthly-2021-06-01");
        Assert.Equal((1, new DateOnly(2021, 6, 30), new DateOnly(2021, 7, 9)), (draft!.Revision, draft.At, draft.DraftedOn));
        Assert.Null(await Find(bot, "monthly-2021-05-01"));
    }

    private static async Task<RemindedBot> Open(DateOnly day)
    {
        var bot = await RemindedBot.Open("xianning-2021.yaml", day.ToDateTime(new TimeOnly(7, 0)));
        foreach (var person in new[] { "officer", "promoter", "head", "leader" })
            await bot.Say(person, "你好");
        return bot;
    }

    private static IEnumerable<DateTime> Hours(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            foreach (var hour in new[] { "08:29", "08:30", "08:31", "17:30", "20:00" })
                yield return day.ToDateTime(TimeOnly.Parse(hour, CultureInfo.InvariantCulture));
    }

    private static async Task<List<string>> Told(RemindedBot bot, IEnumerable<DateTime> moments, bool restarts = false)
    {
        var told = new List<string>();
        foreach (var moment in moments)
        {
            bot.Clock.Now = moment;
            await bot.Sweep();
            if (restarts)
                await bot.Restart();
            told.AddRange((await bot.Heard()).Where(one => one.Message.Reply.Lead.Key == "bulletin.due" && bot.Draw(one.Message).Contains("月通报", StringComparison.Ordinal))
                .Select(one => $"{moment:yyyy-MM-dd HH:mm} {one.Person}"));
        }

        return told;
    }

    private static async Task<Bulletin?> Find(RemindedBot bot, string id) => (await bot.Store.Recall("xianning", new Needs { Bulletins = [id] })).Facts.FindBulletin(id);
}
