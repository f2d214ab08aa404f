using PromoBot.Domain;
using PromoBot.Server.Model;
using PromoBot.Server.Tests.Model;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests;

/// <summary>Public holidays of later years from the data folder.</summary>
public sealed class HolidaysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("promobot-holidays-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_later_years_holidays_are_taken_from_the_data_folder()
    {
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "holidays.tsv"), Enumerable.Range(1, 5).Select(day => $"2027-10-0{day}\toff\t国庆节"));
        var clock = new HandClock(new(2027, 9, 20, 2, 0, 0, TimeSpan.Zero));
        await using var bot = await Bot.Open(folder, null, clock);
        var told = await bot.Turns.Take(new Incoming("console", "c", "promoter", "m1", "今天拜访了小米，国庆后第一个工作日再去", KnownAs: "promoter"), default);
        Assert.Equal(new DateOnly(2027, 10, 6), Assert.IsType<Visit>(Assert.Single(told.Records)).FollowUp);
    }

    [Fact]
    public async Task A_broken_line_is_named_at_start()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "holidays.tsv"), "2027-13-01 off");
        var wrong = await Assert.ThrowsAsync<SettingException>(() => Bot.Open(folder, null, TimeProvider.System));
        Assert.Contains("2027-13-01 off", wrong.Message, StringComparison.Ordinal);
    }
}
