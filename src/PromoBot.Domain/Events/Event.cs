namespace PromoBot.Domain;

/// <summary>What kind of gathering an <see cref="Event"/> is.</summary>
public enum EventKind
{
    /// <summary>专题招商活动, 推介会, 洽谈会</summary>
    Promotion,

    /// <summary>小分队会议</summary>
    TeamMeeting,

    /// <summary>调度会, 协调会, 推进会</summary>
    Coordination,

    /// <summary>督查会, 督导会</summary>
    Supervision,

    /// <summary>培训</summary>
    Training,
}

/// <summary>Whether something lies ahead or was done.</summary>
public enum ActState
{
    Planned,
    Done,
    Cancelled,
}

/// <summary>A promotion event, working meeting or training (活动, 会议, 培训). Only what was held counts.</summary>
public sealed record Event : Entry
{
    public required EventKind Kind { get; init; }

    public required ActState State { get; init; }

    /// <summary>As said: 光电子产业招商推介会. Null where only the kind was said.</summary>
    public string? Name { get; init; }

    /// <summary>The last day, where it takes several.</summary>
    public DateOnly? Last { get; init; }

    public TimeOnly? Time { get; init; }

    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The places with all regions they lie in (广东省, 深圳市), for filters.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    public string? Leader { get; init; }

    public IReadOnlyList<string> Companies { get; init; } = [];

    /// <summary>How many people or companies took part, where said.</summary>
    public int? Count { get; init; }
}
