using System.Globalization;
using System.Xml;

namespace PromoBot.Server.Ledger;

/// <summary>The sheets of a workbook as tables, whoever wrote it. Hidden sheets are left out: they hold lists for drop-downs.</summary>
internal static class XlsxTables
{
    /// <summary>What stands further to the right belongs to no ledger.</summary>
    public const int MostColumns = 256;

    private const int MostRows = 1_048_576;

    private const int MostCells = 30_000_000;

    private const int MostRepeated = 5_000_000;

    public static IReadOnlyList<Table> Read(Stream file)
    {
        using var package = new XlsxPackage(file);
        var workbook = package.Related("").Values.FirstOrDefault(part => part.Kind == "officeDocument").Path
            ?? throw new BrokenTableException("this is a zip file, but no Excel workbook; expected .xlsx or .csv.");
        var parts = package.Related(workbook);
        var (sheets, is1904) = Sheets(package, workbook);
        var texts = new XlsxTexts(package, PathOf(parts, "sharedStrings"));
        var styles = XlsxStyles.Read(package, PathOf(parts, "styles"));
        return [.. sheets
            .Where(sheet => parts.TryGetValue(sheet.Part, out var part) && part.Kind == "worksheet")
            .Select(sheet => new Table(sheet.Name, Rows(package, parts[sheet.Part].Path, new CellForms(texts, styles, is1904))))];
    }

    private static string? PathOf(IReadOnlyDictionary<string, (string Path, string Kind)> parts, string kind) =>
        parts.Values.FirstOrDefault(part => part.Kind == kind).Path;

    private static (List<(string Name, string Part)> Sheets, bool Is1904) Sheets(XlsxPackage package, string workbook)
    {
        var sheets = new List<(string, string)>();
        var is1904 = false;
        using var xml = package.Open(workbook) ?? throw new BrokenTableException("this is a zip file, but no Excel workbook; expected .xlsx or .csv.");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                is1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && xml.GetAttribute("state") is not ("hidden" or "veryHidden") && Relation(xml) is { } part)
                sheets.Add((xml.GetAttribute("name") ?? "", part));
        }

        return (sheets, is1904);
    }

    // Its namespace differs between the two forms of the standard.
    private static string? Relation(XmlReader xml)
    {
        string? found = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0)
                found = xml.Value;
        xml.MoveToElement();
        return found;
    }

    private static List<TableRow> Rows(XlsxPackage package, string part, CellForms forms)
    {
        var rows = new List<TableRow>();
        var merged = new List<string>();
        var cells = 0;
        using var xml = package.Open(part);
        for (var number = 0; xml is not null && xml.Read();)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
                if (number is < 1 or > MostRows || rows.Count > MostRows)
                    throw new BrokenTableException($"a sheet has more than {MostRows} rows.");
                var row = new TableRow(number, Cells(xml, forms));
                cells += row.Cells.Count;
                if (cells > MostCells)
                    throw new BrokenTableException($"a sheet has more than {MostCells} cells: split the workbook.");
                if (!row.IsBlank)
                    rows.Add(row);
            }
            else if (xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } range)
                merged.Add(range);
        }

        return Repeat(rows, merged);
    }

    private static List<Cell> Cells(XmlReader xml, CellForms forms)
    {
        var cells = new List<Cell>();
        if (xml.IsEmptyElement)
            return cells;
        var depth = xml.Depth;
        for (var next = 0; xml.Read() && xml.Depth > depth;)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
                continue;
            var column = xml.GetAttribute("r") is { } reference && Place(reference) is { } place ? place.Column : next;
            next = column + 1;
            var cell = forms.Read(xml);
            if (cell.IsBlank || column >= MostColumns)
                continue;
            while (cells.Count <= column)
                cells.Add(Cell.Blank);
            cells[column] = cell;
        }

        return cells;
    }

    /// <summary>A merged cell says the same for all that it covers; only its first says it in the file.</summary>
    private static List<TableRow> Repeat(List<TableRow> rows, List<string> merged)
    {
        var byNumber = new Dictionary<int, int>();
        for (var index = 0; merged.Count > 0 && index < rows.Count; index++)
            byNumber[rows[index].Number] = index;
        var repeated = 0;
        foreach (var range in merged)
        {
            if (range.Split(':') is not [var from, var to] || Place(from) is not { } first || Place(to) is not { } last
                || !byNumber.TryGetValue(first.Row, out var top) || rows[top][first.Column] is not { IsBlank: false } said)
                continue;
            for (var number = first.Row; number <= last.Row && repeated < MostRepeated; number++, repeated++)
                if (byNumber.TryGetValue(number, out var index))
                    rows[index] = With(rows[index], first.Column, Math.Min(last.Column, MostColumns - 1), said, ref repeated);
        }

        return rows;
    }

    private static TableRow With(TableRow row, int first, int last, Cell said, ref int repeated)
    {
        var cells = new List<Cell>(row.Cells);
        for (var column = first; column <= last; column++, repeated++)
        {
            while (cells.Count <= column)
                cells.Add(Cell.Blank);
            if (cells[column].IsBlank)
                cells[column] = said with { IsRepeated = true };
        }

        return row with { Cells = cells };
    }

    /// <summary>AB12 → row 12, column 27.</summary>
    private static (int Row, int Column)? Place(string reference)
    {
        int column = 0, at = 0;
        for (; at < reference.Length && at < 4 && char.IsAsciiLetter(reference[at]); at++)
            column = (column * 26) + (char.ToUpperInvariant(reference[at]) - 'A' + 1);
        return at > 0 && int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (row, column - 1) : null;
    }
}
