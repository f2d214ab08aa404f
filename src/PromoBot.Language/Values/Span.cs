namespace PromoBot.Language;

/// <summary>
/// A stretch of the message: [Start, End) in characters. Folding keeps positions, so they hold for the text as sent too.
/// </summary>
public readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public bool Covers(Span other) => Start <= other.Start && other.End <= End;

    public bool Touches(Span other) => Start < other.End && other.Start < End;

    public string Of(string text) => text[Start..End];
}
