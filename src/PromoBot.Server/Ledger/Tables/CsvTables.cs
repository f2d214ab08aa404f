using System.Text;

namespace PromoBot.Server.Ledger;

/// <summary>Reads CSV as people's programs write it: UTF-8 or GB18030, commas, semicolons or tabs.</summary>
internal static class CsvTables
{
    private const char Quote = '"';
    private const int MostRows = 2_000_000;

    private static readonly char[] Separators = [',', ';', '\t'];

    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static Table Read(string name, Stream file)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var text = Decoded(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        if (text.AsSpan(0, Math.Min(text.Length, 4096)).Contains('\0'))
            throw new BrokenTableException("this is neither an .xlsx workbook nor text.");
        return new Table(name, Rows(text, Separator(text)));
    }

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        else if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return DecodedChinese(bytes);
        }
    }

    private static string DecodedChinese(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Chinese.GetString(bytes);
        }
        catch (DecoderFallbackException unknown)
        {
            throw new BrokenTableException("the text is neither UTF-8 nor GB18030: save it as 'CSV UTF-8'.", unknown);
        }
    }

    /// <summary>The one that cuts the first lines into most cells; a list inside a cell uses the others less often.</summary>
    private static char Separator(string text)
    {
        var lines = text.Length > 20_000 ? text[..20_000] : text;
        return Separators.MaxBy(separator => Rows(lines, separator, isWhole: false).Take(20).Select(row => row.Cells.Count).DefaultIfEmpty().Max());
    }

    private static List<TableRow> Rows(string text, char separator, bool isWhole = true)
    {
        var rows = new List<TableRow>();
        var number = 0;
        for (var at = 0; at < text.Length;)
        {
            var cells = new List<Cell>();
            number++;
            bool isLast;
            do
            {
                (var cell, at, isLast) = Next(text, at, separator, number, isWhole);
                if (cells.Count < XlsxTables.MostColumns)
                    cells.Add(cell);
            }
            while (!isLast);
            if (rows.Count >= MostRows)
                throw new BrokenTableException($"the file has more than {MostRows} rows: split it.");
            if (cells.Exists(cell => !cell.IsBlank))
                rows.Add(new TableRow(number, cells));
        }

        return rows;
    }

    private static (Cell Cell, int At, bool IsLast) Next(string text, int at, char separator, int row, bool isWhole)
    {
        var words = new StringBuilder();
        if (at < text.Length && text[at] == Quote)
            at = Quoted(text, at + 1, words, row, isWhole);
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            words.Append(text[at++]);
        var cell = Cell.Of(FormulaText.Bare(words.ToString()));
        if (at < text.Length && text[at] == separator)
            return (cell, at + 1, false);
        if (at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n')
            at++;
        return (cell, Math.Min(at + 1, text.Length), true);
    }

    private static int Quoted(string text, int at, StringBuilder words, int row, bool isWhole)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] != Quote)
                words.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == Quote)
                words.Append(text[at++]);
            else
                return at + 1;
        }

        return isWhole ? throw new BrokenTableException($"row {row}: a quotation mark is opened and never closed.") : at;
    }
}

/// <summary>Spreadsheets take a cell that begins with = + - @ for a formula; a mark in front makes it text.</summary>
internal static class FormulaText
{
    private const char Mark = '\'';

    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    public static string Marked(string text) => LooksLikeFormula(text) || (text.Length > 1 && text[0] == Mark && LooksLikeFormula(text[1..])) ? Mark + text : text;

    public static string Bare(string text)
    {
        var bare = text.TrimStart(Mark);
        return text.Length > bare.Length && LooksLikeFormula(bare) ? text[1..] : text;
    }
}
