using System.CommandLine;
using PromoBot.Server.Ledger;

namespace PromoBot.Server.Commands;

/// <summary><c>export FILE.xlsx</c> or <c>export FOLDER</c>: the books as a ledger that <c>import</c> reads back.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "A workbook (.xlsx) to write, or a folder for a .csv file of each kind." };

    public static Command Create() => Opened.On(new Command("export", "Writes the books as a ledger (台账) in Excel or CSV.") { File }, Run);

    private static async Task<int> Run(Opened opened, ParseResult parsed, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(File);
        var isFolder = Path.GetExtension(file).Length == 0 || Directory.Exists(file);
        if (!isFolder && !file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            return Shared.Fail($"'{file}' is neither a workbook (.xlsx) nor a folder for .csv files.", 2);
        var sheets = await Exporting.Sheets(opened.Bot.Store, opened.InForce, cancel).ConfigureAwait(false);
        if (TableFiles.TryWrite(() => Write(file, isFolder, sheets), file) is { } trouble)
            return Shared.Fail(trouble, 1);
        await Console.Out.WriteLineAsync($"{file}: {string.Join(", ", sheets.Select(sheet => $"{sheet.Name} {sheet.Rows.Count}"))}").ConfigureAwait(false);
        return 0;
    }

    private static void Write(string file, bool isFolder, IReadOnlyList<SheetToWrite> sheets)
    {
        if (isFolder)
            TableWriting.CsvFolder(file, sheets);
        else
            TableWriting.Xlsx(file, sheets);
    }
}
