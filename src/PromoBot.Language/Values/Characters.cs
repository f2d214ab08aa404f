namespace PromoBot.Language;

/// <summary>Kinds of characters in folded text.</summary>
internal static class Characters
{
    public static bool IsLetter(char character) => character is >= 'a' and <= 'z';

    public static bool IsLetterAt(string text, int at) => at >= 0 && at < text.Length && IsLetter(text[at]);

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    public static bool IsDigitAt(string text, int at) => at >= 0 && at < text.Length && IsDigit(text[at]);

    public static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    public static bool IsHanAt(string text, int at) => at >= 0 && at < text.Length && IsHan(text[at]);

    public static bool IsAt(string text, int at, char character) => at >= 0 && at < text.Length && text[at] == character;

    /// <summary>True where one of the characters of <paramref name="set"/> stands at the position.</summary>
    public static bool IsAnyAt(string text, int at, string set) => at >= 0 && at < text.Length
        && set.Contains(text[at], StringComparison.Ordinal);

    public static bool StartsAt(string text, int at, string word) =>
        at >= 0 && string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && at + word.Length <= text.Length;

    public static bool EndsAt(string text, int end, string word) => end >= word.Length && StartsAt(text, end - word.Length, word);

    public static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }
}
