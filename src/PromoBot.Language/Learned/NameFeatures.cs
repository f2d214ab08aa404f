namespace PromoBot.Language;

/// <summary>What speaks for or against each token being part of a name: its neighbours, the words of the lexicon, values and rules there.</summary>
internal sealed class NameFeatures
{
    // How far a cue is heard, in tokens.
    private const int Far = 12;
    private const ulong NoRule = 999;

    // Of values: dates below 5, sums below 9, places below 13, numbers.
    private const int FirstPlace = 9;

    private readonly Message message;
    private readonly Tokens tokens;
    private readonly bool hearsRules;
    private readonly List<(int Token, ulong Said)> marks = [];
    private readonly List<(int Token, ulong Place, ulong Rule)> rules = [];
    private readonly int[] firstMark;
    private readonly int[] firstRule;
    private readonly byte[] before;
    private readonly byte[] after;
    private readonly byte[] value;
    private readonly byte[] plain;
    private readonly byte[] edge;
    private readonly byte[] shape;

    /// <param name="ruled">What the rules found; null where they are not to be heard.</param>
    public NameFeatures(Message message, IReadOnlyList<Name>? ruled)
    {
        (this.message, tokens) = (message, message.Tokens);
        var count = tokens.Count;
        (before, after, value, plain, edge, shape) = (new byte[count], new byte[count], new byte[count], new byte[count], new byte[count], new byte[count]);
        hearsRules = ruled is not null;
        foreach (var mark in message.Marks)
            Mark(mark);
        foreach (var name in ruled ?? [])
            Rule(name);
        marks.Sort(static (one, other) => one.Token - other.Token);
        rules.Sort(static (one, other) => one.Token - other.Token);
        firstMark = Firsts(marks.ConvertAll(mark => mark.Token), count);
        firstRule = Firsts(rules.ConvertAll(rule => rule.Token), count);
        foreach (var date in message.Values.Dates)
            Fill(value, date.Span, 1);
        foreach (var sum in message.Values.Money)
            Fill(value, sum.Span, 5);
        foreach (var place in message.Values.Places)
            Fill(value, place.Span, FirstPlace);
        foreach (var number in message.Values.Numbers)
            Fill(value, number.Span, 13);
        foreach (var word in PlainWords.In(message.Text))
            Fill(plain, word.Span, word.Sort * 4 - 3);
        foreach (var clause in message.Clauses)
            Edges(clause);
        for (var i = 0; i < count; i++)
            shape[i] = Shape(i);
    }

    /// <summary>The features of a token, each at most a few times.</summary>
    public void At(int i, List<ulong> into)
    {
        into.Clear();
        if (value[i] is > 0 and < FirstPlace)
        {
            Add(45, value[i]);
            Rules(50, i);
            return;
        }
        var (a3, a2, a1, a) = (tokens.Word(i - 3), tokens.Word(i - 2), tokens.Word(i - 1), tokens.Word(i));
        var (b1, b2, b3) = (tokens.Word(i + 1), tokens.Word(i + 2), tokens.Word(i + 3));
        var (shapes, near) = (At(shape, i - 1) * 64 + At(shape, i) * 8 + At(shape, i + 1), before[i] * 256UL + after[i]);
        Add(1, a);
        Add(2, a1);
        Add(3, b1);
        Add(4, a2);
        Add(5, b2);
        Add(6, a1, a);
        Add(7, a, b1);
        Add(8, a2, a1);
        Add(9, b1, b2);
        Add(10, a2, a1, a);
        Add(11, a, b1, b2);
        Add(12, a1, a, b1);
        Add(13, a3, a2, a1);
        Add(14, b1, b2, b3);
        Add(15, shapes);
        Add(16, shapes, At(shape, i - 2), At(shape, i + 2));
        Marks(20, i);
        Marks(21, i - 1);
        Marks(22, i + 1);
        Marks(23, i - 2);
        Marks(24, i + 2);
        Add(30, before[i]);
        Add(31, after[i]);
        Add(32, near);
        Add(33, before[i], shape[i]);
        Add(40, At(value, i - 1), At(value, i), At(value, i + 1));
        Add(41, At(plain, i - 1), At(plain, i), At(plain, i + 1));
        Add(42, plain[i], a);
        Add(43, edge[i]);
        Add(44, edge[i], before[i]);
        if (hearsRules)
        {
            Rules(50, i);
            Rules(52, i - 1);
            Rules(54, i + 1);
        }

        void Add(ulong template, ulong one, ulong two = 0, ulong three = 0) => into.Add(Hashes.Of(template, one, two, three));

        void Marks(ulong template, int at)
        {
            if (at < 0 || at >= tokens.Count)
                return;
            for (var mark = firstMark[at]; mark < firstMark[at + 1]; mark++)
                Add(template, marks[mark].Said);
        }

        void Rules(ulong template, int at)
        {
            if (at < 0 || at >= tokens.Count)
                return;
            if (firstRule[at] == firstRule[at + 1])
                Add(template, NoRule);
            for (var rule = firstRule[at]; rule < firstRule[at + 1]; rule++)
            {
                Add(template, rules[rule].Place);
                Add(template + 1, rules[rule].Place, rules[rule].Rule);
            }
        }
    }

