using FsCheck;
using FsCheck.Fluent;

namespace PromoBot.Domain.Tests;

public class NameKeyTests
{
    [Theory]
    [InlineData("比亚迪", "“比亚迪”股份有限公司")]
    [InlineData("比亚迪", "比亚迪集团有限公司")]
    [InlineData("比亚迪", " 比 亚 迪 有 限 公 司 ")]
    [InlineData("ＢＹＤ　Ａｕｔｏ", "BYD Auto Co., Ltd.")]
    [InlineData("byd", "BYD, Inc.")]
    [InlineData("电池壳体", "「电池壳体」项目")]
    [InlineData("battery case", "Battery-Case Project")]
    [InlineData("华为技术中国", "华为技术（中国）有限责任公司")]
    public void Spellings_of_one_name_have_one_key(string one, string other) =>
        Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("比亚迪", "比亚迪电子")]
    [InlineData("Barco", "Bar")]
    [InlineData("项目", "公司")]
    [InlineData("集团", "")]
    [InlineData("𠮷野家", "野家")]
    public void Names_that_differ_keep_different_keys(string one, string other) =>
        Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("  ，。!? ")]
    [InlineData("🎉🎉")]
    [InlineData("\ud800")]
    [InlineData("\ufffe\uffff")]
    [InlineData("\0\u0007")]
    public void Without_a_letter_or_digit_there_is_no_key(string name) => Assert.Empty(NameKey.Of(name));

    [Fact]
    public void A_key_is_its_own_key() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(name => NameKey.Of(NameKey.Of(name ?? "")) == NameKey.Of(name ?? "")));
}
