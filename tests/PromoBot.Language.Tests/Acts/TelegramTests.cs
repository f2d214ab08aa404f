namespace PromoBot.Language.Tests;

/// <summary>Days said in one character, in dialect and by their number alone. Said on Wednesday 15 October 2025.</summary>
public sealed class TelegramTests
{
    [Theory]
    [InlineData("昨访利欧，晤王壮利", "2025-10-14")]
    [InlineData("海目星昨签约，协议额18亿", "2025-10-14")]
    [InlineData("前儿跟焦书记一块儿去的瓦轴", "2025-10-13")]
    [InlineData("夜儿个俺跟着宋乡长去的少林客车", "2025-10-14")]
    [InlineData("Saw Kone yday, met Mr. Virtanen", "2025-10-14")]
    [InlineData("On the 13th we called on Kingfa, met Ms. Luo", "2025-10-13")]
    [InlineData("on the 9th they came to see us, Bosch and Mr. Koch", "2025-10-09")]
    public void A_day(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Reads.Of(text).Acts[0].Slots.Date);

    [Theory]
    [InlineData("那份说明签约的时候带上")]
    [InlineData("Met Bosch, the 3rd visit")]
    public void No_day(string text) => Assert.Empty(ReadValues.Dates(text));
}
