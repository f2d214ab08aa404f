namespace PromoBot.Language.Tests;

public sealed class NumberTests
{
    [Theory]
    [InlineData("走访企业2家", "2 家")]
    [InlineData("跑了两家", "2 家")]
    [InlineData("一行7人", "7 人")]
    [InlineData("到会12 人", "12 人")]
    [InlineData("去了3次,见了15家", "3 次; 15 家")]
    [InlineData("hosted 3 people", "3 people")]
    [InlineData("three companies", "3 companies")]
    [InlineData("占比27.4%", "27.4 %")]
    [InlineData("要地200亩", "200 亩")]
    [InlineData("25", "25")]
    public void Counts(string text, string expected) => Assert.Equal(expected, ReadValues.Numbers(text));

    [Theory]
    [InlineData("十几家")]
    [InlineData("二十多家")]
    [InlineData("两三家")]
    [InlineData("三到五家")]
    [InlineData("第3次")]
    [InlineData("500强")]
    [InlineData("5GW组件, 12 GW")]
    [InlineData("邀请码8F3K")]
    [InlineData("13800138000")]
    [InlineData("3月8日2亿元")]
    [InlineData("二期")]
    [InlineData("58同城")]
    public void Not_counts(string text) => Assert.Empty(ReadValues.Of(text).Numbers);
}
