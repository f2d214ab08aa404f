namespace PromoBot.Language;

/// <summary>
/// All words of some classes in one trie. Finding costs a step per character and per character of the words that match
/// there, so it is linear in the message: no word is longer than a few characters.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<long, int> steps = [];
    private readonly List<List<(Sign Sign, string? Value)>?> ends = [null];
    private readonly bool[] starts = new bool[char.MaxValue + 1];

    public void Add(string word, Sign sign, string? value = null)
    {
        var folded = Folded.From(word).Text;
        if (folded.Length == 0)
            return;
        var node = 0;
        starts[folded[0]] = true;
        foreach (var character in folded)
        {
            if (!steps.TryGetValue(Step(node, character), out var next))
            {
                next = ends.Count;
                ends.Add(null);
                steps.Add(Step(node, character), next);
            }
            node = next;
        }
        var known = ends[node] ??= [];
        if (!known.Contains((sign, value)))
            known.Add((sign, value));
    }

    public bool Holds(string word)
    {
        var node = 0;
        foreach (var character in word)
        {
            if (!steps.TryGetValue(Step(node, character), out node))
                return false;
        }
        return ends[node] is not null;
    }

    /// <summary>Adds every word that stands in the folded text; latin words only whole.</summary>
    public void Find(string text, List<Mark> found)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!starts[text[start]] || (Characters.IsLetter(text[start]) && Characters.IsLetterAt(text, start - 1)))
                continue;
            for (int node = 0, at = start; at < text.Length && steps.TryGetValue(Step(node, text[at]), out node);)
            {
                at++;
                if (ends[node] is not { } words || (Characters.IsLetter(text[at - 1]) && Characters.IsLetterAt(text, at)))
                    continue;
                foreach (var (sign, value) in words)
                    found.Add(new(start, at, sign, value));
            }
        }
    }

    private static long Step(int node, char character) => ((long)node << 16) | character;
}
