namespace PromoBot.Domain;

/// <summary>Which records count. A part that is null or empty lets all pass.</summary>
/// <param name="InvestmentAtLeast">
/// Total investment, or the contract sum where nobody said the investment; in any currency, compared in yuan, of a range the lower end.
/// </param>
/// <param name="AnyTag">At least one of these.</param>
/// <param name="AllTags">Each of these.</param>
/// <param name="NotTags">None of these.</param>
public sealed record Filter(
    Money? InvestmentAtLeast,
    IReadOnlyList<Tag> AnyTag,
    IReadOnlyList<Tag> AllTags,
    IReadOnlyList<Tag> NotTags)
{
    public static Filter None { get; } = new(null, [], [], []);

    /// <summary>The project's name or industry holds one of these words (区域总部, 跨境电商).</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>The project's name or industry holds none of these (房地产, 特色小镇).</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>Where the money comes from, or where an event or trip was: provinces, cities or countries by their official short names.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Where it comes from lies outside the home province (省外资金).</summary>
    public bool IsFromOutsideProvince { get; init; }

    /// <summary>Only projects of quality (质量项目).</summary>
    public bool IsOfQuality { get; init; }
}
