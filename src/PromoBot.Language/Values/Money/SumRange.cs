namespace PromoBot.Language;

/// <summary>One number or two with 到, 至, - between: 10-20亿, 1亿~2亿, 300 to 400 million, between 3 and 4 billion.</summary>
/// <param name="Currency">Said with the first number of a range ($30m to $50m); null where it is not.</param>
internal readonly record struct SumRange(int End, decimal Low, decimal High, decimal Scale, bool IsScaleShort, string? Currency,
    bool IsSpelled, string Rule)
{
    private static readonly WordTable<bool> Between = WordTable<bool>.Of(("到 至 - -- ~ ～ ~~ 或 to", false), ("and", true));

    public static bool TryRead(string text, int at, out SumRange range)
    {
        range = default;
        if (!Numerals.TryRead(text, at, out var first))
            return false;
        range = new(first.End, first.Low, first.High, first.Scale, first.IsScaleShort, null, first.IsSpelled, "money");
        if (TryReadSecond(text, at, first, out var second, out var currency))
            range = Join(first, second, currency);
        return true;
    }

    private static bool TryReadSecond(string text, int at, Numeral first, out Numeral second, out string? currency)
    {
        second = default;
        currency = null;
        var here = SumBounds.SkipEstimate(text, first.End);
        if (Currencies.Behind.TryRead(text, here, out var unitEnd, out var unit))
            (here, currency) = (unitEnd, unit == Currencies.Plain ? null : unit);
        here = Characters.SkipSpaces(text, here);
        if (!Between.TryRead(text, here, out here, out var needsBetween) || (needsBetween && !IsBetween(text, at)))
            return false;
        here = Characters.SkipSpaces(text, here);
        if (Currencies.Before.TryRead(text, here, out var again, out var beforeSecond))
            (here, currency) = (Characters.SkipSpaces(text, again), beforeSecond);
        // A range grows; 3月8日至2亿 and 5到3 are none.
        return Numerals.TryRead(text, here, out second) && second.HasScale
            && (first.HasScale ? first.Low : first.Low * second.Scale) < second.High;
    }

    private static bool IsBetween(string text, int at) =>
        Characters.EndsAt(text, at, "between ") || (at > 1 && Characters.EndsAt(text, at - 1, "between "));

    private static SumRange Join(Numeral first, Numeral second, string? currency)
    {
        var low = first.HasScale ? first.Low : first.Low * second.Scale;
        return new(second.End, low, second.High, second.Scale, second.IsScaleShort, currency, second.IsSpelled, "money range");
    }
}
