using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Words;

namespace PromoBot.Server.Documents;

/// <summary>
/// Between deciding and commit: what a bulletin says is put into words of both languages and kept so. A later version of the
/// program words things otherwise; a released bulletin says what it said.
/// </summary>
internal static class Printing
{
    /// <param name="canPdf">Whether there is a program that makes PDF here; else the Word file stands in, and that is said.</param>
    public static Decision Of(Decision decision, WordBook words, DateOnly today, bool canPdf) => decision with
    {
        Bulletins = [.. decision.Bulletins.Select(bulletin => bulletin with { Paper = Of(bulletin.Paper, words, today) })],
        Replies = canPdf ? decision.Replies : [.. decision.Replies.Select(WithoutPdf)],
    };

    public static Paper Of(Paper paper, WordBook words, DateOnly today)
    {
        var speakers = Enum.GetValues<Locale>().ToDictionary(WordFiles.Tag, locale => new Speaker(words, locale, today), StringComparer.Ordinal);
        Value Said(Value value) => value is Value.Phrase or Value.Phrases or Value.Day
            ? new Value.Named(speakers.ToDictionary(one => one.Key, one => one.Value.Show(value), StringComparer.Ordinal))
            : value;
        PaperPart SaidPart(PaperPart part) => part switch
        {
            PaperPart.Paragraph paragraph => new PaperPart.Paragraph(Said(paragraph.Words)),
            PaperPart.Item item => new PaperPart.Item(Said(item.Words)),
            PaperPart.Table table => new PaperPart.Table([.. table.Columns.Select(Said)], [.. table.Rows.Select(row => (IReadOnlyList<Value>)[.. row.Select(Said)])]),
            _ => throw new InvalidOperationException($"No print of {part.GetType().Name}."),
        };
        return new Paper(
            Said(paper.Title),
            [.. paper.Below.Select(Said)],
            [.. paper.Sections.Select(section => section with { Heading = section.Heading is { } heading ? Said(heading) : null, Parts = [.. section.Parts.Select(SaidPart)] })],
            [.. paper.Foot.Select(Said)]);
    }

    private static Reply WithoutPdf(Reply reply) => reply.Blocks.Any(block => block is Block.Document { Kind: FileFormat.Pdf })
        ? reply with
        {
            Blocks =
            [
                .. reply.Blocks.Select(block => block is Block.Document { Kind: FileFormat.Pdf } document ? document with { Kind = FileFormat.Word } : block),
                new Block.Paragraph(Text.Of("export.no_pdf"), IsQuiet: true),
            ],
        }
        : reply;
}
