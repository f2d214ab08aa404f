namespace PromoBot.Domain.Tests.Visits;

public class TripLevelTests
{
    public static TheoryData<string[], string[], TripLevel> Places { get; } = new()
    {
        { ["湖北省", "咸宁市"], ["湖北省", "咸宁市", "咸安区"], TripLevel.Home },
        { ["湖北省", "咸宁市"], ["湖北省", "武汉市"], TripLevel.CityOut },
        { ["湖北省", "咸宁市"], ["广东省", "深圳市"], TripLevel.ProvinceOut },
        { ["湖北省", "咸宁市"], ["北京市"], TripLevel.ProvinceOut },
        { ["湖北省", "咸宁市"], ["香港特别行政区"], TripLevel.Abroad },
        { ["湖北省", "咸宁市"], ["德国", "慕尼黑"], TripLevel.Abroad },
        { ["湖北省", "武汉市", "江岸区"], ["湖北省", "武汉市", "洪山区"], TripLevel.Home },
        // All of 天津市 is one city, 东丽区's neighbours as well.
        { ["天津市", "东丽区"], ["天津市", "河西区"], TripLevel.Home },
        { ["天津市", "东丽区"], ["天津市"], TripLevel.Home },
        { ["天津市", "东丽区"], ["北京市", "朝阳区"], TripLevel.ProvinceOut },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_is_as_far_as_the_largest_border_on_the_way(string[] home, string[] place, TripLevel level) =>
        Assert.Equal(level, TripLevels.Of(home, place));
}
