namespace PromoBot.Language;

/// <summary>One number or two with 到, 至, - between: 10-20亿, 1亿~2亿, 300 to 400 million, between 3 and 4 billion.</summary>
/// <param name="Currency">Said with the first number of a range ($30m to $50m); null where it is not.</param>
internal readonly record struct SumRange(int End, decimal Low, decimal High, decimal Scale, bool IsScaleShort, string? Currency,
    bool IsSpelled, string Rule)
{
    private static readonly WordTable<bool> Between = WordTable<bool>.Of(("到 至 - -- ~ ～ ~~ 或 to 打底、最多 打底,最多 打底最多 打底、最高 保底、最多 起步、最多 起步,最多 起步、最高", false), ("and", true));

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
        // 2、3亿 as people say it: neighbours before one unit
        if (Characters.IsAt(text, here, '、') && first is { Scale: 1, Low: < 10 } && Numerals.TryRead(text, here + 1, out second)
            && second.HasScale && second.Low / second.Scale == first.Low + 1)
            return true;
        if (!Between.TryRead(text, here, out here, out var needsBetween) || (needsBetween && !IsBetween(text, at)))
            return false;
        here = Characters.SkipSpaces(text, here);
        if (Currencies.Before.TryRead(text, here, out var again, out var beforeSecond))
            (here, currency) = (Characters.SkipSpaces(text, again), beforeSecond);
        // A range grows; 3月8日至2亿 and 5到3 are none.
        return Numerals.TryRead(text, here, out second) && LowOf(first, second) < second.High
            && (second.HasScale || IsPriced(text, second));
    }

    // 8500到9500元: without 万 a currency tells that both are sums.
    private static bool IsPriced(string text, Numeral second) =>
        Currencies.Behind.TryRead(text, SumBounds.SkipEstimate(text, second.End), out _, out var unit)
        && (unit != Currencies.Plain || second.High >= 20);

    private static decimal LowOf(Numeral first, Numeral second)
    {
        if (first.HasScale)
            return first.Low;
        var low = first.Low * second.Scale;
        // 从8500到3万
        if (low >= second.High)
            return first.Low;
        var place = Place(second.High);
        // 三到五千万 shares 千万, and so does 5-6000万 as people type it; 一到二十亿 does not share 十亿.
        var isShared = first.Low < second.High / place && second.High % place == 0 && place >= second.Scale * 100
            && (second.IsSpelled || second.High / low >= 500);
        return isShared ? first.Low * place : low;
    }

    // Of the first digit.
    private static decimal Place(decimal sum)
    {
        var place = 1m;
        while (place * 10 <= sum)
            place *= 10;
        return place;
    }

    private static bool IsBetween(string text, int at) =>
        Characters.EndsAt(text, at, "between ") || (at > 1 && Characters.EndsAt(text, at - 1, "between "));

    private static SumRange Join(Numeral first, Numeral second, string? currency) =>
        new(second.End, LowOf(first, second), second.High, second.Scale, second.IsScaleShort, currency, second.IsSpelled, "money range");
}