    /// <summary>Where a word stands, and for how far it is the last cue before or the next one after.</summary>
    private void Mark(Mark mark)
    {
        var (from, to) = (tokens.At(mark.Start), tokens.At(mark.End - 1));
        for (var i = from; i <= to && i < tokens.Count; i++)
            marks.Add((i, (ulong)((int)mark.Sign * 4 + Place(i, from, to))));
        if (mark.Sign >= Sign.Stop || mark.Length < 2)
            return;
        for (var i = to + 1; i < Math.Min(tokens.Count, to + 1 + Far); i++)
            before[i] = (byte)(mark.Sign + 1);
        for (var i = from - 1; i >= 0 && i >= from - Far && after[i] == 0; i--)
            after[i] = (byte)(mark.Sign + 1);
    }

    /// <summary>What a rule is called up to the first space: after, before, list.</summary>
    private void Rule(Name name)
    {
        var (from, to) = (tokens.At(name.Span.Start), tokens.At(name.Span.End - 1));
        var space = name.Rule.IndexOf(' ', StringComparison.Ordinal);
        var rule = Hashes.Of(space < 0 ? name.Rule : name.Rule.AsSpan(0, space));
        for (var i = from; i <= to && i < tokens.Count; i++)
            rules.Add((i, (ulong)((int)name.Kind * 4 + Place(i, from, to)), rule));
    }

    private void Edges(Clause clause)
    {
        var (from, to) = (tokens.At(clause.Start), tokens.At(clause.End - 1));
        for (var i = from; i <= to && i < tokens.Count; i++)
            edge[i] = (byte)(Math.Min(i - from, 3) * 4 + Math.Min(to - i, 3) + 1);
    }

    private void Fill(byte[] into, Span span, int kind)
    {
        var (from, to) = (tokens.At(span.Start), tokens.At(span.End - 1));
        for (var i = from; i <= to && i < into.Length; i++)
            into[i] = (byte)(kind + Place(i, from, to));
    }

    /// <summary>0 begins, 1 inside, 2 ends, 3 alone.</summary>
    private static int Place(int i, int from, int to) => from == to ? 3 : i == from ? 0 : i == to ? 2 : 1;

    private byte Shape(int i)
    {
        var said = message.Folded.Said[tokens[i].Start];
        return (byte)(char.IsAsciiDigit(said) ? 1 : Characters.IsHan(message.Text[tokens[i].Start]) ? Surnames.Is(said) ? 2 : 3
            : char.IsUpper(said) ? 4 : char.IsLetter(said) ? 5 : 6);
    }

    private static int[] Firsts(List<int> ofTokens, int count)
    {
        var firsts = new int[count + 1];
        foreach (var token in ofTokens)
            firsts[token + 1]++;
        for (var i = 0; i < count; i++)
            firsts[i + 1] += firsts[i];
        return firsts;
    }

    private static ulong At(byte[] of, int i) => i < 0 || i >= of.Length ? 255UL : of[i];
}
