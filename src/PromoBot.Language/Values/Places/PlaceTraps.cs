using System.Collections.Frozen;

namespace PromoBot.Language;

/// <summary>Places that everyday words run into, found by joining frequent words in pairs: 幸福建设, 在西安排, 平安顺利.</summary>
internal static class PlaceTraps
{
    private static readonly WordTable<bool> Longer = WordTable<bool>.Of(
        ("西安排 西安置 西安保 三明治 大理石 大理由 大理寺 大理岩 大理想 大理念 大理论 大理赔 大连续 大连锁 大连接 大同小异 四平米 四平方 六安全 吉安全 南通过 南通知 "
         + "海南部 河南岸 河南部 江西部 山西部 山东部 湖南部 广东部 广西部 云南部 河北部 湖北部 蒙古族 蒙古包 中山装 海口岸 长春藤 印度洋 泰国际 法国际 美国际 德国际 英国际 "
         + "台湾海峡 巴林左 巴林右 周口店 成都市圈 上海拔 上海选 巴黎世家 东营收 东营商 自贡献 朝鲜族 北海道 广安门 日照时 海门口 和龙书记 和龙主任 和龙总 和龙局 和龙区长 和龙县长 和龙市长 和龙部长 和龙镇长 和龙处 和龙科 和龙经理 和龙董", true));

    // Behind these characters the name is the tail of another word.
    private static readonly FrozenDictionary<string, string> Tails = new Dictionary<string, string>
    {
        ["成都"] = "达完促建形构组", ["保定"] = "确担", ["大连"] = "扩重", ["四平"] = "十二三一", ["三明"] = "十二", ["六安"] = "十二三", ["九江"] = "十二三",
        ["大悟"] = "然彻", ["海口"] = "出入", ["荣昌"] = "繁", ["尼斯"] = "吉", ["龙江"] = "黑", ["长治"] = "县市部会局院行", ["长沙"] = "增延",
            ["应城"] = "供响适对",
        ["同安"] = "合共协", ["开平"] = "召打公展", ["通山"] = "沟交流普", ["通化"] = "沟交流普融", ["通城"] = "交连", ["临平"] = "面来光", ["临安"] = "面来",
            ["临海"] = "面", ["绍兴"] = "介",
        ["东营"] = "股山", ["广安"] = "推", ["广水"] = "推", ["福建"] = "幸造", ["佛山"] = "仿", ["安顺"] = "平公", ["法国"] = "办方立司合执宪税想做用刑无依守",
            ["费城"] = "收消经",
        ["望城"] = "希", ["衡水"] = "平均", ["太原"] = "太", ["开封"] = "打召公", ["自贡"] = "亲各", ["中山"] = "集", ["监利"] = "太", ["上海"] = "以加",
        ["东阳"] = "股", ["乐清"] = "音", ["乐山"] = "音", ["石首"] = "宝",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string,
        string>.AlternateLookup<ReadOnlySpan<char>> TailsBySpan = Tails.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsCaught(string text, int at, int end)
    {
        if (Longer.TryRead(text, at, out var longerEnd, out _) && longerEnd > end)
            return true;
        return at > 0 && (end - at == 2 || (end - at == 3 && text[end - 1] == '市'))
            && TailsBySpan.TryGetValue(text.AsSpan(at, 2), out var before)
            && before.Contains(text[at - 1], StringComparison.Ordinal);
    }
}
