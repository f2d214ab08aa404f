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

    /// <summary>Inside they read like a sentence; what stands before and behind tells them.</summary>
    [Theory]
    [InlineData("昨天接待森和美的考察团，谈得不错", "森和美")]
    [InlineData("今天国际想上一个智能仓项目，投资两亿", "今天国际")]
    [InlineData("跟老娘舅食品开了视频会", "老娘舅食品")]
    [InlineData("国高新企业天天向上科技拟投900万做教育机器人项目", "天天向上科技")]
    [InlineData("周三拜访了三只熊的何总", "三只熊")]
    [InlineData("昨天拜访了华为，见了李总", "华为")]
    [InlineData("宁德时代到位资金5000万", "宁德时代")]
    [InlineData("新增线索：宁德时代的储能电池项目，投资30亿", "宁德时代")]
    [InlineData("投资方是特来电，总投4.2亿", "特来电")]
    [InlineData("璞泰来计划投资25亿元建设负极材料项目", "璞泰来")]
    [InlineData("今天下午云鲸的投资总监来园区谈区域结算总部", "云鲸")]
    [InlineData("Went to see Next Wave Robotics yesterday", "Next Wave Robotics")]
    [InlineData("Visited Tomorrow Robotics in Shaoxing, met Mr. Lind", "Tomorrow Robotics")]
    [InlineData("Spoke to Silver Spoon Bakery on the phone this afternoon", "Silver Spoon Bakery")]
    public void Of_everyday_words_by_their_edges(string text, string company) => Assert.Equal([company], Reads.Of(text).Acts[0].Slots.Companies);

    [Theory]
    [InlineData("今天他们一行来街道看了看")]
    [InlineData("下午客人一行5人来考察")]
    [InlineData("昨天主要走访了食品企业")]
    [InlineData("昨天走访慰问困难群众5户")]
    public void Edges_of_a_sentence_are_nobody(string text) => Assert.All(Reads.Of(text).Acts, act => Assert.Empty(act.Slots.Companies));

    /// <summary>Rows of a list say what is built between who and how much.</summary>
    [Theory]
    [InlineData("线索：容百科技 钠电正极材料 总投资20亿", "钠电正极材料")]
    [InlineData("报两条线索:①穹顶航天,发动机试车台,投资12亿;②鲲渡物流,区域总部,投资1.5亿", "发动机试车台")]
    public void What_stands_between_who_and_how_much_is_the_project(string text, string project) => Assert.Equal(project, Reads.Of(text).Acts[0].Slots.Project);

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
