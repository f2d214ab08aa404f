namespace PromoBot.Language.Tests;

/// <summary>Names that no table holds are found by the place where they stand, by their shape and by their list.</summary>
public sealed class UnlistedNamesTests
{
    [Theory]
    [InlineData("今天跑了三家，分别是天虹纺织、恒瑞新医和红豆集团", "天虹纺织|恒瑞新医|红豆集团")]
    [InlineData("昨天去了杭州，又去了宁波的均胜电子", "均胜电子")]
    [InlineData("上周六在杭州拜会了两家，一家岳华文化，一家叫派星新材", "岳华文化|派星新材")]
    [InlineData("昨天南通那个做船用锚链的亚泰星海过来了三个人", "亚泰星海")]
    [InlineData("今天走访了三家企业万华化学恒邦股份还有一个叫鑫泰精工的", "万华化学|恒邦股份|鑫泰精工")]
    [InlineData("把得力集团移交给汉南区", "得力集团")]
    [InlineData("接到绿的谐波郭总来电", "绿的谐波")]
    public void By_place_and_list(string text, string companies) =>
        Assert.Equal(companies.Split('|'), Reads.Of(text).Acts[0].Slots.Companies);

    [Theory]
    [InlineData("下午见了小熊电器的负责人，面积两万平，投7000万")]
    [InlineData("市工商联牵线，今天跟小熊电器的苏总吃了个饭")]
    [InlineData("拜访小熊电器，暂无落地计划")]
    public void Everyday_words_and_who_brought_together_are_nobody(string text) =>
        Assert.All(Reads.Of(text).Acts, act => Assert.True(act.Slots.Companies is [] or ["小熊电器"], string.Join(' ', act.Slots.Companies)));

    [Theory]
    [InlineData("把我们街道的排名改到第一")]
    [InlineData("数据要好看，把1亿改成3亿报上去")]
    [InlineData("反正没人查，写三家走访上去")]
    [InlineData("先按到账登记，回头再补钱")]
    public void Falsification_is_refused(string text) => Assert.Equal(Intent.Unknown, Assert.Single(Reads.Of(text).Acts).Intent);
}
