namespace PromoBot.Server.Words;

/// <summary>
/// A sentence with its placeholders: <c>已记录{company}的走访</c>. <c>{count|project|projects}</c> chooses a word by a number,
/// for languages that have a plural; <c>{{</c> and <c>}}</c> stand for the braces themselves.
/// </summary>
public sealed record Sentence(IReadOnlyList<Piece> Pieces)
{
    public IReadOnlySet<string> Placeholders =>
        Pieces.Select(piece => piece.Placeholder).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <exception cref="FormatException">A brace has no partner, or a placeholder no proper name.</exception>
    public static Sentence Parse(string template)
    {
        var pieces = new List<Piece>();
        var plain = new System.Text.StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            var letter = template[at];
            if (letter is '{' or '}' && at + 1 < template.Length && template[at + 1] == letter)
            {
                plain.Append(letter);
                at++;
            }
            else if (letter == '{')
            {
                var end = template.IndexOf('}', at);
                if (end < 0)
                    throw new FormatException("A '{' is never closed.");
                if (plain.Length > 0)
                    pieces.Add(new Piece.Plain(plain.ToString()));
                plain.Clear();
                pieces.Add(Hole(template[(at + 1)..end]));
                at = end;
            }
            else if (letter == '}')
            {
                throw new FormatException("A '}' was never opened.");
            }
            else
            {
                plain.Append(letter);
            }
        }

        if (plain.Length > 0)
            pieces.Add(new Piece.Plain(plain.ToString()));
        return new Sentence(pieces);
    }

    private static Piece Hole(string inside)
    {
        var parts = inside.Split('|');
        if (parts[0].Length == 0 || !parts[0].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            throw new FormatException($"'{{{inside}}}' is no placeholder: a name is made of letters, digits and _.");
        return parts.Length switch
        {
            1 => new Piece.Hole(parts[0]),
            3 => new Piece.Plural(parts[0], parts[1], parts[2]),
            _ => throw new FormatException($"'{{{inside}}}' is no placeholder: expected {{name}} or {{name|one|many}}."),
        };
    }
}

/// <summary>A part of a sentence.</summary>
public abstract record Piece
{
    private Piece()
    {
    }

    /// <summary>Name of the argument that goes here; null for words that stand as they are.</summary>
    public virtual string? Placeholder => null;

    public sealed record Plain(string Words) : Piece;

    public sealed record Hole(string Name) : Piece
    {
        public override string? Placeholder => Name;
    }

    /// <summary>One of two words, by a number.</summary>
    public sealed record Plural(string Name, string One, string Many) : Piece
    {
        public override string? Placeholder => Name;
    }
}
