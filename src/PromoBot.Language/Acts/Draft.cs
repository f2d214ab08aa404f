namespace PromoBot.Language;

/// <summary>An act while it is being read: its intent and the clauses that speak of it.</summary>
internal sealed class Draft(Intent intent, Clause first, string rule, Span words)
{
    public Intent Intent { get; } = intent;

    public string Rule { get; } = rule;

    /// <summary>The words that called the intent.</summary>
    public Span Words { get; } = words;

    public List<Clause> Clauses { get; } = [first];

    /// <summary>Of a lead: the visit at which it was described.</summary>
    public Draft? Host { get; init; }

    /// <summary>Leads that were described at this visit.</summary>
    public List<Draft> Guests { get; } = [];

    public Clause Last => Clauses[^1];

    public void Extend(Clause clause)
    {
        if (!Clauses.Contains(clause))
            Clauses.Add(clause);
    }

    public bool Has(Sign sign) => Clauses.Exists(clause => clause.Has(sign));

    public bool HasAny(SignSet signs) => Clauses.Exists(clause => clause.HasAny(signs));

    /// <summary>Its own clauses and those of the leads described at it.</summary>
    public IEnumerable<Clause> Wide => Clauses.Concat(Guests.SelectMany(guest => guest.Clauses)).Distinct().OrderBy(clause =>
        clause.Start);
}
