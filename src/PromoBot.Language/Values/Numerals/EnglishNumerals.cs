namespace PromoBot.Language;

/// <summary>Numbers in English words as far as people write them out: three, twenty-five, two hundred million.</summary>
internal static class EnglishNumerals
{
    private static readonly WordTable<int> Words = WordTable<int>.Of(
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
            ("ten", 10),
        ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17),
        ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60),
        ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100));

    // Only before million, billion and the like.
    private static readonly WordTable<decimal> Parts = WordTable<decimal>.Of(
        ("a", 1), ("half_a half", 0.5m), ("quarter a_quarter a_quarter_of_a quarter_of_a", 0.25m),
        ("three_quarters three_quarters_of_a", 0.75m));

    public static bool TryRead(string text, int at, out Numeral numeral)
    {
        numeral = default;
        var needsScale = Parts.TryRead(text, at, out var partEnd, out var value);
        at = needsScale ? partEnd : ReadWords(text, at, out value);
        if (at < 0)
            return false;
        // one and a half billion
        var half = Characters.SkipSpaces(text, at);
        if (!needsScale && Characters.StartsAt(text, half, "and a half "))
            (value, at, needsScale) = (value + 0.5m, half + 10, true);
        var scaled = Numerals.TryReadLatinScale(text, at, out var end, out var scale, out var isShort) && !isShort;
        if (!scaled && needsScale)
            return false;
        numeral = scaled ? new(end, value * scale, value * scale, scale, false, true) : new(at, value, value, 1, false, true);
        return true;
    }

    private static int ReadWords(string text, int at, out decimal value)
    {
        value = 0;
        var end = -1;
        while (Words.TryRead(text, at, out var next, out var word))
        {
            if (word == 100)
                value = (value == 0 ? 1 : value) * 100;
            else if (value == 0 || (value % 100 == 0 && value > 0) || (value % 10 == 0 && word < 10))
                value += word;
            else
                break;
            end = next;
            at = Characters.IsAt(text, next, '-') ? next + 1 : Characters.SkipSpaces(text, next);
            if (value >= 100 && Characters.StartsAt(text, at, "and "))
                at += 4;
        }
        return end;
    }
}
