namespace PromoBot.Language;

/// <summary>The names that an authority's books and directory hold. Made once for each state of them, then shared by many readings.</summary>
public sealed record KnownNames(
    IReadOnlyList<string> Units,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Companies,
    IReadOnlyList<string> Projects)
{
    public static KnownNames None { get; } = new([], [], [], []);
}
