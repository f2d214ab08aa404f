namespace PromoBot.Language;

/// <summary>What stands around a place's name: whether it is a place at all, part of an organisation's name, or beside another place.</summary>
internal static class PlaceBounds
{
    // The characters behind a name that make another word of it, and those before it.
    private static readonly WordTable<bool> OtherWords = WordTable<bool>.Of(
        ("西安排 西安置 三明治 大理石 大理由 大连续 大连锁 大连接 大同小异 四平米 四平方 六安全 九江湖 海南部 河南岸 河南部 江西部 山西部 山东部 湖南部 广东部 广西部 云南部 "
         + "蒙古族 蒙古包 日本人 美国人 吉安全 南通过 中山装 海口岸 德国标 长春藤 印度洋 泰国际 河北部 湖北部 台湾海峡 西安保 巴林左 巴林右 南昌起 黄山松 上海关 成都市圈 南京路 北京路 上海路", true));

    private static readonly WordTable<bool> Streets = WordTable<bool>.Of(
        ("路 东路 西路 南路 北路 中路 一路 二路 三路 街 大街 东街 西街 南街 北街 大道 街道 胡同 弄 公路 高速 road street avenue", true));

    private static readonly WordTable<bool> Names = WordTable<bool>.Of(
        ("航空 重工 商会 银行 大学 学院 电气 现代 汽车 时代 集团 股份 科技 证券 控股 石化 钢铁 医药 药业 实业 电子 通信 信科 国际 机场集团 港务 地铁集团 城投 建投 "
         + "交投 国投 产投 农商行 农商 人寿 保险 啤酒 制药 生物 光电 半导体 微电子 能源 电力 化工 机床 机械 协会 促进会 联合会 研究院 研究所 中学 医院 师范 理工 工业大学 宏 "
         + "business airlines chamber university bank chemical motors motor steel group electric federation association institute", true));

    private static readonly string[] Prepositions = ["in ", "to ", "from ", "at ", "near ", "visited ", "of ", "via ", "for "];

    private static readonly WordTable<bool> Errands = WordTable<bool>.Of(("招商 考察 出差 调研 拜访 走访 对接 洽谈 推介 办推介会 参展 开推介会", true));

    private static readonly string[] Goals = ["赴", "前往", "来自", "抵达", "飞往", "奔赴", "飞"];

    public static bool IsOther(string text, int at, int end)
    {
        if (OtherWords.TryRead(text, at, out var otherEnd, out _) && otherEnd > end)
            return true;
        // 北京路, 南京东路; a street is in another city. 二七街道 is a unit.
        if (Characters.IsHan(text[end - 1]) && !"省市区县州旗盟".Contains(text[end - 1], StringComparison.Ordinal) && Streets.TryRead(text, end, out _, out _))
            return true;
        var name = text.AsSpan(at, end - at);
        if (at == 0)
            return false;
        // 达成都, 确保定期, 增长沙 and 十四平米: the name begins in the middle of a word.
        return text[at - 1] switch
        {
            '达' or '完' or '促' or '建' or '形' or '构' or '组' => name.StartsWith("成都") && !name.EndsWith("市"),
            '确' or '担' => name.StartsWith("保定"),
            '扩' or '重' => name.StartsWith("大连"),
            '十' or '二' or '三' => name is "四平" or "三明" or "六安" or "九江",
            '黑' => name.StartsWith("龙江"),
            '中' => name is "山东" or "北海" or "南海",
            _ => false,
        };
    }

    /// <summary>Nothing but a mark, a space or 的 between two places.</summary>
    public static bool IsBeside(string text, int end, int start) =>
        start == end || (start - end <= 2 && text.AsSpan(end, start - end).Trim() is "" or "," or "、" or "的" or "市" or "和" or "-" or "·" or "/" or "'s");

    /// <summary>赴南山, or 南山招商 behind 去: a movement towards it makes a common word a place.</summary>
    public static bool IsGoal(string text, Span span) =>
        Characters.IsHan(text[span.Start]) && (Array.Exists(Goals, word => Characters.EndsAt(text, span.Start, word))
            || (Characters.IsAnyAt(text, span.Start - 1, "去到在往跑回") && Errands.TryRead(text, span.End, out _, out _)));

    public static bool IsBehindPreposition(string text, int at) => Array.Exists(Prepositions, word => Characters.EndsAt(text, at, word));

    /// <summary>湖北商会, 深圳航空, 上海电气.</summary>
    public static bool IsInName(string text, int end) => Names.TryRead(text, Characters.IsAt(text, end, ' ') ? end + 1 : end, out _, out _);
}
