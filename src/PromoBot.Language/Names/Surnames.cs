using System.Collections.Frozen;

namespace PromoBot.Language;

/// <summary>What a person's name begins with.</summary>
internal static class Surnames
{
    private static readonly FrozenSet<char> All = Table("surname").SelectMany(word => word).ToFrozenSet();
    private static readonly FrozenSet<char> Common = Table("common").SelectMany(word => word).ToFrozenSet();
    private static readonly FrozenSet<string> Compound = Table("compound").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Given = Table("given").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Pinyin = Table("pinyin").ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(char character) => All.Contains(character);

    /// <summary>Common enough to be believed before a one-character title: 周局, not 全局.</summary>
    public static bool IsCommon(char character) => Common.Contains(character);

    public static bool IsCompound(string text, int at) => at >= 0 && at + 2 <= text.Length
        && Compound.Contains(text.Substring(at, 2));

    /// <summary>A first name as foreign guests have them, or Chinese people abroad.</summary>
    public static bool IsGiven(string word) => Given.Contains(word);

    public static bool IsPinyin(string word) => Pinyin.Contains(word);

    /// <summary>Wei, Jiahao: one or two syllables.</summary>
    public static bool IsPinyinName(string word)
    {
        var (at, syllables) = (0, 0);
        while (at < word.Length && syllables < 3)
        {
            var end = at;
            while (end < word.Length && !Vowels.Contains(word[end], StringComparison.Ordinal))
                end++;
            if (end - at > 2 || end == word.Length)
                return false;
            while (end < word.Length && Vowels.Contains(word[end], StringComparison.Ordinal))
                end++;
            if (end < word.Length && word[end] == 'n' && (end + 1 == word.Length
                || !Vowels.Contains(word[end + 1], StringComparison.Ordinal)))
                end += end + 1 < word.Length && word[end + 1] == 'g' ? 2 : 1;
            (at, syllables) = (end, syllables + 1);
        }
        return at == word.Length && syllables is 1 or 2;
    }

    private const string Vowels = "aeiou";

    private static IEnumerable<string> Table(string name) =>
        WordFiles.Read("people.tsv").Where(row => row.Class == name).SelectMany(row => row.Words);
}
