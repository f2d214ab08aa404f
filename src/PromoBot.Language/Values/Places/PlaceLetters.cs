namespace PromoBot.Language;

/// <summary>Places said with one character behind a word of travel: 赴粤招商, 赴日韩考察, 赴港澳, 访德.</summary>
internal static class PlaceLetters
{
    private const int Longest = 4;

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['京'] = "北京市", ['津'] = "天津市", ['沪'] = "上海市", ['渝'] = "重庆市", ['粤'] = "广东省", ['浙'] = "浙江省", ['苏'] = "江苏省",
        ['鲁'] = "山东省", ['闽'] = "福建省", ['湘'] = "湖南省", ['赣'] = "江西省", ['皖'] = "安徽省", ['川'] = "四川省", ['黔'] = "贵州省",
        ['滇'] = "云南省", ['豫'] = "河南省", ['鄂'] = "湖北省", ['晋'] = "山西省", ['陕'] = "陕西省", ['琼'] = "海南省", ['桂'] = "广西壮族自治区",
        ['冀'] = "河北省", ['辽'] = "辽宁省", ['深'] = "深圳市", ['杭'] = "杭州市", ['穗'] = "广州市", ['港'] = "香港特别行政区", ['澳'] = "澳门特别行政区",
        ['台'] = "台湾省", ['日'] = "日本", ['韩'] = "韩国", ['德'] = "德国", ['法'] = "法国", ['英'] = "英国", ['美'] = "美国", ['俄'] = "俄罗斯",
            ['泰'] = "泰国",
        ['越'] = "越南", ['意'] = "意大利",
    };

    private static readonly WordTable<bool> Travels = WordTable<bool>.Of(("赴 访 出访", true));

    private static readonly WordTable<bool> Errands = WordTable<bool>.Of(
        ("招商 考察 访问 出差 推介 拜访 走访 开展 参加 参展 调研 对接 洽谈 学习 举办 两地 三地 两国 三国 四地 地区 经贸 小分队 叩门 敲门 驻点 上门 外出 精准 , . ; ! 、", true));

    public static string Name(char letter) => Letters[letter];

    /// <summary>
    /// The characters behind a word of travel, each a place; none where an ordinary word stands there (赴德国, 访日照).
    /// </summary>
    public static IReadOnlyList<Span> Read(string text, int at)
    {
        if (!Travels.TryRead(text, at, out var first, out _))
            return [];
        var end = first;
        while (end < text.Length && end - first < Longest && Letters.ContainsKey(text[end]))
            end++;
        if (end < text.Length && !Errands.TryRead(text, end, out _, out _))
            return [];
        return [.. Enumerable.Range(first, end - first).Select(letter => new Span(letter, letter + 1))];
    }
}
