namespace PromoBot.Language.Tests;

public sealed class MaskingTests
{
    private static readonly KnownNames Known = new(["大智街"], ["刘洋"], ["蓝海光电", "Skylab"], ["蓝海光电模组项目"]);

    [Theory]
    [InlineData("同蓝海光电碰头,蓝海光电做东", "同[企业1]碰头,[企业1]做东")]
    [InlineData("蓝海光电模组项目的事", "[企业1]模组项目的事")]
    [InlineData("刘洋昨天说过", "[人1]昨天说过")]
    [InlineData("大智街的事", "大智街的事")]
    [InlineData("he met Skylab", "he met [企业1]")]
    [InlineData("电话13800138000", "电话[电话1]")]
    [InlineData("电话138-0013-8000,投5000000元", "电话[电话1],投5000000元")]
    [InlineData("座机(027)8222 0000转5", "座机([电话1]转5")]
    [InlineData("１３８００１３８０００", "[电话1]")]
    [InlineData("写信到wang.wei@example.cn吧", "写信到[邮箱1]吧")]
    [InlineData("2025-03-11投20亿", "2025-03-11投20亿")]
    public void Names_that_are_known_and_numbers_to_call_are_hidden(string text, string expected) =>
        Assert.Equal(expected, Reads.Reader.Mask(Said(text), hidesNames: true).Text);

    [Fact]
    public void Names_stay_where_that_is_wanted_numbers_to_call_do_not() =>
        Assert.Equal("蓝海光电[电话1]", Reads.Reader.Mask(Said("蓝海光电13800138000"), hidesNames: false).Text);

    [Theory]
    [InlineData("同蓝海光电和Skylab碰头,刘洋作陪,电话13800138000")]
    [InlineData("")]
    [InlineData("昨天王总和李总来过")]
    public void What_was_hidden_comes_back_letter_by_letter(string text)
    {
        var masked = Reads.Reader.Mask(Said(text), hidesNames: true);
        var act = masked.Restore(new(Intent.ReportVisit, Slots.None with { Project = masked.Text }));
        Assert.Equal(text, act.Slots.Project);
    }

    private static Said Said(string text) => new(text, ReadValues.Now, Known);
}
