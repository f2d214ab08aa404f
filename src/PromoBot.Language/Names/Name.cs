namespace PromoBot.Language;

internal enum NameKind
{
    Company,

    /// <summary>Of the other side.</summary>
    Contact,

    /// <summary>One of our own officials.</summary>
    Official,

    /// <summary>One of our own, without rank: no slot of a visit takes him.</summary>
    Colleague,
    Project,
    Unit,
    Industry,
}

/// <summary>A name found in the message.</summary>
/// <param name="Sure">False for a guess from the surroundings alone.</param>
internal sealed record Name(Span Span, NameKind Kind, string Text, string Rule, bool Sure = true);
