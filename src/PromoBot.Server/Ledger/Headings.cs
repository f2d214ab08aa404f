using System.Text.RegularExpressions;
using PromoBot.Domain;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Ledger;

/// <summary>A column of somebody's table that was understood.</summary>
/// <param name="Measure">Of money the unit that the heading names; null where it names none.</param>
/// <param name="Tag">Of a yes-or-no column.</param>
internal sealed record FoundColumn(int Index, Column Column, UnitOfMeasure? Measure, Tag? Tag)
{
    public Field Field => Column.Field;
}

/// <summary>The heading row of a table: what kind of ledger it is and what its columns say.</summary>
/// <param name="Row">Index of the heading row among the table's rows.</param>
/// <param name="NotUnderstood">Headings of columns that are left out.</param>
internal sealed record Heading(LedgerSheet Sheet, int Row, IReadOnlyList<FoundColumn> Columns, IReadOnlyList<string> NotUnderstood)
{
    public bool Has(Field field) => Columns.Any(column => column.Field == field);

    /// <summary>Each group has one at least.</summary>
    public bool IsComplete => Sheet.Needs.All(any => any.Any(Has));
}

/// <summary>Finds the heading row of a table, above which titles may stand.</summary>
internal static partial class Headings
{
    private const int DeepestHeading = 30;

    /// <summary>A sheet's name decides where headings alone could mean two kinds.</summary>
    private const int NameWeighs = 3;

    private static readonly Dictionary<string, UnitOfMeasure> Measures = Vocabulary.Measures
        .Where(one => one.Value.Currency is not null)
        .Select(one => (Name: one.Key, one.Value))
        .Concat([("亿", Vocabulary.Measures["亿元"]), ("万", Vocabulary.Measures["万元"]), ("万元人民币", Vocabulary.Measures["万元"]), ("亿元人民币", Vocabulary.Measures["亿元"]), ("万美金", Vocabulary.Measures["万美元"]), ("亿美金", Vocabulary.Measures["亿美元"])])
        .ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);

    private static readonly Dictionary<LedgerKind, Dictionary<string, Column>> Known = Sheets.All.ToDictionary(sheet => sheet.Kind, Words);

    /// <summary>The best heading row of a table; null where none has two headings of any kind.</summary>
    /// <param name="forced">The kind that the user named.</param>
    public static Heading? Find(Table table, LedgerKind? forced)
    {
        Heading? best = null;
        var bestScore = 1;
        for (var row = 0; row < Math.Min(table.Rows.Count, DeepestHeading); row++)
        {
            foreach (var sheet in Sheets.All.Where(sheet => forced is null || sheet.Kind == forced))
            {
                var heading = Of(table, row, sheet);
                var score = Score(table, heading);
                // Of headings that are merged over two rows the lower one stands directly above the data.
                if (score > bestScore || (score == bestScore && best is not null && best.Sheet == sheet && best.Row == row - 1))
                    (best, bestScore) = (heading, score);
            }
        }

        return best;
    }

    /// <summary>The unit in one of our own headings: 总投资(亿元).</summary>
    public static UnitOfMeasure MeasureOf(Column column) => Parted(column.Heading).Measure ?? throw new InvalidOperationException($"{column.Heading} names no unit of money.");

    private static int Score(Table table, Heading heading) => heading.Columns.Count < 2
        ? 0
        : heading.Columns.Select(column => column.Field).Distinct().Count()
            + (heading.IsComplete ? 100 : 0)
            + (heading.Sheet.Name == table.Name.Trim() ? 50 : heading.Sheet.Words.Any(word => table.Name.Contains(word, StringComparison.Ordinal)) ? NameWeighs : 0);

    private static Heading Of(Table table, int row, LedgerSheet sheet)
    {
        var cells = table.Rows[row].Cells;
        var found = new List<FoundColumn>();
        var unknown = new List<string>();
        var measure = MeasureAbove(table, row);
        for (var index = 0; index < cells.Count; index++)
        {
            if (cells[index].IsBlank)
                continue;
            if (Understand(cells[index].Text, index, sheet) is not { } column || found.Exists(one => one.Field == column.Field && column.Tag == one.Tag))
                unknown.Add(cells[index].Text.ReplaceLineEndings(""));
            else
                found.Add(column.Column.Form == ColumnForm.Money && column.Measure is null ? column with { Measure = measure } : column);
        }

        return new Heading(sheet, row, found, unknown);
    }

    /// <summary>单位:亿元, above the headings.</summary>
    private static UnitOfMeasure? MeasureAbove(Table table, int row) => table.Rows.Take(row)
        .SelectMany(one => one.Cells)
        .Select(cell => MeasureLine().Match(Plain.OfWidth(cell.Text)))
        .Where(match => match.Success)
        .Select(match => Measures.GetValueOrDefault(match.Groups["unit"].Value))
        .FirstOrDefault(one => one is not null);

    private static FoundColumn? Understand(string said, int index, LedgerSheet sheet)
    {
        if (said.Length > 60)
            return null;
        var (name, measure) = Parted(said);
        if (Known[sheet.Kind].TryGetValue(name, out var column))
            return new FoundColumn(index, column, column.Form == ColumnForm.Money ? measure : null, null);
        var isAsked = name.StartsWith("是否", StringComparison.Ordinal);
        var bare = (isAsked ? name[2..] : name).TrimStart('为', '属', '于', '是');
        return sheet.Kind is LedgerKind.Project or LedgerKind.Visit && Terms.Tags.TryRead(bare, out var tag)
            ? new FoundColumn(index, TagFlag, null, tag)
            : null;
    }

    private static readonly Column TagFlag = new(Field.TagFlag, "是否", ColumnForm.Words, "");

    /// <summary>计划总投资(亿元) → 计划总投资 and 亿元.</summary>
    private static (string Name, UnitOfMeasure? Measure) Parted(string said)
    {
        var plain = Plain.OfWidth(said).Replace(" ", "", StringComparison.Ordinal);
        UnitOfMeasure? measure = null;
        foreach (var bracket in Bracket().Matches(plain).Select(match => match.Groups["in"].Value.Replace("单位", "", StringComparison.Ordinal).Trim(':', '、')))
            measure ??= Measures.GetValueOrDefault(bracket);
        var name = Plain.Of(Bracket().Replace(plain, ""));
        if (measure is null)
        {
            foreach (var (unit, value) in Measures.OrderByDescending(one => one.Key.Length).Where(one => one.Key.Length > 1))
            {
                if (name.Length > unit.Length && name.EndsWith(unit, StringComparison.Ordinal))
                    return (name[..^unit.Length], value);
            }
        }

        return (name, measure);
    }

    private static Dictionary<string, Column> Words(LedgerSheet sheet)
    {
        var words = new Dictionary<string, Column>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in sheet.Columns)
            words.Add(Parted(column.Heading).Name, column);
        foreach (var column in sheet.Columns)
            foreach (var also in column.Also)
                words.TryAdd(Plain.Of(also), column);
        return words;
    }

    [GeneratedRegex(@"[\(\[【](?<in>[^\)\]】]*)[\)\]】]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\(?(金额)?单位:\s*(?<unit>[元万亿美欧港日]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MeasureLine();
}
