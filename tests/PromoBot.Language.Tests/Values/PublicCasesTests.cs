namespace PromoBot.Language.Tests;

/// <summary>
/// Ways to write days and sums that the public test cases of Microsoft's Recognizers-Text hold for Chinese, said on Wednesday 22 March 2017
/// of something past. Lunar days are left out: there they are read as days of the sun's calendar.
/// </summary>
public sealed class PublicCasesTests
{
    private static readonly DateTimeOffset Now = new(2017, 3, 22, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("2010-01-29", "2010-01-29")]
    [InlineData("2010.01.29", "2010-01-29")]
    [InlineData("2010/01/29", "2010-01-29")]
    [InlineData("2010 01 29", "2010-01-29")]
    [InlineData("1987年1月11日", "1987-01-11")]
    [InlineData("1月19日", "2017-01-19")]
    [InlineData("1月19号", "2017-01-19")]
    [InlineData("2009年10月12号，星期一", "2009-10-12")]
    [InlineData("大前天", "2017-03-19")]
    [InlineData("前天", "2017-03-20")]
    [InlineData("昨天", "2017-03-21")]
    [InlineData("两天前", "2017-03-20")]
    [InlineData("一周前", "2017-03-15")]
    [InlineData("星期一", "2017-03-20")]
    [InlineData("礼拜日", "2017-03-19")]
    [InlineData("上周一", "2017-03-13")]
    [InlineData("这个星期一", "2017-03-20")]
    [InlineData("12号", "2017-03-12")]
    [InlineData("两千零四年八月十五", "2004-08-15")]
    [InlineData("两千年八月十五", "2000-08-15")]
    [InlineData("二零零四年八月十五", "2004-08-15")]
    [InlineData("去年本月十日", "2016-03-10")]
    [InlineData("本月十日", "2017-03-10")]
    [InlineData("上个月20号", "2017-02-20")]
    public void A_day(string said, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Read($"{said}拜访了华为技术公司").Date);

    [Theory]
    [InlineData("15元", "15", "CNY")]
    [InlineData("1000万元", "10000000", "CNY")]
    [InlineData("36.57亿元", "3657000000", "CNY")]
    [InlineData("五元三毛", "5.3", "CNY")]
    [InlineData("１欧元", "1", "EUR")]
    [InlineData("１．０７５３美元", "1.0753", "USD")]
    [InlineData("1200亿美元", "120000000000", "USD")]
    [InlineData("十五美元", "15", "USD")]
    [InlineData("一美元", "1", "USD")]
    [InlineData("两美元", "2", "USD")]
    [InlineData("1.0092瑞士法郎", "1.0092", "CHF")]
    [InlineData("1.95港元", "1.95", "HKD")]
    [InlineData("5306亿台币", "530600000000", "TWD")]
    [InlineData("1万亿日元", "1000000000000", "JPY")]
    [InlineData("445奈拉", "445", "NGN")]
    public void A_sum(string said, string value, string currency)
    {
        var sum = Assert.Single(Read($"华为技术公司到位资金{said}").Amounts);
        Assert.Equal((decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), currency), (sum.Min, sum.Currency));
    }

    private static Slots Read(string text) => Reads.Reader.Read(new(text, Now, KnownNames.None)).Acts[0].Slots;
}
