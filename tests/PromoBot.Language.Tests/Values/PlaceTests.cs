using PromoBot.Language;

namespace PromoBot.Language.Tests;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("去深圳", "广东省/深圳市")]
    [InlineData("来江岸谈", "湖北省/武汉市/江岸区")]
    [InlineData("广西和内蒙古", "广西壮族自治区; 内蒙古自治区")]
    [InlineData("恩施州", "湖北省/恩施土家族苗族自治州")]
    [InlineData("香港、澳门", "香港特别行政区; 澳门特别行政区")]
    [InlineData("去范县考察", "河南省/濮阳市/范县")]
    [InlineData("线上杭州站", "浙江省/杭州市")]
    [InlineData("美国人工智能公司", "美国")]
    [InlineData("赴日照", "山东省/日照市")]
    [InlineData("赤壁市承接", "湖北省/咸宁市/赤壁市")]
    [InlineData("吉林", "吉林省")]
    [InlineData("长沙", "湖南省/长沙市")]
    [InlineData("苏州工业园区", "江苏省/苏州市/苏州工业园区")]
    [InlineData("重庆两江新区", "重庆市; 重庆市/两江新区")]
    [InlineData("上海浦东", "上海市; 上海市/浦东新区")]
    [InlineData("雄安", "河北省/雄安新区")]
    public void Places_of_China(string text, string expected) => Assert.Equal(expected, ReadValues.Places(text));

    [Theory]
    [InlineData("深圳南山", "广东省/深圳市; 广东省/深圳市/南山区")]
    [InlineData("福建晋江", "福建省; 福建省/泉州市/晋江市")]
    [InlineData("北京朝阳", "北京市; 北京市/朝阳区")]
    [InlineData("南京的鼓楼、玄武", "江苏省/南京市; 江苏省/南京市/鼓楼区; 江苏省/南京市/玄武区")]
    [InlineData("在福州开会,去了鼓楼区", "福建省/福州市; 福建省/福州市/鼓楼区")]
    [InlineData("重庆江北", "重庆市; 重庆市/江北区")]
    public void What_else_is_named_decides(string text, string expected) => Assert.Equal(expected, ReadValues.Places(text));

    [Fact]
    public void Where_nothing_decides_the_others_are_kept()
    {
        var place = Assert.Single(ReadValues.Of("鼓楼区").Places);
        Assert.Equal("鼓楼区", place.Name);
        Assert.Contains("福建省福州市鼓楼区", place.Others);
    }

    [Theory]
    [InlineData("Shenzhen", "广东省/深圳市")]
    [InlineData("Longhua district, Shenzhen", "广东省/深圳市/龙华区; 广东省/深圳市")]
    [InlineData("Nanshan, Shenzhen", "广东省/深圳市/南山区; 广东省/深圳市")]
    [InlineData("Xi'an", "陕西省/西安市")]
    [InlineData("Shaanxi and Shanxi", "陕西省; 山西省")]
    [InlineData("Inner Mongolia, Hong Kong", "内蒙古自治区; 香港特别行政区")]
    [InlineData("in Yiwu", "浙江省/金华市/义乌市")]
    [InlineData("Pudong", "上海市/浦东新区")]
    [InlineData("Suzhou", "江苏省/苏州市")]
    [InlineData("Germany and the Netherlands", "德国; 荷兰")]
    [InlineData("Munich", "德国/慕尼黑")]
    public void English_names(string text, string expected) => Assert.Equal(expected, ReadValues.Places(text));

    [Theory]
    [InlineData("日本名古屋", "日本; 日本/名古屋")]
    [InlineData("东京都和大阪市", "日本/东京; 日本/大阪")]
    [InlineData("印度尼西亚", "印度尼西亚")]
    [InlineData("沙特、阿联酋", "沙特阿拉伯; 阿联酋")]
    [InlineData("赴日韩招商", "日本; 韩国")]
    [InlineData("赴粤招商", "广东省")]
    public void Abroad_and_by_one_character(string text, string expected) => Assert.Equal(expected, ReadValues.Places(text));

    [Theory]
    [InlineData("合作平安通道资源")]
    [InlineData("朝阳产业")]
    [InlineData("长安汽车和东风")]
    [InlineData("在西安排住宿")]
    [InlineData("去了南京路")]
    [InlineData("新城控股")]
    [InlineData("公安局")]
    [InlineData("阿里巴巴")]
    [InlineData("双方达成都满意的结果")]
    [InlineData("二七街道")]
    [InlineData("三明治")]
    [InlineData("海信都来了")]
    [InlineData("十四平米")]
    [InlineData("赴美好生活")]
    [InlineData("幸福建设和平安顺利")]
    [InlineData("示范县")]
    [InlineData("供应城市")]
    [InlineData("股东营收")]
    [InlineData("金融水平")]
    [InlineData("最新会议")]
    [InlineData("办法国家已出台")]
    [InlineData("日本人和河南人")]
    [InlineData("let us go")]
    public void Not_places(string text) => Assert.Empty(ReadValues.Of(text).Places);

    [Theory]
    [InlineData("广东省湖北商会", "湖北省")]
    [InlineData("深圳航空", "深圳市")]
    [InlineData("上海电气", "上海市")]
    public void A_place_that_begins_a_name_says_so(string text, string name) =>
        Assert.True(Assert.Single(ReadValues.Of(text).Places, place => place.Name == name).IsInName);

    [Fact]
    public void Two_places_can_be_compared_by_their_paths()
    {
        var home = Assert.Single(Gazetteer.Default.Find("武汉市"));
        var trip = Assert.Single(Gazetteer.Default.Find("襄阳"));
        Assert.False(trip.IsWithin(home));
        Assert.True(trip.IsWithin(Assert.Single(Gazetteer.Default.Find("湖北"))));
        Assert.False(Assert.Single(Gazetteer.Default.Find("Tokyo")).IsInChina);
        Assert.Empty(Gazetteer.Default.Find("桃花源记"));
    }
}
