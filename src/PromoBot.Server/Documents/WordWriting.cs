using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PromoBot.Dialogs;
using PromoBot.Server.Words;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;
using Text = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace PromoBot.Server.Documents;

/// <summary>A paper as a Word file that looks as official papers do.</summary>
internal static class WordWriting
{
    private const int MostUpright = 8;

    /// <summary>Of half a Chinese character.</summary>
    private const int LongCell = 16;

    public static byte[] Write(Paper paper, Speaker speaker)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            WordLooks.Add(main);
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(PageNumber(speaker));
            var isWide = paper.Sections.SelectMany(section => section.Parts).OfType<PaperPart.Table>().Any(table => table.Columns.Count > MostUpright);
            main.Document = new Document(new Body([.. Parts(paper, speaker), WordLooks.PageOf(main.GetIdOfPart(footer), isWide)]));
            word.PackageProperties.Title = speaker.Show(paper.Title);
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Parts(Paper paper, Speaker speaker)
    {
        yield return Line(WordLooks.Title, speaker.Show(paper.Title));
        foreach (var below in paper.Below)
            yield return Line(WordLooks.Below, speaker.Show(below));
        var number = 0;
        foreach (var section in paper.Sections.Where(section => section.Parts.Count > 0))
        {
            if (PaperWords.Heading(section, ++number, speaker) is { } heading)
                yield return Line(WordLooks.Heading, heading);
            var items = 0;
            foreach (var part in section.Parts)
            {
                switch (part)
                {
                    case PaperPart.Paragraph paragraph:
                        yield return Line(WordLooks.Body, speaker.Show(paragraph.Words));
                        break;
                    case PaperPart.Item item:
                        yield return Line(WordLooks.Body, PaperWords.Item(item, ++items, speaker));
                        break;
                    case PaperPart.Table table:
                        yield return Drawn(table, speaker);
                        // Two tables in a row would become one, and text would stick to it.
                        yield return Line(WordLooks.Cell, "");
                        break;
                    default:
                        throw new InvalidOperationException($"No way to write {part.GetType().Name}.");
                }
            }
        }

        if (paper.Foot.Count > 0)
            yield return Line(WordLooks.Body, "");
        foreach (var foot in paper.Foot)
            yield return Line(WordLooks.Foot, speaker.Show(foot));
    }

    private static Table Drawn(PaperPart.Table table, Speaker speaker)
    {
        var widths = Widths(table, speaker);
        var sides = table.Columns.Select((_, at) => Side(table.Rows.Select(row => speaker.Show(row[at])))).ToList();
        return new Table(
        [
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width * 88}" })),
            Row(table.Columns.Select(column => (speaker.Show(column), JustificationValues.Center)), widths, isHeading: true),
            .. table.Rows.Select(row => Row(row.Select((cell, at) => (speaker.Show(cell), sides[at])), widths, isHeading: false)),
        ]);
    }

    /// <summary>Shares of a hundred, by the longest word of each column; nothing so narrow that it breaks within a word.</summary>
    private static List<int> Widths(PaperPart.Table table, Speaker speaker)
    {
        var cells = table.Columns.Select((column, at) => Math.Clamp(
            table.Rows.Select(row => Channels.Drawing.CellText.Cells(speaker.Show(row[at]))).Append(Channels.Drawing.CellText.Cells(speaker.Show(column))).Max() + 2, 6, 28)).ToList();
        return [.. cells.Select(width => Math.Max(1, width * 100 / cells.Sum()))];
    }

    private static TableRow Row(IEnumerable<(string Words, JustificationValues Side)> cells, List<int> widths, bool isHeading)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        if (isHeading)
            row.TableRowProperties!.Append(new TableHeader());
        row.Append(cells.Select((cell, at) => new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = $"{widths[at] * 50}", Type = TableWidthUnitValues.Pct },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordLooks.Cell }, new Justification { Val = cell.Side }),
                isHeading ? new Run(new RunProperties(WordLooks.HeadingFonts), Words(cell.Words)) : new Run(Words(cell.Words))))));
        return row;
    }

    /// <summary>One for a whole column: long words begin together, short ones and figures stand in the middle.</summary>
    private static JustificationValues Side(IEnumerable<string> cells) =>
        cells.Select(Channels.Drawing.CellText.Cells).DefaultIfEmpty().Max() > LongCell ? JustificationValues.Left : JustificationValues.Center;

    private static TableBorders Borders()
    {
        static T Line<T>()
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "000000" };
        return new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());
    }

    private static Paragraph Line(string style, string words) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Words(words)));

    private static Paragraph PageNumber(Speaker speaker)
    {
        var around = speaker.Say("documents.page", ("number", "\0")).Split('\0');
        return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordLooks.Page }),
            new Run(Words(around[0])),
            new SimpleField(new Run(Words("1"))) { Instruction = "PAGE" },
            new Run(Words(around[1])));
    }

    // What a person typed may hold what XML does not.
    private static Text Words(string words) => new(string.Concat(words.Where(letter => letter is '\t' || letter >= ' '))) { Space = SpaceProcessingModeValues.Preserve };
}
