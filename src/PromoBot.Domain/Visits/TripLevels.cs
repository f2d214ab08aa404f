namespace PromoBot.Domain;

/// <summary>How far a place is from an authority's home region (regimes.md, 咸宁: 武汉 is 市外 but never 省外).</summary>
public static class TripLevels
{
    private static readonly string[] OutsideTheBorder = ["香港特别行政区", "澳门特别行政区", "台湾省"];

    /// <param name="home">From the province down.</param>
    /// <param name="place">From the province, or the country, down.</param>
    public static TripLevel Of(IReadOnlyList<string> home, IReadOnlyList<string> place)
    {
        if (OutsideTheBorder.Contains(place[0], StringComparer.Ordinal) || !IsOfChina(place[0]))
            return TripLevel.Abroad;
        if (place[0] != home[0])
            return TripLevel.ProvinceOut;
        // Seen from 东丽区 all of 天津市 is in the city: below a municipality stand its districts.
        return place.Count > 1 && home.Count > 1 && place[1] != home[1] && !IsMunicipality(home[0]) ? TripLevel.CityOut : TripLevel.Home;
    }

    private static bool IsOfChina(string region) =>
        region.EndsWith('省') || region.EndsWith("自治区", StringComparison.Ordinal) || IsMunicipality(region);

    private static bool IsMunicipality(string region) => region is "北京市" or "天津市" or "上海市" or "重庆市";
}
