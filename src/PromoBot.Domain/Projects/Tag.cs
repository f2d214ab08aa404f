namespace PromoBot.Domain;

/// <summary>What a company or project is known as; only what somebody stated. Names as in <c>docs/labels.md</c>.</summary>
public enum Tag
{
    /// <summary>世界500强</summary>
    Fortune500,

    /// <summary>中国500强</summary>
    China500,

    /// <summary>民企500强</summary>
    Private500,

    /// <summary>央企</summary>
    CentralSoe,

    /// <summary>上市公司</summary>
    Listed,

    /// <summary>行业龙头, 链主, 头部</summary>
    IndustryLeader,

    /// <summary>专精特新</summary>
    Srdi,

    /// <summary>国家高新技术企业</summary>
    HighTech,

    /// <summary>独角兽, 瞪羚</summary>
    Unicorn,

    /// <summary>外资</summary>
    Foreign,

    /// <summary>总部类</summary>
    Hq,

    /// <summary>外向型</summary>
    Outward,

    /// <summary>制造业</summary>
    Manufacturing,

    /// <summary>服务业</summary>
    Services,

    /// <summary>战略性新兴产业</summary>
    StrategicEmerging,
}
