namespace PromoBot.Dialogs;

/// <summary>
/// Something to hand in or on: a bulletin, a list. Neutral to the kind of file, as a <see cref="Reply"/> is to the channel; the
/// same paper becomes Word, Excel, Markdown and cards.
/// </summary>
/// <param name="Below">Below the title: as of which day.</param>
/// <param name="Foot">At its end, to the right: who issues it, and when.</param>
public sealed record Paper(Value Title, IReadOnlyList<Value> Below, IReadOnlyList<PaperSection> Sections, IReadOnlyList<Value> Foot);

/// <param name="Key">What the section is, for edits and buttons: <c>overview</c>, <c>highlights</c>.</param>
/// <param name="Heading">Null where the paper has one section only.</param>
public sealed record PaperSection(string Key, Value? Heading, IReadOnlyList<PaperPart> Parts);

/// <summary>A part of a section.</summary>
public abstract record PaperPart
{
    private PaperPart()
    {
    }

    public sealed record Paragraph(Value Words) : PaperPart;

    /// <summary>One of several that are numbered within their section: a highlight.</summary>
    public sealed record Item(Value Words) : PaperPart;

    /// <summary>Every row has a cell for each column.</summary>
    public sealed record Table(IReadOnlyList<Value> Columns, IReadOnlyList<IReadOnlyList<Value>> Rows) : PaperPart;
}
