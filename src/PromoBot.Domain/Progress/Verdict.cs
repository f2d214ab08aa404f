namespace PromoBot.Domain;

/// <summary>What one record is to one indicator.</summary>
/// <param name="Indicator">Id.</param>
/// <param name="Entry">Id of the record.</param>
public abstract record Verdict
{
    private Verdict(string indicator, string entry) => (Indicator, Entry) = (indicator, entry);

    public string Indicator { get; }

    public string Entry { get; }

    public sealed record Counts(Contribution Contribution) : Verdict(Contribution.Indicator, Contribution.Entry);

    /// <param name="Why">Every rule that keeps it out, never empty.</param>
    public sealed record Excluded(string OfIndicator, string OfEntry, IReadOnlyList<Exclusion> Why, Part Part = Part.Counted)
        : Verdict(OfIndicator, OfEntry);
}
