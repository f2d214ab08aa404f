namespace PromoBot.Language;

/// <summary>What stands around a number and decides whether it is a sum: estimates, counted things, thresholds.</summary>
internal static class SumBounds
{
    private static readonly WordTable<bool> Estimates = WordTable<bool>.Of(("多 余 来 左右 上下 (含)", true));

    // False: the character begins another word (投资2亿平台项目), so nothing is counted.
    private static readonly WordTable<bool> Counted = WordTable<bool>.Of(
        ("亩 平 平米 平方 ㎡ m2 m² 吨 人 家 户 台 套 件 只 个 辆 瓶 箱 片 颗 头 株 次 名 位 字 千瓦 瓦 度电 公里 米 公顷 立方 粒 支 标箱 标准箱 间 桶 盒 份 杯 微米 纳米 "
         + "股 粉丝 用户 羽 盏 枚 块板 块屏 级 里程 方 斤 公斤 千克 张床 座次 条线 双鞋 芯公里", true),
        ("亩均 方案 方向 方面 方才 方能 方可 方正 平台 平均 平安 人均 户均 家均 台均 人家 人民 人工 人才 人形 人寿 家具 家电 家居 家里 家纺 家用 家庭 户外 户用 台湾 台商 台资 台企 台积电 台达 套餐 只要 只是 只有 只能 只会 只投 个人 "
         + "个体 瓶坯 瓶装 箱包 片区 头部 次年 次日 名为 名叫 名称 名单 位于 字节 瓦楞 瓦克 米其林 粒子 支持 支付 支撑 间接 份额 股权 股东 股份 股本 羽绒", false),
        ("mu tons ton tonnes people persons units unit square sqm sq m2 m² vehicles vehicle cars sets jobs employees workers kw mw gw kwh gwh mwh twh "
         + "residents users customers pieces km meters metres hectares acres barrels litres liters cells chips wafers passengers visitors teu "
         + "inhabitants subscribers phones devices parts panels batteries doses years tpa", true));

    private static readonly WordTable<bool> OverBehind = WordTable<bool>.Of(
        ("以上 及以上 (含)以上 以下 以内 起步 起 or_more or_above and_above or_over plus or_less and_over", true));

    private static readonly string[] OverBefore =
    [
        "over ", "above ", "below ", "under ", "at least ", "more than ", "less than ", "exceeding ", "worth over ", "不低于",
            "不少于", "至少", "大于", "小于", "高于", "低于",
        "≥", ">", "≤", "<", "min. ",
    ];

    private static readonly string[] CountedBefore =
        ["粉丝", "用户", "用户数", "人口", "年产", "产量", "销量", "会员", "阅读量", "播放量", "客流", "客流量", "游客", "下载量", "出货量", "装机量"];

    private const string BehindWan = "定到左上起以元块的了吧多打已注入押保奖补首尾税欠也就够还需都才";

    private static readonly string[] More = ["超过", "超", "逾", "突破"];

    /// <summary>Past 约 and spaces between a currency and its number.</summary>
    public static int SkipBetween(string text, int at)
    {
        at = Characters.SkipSpaces(text, at);
        return Characters.IsAnyAt(text, at, "约近:") ? Characters.SkipSpaces(text, at + 1) : at;
    }

    /// <summary>Past 多, 余, 左右: the sum is what was said without them.</summary>
    public static int SkipEstimate(string text, int at)
    {
        at = Characters.SkipSpaces(text, at);
        return Estimates.TryRead(text, at, out var end, out _) ? Characters.SkipSpaces(text, end) : at;
    }

    /// <summary>粉丝100万, 年产50万: what is counted stands before.</summary>
    public static bool IsCountedBefore(string text, int start) => Array.Exists(CountedBefore, word => Characters.EndsAt(text, start, word));

    /// <summary>What is counted by a number that ends at the position: 200万平米, 3 million people.</summary>
    public static bool IsCounted(string text, int end)
    {
        var at = SkipEstimate(text, end);
        if (!Counted.TryRead(text, at, out var wordEnd, out var isCounted) || !isCounted)
            return false;
        // 投资8亿 台州的: behind a space a single character is more likely the next word.
        return at == end || wordEnd > at + 1 || text[at - 1] != ' ' || text[at] is '亩' or '吨' || !Characters.IsHan(text[at]);
    }

    /// <summary>The letter w, as people type 万; 550w组件 are watts.</summary>
    public static bool IsWan(string text, int end) => Characters.IsAt(text, end - 1, 'w')
        && (!Characters.IsHanAt(text, end) || BehindWan.Contains(text[end], StringComparison.Ordinal));

    /// <summary>8000万欧洲基金, 5元件, 3000万块屏: the unit is the beginning of another word.</summary>
    public static bool IsWordGoingOn(string text, int end, string currency) => currency switch
    {
        Currencies.Plain => Characters.IsAnyAt(text, end, "旦件宵器素") || (Characters.EndsAt(text, end, "块")
            && Characters.IsAnyAt(text, end, "地板屏电")),
        "EUR" => Characters.EndsAt(text, end, "欧") && Characters.IsAnyAt(text, end, "洲盟美姆莱菲"),
        _ => false,
    };

    /// <summary>一块地, 三元正极, 一刀切, 3欧姆: such units count money only with 万, or a plain number of some size.</summary>
    public static bool IsTooSmall(string text, int unitAt, int unitEnd, SumRange range) =>
        range.Scale < 10_000m && unitEnd == unitAt + 1 && text[unitAt] switch
        {
            '刀' or '欧' or '镑' => true,
            '块' => range.Low < 10 || Characters.IsHanAt(text, unitEnd),
            '元' or '圆' => range.Low < 100 && range.IsSpelled,
            _ => false,
        };

    public static bool IsThreshold(string text, int start, int end)
    {
        if (OverBehind.TryRead(text, Characters.SkipSpaces(text, end), out _, out _))
            return true;
        foreach (var word in OverBefore)
        {
            if (Characters.EndsAt(text, start, word))
                return true;
        }
        // 总投资超过10亿元 tells a sum, 超过10亿的项目 asks for a filter.
        foreach (var word in More)
        {
            if (Characters.EndsAt(text, start, word) && Characters.IsAt(text, end, '的'))
                return true;
        }
        return false;
    }

    /// <summary>亿元以上, 千万美元以上: one of the unit, and never a sum.</summary>
    public static bool TryReadBareThreshold(string text, int at, out MoneyMention money)
    {
        money = null!;
        var here = at;
        var value = 1m;
        for (; here < text.Length && here < at + 2; here++)
        {
            var unit = ChineseDigits.LargeUnit(text[here]) is > 0 and var large ? large : ChineseDigits.SmallUnit(text[here]);
            if (unit == 0)
                break;
            value *= unit;
        }
        if (here == at || value < 10_000m || (at > 0 && (ChineseDigits.IsPart(text[at - 1])
            || Characters.IsDigit(text[at - 1]) || text[at - 1] is '个' or '几' or '多' or ' ')))
            return false;
        var hasUnit = Currencies.Behind.TryRead(text, here, out var end, out var currency);
        if (!hasUnit)
            end = here;
        if (!OverBehind.TryRead(text, end, out _, out _))
            return false;
        var said = hasUnit && currency != Currencies.Plain;
        money = new(new(at, end), value, value, said ? currency : "CNY", said, hasUnit, "threshold");
        return true;
    }
}
