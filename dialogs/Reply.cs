using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>
/// An answer, neutral to the channel: each channel draws it as well as it can (Adaptive Card, template card, plain text
/// with numbered choices). The first line alone has to make sense: a notification shows no more.
/// </summary>
/// <param name="Lead">What happened, in one sentence.</param>
/// <param name="Blocks">From top to bottom.</param>
/// <param name="Choices">Buttons, or a numbered list where there are none.</param>
public sealed record Reply(Text Lead, IReadOnlyList<Block> Blocks, IReadOnlyList<Choice> Choices)
{
    public static Reply Of(Text lead, params Block[] blocks) => new(lead, blocks, []);
}

/// <summary>A part of a reply.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A paragraph.</summary>
    /// <param name="IsQuiet">A remark rather than news: drawn smaller where the channel can.</param>
    public sealed record Paragraph(Text Text, bool IsQuiet = false) : Block;

    /// <summary>What was understood: a heading with labelled values.</summary>
    public sealed record FactList(Text? Heading, IReadOnlyList<Fact> Facts) : Block;

    /// <summary>How far each indicator is, drawn as bars where the channel can.</summary>
    public sealed record Bars(Text? Heading, IReadOnlyList<Bar> Items) : Block;

    /// <summary>Rows under headings.</summary>
    public sealed record Table(IReadOnlyList<Text> Columns, IReadOnlyList<IReadOnlyList<Value>> Rows) : Block;

    /// <summary>A file, made from the books when somebody fetches it: a link, an upload, a path.</summary>
    /// <param name="Name">Of the file, without its ending.</param>
    /// <param name="Id">What it holds (<see cref="DocumentAsk"/>).</param>
    public sealed record Document(Value Name, FileFormat Kind, string Id) : Block;
}

/// <summary>A labelled value.</summary>
/// <param name="IsUnsure">Understood with a doubt: marked, so that the reader looks.</param>
public sealed record Fact(Text Label, Value Value, bool IsUnsure = false);

/// <summary>One indicator's progress.</summary>
/// <param name="Share">Done against the expected target, 0 to 1 (more is drawn as full).</param>
/// <param name="Elapsed">Share of the period that has passed, 0 to 1: the mark on the bar.</param>
/// <param name="Lines">Sentences below the bar.</param>
public sealed record Bar(Value Label, decimal Share, decimal Elapsed, BarMood Mood, IReadOnlyList<Text> Lines)
{
    /// <summary>
    /// A share or a rate, which does not grow with time: the bar is the figure itself (0.667 for 66.7 %), and the mark on it is
    /// the target instead of the calendar.
    /// </summary>
    public bool MarksTarget { get; init; }
}

/// <summary>Against the calendar.</summary>
public enum BarMood
{
    Done,
    Ahead,
    Behind,
}

/// <summary>Something to tap.</summary>
/// <param name="Label">On the button.</param>
/// <param name="Tap">What it does.</param>
public sealed record Choice(Text Label, Tap Tap);
