using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Documents;
using PromoBot.Server.Words;

namespace PromoBot.Server.Tests.Documents;

/// <summary>Papers as files that Word, Excel and WPS open without a complaint.</summary>
public sealed class WritingTests
{
    // Chinese, quotation marks, what XML cannot hold, what a spreadsheet would take for a formula.
    private const string Hard = "=SUM(A1) “引号” <b>&\u0001\n第二行";

    private static readonly Paper Paper = new(
        "示范区2026年2月招商引资工作通报", ["（截至2026年2月28日）"],
        [
            new PaperSection("overview", "总体情况",
            [
                new PaperPart.Paragraph("到位资金稳步增长。"), new PaperPart.Paragraph(Hard),
                new PaperPart.Table(["单位", "完成", "完成率", "备注"], [["大智街道", new Value.Number(12), new Value.Percent(0.417m), Hard], ["花桥街道", new Value.Number(1.5m, "亿元"), "–", ""]]),
                new PaperPart.Table(["空"], []),
            ]),
            new PaperSection("highlights", "工作亮点", [new PaperPart.Item("比亚迪签约"), new PaperPart.Item(Hard)]),
            new PaperSection("empty", "没有的", []),
            new PaperSection("twice", "工作亮点", [new PaperPart.Paragraph("同名的表")]),
        ],
        ["商务局", "2026年3月5日"]);

    [Theory]
    [InlineData(Locale.Zh)]
    [InlineData(Locale.En)]
    public void The_Word_file_is_valid_and_looks_official(Locale locale)
    {
        using var file = new MemoryStream(WordWriting.Write(Paper, Speaker(locale)));
        using var word = WordprocessingDocument.Open(file, isEditable: false);

        AssertValid(word);
        var body = word.MainDocumentPart!.Document.Body!;
        var page = body.Descendants<PageSize>().Single();
        var margin = body.Descendants<PageMargin>().Single();
        Assert.Equal((11906u, 16838u, 2098, 1588u), (page.Width!.Value, page.Height!.Value, margin.Top!.Value, margin.Left!.Value));
        var styles = word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);
        Assert.Equal(("方正小标宋简体", "44"), (styles["PaperTitle"].StyleRunProperties!.RunFonts!.EastAsia!.Value, styles["PaperTitle"].StyleRunProperties!.FontSize!.Val!.Value));
        Assert.Equal(("仿宋_GB2312", "32"), (styles["PaperBody"].StyleRunProperties!.RunFonts!.EastAsia!.Value, styles["PaperBody"].StyleRunProperties!.FontSize!.Val!.Value));
        Assert.InRange(int.Parse(styles["PaperBody"].StyleParagraphProperties!.SpacingBetweenLines!.Line!.Value!, System.Globalization.CultureInfo.InvariantCulture), 560, 600);
        Assert.All(word.MainDocumentPart.FontTablePart!.Fonts.Elements<Font>(), font => Assert.Contains("Noto", font.GetFirstChild<AltName>()!.Val!.Value));
        Assert.Contains("PAGE", word.MainDocumentPart.FooterParts.Single().Footer.Descendants<SimpleField>().Single().Instruction!.Value);
        Assert.Contains(locale == Locale.Zh ? "一、总体情况" : "1. 总体情况", body.InnerText, StringComparison.Ordinal);
        Assert.Contains(locale == Locale.Zh ? "二、工作亮点" : "2. 工作亮点", body.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("没有的", body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_with_many_columns_lies_across_the_page()
    {
        var wide = new Paper("清单", [], [new PaperSection("list", null, [new PaperPart.Table([.. Enumerable.Range(1, 10).Select(at => (Value)$"列{at}")], [])])], []);
        using var file = new MemoryStream(WordWriting.Write(wide, Speaker(Locale.Zh)));
        using var word = WordprocessingDocument.Open(file, isEditable: false);

        AssertValid(word);
        Assert.Equal(PageOrientationValues.Landscape, word.MainDocumentPart!.Document.Body!.Descendants<PageSize>().Single().Orient!.Value);
    }

    [Fact]
    public void The_workbook_is_valid_has_numbers_as_numbers_and_no_formula()
    {
        using var file = new MemoryStream(WorkbookWriting.Write(Paper, Speaker(Locale.Zh)));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);

        AssertValid(workbook);
        var sheets = workbook.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
        Assert.Equal(["总体情况", "工作亮点", "3 工作亮点"], sheets.Select(sheet => sheet.Name!.Value));
        var cells = ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();
        Assert.Contains(cells, cell => cell.CellValue?.Text == "12");
        Assert.Contains(cells, cell => cell.CellValue?.Text == "0.417");
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Contains(cells, cell => cell.InnerText.StartsWith("=SUM", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_keeps_rows_on_a_line()
    {
        var text = MarkdownWriting.Write(Paper, Speaker(Locale.Zh));

        Assert.Contains("## 一、总体情况", text, StringComparison.Ordinal);
        Assert.Contains("| 大智街道 | 12 | 41.7% |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_printed_says_the_same_in_both_languages_whatever_the_words_become()
    {
        var paper = Printing.Of(Paper with { Title = Dialogs.Text.Of("bulletin.section_highlights") }, WordFiles.Load(), new DateOnly(2026, 3, 5));
        var later = new WordBook(new Dictionary<Locale, IReadOnlyDictionary<string, Sentence>>());

        Assert.Equal("工作亮点", new Speaker(later, Locale.Zh, default).Show(paper.Title));
        Assert.Equal("Highlights", new Speaker(later, Locale.En, default).Show(paper.Title));
    }

    [Fact]
    public void Where_nothing_makes_PDF_the_Word_file_stands_in_and_that_is_said()
    {
        var decision = new Decision { Talk = Talk.Empty, Replies = [Reply.Of(Dialogs.Text.Of("export.ready"), new Block.Document("通报", FileFormat.Pdf, "x"))] };

        var reply = Assert.Single(Printing.Of(decision, WordFiles.Load(), default, canPdf: false).Replies);

        Assert.Equal(new Block.Document("通报", FileFormat.Word, "x"), reply.Blocks[0]);
        Assert.Equal("export.no_pdf", Assert.IsType<Block.Paragraph>(reply.Blocks[1]).Text.Key);
        Assert.Equal(FileFormat.Pdf, Assert.IsType<Block.Document>(Printing.Of(decision, WordFiles.Load(), default, canPdf: true).Replies[0].Blocks[0]).Kind);
    }

    internal static void AssertValid(OpenXmlPackage package) =>
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2016).Validate(package).Select(error => $"{error.Part?.Uri}: {error.Path?.XPath}: {error.Description}"));

    private static Speaker Speaker(Locale locale) => new(WordFiles.Load(), locale, new DateOnly(2026, 3, 5));
}
