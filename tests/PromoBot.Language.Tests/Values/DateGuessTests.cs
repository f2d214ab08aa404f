using System.Globalization;
using PromoBot.Language;

namespace PromoBot.Language.Tests;

public sealed class DateGuessTests
{
    private static readonly DateTimeOffset January = new(2025, 1, 3, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset December = new(2024, 12, 19, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Across_New_Year_the_near_year_is_meant()
    {
        Assert.Equal("2024-12-27", ReadValues.Dates("12月27号", January));
        Assert.Equal("2025-01-08", ReadValues.Dates("1月8号", December));
    }

    [Theory]
    [InlineData("周五", "2025-03-07", "2025-03-14")]
    [InlineData("周一", "2025-03-10", "2025-03-17")]
    [InlineData("10号", "2025-03-10", "2025-04-10")]
    [InlineData("20号", "2025-02-20", "2025-03-20")]
    [InlineData("3月1日", "2025-03-01", "2026-03-01")]
    [InlineData("9月1日", "2024-09-01", "2025-09-01")]
    [InlineData("昨天", "2025-03-11", "2025-03-11")]
    [InlineData("2月", "2025-02-01", "2026-02-01")]
    public void A_guessed_part_follows_the_tense(string text, string past, string future)
    {
        var today = DateOnly.FromDateTime(ReadValues.Now.DateTime);
        var date = Assert.Single(ReadValues.Of(text).Dates);
        Assert.Equal(Day(past), date.NotAfter(today).From);
        Assert.Equal(Day(future), date.NotBefore(today).From);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    [Fact]
    public void A_month_without_the_day_is_passed_over()
    {
        var date = Assert.Single(ValueReader.Default.Read(Folded.From("31号"), new(2025, 4, 10, 9, 0, 0,
            TimeSpan.FromHours(8))).Dates);
        Assert.Equal(new(2025, 3, 31), date.NotAfter(new(2025, 4, 10)).From);
        Assert.Equal(new(2025, 5, 31), date.NotBefore(new(2025, 4, 10)).From);
    }

    [Fact]
    public void A_bare_day_is_looked_for_near_the_day_named_before() =>
        Assert.Equal("2025-01-08..2025-01-10; 2025-01-09", ReadValues.Dates("1月8日到10日在上海,9号拜访了一家"));
}
