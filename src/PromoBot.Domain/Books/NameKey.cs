using System.Text;

namespace PromoBot.Domain;

/// <summary>
/// What the spellings of one company's or project's name have in common: 比亚迪 and “比亚迪”股份有限公司, ＢＹＤ Co., Ltd and byd.
/// </summary>
public static class NameKey
{
    private static readonly string[] Endings = ["项目", "股份有限公司", "有限责任公司", "有限公司", "公司", "集团"];

    private static readonly string[] EndingWords =
        ["project", "company", "co", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "llc", "plc", "gmbh", "group"];

    /// <summary>Equal for names that are the same to a reader; empty where a name has neither letter nor digit.</summary>
    public static string Of(string name)
    {
        var key = WithoutEndings(Words(name));
        // Again without the spaces: 有 限 公 司 is an ending too, but "barco" has none.
        return WithoutEndings(key.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>Letters and digits in one width and case, with single spaces where anything else stood.</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length);
        foreach (var rune in WellFormed(name).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                words.Append(Rune.ToLowerInvariant(rune));
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }

    /// <summary>Normalizing throws on half a surrogate pair, which a message may well contain.</summary>
    private static string WellFormed(string name) => string.Concat(name.EnumerateRunes().Where(rune => !IsNoCharacter(rune)));

    /// <summary>Code points that stand for nothing, such as U+FFFE: normalizing throws on them, too.</summary>
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static string WithoutEndings(string key)
    {
        while (Ending(key) is { } length)
            key = key[..^length].TrimEnd();
        return key;
    }

    /// <summary>Length of the ending that may go, as long as something is left.</summary>
    private static int? Ending(string key)
    {
        foreach (var ending in Endings)
        {
            if (key.Length > ending.Length && key.EndsWith(ending, StringComparison.Ordinal))
                return ending.Length;
        }

        foreach (var word in EndingWords)
        {
            if (key.Length > word.Length + 1 && key.EndsWith(word, StringComparison.Ordinal) && key[^(word.Length + 1)] == ' ')
                return word.Length + 1;
        }

        return null;
    }
}
