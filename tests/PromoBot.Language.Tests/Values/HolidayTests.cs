using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Language.Tests;

public sealed class HolidayTests
{
    [Theory]
    [InlineData("国庆后第一个工作日", "2025-10-09")]
    [InlineData("节后第一个工作日", "2025-04-07")]
    [InlineData("元旦后", "2025-01-02")]
    [InlineData("端午节前", "2025-05-30 due")]
    [InlineData("春节前", "2026-02-14 due")]
    [InlineData("五一", "2025-05-01..2025-05-05")]
    [InlineData("清明假期", "2025-04-04..2025-04-06")]
    [InlineData("十一前", "2025-09-30 due")]
    public void Festivals_are_dates(string text, string expected) => Assert.Equal(expected, ReadValues.Dates(text));

    [Fact]
    public void Make_up_days_are_worked()
    {
        Assert.True(HolidayCalendar.Default.IsWorkday(new(2025, 9, 28)));
        Assert.False(HolidayCalendar.Default.IsWorkday(new(2025, 10, 8)));
        Assert.False(HolidayCalendar.Default.IsWorkday(new(2025, 10, 18)));
    }

    [Fact]
    public void An_override_file_brings_a_year_that_is_not_shipped()
    {
        var calendar = HolidayCalendar.From(["# 2027", "", "2027-10-01\toff\t国庆节", "2027-10-02\toff\t国庆节",
            "2027-10-09\twork\t国庆节"]);
        Assert.Equal((new(2027, 10, 1), new DateOnly(2027, 10, 2)), calendar.Break("国庆节", 2027));
        Assert.True(calendar.IsWorkday(new(2027, 10, 9)));
    }

    [Theory]
    [InlineData("春节", 2027, "2027-02-06")]
    [InlineData("端午", 2028, "2028-05-28")]
    [InlineData("中秋", 2028, "2028-10-03")]
    public void Without_data_the_feast_day_stands(string festival, int year, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), HolidayCalendar.Default.Break(festival, year).First);

    [Fact]
    public void A_broken_line_is_quoted() =>
        Assert.Contains("1 October", Assert.Throws<FormatException>(() =>
        HolidayCalendar.From(["1 October off"])).Message, StringComparison.Ordinal);
}
