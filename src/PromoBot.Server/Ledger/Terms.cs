using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>The words of a ledger for the field's fixed terms: ours first, then what others write.</summary>
internal sealed class Terms<T>
    where T : struct, Enum
{
    private readonly List<(T Value, string[] Words)> all;
    private readonly Dictionary<string, T> byWord = new(StringComparer.OrdinalIgnoreCase);

    public Terms(params (T Value, string Words)[] all)
    {
        this.all = [.. all.Select(one => (one.Value, one.Words.Split(' ')))];
        foreach (var (value, words) in this.all)
            foreach (var word in words.Append(value.ToString()))
                byWord.TryAdd(Plain.Of(word), value);
    }

    /// <summary>Ours.</summary>
    public IReadOnlyList<string> Words => [.. all.Select(one => one.Words[0])];

    public string Word(T value) => all.First(one => one.Value.Equals(value)).Words[0];

    public bool TryRead(string said, out T value) => byWord.TryGetValue(Plain.Of(said), out value);

    /// <summary>The first term one of whose words is part of what was said.</summary>
    public T? Within(string said)
    {
        var plain = Plain.Of(said);
        foreach (var (value, words) in all)
            if (words.Any(word => word.Length > 1 && plain.Contains(Plain.Of(word), StringComparison.OrdinalIgnoreCase)))
                return value;
        return null;
    }
}

internal static class Terms
{
    public static Terms<Stage> Stages { get; } = new(
        (Stage.Lead, "线索 意向 谋划 储备 项目线索 储备项目"),
        (Stage.Talking, "在谈 洽谈 对接 跟踪 跟进 在谈项目 洽谈中 正在洽谈 接洽"),
        (Stage.Signed, "签约 已签约 签约项目 签订协议 签订合同 协议 合同 拟开工"),
        (Stage.Registered, "注册 已注册 工商注册 落地 已落地 注册落地 落户"),
        (Stage.Started, "开工 已开工 在建 建设 建设中 开工建设 动工"),
        (Stage.Producing, "投产 已投产 试生产 竣工投产 建成投产 竣工"),
        (Stage.Operating, "运营 已运营 运行 投运 投用 投入运营 达产 达效 效益 开业 营业"),
        (Stage.Shelved, "搁置 暂停 暂缓 中止"),
        (Stage.Lost, "流失 终止 取消 放弃 退出"));

    public static Terms<Tag> Tags { get; } = new(
        (Tag.Fortune500, "世界500强 世界五百强 全球500强 财富500强 世界500强企业"),
        (Tag.China500, "中国500强 中国五百强 国内500强 中国500强企业"),
        (Tag.Private500, "民企500强 民营500强 民营企业500强 中国民营企业500强 民企五百强"),
        (Tag.CentralSoe, "央企 中央企业 中央国有企业"),
        (Tag.Listed, "上市公司 上市企业 上市 已上市"),
        (Tag.IndustryLeader, "行业龙头 龙头 龙头企业 行业龙头企业 链主 链主企业 头部 头部企业 领军企业 行业领军"),
        (Tag.Srdi, "专精特新 专精特新企业 专精特新小巨人 小巨人 小巨人企业"),
        (Tag.HighTech, "国高新 高新技术企业 国家高新技术企业 高企 国家高新"),
        (Tag.Unicorn, "独角兽 瞪羚 独角兽企业 瞪羚企业"),
        (Tag.Foreign, "外资 外资企业 外企 外商投资 外商投资企业 外商独资 中外合资 外资项目"),
        (Tag.Hq, "总部类 总部 总部项目 总部企业 总部经济 总部型"),
        (Tag.Outward, "外向型 外贸型 外向型企业 外向型项目"),
        (Tag.Manufacturing, "制造业 制造 制造类 制造业项目 工业 工业项目"),
        (Tag.Services, "服务业 服务类 现代服务业 服务业项目"),
        (Tag.StrategicEmerging, "战略性新兴产业 战新 战新产业 战略性新兴 战略新兴产业"));

    public static Terms<QualityPoint> Quality { get; } = new(
        (QualityPoint.Investor, "投资主体"), (QualityPoint.Business, "经营业务"), (QualityPoint.RealOperation, "实地运营 实际运营"),
        (QualityPoint.PaidInCapital, "实缴资本 实缴资金"), (QualityPoint.PlannedSize, "计划规模"));

    public static Terms<AmountKind> Receipts { get; } = new(
        (AmountKind.Funds, "到位资金 内资 资金 省外资金 市外资金 到资"), (AmountKind.Fdi, "外资 实际利用外资 利用外资 现汇 现汇进资 外资到账 FDI"));

    public static Terms<Direction> Directions { get; } = new(
        (Direction.Out, "上门 走访 外出 拜访 外出拜访 上门走访 实地走访 调研 考察"), (Direction.In, "来访 接待 来访接待 来访考察"),
        (Direction.Online, "视频 线上 视频会议 线上会议 云招商"), (Direction.Phone, "电话 微信 电话沟通 电话对接"));

    public static Terms<TripLevel> Levels { get; } = new(
        (TripLevel.Home, "本市 市内"), (TripLevel.CityOut, "市外 省内市外"), (TripLevel.ProvinceOut, "省外"), (TripLevel.Abroad, "境外 国外 海外"));

    public static Terms<ActState> States { get; } = new(
        (ActState.Done, "已完成 完成 已举办 已开展 已召开 已外出 已成行"), (ActState.Planned, "计划 计划中 拟开展 未开展 待开展 筹备"),
        (ActState.Cancelled, "取消 已取消"));

    public static Terms<EventKind> Events { get; } = new(
        (EventKind.Promotion, "招商活动 推介会 专题招商 专题招商活动 招商推介会 洽谈会 签约仪式 招商会 推介 路演"),
        (EventKind.TeamMeeting, "小分队会议 小分队会 小分队"), (EventKind.Coordination, "调度会 协调会 推进会 联席会 调度"),
        (EventKind.Supervision, "督查会 督导会 督办会 督查 督导"), (EventKind.Training, "培训 培训会 业务培训"));

    public const string Verified = "已核实";

    public const string Rejected = "已退回";
}

/// <summary>What the spellings of a word in a table have in common.</summary>
internal static class Plain
{
    /// <summary>One width and case, without spaces and marks.</summary>
    public static string Of(string said)
    {
        return string.Concat(OfWidth(said).EnumerateRunes().Where(System.Text.Rune.IsLetterOrDigit).Select(System.Text.Rune.ToLowerInvariant));
    }

    /// <summary>Marks, digits and letters in half width; what normalizing would throw on is replaced.</summary>
    public static string OfWidth(string said) => string.Concat(said.EnumerateRunes()).Replace(NoCharacter, '\uFFFD').Normalize(System.Text.NormalizationForm.FormKC);

    /// <summary>Half a surrogate pair, or the one code that is no character.</summary>
    public static bool IsBroken(string said) => said.Contains(NoCharacter) || (said.Any(char.IsSurrogate) && string.Concat(said.EnumerateRunes()) != said);

    private const char NoCharacter = '\uFFFE';
}
