namespace PromoBot.Language;

/// <summary>The names that an authority's books and directory hold. Made once for each state of them, then shared by many readings.</summary>
public sealed record KnownNames(
    IReadOnlyList<string> Units,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Companies,
    IReadOnlyList<string> Projects)
{
    public static KnownNames None { get; } = new([], [], [], []);

    /// <summary>Of the plan's indicators that somebody measures and reports (楼宇入驻率), in every language.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];
}
