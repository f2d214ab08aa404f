using System.Collections.Frozen;

namespace PromoBot.Language;

/// <summary>Everyday words (plain.tsv): a guess that is made of nothing else is nobody's name.</summary>
internal static class PlainWords
{
    private const int Longest = 3;
    private const string Particles = "刚正再先已又也都还就才只仅便且将要会能可应须需请让被把给跟向往从对为因由与及其每各某本该此这那很太更最极挺颇较着了过没未不别"
        + "说看谈聊问想去来到在有是做搞弄办打拿发报写签投建上下出进回开成忙急远近难易贵好坏多少高低快慢";

    private static readonly FrozenSet<string> Grammar = Table("grammar");
    private static readonly FrozenSet<string> Nouns = Table("noun");
    private static readonly FrozenSet<string> All = Table("grammar").Union(Table("verb")).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Sorts = All.Union(Nouns).ToFrozenDictionary(word => word,
        word => Grammar.Contains(word) ? 1 : Nouns.Contains(word) ? 3 : 2, StringComparer.Ordinal);

    /// <summary>暂无, 刚核实, 没深谈: everyday words and particles, one word of them at least.</summary>
    public static bool IsAll(ReadOnlySpan<char> text)
    {
        Span<bool> reached = stackalloc bool[text.Length + 1];
        Span<bool> hasWord = stackalloc bool[text.Length + 1];
        reached[0] = true;
        for (var at = 0; at < text.Length; at++)
        {
            if (!reached[at])
                continue;
            if (Particles.Contains(text[at], StringComparison.Ordinal))
                (reached[at + 1], hasWord[at + 1]) = (true, hasWord[at + 1] || hasWord[at]);
            for (var length = 2; length <= Longest && at + length <= text.Length; length++)
            {
                if (Holds(All, text.Slice(at, length)))
                    (reached[at + length], hasWord[at + length]) = (true, true);
            }
        }
        return reached[^1] && (hasWord[^1] || text.Length > 1);
    }

    /// <summary>How many characters at the beginning are words of grammar: 目前 in 目前天合.</summary>
    public static int Leading(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length >= 2; length--)
        {
            if (Holds(Grammar, text[..length]))
                return length;
        }
        return 0;
    }

    /// <summary>矿泉水, 商户: one thing.</summary>
    public static bool IsThing(ReadOnlySpan<char> text) => Holds(Nouns, text);

    /// <summary>麦芽 in 麦芽糖醇: the thing that a word begins with.</summary>
    public static int LeadingThing(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length >= 2; length--)
        {
            if (Holds(Nouns, text[..length]))
                return length;
        }
        return 0;
    }

    /// <summary>The everyday words of a text, the longest at each place, one after the other: 1 grammar, 2 what is done, 3 a thing.</summary>
    public static IEnumerable<(Span Span, int Sort)> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            for (var length = Math.Min(Longest, text.Length - at); length >= 2; length--)
            {
                if (!Sorts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, length), out var sort))
                    continue;
                yield return (new(at, at + length), sort);
                at += length - 1;
                break;
            }
        }
    }

    private static bool Holds(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Table(string value) => WordFiles.Read("plain.tsv").Where(row => row.Value == value)
        .SelectMany(row => row.Words).ToFrozenSet(StringComparer.Ordinal);
}
