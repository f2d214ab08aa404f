namespace PromoBot.Domain;

/// <summary>Where a project stands. The order is that of the way from lead to operation.</summary>
public enum Stage
{
    /// <summary>线索</summary>
    Lead,

    /// <summary>在谈</summary>
    Talking,

    /// <summary>签约</summary>
    Signed,

    /// <summary>注册</summary>
    Registered,

    /// <summary>开工</summary>
    Started,

    /// <summary>投产</summary>
    Producing,

    /// <summary>运营</summary>
    Operating,

    /// <summary>搁置</summary>
    Shelved,

    /// <summary>流失</summary>
    Lost,
}

/// <summary>A project got to a stage on a day.</summary>
public sealed record StageReached(Stage Stage, DateOnly Date)
{
    /// <summary>The unit that had the project then, where it was handed over since; null: the project's own. Figures stay where they were earned.</summary>
    public string? Unit { get; init; }
}
