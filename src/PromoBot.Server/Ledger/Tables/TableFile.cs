using System.Text;
using System.Xml;

namespace PromoBot.Server.Ledger;

/// <summary>Opens what people have: .xlsx, .csv, or a folder of .csv files. What a file is, its first bytes tell, not its name.</summary>
internal static class TableFile
{
    /// <summary>A hundred thousand rows take about 10 MB.</summary>
    private const long MostBytes = 300_000_000;

    public static TablesRead Read(string path)
    {
        try
        {
            return Directory.Exists(path) ? ReadFolder(path) : new TablesRead.Good(ReadOne(path));
        }
        catch (BrokenTableException broken)
        {
            return new TablesRead.Unreadable($"{path}: {broken.Message}");
        }
        catch (FileNotFoundException)
        {
            return new TablesRead.Unreadable($"{path}: there is no such file.");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new TablesRead.Unreadable($"{path} cannot be read: {trouble.Message}");
        }
    }

    private static TablesRead ReadFolder(string path)
    {
        var files = Directory.GetFiles(path, "*.csv").Order(StringComparer.Ordinal).ToList();
        return files.Count == 0
            ? new TablesRead.Unreadable($"{path} is a folder without a .csv file; expected one file, or a folder as 'export FOLDER' makes it.")
            : new TablesRead.Good([.. files.SelectMany(ReadOne)]);
    }

    private static IReadOnlyList<Table> ReadOne(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length > MostBytes)
            throw new BrokenTableException($"the file has {file.Length / 1_000_000} MB; expected at most {MostBytes / 1_000_000} MB: split it.");
        if (file.Length == 0)
            throw new BrokenTableException("the file is empty.");
        var beginning = new byte[512];
        var length = file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var name = Path.GetFileNameWithoutExtension(path);
        return Sort(beginning.AsSpan(0, length)) switch
        {
            FileSort.Zip => ReadXlsx(file),
            FileSort.Compound => throw new BrokenTableException(Compound(file)),
            _ => [CsvTables.Read(name, file)],
        };
    }

    private static IReadOnlyList<Table> ReadXlsx(FileStream file)
    {
        try
        {
            return XlsxTables.Read(file);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or OverflowException or NotSupportedException or ArgumentException)
        {
            throw new BrokenTableException("the workbook is damaged: open it in Excel or WPS, save it as .xlsx again, and import that.", broken);
        }
    }

    private static FileSort Sort(ReadOnlySpan<byte> beginning) =>
        beginning.StartsWith("PK"u8) ? FileSort.Zip
        : beginning.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? FileSort.Compound
        : FileSort.Text;

    // Excel puts a workbook with a password into the container that .xls files have; a directory entry's name tells them apart.
    private static string Compound(FileStream file)
    {
        var bytes = new byte[Math.Min(file.Length, 4_000_000)];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? "the workbook is protected by a password: open it, take the password off, save it, and import that."
            : "this is an old .xls workbook: open it in Excel or WPS, save it as .xlsx, and import that.";
    }

    private enum FileSort
    {
        Text,
        Zip,
        Compound,
    }
}
