namespace PromoBot.Language;

/// <summary>Names that stand in the message, given back as written there.</summary>
internal sealed class GroundedNames(Message message)
{
    private const int Longest = 40;

    public string? One(string? said) => said is not null && Find(said) is { } span ? message.Words(span) : null;

    /// <summary>Of the other side: none of our own people and units.</summary>
    public IReadOnlyList<string> Others(IReadOnlyList<string> said)
    {
        var known = message.Said.Known;
        return [.. said.Select(One).OfType<string>().Where(name => !known.Units.Contains(name) && !known.People.Contains(name)).Distinct(StringComparer.Ordinal)];
    }

    private Span? Find(string said)
    {
        var words = Folded.From(said.Trim()).Text;
        if (words.Length is < 2 or > Longest || !words.Any(char.IsLetter))
            return null;
        for (var at = message.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = message.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var span = new Span(at, at + words.Length);
            if (IsWhole(span) && !IsValue(span))
                return span;
        }
        return null;
    }

    /// <summary>Not a piece of a Latin word: BYD in BYDs.</summary>
    private bool IsWhole(Span span) =>
        !(Characters.IsLetterAt(message.Text, span.Start) && Characters.IsLetterAt(message.Text, span.Start - 1))
        && !(Characters.IsLetterAt(message.Text, span.End - 1) && Characters.IsLetterAt(message.Text, span.End));

    /// <summary>A sum, a day or a bare place is no name of anybody.</summary>
    private bool IsValue(Span span) => message.Values.Money.Any(sum => sum.Span.Touches(span))
        || message.Values.Dates.Any(date => date.Span.Touches(span))
        || message.Values.Places.Any(place => place.Span.Covers(span));
}
