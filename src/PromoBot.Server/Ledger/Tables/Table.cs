using System.Globalization;

namespace PromoBot.Server.Ledger;

/// <summary>What a cell of a table holds.</summary>
internal enum CellSort
{
    Blank,
    Words,
    Number,

    /// <summary>A number that the sheet shows as a date.</summary>
    Day,

    /// <summary>A number that the sheet shows in percent: 0.82 is 82 %.</summary>
    Percent,

    /// <summary>The error of a formula: #REF!</summary>
    Wrong,
}

/// <summary>One cell, whatever kind of file it stands in.</summary>
/// <param name="Text">As typed; of a number its digits, of a day 2024-03-05.</param>
/// <param name="IsRepeated">The text stands in a cell above, which is merged with this one.</param>
internal readonly record struct Cell(string Text, CellSort Sort, bool IsRepeated = false)
{
    public static Cell Blank { get; } = new("", CellSort.Blank);

    public bool IsBlank => Sort == CellSort.Blank;

    public static Cell Of(string? words)
    {
        var text = words?.Trim() ?? "";
        return text.Length == 0 ? Blank : new(text, CellSort.Words);
    }

    public static Cell Of(decimal number) => new(Plain(number).ToString(CultureInfo.InvariantCulture), CellSort.Number);

    public static Cell Of(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellSort.Day);

    public static Cell Of(DateOnly? day) => day is { } known ? Of(known) : Blank;

    /// <summary>20 and not 20.0.</summary>
    public static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}

/// <param name="Number">From 1, as the sheet counts.</param>
/// <param name="Cells">From the first column; those behind the last that is filled are missing.</param>
internal sealed record TableRow(int Number, IReadOnlyList<Cell> Cells)
{
    public Cell this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : Cell.Blank;

    public bool IsBlank => Cells.All(cell => cell.IsBlank);
}

/// <summary>A sheet of a workbook, or a CSV file: rows that are not blank.</summary>
internal sealed record Table(string Name, IReadOnlyList<TableRow> Rows)
{
    /// <summary>0 → A, 27 → AB.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var left = column; left >= 0; left = (left / 26) - 1)
            letters = (char)('A' + (left % 26)) + letters;
        return letters;
    }
}

/// <summary>A file as tables, or one sentence about why it cannot be read.</summary>
internal abstract record TablesRead
{
    private TablesRead()
    {
    }

    public sealed record Good(IReadOnlyList<Table> Tables) : TablesRead;

    public sealed record Unreadable(string Why) : TablesRead;
}

/// <summary>The file is not what its kind promises; becomes <see cref="TablesRead.Unreadable"/> where the file is opened.</summary>
internal sealed class BrokenTableException(string why, Exception? inner = null) : Exception(why, inner);
