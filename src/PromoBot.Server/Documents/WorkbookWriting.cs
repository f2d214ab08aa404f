using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PromoBot.Dialogs;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Words;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;
using Value = PromoBot.Dialogs.Value;

namespace PromoBot.Server.Documents;

/// <summary>
/// A paper as a workbook to go on working with: a sheet for each section, numbers as numbers, the heading of each table kept in
/// sight where there is one. The ledger has a writer of its own, made for hundreds of thousands of rows.
/// </summary>
internal static class WorkbookWriting
{
    private const int LongestSheetName = 31;
    private const int MostCells = 40;
    private const int LeastCells = 8;

    public static byte[] Write(Paper paper, Speaker speaker)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var main = workbook.AddWorkbookPart();
            main.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookLooks.Sheet();
            var sheets = new Sheets();
            foreach (var (index, section) in paper.Sections.Where(section => section.Parts.Count > 0).Index())
            {
                var part = main.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(paper, section, speaker);
                sheets.Append(new Sheet { Id = main.GetIdOfPart(part), SheetId = (uint)index + 1, Name = Name(paper, section, index, speaker, sheets) });
            }

            main.Workbook = new Workbook(sheets);
            workbook.PackageProperties.Title = speaker.Show(paper.Title);
        }

        return file.ToArray();
    }

    private static Worksheet Sheet(Paper paper, PaperSection section, Speaker speaker)
    {
        var tables = section.Parts.OfType<PaperPart.Table>().ToList();
        var columns = Math.Max(1, tables.Select(table => table.Columns.Count).DefaultIfEmpty(1).Max());
        var rows = new SheetData();
        var merged = new List<string>();
        uint at = 0;
        void Whole(string words, uint style)
        {
            rows.Append(new Row(Words(words, ++at, 0, style)) { RowIndex = at });
            merged.Add($"A{at}:{Letters(columns - 1)}{at}");
        }

        Whole(speaker.Show(paper.Title), WorkbookLooks.Title);
        foreach (var below in paper.Below)
            Whole(speaker.Show(below), WorkbookLooks.Below);
        if (section.Heading is { } heading)
            Whole(speaker.Show(heading), WorkbookLooks.Section);
        var items = 0;
        foreach (var part in section.Parts)
        {
            switch (part)
            {
                case PaperPart.Paragraph paragraph:
                    Whole(speaker.Show(paragraph.Words), WorkbookLooks.Wrapped);
                    break;
                case PaperPart.Item item:
                    Whole(PaperWords.Item(item, ++items, speaker), WorkbookLooks.Wrapped);
                    break;
                case PaperPart.Table table:
                    rows.Append(new Row([.. table.Columns.Select((column, column0) => Words(speaker.Show(column), at + 1, column0, WorkbookLooks.Heading))]) { RowIndex = ++at });
                    foreach (var row in table.Rows)
                        rows.Append(new Row([.. row.Select((cell, column0) => Cell(cell, at + 1, column0, speaker))]) { RowIndex = ++at });
                    break;
                default:
                    throw new InvalidOperationException($"No way to write {part.GetType().Name}.");
            }
        }

        return new Worksheet(
        [
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new Columns([.. Enumerable.Range(0, columns).Select(column => Width(tables, column, speaker))]),
            rows,
            new MergeCells([.. merged.Select(reference => new MergeCell { Reference = reference })]),
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = columns > 6 ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 },
        ]);
    }

    private static Column Width(List<PaperPart.Table> tables, int column, Speaker speaker) => new()
    {
        Min = (uint)column + 1,
        Max = (uint)column + 1,
        Width = Math.Clamp(
            tables.Where(table => table.Columns.Count > column)
                .SelectMany(table => table.Rows.Take(500).Select(row => row[column]).Append(table.Columns[column]))
                .Select(value => CellText.Cells(speaker.Show(value)))
                .DefaultIfEmpty(MostCells * 2)
                .Max() + 2,
            LeastCells,
            tables.Count == 0 ? MostCells * 2 : MostCells),
        CustomWidth = true,
    };

    /// <summary>A number with the unit of another column, or a share, is a number; all else are words.</summary>
    private static Cell Cell(Value value, uint row, int column, Speaker speaker) => value switch
    {
        Value.Number { Unit: null } number => Number(number.Of, row, column, WorkbookLooks.Number),
        Value.Percent percent => Number(percent.Share, row, column, WorkbookLooks.Percent),
        _ => Words(speaker.Show(value), row, column, WorkbookLooks.Cell),
    };

    private static Cell Number(decimal number, uint row, int column, uint style) => new(new CellValue(number))
    {
        CellReference = $"{Letters(column)}{row}",
        DataType = CellValues.Number,
        StyleIndex = style,
    };

    // As text that stands in the cell itself: what begins with = is no formula.
    private static Cell Words(string words, uint row, int column, uint style) => new(
        new InlineString(new Text(string.Concat(words.Where(letter => letter is '\t' or '\n' || letter >= ' '))) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = $"{Letters(column)}{row}",
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static string Name(Paper paper, PaperSection section, int index, Speaker speaker, Sheets taken)
    {
        var said = speaker.Show(section.Heading ?? paper.Title);
        var name = Cut(string.Concat(said.Where(letter => !"[]:*?/\\'".Contains(letter))));
        // Excel refuses the same name twice, and none at all.
        return name.Length == 0 || taken.Elements<Sheet>().Any(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase)) ? Cut($"{index + 1} {name}") : name;
    }

    private static string Cut(string name) => name.Length > LongestSheetName ? name[..LongestSheetName] : name;

    private static string Letters(int column) => Ledger.Table.Letters(column);
}
