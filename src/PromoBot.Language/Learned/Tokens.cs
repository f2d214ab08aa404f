using System.Numerics;

namespace PromoBot.Language;

/// <summary>A message cut into what a name is made of: a Chinese character, a Latin word, a number, a mark.</summary>
internal sealed class Tokens
{
    private readonly List<Span> spans = [];
    private readonly List<ulong> words = [];

    public Tokens(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = End(text, at);
            if (text[at] != ' ')
            {
                spans.Add(new(at, end));
                words.Add(char.IsAsciiDigit(text[at]) ? (ulong)Math.Min(end - at, 4) : Hashes.Of(text.AsSpan(at, end - at)));
            }
            at = end;
        }
    }

    public int Count => spans.Count;

    public Span this[int i] => spans[i];

    /// <summary>What the token says; of a number how many digits it has.</summary>
    public ulong Word(int i) => i < 0 ? 11 : i >= words.Count ? 12 : words[i];

    /// <summary>The first token that ends after the position.</summary>
    public int At(int position)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static int End(string text, int at)
    {
        var sort = Sort(text[at]);
        var end = at + 1;
        while (sort != 0 && end < text.Length && Sort(text[end]) == sort)
            end++;
        return end;
    }

    /// <summary>1: letters, 2: digits; others stand alone.</summary>
    private static int Sort(char character) => char.IsAsciiDigit(character) ? 2
        : char.IsLetter(character) && !Characters.IsHan(character) ? 1 : 0;
}

internal static class Hashes
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
            hash = (hash ^ character) * 1099511628211UL;
        return hash;
    }

    /// <summary>Of a feature: what is looked at, and what is found there.</summary>
    public static ulong Of(ulong template, ulong one, ulong two, ulong three)
    {
        var mixed = (template * 0x9E3779B97F4A7C15UL) ^ (one * 0xBF58476D1CE4E5B9UL) ^ (BitOperations.RotateLeft(two, 21) * 0x94D049BB133111EBUL)
            ^ (BitOperations.RotateLeft(three, 42) * 0xD6E8FEB86659FD93UL);
        mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93UL;
        return mixed ^ (mixed >> 29);
    }
}
