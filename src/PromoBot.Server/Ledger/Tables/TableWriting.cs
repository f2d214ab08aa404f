namespace PromoBot.Server.Ledger;

/// <summary>A sheet to write.</summary>
/// <param name="Columns">With their headings, notes and drop-downs.</param>
/// <param name="Rows">A cell for each column.</param>
/// <param name="ReadyRows">How many rows below the headings get drop-downs, for people to fill in.</param>
internal sealed record SheetToWrite(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, int ReadyRows)
{
    /// <summary>Rows at the top that are examples.</summary>
    public int Examples { get; init; }
}

/// <summary>Writes into a file beside the one that is meant and puts it in place when it is whole.</summary>
internal static class TableWriting
{
    public static void Xlsx(string path, IReadOnlyList<SheetToWrite> sheets, IReadOnlyList<string>? notes = null) =>
        InPlace(path, file => XlsxWriting.Write(file, sheets, notes));

    /// <summary>A file for each sheet, as spreadsheets of all makers read it.</summary>
    public static void CsvFolder(string folder, IReadOnlyList<SheetToWrite> sheets)
    {
        Directory.CreateDirectory(folder);
        foreach (var sheet in sheets)
            InPlace(Path.Combine(folder, sheet.Name + ".csv"), file => CsvWriting.Write(file, sheet));
    }

    private static void InPlace(string path, Action<Stream> write)
    {
        var whole = Path.GetFullPath(path);
        if (Path.GetDirectoryName(whole) is { } folder)
            Directory.CreateDirectory(folder);
        var part = whole + ".part";
        try
        {
            using (var file = File.Create(part))
                write(file);
            File.Move(part, whole, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}

internal static class CsvWriting
{
    private static readonly System.Buffers.SearchValues<char> NeedQuotes = System.Buffers.SearchValues.Create("\",;\t\r\n");

    public static void Write(Stream file, SheetToWrite sheet)
    {
        // Excel takes text without the mark at the beginning for the local code page.
        using var text = new StreamWriter(file, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine(string.Join(',', sheet.Columns.Select(column => Quoted(column.Heading))));
        foreach (var row in sheet.Rows)
            text.WriteLine(string.Join(',', row.Select(cell => Quoted(cell.Sort == CellSort.Words ? FormulaText.Marked(cell.Text) : cell.Text))));
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(NeedQuotes) >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
