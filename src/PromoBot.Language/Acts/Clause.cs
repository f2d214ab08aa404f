namespace PromoBot.Language;

/// <summary>A stretch between two marks of punctuation (or spaces, in dictated Chinese), with what its words are signs of.</summary>
/// <param name="Sentence">Number of the sentence it stands in.</param>
internal sealed record Clause(int Start, int End, int Sentence, SignSet Signs)
{
    public Span Span => new(Start, End);

    public bool Has(Sign sign) => Signs.Has(sign);

    public bool HasAny(SignSet signs) => Signs.HasAny(signs);

    public bool Holds(Span span) => span.Start >= Start && span.Start < End;
}
