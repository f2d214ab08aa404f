using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A bulletin (通报): drafted, edited in a sentence or two, released. Once released it is frozen.</summary>
/// <param name="Id">As <see cref="BulletinSpans.IdOf"/> makes it.</param>
/// <param name="Revision">1 for the first draft; every edit, a new draft and the release make another one.</param>
/// <param name="Paper">As printed: what it says is words and figures, so that a later version of the program says the same.</param>
/// <param name="At">The day that its figures are of.</param>
/// <param name="DraftedOn">What is reported later is not in it.</param>
/// <param name="Figures">For the next bulletin, which tells what has changed since.</param>
/// <param name="ReleasedOn">Null while it is a draft.</param>
/// <param name="ReleasedBy">Id of the person; null while it is a draft.</param>
public sealed record Bulletin(
    string Id,
    BulletinKind Kind,
    Period Span,
    int Revision,
    Paper Paper,
    DateOnly At,
    DateOnly DraftedOn,
    IReadOnlyList<KeptFigure> Figures,
    DateOnly? ReleasedOn = null,
    string? ReleasedBy = null)
{
    public bool IsReleased => ReleasedOn is not null;

    /// <summary>An officer changed the words of the draft.</summary>
    public bool IsEdited { get; init; }
}

/// <summary>A figure as a bulletin told it.</summary>
/// <param name="Indicator">Id.</param>
/// <param name="Unit"><see cref="Indicator.Whole"/> for the authority.</param>
public sealed record KeptFigure(string Indicator, string Unit, decimal Verified, decimal Pending)
{
    public decimal Done => Verified + Pending;
}
