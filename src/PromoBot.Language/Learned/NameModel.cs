namespace PromoBot.Language;

/// <summary>
/// Which stretches of a message are names, learned from labelled messages. Two chains look at the same features: who is named
/// (companies, people, units), and what (projects, trades), since a project's name may hold a company's.
/// </summary>
internal sealed class NameModel
{
    /// <summary>Slots of labels.md.</summary>
    public static readonly string[] Who = ["companies", "contacts", "leader", "person", "unit"];
    public static readonly string[] What = ["project", "industry"];

    private static readonly int First = Chain.LabelsOf(Who.Length);
    private static readonly int Second = Chain.LabelsOf(What.Length);

    private readonly Weights weights;
    private readonly Chain who;
    private readonly Chain what;

    /// <param name="weights">Of the labels of the first chain and then of the second; those of the steps from a label stand in the row of its number.</param>
    public NameModel(Weights weights)
    {
        this.weights = weights;
        who = new(Who.Length, Steps(First, 0));
        what = new(What.Length, Steps(Second, First));
    }

    /// <summary>The names of the message by slot; of what the rules found it has learned what that is worth.</summary>
    public List<(Span Span, string Slot)> Find(Message message, IReadOnlyList<Name> ruled)
    {
        var found = new List<(Span, string)>();
        var tokens = message.Tokens;
        if (tokens.Count == 0)
            return found;
        var features = new NameFeatures(message, ruled);
        var scores = new short[tokens.Count * Weights.Width];
        var list = new List<ulong>(96);
        for (var i = 0; i < tokens.Count; i++)
        {
            features.At(i, list);
            weights.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list), scores.AsSpan(i * Weights.Width));
        }
        foreach (var (kind, from, to) in Chain.Spell(who.Best(scores, 0)))
            found.Add((new(tokens[from].Start, tokens[to].End), Who[kind]));
        foreach (var (kind, from, to) in Chain.Spell(what.Best(scores, First)))
            found.Add((new(tokens[from].Start, tokens[to].End), What[kind]));
        return found;
    }

    private int[] Steps(int labels, int offset)
    {
        var steps = new int[labels * labels];
        for (var from = 0; from < labels; from++)
        {
            for (var to = 0; to < labels; to++)
                steps[from * labels + to] = weights.Of((ulong)from)[offset + to];
        }
        return steps;
    }
}
