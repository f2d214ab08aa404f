namespace PromoBot.Language;

/// <summary>What speaks for or against each intent: the words of a message in ones, twos and threes, the signs in it, what the rules read.</summary>
internal static class MessageFeatures
{
    private const int Nearby = 20;
    private const ulong Start = 11;
    private const ulong End = 12;

    /// <param name="part">Of the message, or all of it.</param>
    /// <param name="ruled">Null where the rules are not to be heard.</param>
    public static ulong[] Of(Message message, Span part, IReadOnlyCollection<Intent>? ruled)
    {
        var found = new HashSet<ulong>(part.Length * 4 + 60);
        var words = Masked(message, part);
        for (var i = -1; i <= words.Count; i++)
        {
            Add(1, Word(i));
            Add(2, Word(i), Word(i + 1));
            Add(3, Word(i), Word(i + 1), Word(i + 2));
            Add(4, Word(i), Word(i + 2));
        }
        AddSigns();
        Add(20, Any(message.Values.Dates.Any(date => part.Covers(date.Span))), Any(message.Values.Money.Any(sum => part.Covers(sum.Span))), Any(message.Values.Places.Any(place => part.Covers(place.Span))));
        Add(21, (ulong)Math.Min(message.Values.Money.Count(sum => part.Covers(sum.Span)), 3));
        Add(22, (ulong)Math.Min(message.Values.Dates.Count(date => part.Covers(date.Span)), 3));
        Add(23, (ulong)Math.Min(5, part.Length / 8));
        Add(24, (ulong)Math.Min(4, message.Clauses.Count(clause => part.Covers(clause.Span))));
        Add(25, part.Length > 0 ? message.Text[part.End - 1] : ' ');
        Add(0, 0);
        foreach (var intent in ruled ?? [])
        {
            Add(30, (ulong)intent);
            foreach (var other in ruled!)
                Add(31, (ulong)intent, (ulong)other);
        }
        if (ruled is not null)
            Add(32, (ulong)ruled.Count);
        return [.. found];

        ulong Word(int i) => i < 0 ? Start : i >= words.Count ? End : words[i];

        void Add(ulong template, ulong one, ulong two = 0, ulong three = 0) =>
            found.Add(Hashes.Of(template, one, two, three));

        void AddSigns()
        {
            var marks = message.In(part).ToList();
            for (var i = 0; i < marks.Count; i++)
            {
                Add(10, (ulong)marks[i].Sign);
                if (marks[i].Start - part.Start <= 1)
                    Add(11, (ulong)marks[i].Sign);
                for (var next = i + 1; next < marks.Count && marks[next].Start - marks[i].Start < Nearby; next++)
                {
                    if (marks[next].Start > marks[i].Start && marks[i].Sign < Sign.Stop && marks[next].Sign < Sign.Stop)
                        Add(12, (ulong)marks[i].Sign, (ulong)marks[next].Sign);
                }
            }
        }
    }

    private static ulong Any(bool any) => any ? 1UL : 0UL;

    /// <summary>The words with a sign for each value and each name among them: which company it is says nothing of what is wanted.</summary>
    private static List<ulong> Masked(Message message, Span part)
    {
        var tokens = message.Tokens;
        var words = new List<ulong>(tokens.Count);
        var spans = message.Values.Dates.Select(date => (date.Span, Kind: 101UL)).Concat(message.Values.Money.Select(sum => (sum.Span, Kind: 102UL)))
            .Concat(message.Values.Places.Select(place => (place.Span, Kind: 103UL)))
            .Concat(message.Names.Select(name => (name.Span, Kind: 110UL + (ulong)name.Kind)))
            .OrderBy(one => one.Span.Start).ThenByDescending(one => one.Span.Length).ToList();
        var at = 0;
        for (var i = tokens.At(part.Start); i < tokens.Count && tokens[i].Start < part.End;)
        {
            while (at < spans.Count && spans[at].Span.Start < tokens[i].Start)
                at++;
            if (at < spans.Count && spans[at].Span.Start < tokens[i].End)
            {
                words.Add(spans[at].Kind);
                var end = spans[at].Span.End;
                while (i < tokens.Count && tokens[i].Start < end)
                    i++;
                continue;
            }
            words.Add(tokens.Word(i));
            i++;
        }
        return words;
    }
}
