using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PromoBot.Server.Ledger;
using Table = PromoBot.Server.Ledger.Table;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>Files as other programs write them, and files that are broken.</summary>
public sealed class FileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_workbook_of_another_program_is_read()
    {
        var table = ReadOne(Workbook(is1904: false));

        Assert.Equal("在谈项目", table.Name);
        Assert.Equal(
            ["招商项目台账", "项目名称|签约时间|到位率|投资|说明", "甲项目|2024-03-05|0.82|12.5|富文本", "乙项目||||是|#REF!"],
            table.Rows.Select(row => row.Number == 1 ? row[0].Text : string.Join('|', row.Cells.Select(cell => cell.Text))));
        Assert.Equal([CellSort.Words, CellSort.Day, CellSort.Percent, CellSort.Number, CellSort.Words], table.Rows[2].Cells.Select(cell => cell.Sort));
        Assert.Equal(CellSort.Wrong, table.Rows[3][5].Sort);
        Assert.Equal([1, 3, 4, 6], table.Rows.Select(row => row.Number));
    }

    [Fact]
    public void Days_count_from_1904_where_the_workbook_says_so() =>
        Assert.Equal("2028-03-06", ReadOne(Workbook(is1904: true)).Rows[2][1].Text);

    [Fact]
    public void A_merged_cell_speaks_for_all_that_it_covers()
    {
        var rows = ReadOne(Workbook(is1904: false)).Rows;
        Assert.Equal(["招商项目台账", "招商项目台账"], [rows[0][0].Text, rows[0][4].Text]);
        Assert.True(rows[0][4].IsRepeated);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", true)]
    public void Csv_is_read_in_every_usual_encoding(string encoding, bool hasMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = "项目名称,责任单位\r\n\"甲,乙\"\"丙\"\"\",大智街道\r\n\r\n丁,\r\n";
        var written = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. hasMark ? written.GetPreamble() : [], .. written.GetBytes(text)];

        var table = ReadOne(File(bytes, "项目.csv"));

        Assert.Equal("项目", table.Name);
        Assert.Equal(["项目名称|责任单位", "甲,乙\"丙\"|大智街道", "丁|"], table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
        Assert.Equal([1, 2, 4], table.Rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Csv_is_cut_at_the_mark_that_it_uses(char mark)
    {
        var text = string.Join('\n', new[] { "项目名称|投资企业|责任单位", "甲|一、二|大智街道" }.Select(line => line.Replace('|', mark)));
        Assert.Equal("甲|一、二|大智街道", string.Join('|', ReadOne(File(Encoding.UTF8.GetBytes(text), "p.csv")).Rows[1].Cells.Select(cell => cell.Text)));
    }

    [Fact]
    public void A_folder_of_csv_files_is_read_whole()
    {
        File(Encoding.UTF8.GetBytes("项目名称,责任单位\n甲,乙"), "项目.csv");
        File(Encoding.UTF8.GetBytes("指标,数值\n甲,1"), "上报数.csv");
        Assert.Equal(2, Assert.IsType<TablesRead.Good>(TableFile.Read(folder.Path)).Tables.Count);
    }

    public static TheoryData<string, byte[], string> Broken => new()
    {
        { "empty.xlsx", [], "is empty" },
        { "old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "old .xls" },
        { "locked.xlsx", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "password" },
        { "cut.xlsx", "PK\u0003\u0004 and then nothing"u8.ToArray(), "damaged" },
        { "picture.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "neither" },
        { "other.zip", Zip(("hello.txt", "hello")), "no Excel workbook" },
        { "xml.xlsx", Zip(("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/w.xml\"/></Relationships>"), ("xl/w.xml", "<workbook><sheets>")), "damaged" },
        { "entity.xlsx", Zip(("_rels/.rels", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")), "damaged" },
        { "open.csv", "项目名称,责任单位\n\"甲,乙"u8.ToArray(), "never closed" },
        { "latin.csv", [.. "a,b\n"u8, 0xFF, 0xFF, 0x0A], "neither UTF-8 nor GB18030" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_gets_one_clear_sentence(string name, byte[] bytes, string why)
    {
        var unreadable = Assert.IsType<TablesRead.Unreadable>(TableFile.Read(File(bytes, name)));
        Assert.Contains(why, unreadable.Why, StringComparison.Ordinal);
        Assert.StartsWith(Path.Combine(folder.Path, name), unreadable.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_unpacks_without_end_is_refused()
    {
        var path = Path.Combine(folder.Path, "bomb.xlsx");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Write(zip, "_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/w.xml\"/></Relationships>");
            Write(zip, "xl/_rels/w.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>");
            Write(zip, "xl/w.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
            using var sheet = zip.CreateEntry("xl/s.xml", CompressionLevel.Fastest).Open();
            sheet.Write("<worksheet><sheetData>"u8);
            var padding = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row><c><v></v></c></row>", 40_000)));
            for (var megabyte = 0; megabyte < 30; megabyte++)
                sheet.Write(padding);
        }

        Assert.Matches("more than", Assert.IsType<TablesRead.Unreadable>(TableFile.Read(path)).Why);
    }

    [Fact]
    public void A_part_that_unpacks_to_more_than_can_be_read_stops()
    {
        using var bytes = new MemoryStream(Zip(("a.xml", $"<a>{new string('x', 3_000_000)}</a>")));
        using var package = new XlsxPackage(bytes, most: 1_000_000);
        using var xml = package.Open("a.xml")!;
        Assert.Contains("unpacks to more than 1 MB", Assert.Throws<BrokenTableException>(() => { while (xml.Read()) { } }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_said_to_be_missing() =>
        Assert.Contains("no such file", Assert.IsType<TablesRead.Unreadable>(TableFile.Read(Path.Combine(folder.Path, "nothing.xlsx"))).Why, StringComparison.Ordinal);

    private static Table ReadOne(string path) => Assert.Single(Assert.IsType<TablesRead.Good>(TableFile.Read(path)).Tables);

    private string File(byte[] bytes, string name)
    {
        var path = Path.Combine(folder.Path, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in parts)
                Write(zip, path, text);
        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string path, string text)
    {
        using var part = zip.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Shared strings with runs, inline strings, serial days, percent, results of formulas, a hidden sheet, gaps between rows.</summary>
    private string Workbook(bool is1904)
    {
        var path = Path.Combine(folder.Path, "others.xlsx");
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var texts = book.AddNewPart<SharedStringTablePart>();
        texts.SharedStringTable = new SharedStringTable(
            new SharedStringItem(new Text("招商项目台账")), new SharedStringItem(new Text("项目名称")), new SharedStringItem(new Text("签约时间")),
            new SharedStringItem(new Run(new Text("富文")), new Run(new Text("本")), new PhoneticRun(new Text("よみ")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));
        var styles = book.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 180, FormatCode = "yyyy\"年\"m\"月\"d\"日\";@" }),
            new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 180 }, new CellFormat { NumberFormatId = 10 }, new CellFormat { NumberFormatId = 2 }));
        var sheet = book.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new Worksheet(
            new SheetData(
                new Row(Shared("A1", 0)) { RowIndex = 1 },
                new Row(Shared("A3", 1), Shared("B3", 2), Inline("C3", "到位率"), Inline("D3", "投资"), Inline("E3", "说明")) { RowIndex = 3 },
                new Row(
                    Inline("A4", "甲项目"),
                    new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = "B4", StyleIndex = 1, CellValue = new CellValue("45356.5") },
                    new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = "C4", StyleIndex = 2, CellValue = new CellValue("0.82") },
                    new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = "D4", StyleIndex = 3, CellFormula = new CellFormula("10+2.5"), CellValue = new CellValue("12.5") },
                    Shared("E4", 3)) { RowIndex = 4 },
                new Row() { RowIndex = 5 },
                new Row(
                    new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = "A6", DataType = CellValues.String, CellFormula = new CellFormula("\"乙\"&\"项目\""), CellValue = new CellValue("乙项目") },
                    new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = "E6", DataType = CellValues.Boolean, CellValue = new CellValue("1") },
                    new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = "F6", DataType = CellValues.Error, CellValue = new CellValue("#REF!") }) { RowIndex = 6 }),
            new MergeCells(new MergeCell { Reference = "A1:E1" }));
        var hidden = book.AddNewPart<WorksheetPart>();
        hidden.Worksheet = new Worksheet(new SheetData(new Row(Inline("A1", "不看"))));
        book.Workbook = new Workbook(
            new WorkbookProperties { Date1904 = is1904 },
            new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new Sheet { Name = "在谈项目", SheetId = 1, Id = book.GetIdOfPart(sheet) },
                new Sheet { Name = "隐藏", SheetId = 2, Id = book.GetIdOfPart(hidden), State = SheetStateValues.Hidden }));
        return path;
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Shared(string place, int text) =>
        new() { CellReference = place, DataType = CellValues.SharedString, CellValue = new CellValue(text.ToString()) };

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Inline(string place, string text) =>
        new() { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
