using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PromoBot.Domain;
using PromoBot.Server.Ledger;
using Cell = PromoBot.Server.Ledger.Cell;
using Column = PromoBot.Server.Ledger.Column;
using Sheets = PromoBot.Server.Ledger.Sheets;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>Workbooks that we write open in Excel without a complaint.</summary>
public sealed class WritingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_template_is_a_valid_workbook_with_notes_and_drop_downs()
    {
        var path = Path.Combine(folder.Path, "t.xlsx");
        TableWriting.Xlsx(path, Template.Of(Books.FullPlan), Template.Notes);

        using var document = Valid(path);
        var sheets = document.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        Assert.Equal(["说明", "项目", "到位资金", "走访", "外出招商", "活动会议", "上报数", "选项"], sheets.Select(sheet => sheet.Name!.Value));
        Assert.Equal(SheetStateValues.Hidden, sheets[^1].State!.Value);
        foreach (var sheet in sheets.Skip(1).SkipLast(1))
        {
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
            Assert.Equal(1, part.Worksheet.Descendants<Pane>().Single().VerticalSplit!.Value);
            Assert.Equal(part.Worksheet.Descendants<Row>().First().Elements().Count(), part.WorksheetCommentsPart!.Comments.Descendants<Comment>().Count());
            Assert.NotEmpty(part.Worksheet.Descendants<DataValidation>());
            Assert.Single(part.VmlDrawingParts);
        }
    }

    [Fact]
    public async Task The_template_as_it_is_brings_nothing()
    {
        await using var books = await Books.Open();
        var path = Path.Combine(folder.Path, "t.xlsx");
        TableWriting.Xlsx(path, Template.Of(books.Plan), Template.Notes);

        var plan = await books.Try([.. Assert.IsType<TablesRead.Good>(TableFile.Read(path)).Tables]);

        Assert.Empty(plan.Outcomes);
        Assert.Empty(plan.Bad);
        Assert.Equal(6, plan.Remarks.Count(remark => remark.Contains("1 example rows", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_template_filled_in_as_its_examples_are_comes_in_whole()
    {
        await using var books = await Books.Open();
        var tables = Books.Tables(Template.Of(books.Plan)).Select(table => table with
        {
            Rows = [table.Rows[0], table.Rows[1] with { Cells = [Cell.Blank, .. table.Rows[1].Cells.Skip(1)] }],
        });

        var plan = await books.Import([.. tables]);

        Assert.Empty(plan.Bad);
        Assert.Equal(Enum.GetValues<LedgerKind>(), plan.Outcomes.Select(outcome => outcome.Row.Row.Kind).Order());
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_stays_text()
    {
        string[] names = ["=1+1", "+86", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "'quoted", "a\u0001b", "\uD83D\uDE00", "half \uD800 pair", "_x0041_", "<b>&amp;"];
        var entries = names.Select((name, index) => (Entry)Given.Project($"p{index}", name)).ToList();
        var sheets = Exporting.Of(entries, Books.FullPlan, []);
        var path = Path.Combine(folder.Path, "e.xlsx");
        TableWriting.Xlsx(path, sheets);

        using var document = Valid(path);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
        Assert.Contains(document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Text>()), text => text.Text == "=1+1");

        TableWriting.CsvFolder(Path.Combine(folder.Path, "csv"), sheets);
        var lines = File.ReadAllLines(Path.Combine(folder.Path, "csv", "项目.csv"));
        Assert.Contains(lines, line => line.Contains(",'=1+1,", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Split(',').Any(cell => cell.TrimStart('"').StartsWith('=') || cell.StartsWith('@') || cell.StartsWith('+')));
        foreach (var file in new[] { path, Path.Combine(folder.Path, "csv") })
        {
            var read = ((TablesRead.Good)TableFile.Read(file)).Tables.First(table => table.Name == "项目");
            Assert.Equal(names.Length + 1, read.Rows.Count);
            Assert.Superset(new HashSet<string>(["=1+1", "+86", "-5", "@SUM(A1)", "'quoted", "_x0041_", "<b>&amp;"]), read.Rows.Select(row => row[1].Text).ToHashSet());
        }
    }

    [Fact]
    public void An_old_file_is_replaced_only_by_a_whole_one()
    {
        var path = Path.Combine(folder.Path, "e.xlsx");
        TableWriting.Xlsx(path, Template.Of(Books.FullPlan));
        var before = File.ReadAllBytes(path);
        var broken = new SheetToWrite("x", Sheets.Project.Written, [null!], 0);
        Assert.ThrowsAny<Exception>(() => TableWriting.Xlsx(path, [broken]));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    private static SpreadsheetDocument Valid(string path)
    {
        var document = SpreadsheetDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        return document;
    }
}
