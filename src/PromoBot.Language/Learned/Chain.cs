namespace PromoBot.Language;

/// <summary>
/// A linear-chain conditional random field: which tokens begin, continue and end a name of each kind. Label 0 is none; of kind k
/// the labels are 4k+1 begins, 4k+2 inside, 4k+3 ends, 4k+4 alone.
/// </summary>
internal sealed class Chain
{
    private readonly int labels;
    private readonly int[] steps;
    private readonly int[][] before;

    /// <param name="steps">The weight of each pair of labels that follow each other, a row for each first one.</param>
    public Chain(int kinds, int[] steps)
    {
        labels = LabelsOf(kinds);
        this.steps = steps;
        before = [.. Enumerable.Range(0, labels).Select(to => Enumerable.Range(0, labels).Where(from => CanFollow(from, to)).ToArray())];
    }

    public static int LabelsOf(int kinds) => 4 * kinds + 1;

    public static bool CanBegin(int label) => label == 0 || (label - 1) % 4 is 0 or 3;

    public static bool CanEnd(int label) => label == 0 || (label - 1) % 4 is 2 or 3;

    public static bool CanFollow(int from, int to) => CanEnd(from) ? CanBegin(to) : !CanBegin(to) && (from - 1) / 4 == (to - 1) / 4;

    /// <summary>The likeliest labels of all tokens together.</summary>
    /// <param name="scores">Of each token a row of <see cref="Weights.Width"/>.</param>
    /// <param name="offset">Where the chain's labels begin in a row.</param>
    public int[] Best(ReadOnlySpan<short> scores, int offset)
    {
        const int impossible = int.MinValue / 2;
        var count = scores.Length / Weights.Width;
        var ways = new byte[count * labels];
        Span<int> best = stackalloc int[labels];
        Span<int> next = stackalloc int[labels];
        for (var label = 0; label < labels; label++)
            best[label] = CanBegin(label) ? scores[offset + label] : impossible;
        for (var i = 1; i < count; i++)
        {
            for (var to = 0; to < labels; to++)
            {
                var (top, way) = (impossible, 0);
                foreach (var from in before[to])
                {
                    var score = best[from] + steps[from * labels + to];
                    if (score > top)
                        (top, way) = (score, from);
                }
                next[to] = Math.Max(impossible, top + scores[i * Weights.Width + offset + to]);
                ways[i * labels + to] = (byte)way;
            }
            next.CopyTo(best);
        }
        var last = 0;
        for (var label = 1; label < labels; label++)
        {
            if (CanEnd(label) && best[label] > best[last])
                last = label;
        }
        var spelt = new int[count];
        for (var i = count - 1; i >= 0; i--)
        {
            spelt[i] = last;
            last = ways[i * labels + last];
        }
        return spelt;
    }

    /// <summary>The names that labels spell: kind, first and last token.</summary>
    public static IEnumerable<(int Kind, int From, int To)> Spell(int[] labels)
    {
        var from = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != 0 && CanBegin(labels[i]))
                from = i;
            if (labels[i] != 0 && CanEnd(labels[i]))
                yield return ((labels[i] - 1) / 4, from, i);
        }
    }
}
