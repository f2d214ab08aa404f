namespace PromoBot.Language;

/// <summary>
/// Words with what they stand for, found by the longest match at a position in time proportional to that match. Built once, then
/// read only.
/// </summary>
internal sealed class WordTable<T>
{
    // One bit for each character that begins a word: most characters of a message begin none.
    private readonly ulong[] beginnings = new ulong[(char.MaxValue + 1) / 64];

    private readonly Dictionary<long, int> steps = [];
    private readonly List<(bool Ends, T Value)> nodes = [(false, default!)];

    public WordTable(IEnumerable<(string Word, T Value)> words)
    {
        foreach (var (word, value) in words)
            Add(word, value);
    }

    /// <summary>From one line per value: the value's words with spaces between.</summary>
    public static WordTable<T> Of(params (string Words, T Value)[] lines) =>
        new(lines.SelectMany(line => line.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries), (line, word) =>
        (word.Replace('_', ' '), line.Value)));

    /// <summary>Latin words match only as whole words.</summary>
    public bool TryRead(string text, int at, out int end, out T value)
    {
        end = -1;
        value = default!;
        if (at >= text.Length || (beginnings[text[at] >> 6] & (1UL << (text[at] & 63))) == 0 || (Characters.IsLetter(text[at])
            && at > 0 && Characters.IsLetter(text[at - 1])))
            return false;
        for (int node = 0, here = at; here < text.Length && steps.TryGetValue(Step(node, text[here]), out node);)
        {
            here++;
            if (nodes[node].Ends && (!Characters.IsLetter(text[here - 1]) || !Characters.IsLetterAt(text, here)))
                (end, value) = (here, nodes[node].Value);
        }
        return end >= 0;
    }

    private static long Step(int node, char character) => ((long)node << 16) | character;

    private void Add(string word, T value)
    {
        beginnings[word[0] >> 6] |= 1UL << (word[0] & 63);
        var node = 0;
        foreach (var character in word)
        {
            if (!steps.TryGetValue(Step(node, character), out var next))
            {
                next = nodes.Count;
                nodes.Add((false, default!));
                steps.Add(Step(node, character), next);
            }
            node = next;
        }
        nodes[node] = (true, value);
    }
}
