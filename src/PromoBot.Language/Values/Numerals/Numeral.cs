namespace PromoBot.Language;

/// <summary>A number as said, in digits or characters or both: 2亿3千万, 十五点六, 5,000 万, twenty million.</summary>
/// <param name="End">Where it stops in the text.</param>
/// <param name="High">Equal to <paramref name="Low"/> except for 三四个亿.</param>
/// <param name="Scale">What the last unit word multiplies by (亿: 100,000,000); 1 where none was said.</param>
/// <param name="IsScaleShort">The unit was a Latin abbreviation (m, bn, w), which means money only beside a currency.</param>
/// <param name="IsSpelled">Said in characters or words, not digits.</param>
internal readonly record struct Numeral(int End, decimal Low, decimal High, decimal Scale, bool IsScaleShort, bool IsSpelled)
{
    /// <summary>万 or more: what tells a sum from a count.</summary>
    public bool HasScale => Scale >= 10_000;

    public bool IsOne => Low == High;
}
