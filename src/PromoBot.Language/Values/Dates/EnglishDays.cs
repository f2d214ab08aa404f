namespace PromoBot.Language;

/// <summary>Days of a month in English: 25, 25th, and in words beside a month: the fifth of March, May twenty-first.</summary>
internal static class EnglishDays
{
    private static readonly WordTable<int> Ordinals = WordTable<int>.Of(
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9),
        ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16),
        ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20), ("twenty-first twenty_first", 21),
        ("twenty-second twenty_second", 22), ("twenty-third twenty_third", 23), ("twenty-fourth twenty_fourth", 24),
        ("twenty-fifth twenty_fifth", 25), ("twenty-sixth twenty_sixth", 26), ("twenty-seventh twenty_seventh", 27),
        ("twenty-eighth twenty_eighth", 28), ("twenty-ninth twenty_ninth", 29), ("thirtieth", 30), ("thirty-first thirty_first", 31));

    /// <summary>first to thirty-first.</summary>
    public static bool TryReadOrdinal(string text, int at, out int end, out int day) => Ordinals.TryRead(text, at, out end, out day);

    /// <summary>25, 25th; not the 25 of 25 million or of 25%.</summary>
    public static bool TryRead(string text, int at, out int end, out int day)
    {
        (end, day) = (at, 0);
        while (Characters.IsDigitAt(text, end) && end - at < 3)
            day = (day * 10) + text[end++] - '0';
        if (end == at || end - at > 2 || day is < 1 or > 31 || Characters.IsDigitAt(text, at - 1)
            || (Characters.IsAnyAt(text, at - 1, ".,") && Characters.IsDigitAt(text, at - 2)))
            return false;
        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (Characters.StartsAt(text, end, ending) && !Characters.IsLetterAt(text, end + 2))
            {
                end += 2;
                return true;
            }
        }
        return !Characters.IsLetterAt(text, end) && !Characters.IsAnyAt(text, end, "%:")
            && !(Characters.IsAnyAt(text, end, ".,") && Characters.IsDigitAt(text, end + 1))
            && !Numerals.TryReadLatinScale(text, end, out _, out _, out _);
    }
}
