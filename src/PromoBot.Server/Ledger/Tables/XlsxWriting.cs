using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PromoBot.Server.Ledger;

/// <summary>
/// Writes a workbook as Excel wants it: headings frozen, with notes; widths, number and date formats, drop-downs. Row by row into
/// the archive, so that a million rows take no more memory than one.
/// </summary>
internal static class XlsxWriting
{
    public const string ChoicesSheet = "选项";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Kinds = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string KindBase = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void Write(Stream file, IReadOnlyList<SheetToWrite> sheets, IReadOnlyList<string>? notes)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var choices = Choices(sheets);
        List<string> names = [.. notes is null ? [] : new[] { Template.NotesSheet }, .. sheets.Select(sheet => sheet.Name), .. choices.Count > 0 ? new[] { ChoicesSheet } : []];
        var first = notes is null ? 1 : 2;
        Part(zip, "[Content_Types].xml", xml => WriteKinds(xml, names.Count, [.. sheets.Index().Select(one => first + one.Index)]));
        Part(zip, "_rels/.rels", xml => WriteRelations(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
        Part(zip, "xl/workbook.xml", xml => WriteWorkbook(xml, names));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => WriteRelations(
            xml, [.. names.Select((_, index) => ($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml")), ($"rId{names.Count + 1}", "styles", "styles.xml")]));
        Part(zip, "xl/styles.xml", XlsxLooks.Write);
        if (notes is not null)
            Part(zip, "xl/worksheets/sheet1.xml", xml => WriteNotes(xml, notes));
        foreach (var (index, sheet) in sheets.Index())
            WriteSheet(zip, first + index, sheet, choices);
        if (choices.Count > 0)
            Part(zip, $"xl/worksheets/sheet{names.Count}.xml", xml => WriteChoices(xml, choices));
    }

    private static List<IReadOnlyList<string>> Choices(IReadOnlyList<SheetToWrite> sheets)
    {
        var lists = new List<IReadOnlyList<string>>();
        foreach (var column in sheets.SelectMany(sheet => sheet.Columns).Where(column => column.Choices.Count > 0))
            if (!lists.Exists(list => list.SequenceEqual(column.Choices)))
                lists.Add(column.Choices);
        return lists;
    }

    private static void WriteSheet(ZipArchive zip, int number, SheetToWrite sheet, List<IReadOnlyList<string>> choices)
    {
        Part(zip, $"xl/worksheets/sheet{number}.xml", xml =>
        {
            xml.WriteStartElement("worksheet", Main);
            xml.WriteAttributeString("xmlns", "r", null, Relations);
            WriteFit(xml);
            WriteFrozenHeading(xml);
            WriteWidths(xml, sheet.Columns);
            xml.WriteStartElement("sheetData", Main);
            WriteHeadings(xml, sheet.Columns);
            for (var row = 0; row < sheet.Rows.Count; row++)
                WriteRow(xml, row + 2, sheet.Columns, sheet.Rows[row], isExample: row < sheet.Examples);
            xml.WriteEndElement();
            WriteDropDowns(xml, sheet, choices);
            WritePage(xml);
            xml.WriteStartElement("legacyDrawing", Main);
            xml.WriteAttributeString("id", Relations, "rId1");
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        Part(zip, $"xl/worksheets/_rels/sheet{number}.xml.rels", xml => WriteRelations(
            xml, [("rId1", "vmlDrawing", $"../drawings/notes{number}.vml"), ("rId2", "comments", $"../comments{number}.xml")]));
        Part(zip, $"xl/comments{number}.xml", xml => XlsxNotes.WriteTexts(xml, sheet.Columns));
        Part(zip, $"xl/drawings/notes{number}.vml", xml => XlsxNotes.WriteShapes(xml, sheet.Columns));
    }

    // Printed, all columns stand on one page beside each other.
    private static void WriteFit(XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr", Main);
        xml.WriteStartElement("pageSetUpPr", Main);
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePage(XmlWriter xml)
    {
        xml.WriteStartElement("pageSetup", Main);
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("orientation", "landscape");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteEndElement();
    }

    private static void WriteFrozenHeading(XmlWriter xml)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Main);
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", "A2");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteWidths(XmlWriter xml, IReadOnlyList<Column> columns)
    {
        xml.WriteStartElement("cols", Main);
        foreach (var (index, column) in columns.Index())
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Number(index + 1));
            xml.WriteAttributeString("max", Number(index + 1));
            xml.WriteAttributeString("width", Number(Math.Max(column.Form == ColumnForm.Wide ? 28 : 13, (column.Heading.Length * 2) + 3)));
            xml.WriteAttributeString("style", Number(XlsxLooks.Of(column.Form, isExample: false)));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteHeadings(XmlWriter xml, IReadOnlyList<Column> columns)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", "1");
        xml.WriteAttributeString("ht", "24");
        xml.WriteAttributeString("customHeight", "1");
        foreach (var (index, column) in columns.Index())
            WriteText(xml, index, 1, column.Heading, XlsxLooks.Heading);
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int number, IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, bool isExample)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Number(number));
        for (var index = 0; index < cells.Count; index++)
        {
            var look = XlsxLooks.Of(columns[index].Form, isExample);
            if (cells[index].Sort == CellSort.Day && Days.TryRead(cells[index], out var day))
                WriteNumber(xml, index, number, Number(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber), look);
            else if (cells[index].Sort == CellSort.Number)
                WriteNumber(xml, index, number, cells[index].Text, look);
            else if (!cells[index].IsBlank)
                WriteText(xml, index, number, cells[index].Text, look);
        }

        xml.WriteEndElement();
    }

    private static void WriteNumber(XmlWriter xml, int column, int row, string digits, int look)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", $"{Table.Letters(column)}{row}");
        xml.WriteAttributeString("s", Number(look));
        xml.WriteElementString("v", Main, digits);
        xml.WriteEndElement();
    }

    /// <summary>As a text, never as a formula, whatever it begins with.</summary>
    private static void WriteText(XmlWriter xml, int column, int row, string text, int look)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", $"{Table.Letters(column)}{row}");
        xml.WriteAttributeString("s", Number(look));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxNotes.Escaped(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteDropDowns(XmlWriter xml, SheetToWrite sheet, List<IReadOnlyList<string>> choices)
    {
        var listed = sheet.Columns.Index().Where(one => one.Item.Choices.Count > 0).ToList();
        if (listed.Count == 0)
            return;
        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", Number(listed.Count));
        foreach (var (index, column) in listed)
        {
            var list = choices.FindIndex(one => one.SequenceEqual(column.Choices));
            var letters = Table.Letters(index);
            xml.WriteStartElement("dataValidation", Main);
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("errorStyle", "warning");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("sqref", $"{letters}2:{letters}{Math.Max(sheet.Rows.Count, sheet.ReadyRows) + 1}");
            xml.WriteElementString("formula1", Main, $"{ChoicesSheet}!${Table.Letters(list)}$1:${Table.Letters(list)}${column.Choices.Count}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteChoices(XmlWriter xml, List<IReadOnlyList<string>> choices)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        for (var row = 0; row < choices.Max(list => list.Count); row++)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", Number(row + 1));
            for (var list = 0; list < choices.Count; list++)
                if (row < choices[list].Count)
                    WriteText(xml, list, row + 1, choices[list][row], 0);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNotes(XmlWriter xml, IReadOnlyList<string> notes)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("cols", Main);
        xml.WriteStartElement("col", Main);
        xml.WriteAttributeString("min", "1");
        xml.WriteAttributeString("max", "1");
        xml.WriteAttributeString("width", "100");
        xml.WriteAttributeString("customWidth", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        foreach (var (index, note) in notes.Index())
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", Number(index + 1));
            WriteText(xml, 0, index + 1, note, index == 0 ? XlsxLooks.Heading : XlsxLooks.Wrapped);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, List<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        foreach (var (index, name) in names.Index())
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", Number(index + 1));
            if (name == ChoicesSheet)
                xml.WriteAttributeString("state", "hidden");
            xml.WriteAttributeString("id", Relations, $"rId{index + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteKinds(XmlWriter xml, int sheets, IReadOnlyList<int> withNotes)
    {
        xml.WriteStartElement("Types", Kinds);
        Kind("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Kind("Default", "Extension", "xml", "application/xml");
        Kind("Default", "Extension", "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        Kind("Override", "PartName", "/xl/workbook.xml", KindBase + "sheet.main+xml");
        Kind("Override", "PartName", "/xl/styles.xml", KindBase + "styles+xml");
        for (var sheet = 1; sheet <= sheets; sheet++)
            Kind("Override", "PartName", $"/xl/worksheets/sheet{sheet}.xml", KindBase + "worksheet+xml");
        foreach (var sheet in withNotes)
            Kind("Override", "PartName", $"/xl/comments{sheet}.xml", KindBase + "comments+xml");
        xml.WriteEndElement();

        void Kind(string element, string key, string value, string type)
        {
            xml.WriteStartElement(element, Kinds);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelations(XmlWriter xml, IReadOnlyList<(string Id, string Kind, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", Packages);
        foreach (var (id, kind, target) in relations)
        {
            xml.WriteStartElement("Relationship", Packages);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{Relations}/{kind}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Part(ZipArchive zip, string path, Action<XmlWriter> write)
    {
        using var stream = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        write(xml);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
