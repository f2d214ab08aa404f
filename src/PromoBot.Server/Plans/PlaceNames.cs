using PromoBot.Language;
using Region = PromoBot.Language.Place;

namespace PromoBot.Server.Plans;

/// <summary>Names of places as people write them (武汉, 长三角) and the regions they stand for; unknown ones are problems.</summary>
internal static class PlaceNames
{
    private const string Expected = "a province, city, county or country, or one of ";

    /// <summary>Regions that plans name and no map has.</summary>
    private static readonly Dictionary<string, string[]> Wider = new(StringComparer.Ordinal)
    {
        ["京津冀"] = ["北京市", "天津市", "河北省"],
        ["长三角"] = ["上海市", "江苏省", "浙江省", "安徽省"],
        ["珠三角"] = ["广州市", "深圳市", "珠海市", "佛山市", "惠州市", "东莞市", "中山市", "江门市", "肇庆市"],
        ["粤港澳大湾区"] =
        [
            "广州市", "深圳市", "珠海市", "佛山市", "惠州市", "东莞市", "中山市", "江门市", "肇庆市", "香港特别行政区", "澳门特别行政区",
        ],
        ["成渝"] = ["四川省", "重庆市"],
    };

    /// <summary>The places of a key, each once.</summary>
    public static IReadOnlyList<Region> Read(Fields fields, string key, bool isNeeded = false)
    {
        var places = new List<Region>();
        foreach (var word in fields.WordList(key, "names of places: [北京市, 河北省]", isNeeded))
            foreach (var name in Wider.TryGetValue(word.Text.Trim(), out var parts) ? parts : [word.Text.Trim()])
                if (Find(fields, word, name) is { } place && !places.Contains(place))
                    places.Add(place);
        return places;
    }

    /// <summary>A name of several places means the largest (吉林: the province), unless several are as large (鼓楼区).</summary>
    private static Region? Find(Fields fields, Yaml.Scalar word, string name)
    {
        var found = Gazetteer.Default.Find(name);
        var largest = found.Where(place => place.Kind == found[0].Kind).ToList();
        if (largest is [var only])
            return only;
        fields.Add(
            word.Place,
            found.Count == 0 ? $"unknown place '{name}'" : $"'{name}' is the name of {largest.Count} places",
            found.Count == 0
                ? $"{Expected}{string.Join(", ", Wider.Keys)}"
                : $"the city or province it lies in: {string.Join(", ", largest.Select(place => string.Concat(place.Path)))}");
        return null;
    }
}
