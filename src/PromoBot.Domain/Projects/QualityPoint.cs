namespace PromoBot.Domain;

/// <summary>What a project's quality is judged on (质量项目, regimes.md 东丽区); all five make a project of quality.</summary>
public enum QualityPoint
{
    /// <summary>投资主体</summary>
    Investor,

    /// <summary>经营业务</summary>
    Business,

    /// <summary>实地运营</summary>
    RealOperation,

    /// <summary>实缴资本</summary>
    PaidInCapital,

    /// <summary>计划规模</summary>
    PlannedSize,
}
