namespace PromoBot.Language;

/// <summary>
/// What stands around a place's name: whether it is a place at all, part of an organisation's name, or beside another place.
/// </summary>
internal static class PlaceBounds
{
    private static readonly WordTable<bool> Streets = WordTable<bool>.Of(
        ("路 东路 西路 南路 北路 中路 一路 二路 三路 街 大街 东街 西街 南街 北街 大道 街道 胡同 弄 公路 高速 road street avenue", true));

    private static readonly WordTable<bool> Names = WordTable<bool>.Of(
        ("航空 重工 商会 银行 大学 学院 电气 现代 汽车 时代 集团 股份 科技 证券 控股 石化 钢铁 医药 药业 实业 电子 通信 信科 国际 白药 老窖 铺子 大曲 重汽 特钢 机场集团 港务 地铁集团 城投 建投 "
         + "交投 国投 产投 农商行 农商 人寿 保险 啤酒 制药 生物 光电 半导体 微电子 能源 电力 化工 机床 机械 协会 促进会 联合会 研究院 研究所 中学 医院 师范 理工 工业大学 宏 "
         + "business airlines chamber university bank chemical motors motor steel group electric federation association institute", true));

    // 日本人, 河南人, 英语 is a language: people and tongues are no places; 美国人工智能公司 begins another word.
    private static readonly WordTable<bool> Peoples = WordTable<bool>.Of(("人 籍 语 文 式 裔 队", true),
        ("人工 人才 人形 人寿 人福 人民 文化 文旅 文投 人保 式样", false));

    private static readonly string[] Prepositions = ["in ", "to ", "from ", "at ", "near ", "visited ", "of ", "via ", "for "];

    private static readonly WordTable<bool> Errands = WordTable<bool>.Of(("招商 考察 出差 调研 拜访 走访 对接 洽谈 推介 办推介会 参展 开推介会", true));

    private static readonly string[] Goals = ["赴", "前往", "来自", "抵达", "飞往", "奔赴", "飞"];

    public static bool IsOther(string text, int at, int end)
    {
        if (PlaceTraps.IsCaught(text, at, end))
            return true;
        var hasSuffix = "省市区县州旗盟".Contains(text[end - 1], StringComparison.Ordinal);
        // 北京路, 南京东路: a street is in another city.
        if (Characters.IsHan(text[end - 1]) && !hasSuffix && !Characters.StartsAt(text, end, "路演") && Streets.TryRead(text, end, out _, out _))
            return true;
        return !hasSuffix && Peoples.TryRead(text, end, out _, out var isPeople) && isPeople;
    }

    /// <summary>Nothing but a mark, a space or 的 between two places.</summary>
    public static bool IsBeside(string text, int end, int start) =>
        start == end || (start - end <= 2
        && text.AsSpan(end, start - end).Trim() is "" or "," or "、" or "的" or "市" or "和" or "-" or "·" or "/" or "'s");

    /// <summary>赴南山, or 南山招商 behind 去: a movement towards it makes a common word a place.</summary>
    public static bool IsGoal(string text, Span span) =>
        Characters.IsHan(text[span.Start]) && (Array.Exists(Goals, word => Characters.EndsAt(text, span.Start, word))
            || (Characters.IsAnyAt(text, span.Start - 1, "去到在往跑回") && Errands.TryRead(text, span.End, out _, out _)));

    /// <summary>走访了朝阳的两家: nothing runs into the short name, so that its city, named elsewhere, may tell it.</summary>
    public static bool IsFree(string text, Span span) => Characters.IsHan(text[span.Start])
        && (span.Start == 0 || Characters.IsAnyAt(text, span.Start - 1, "在去到赴来了、,和及与;. "))
        && (span.End == text.Length || Characters.IsAnyAt(text, span.End, "的、,和及与;. ") || Errands.TryRead(text, span.End, out _, out _));

    /// <summary>No word runs into the place from before.</summary>
    public static bool IsBoundary(string text, int at) => !Characters.IsHanAt(text, at - 1)
        || Characters.IsAnyAt(text, at - 1, "在去到赴来的省市州区是和与跟向从往回由及驻");

    public static bool IsBehindPreposition(string text, int at) => Array.Exists(Prepositions, word =>
        Characters.EndsAt(text, at, word));

    /// <summary>湖北商会, 深圳航空, 上海电气.</summary>
    public static bool IsInName(string text, int end) => Names.TryRead(text, Characters.IsAt(text, end, ' ') ? end + 1
        : end, out _, out _);
}
