using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>A file as rows of records, and all that is no such row.</summary>
/// <param name="Broken">Rows that had bad cells, by sheet and row: others may refer to them.</param>
internal sealed record LedgerReading(
    IReadOnlyList<LedgerRow> Rows, IReadOnlyList<BadCell> Bad, IReadOnlyList<string> Remarks, IReadOnlyDictionary<string, RowPlace> Broken)
{
    private static readonly string[] TotalWords = ["合计", "总计", "小计", "本页合计", "累计"];

    private static readonly string[] NoteWords = ["注", "备注", "说明", "填表", "填报", "审核", "制表", "联系"];

    /// <param name="forced">The kind that all sheets are taken for.</param>
    public static LedgerReading Of(IReadOnlyList<Table> tables, ReadingScene scene, LedgerKind? forced)
    {
        var (rows, bad, remarks) = (new List<LedgerRow>(), new List<BadCell>(), new List<string>());
        var broken = new Dictionary<string, RowPlace>(StringComparer.Ordinal);
        var names = new Names(scene.Plan, scene.People);
        foreach (var table in tables.Where(table => table.Rows.Count > 0 && table.Name != Template.NotesSheet))
        {
            if (Headings.Find(table, forced) is not { } heading)
                bad.Add(new BadCell(table.Name, "1", "no headings of a ledger", "a row with headings such as 项目名称, 责任单位, 签约时间 (import --template shows them)"));
            else if (!heading.IsComplete)
                bad.Add(Incomplete(table, heading));
            else
                ReadRows(table, heading, new RowReader(scene, names, heading, table.Name), rows, bad, remarks, broken);
        }

        return new LedgerReading(rows, bad, remarks, broken);
    }

    private static void ReadRows(
        Table table, Heading heading, RowReader reader, List<LedgerRow> rows, List<BadCell> bad, List<string> remarks, Dictionary<string, RowPlace> broken)
    {
        if (heading.NotUnderstood.Count > 0)
            remarks.Add($"{table.Name}: columns left out, as they say nothing that the books keep: {string.Join("、", heading.NotUnderstood)}");
        int totals = 0, examples = 0;
        foreach (var row in table.Rows.Skip(heading.Row + 1))
        {
            if (IsNoise(row, table.Rows[heading.Row], heading, ref totals, ref examples))
                continue;
            reader.Begin(row);
            if (Read(heading.Sheet.Kind, reader) is { } read && reader.Bad.Count == 0)
                rows.Add(read);
            else if (heading.Sheet.Kind == LedgerKind.Project && reader.Words(Field.Name) is { } name)
                broken.TryAdd(NameKey.Of(name), reader.Place);
            bad.AddRange(reader.Bad.Distinct());
            remarks.AddRange(reader.Remarks);
        }

        if (totals > 0)
            remarks.Add($"{table.Name}: {totals} rows of totals or notes left out");
        if (examples > 0)
            remarks.Add($"{table.Name}: {examples} example rows of the template left out");
    }

    private static bool IsNoise(TableRow row, TableRow headings, Heading heading, ref int totals, ref int examples)
    {
        var said = row.Cells.Where(cell => !cell.IsBlank).Take(3).ToList();
        if (said.Count == 0 || heading.Columns.All(column => row[column.Index].IsBlank || column.Field == Field.Serial))
            return true;
        // Long tables repeat their headings on each page.
        if (heading.Columns.All(column => row[column.Index].Text == headings[column.Index].Text))
            return true;
        if (said[0].Text == Sheets.ExampleMark)
        {
            examples++;
            return true;
        }

        var isTotal = said.Exists(cell => TotalWords.Contains(Plain.Of(cell.Text)));
        var isNote = row.Cells.Where(cell => !cell.IsBlank).All(cell => cell.IsRepeated || cell == said[0])
            && NoteWords.Any(word => said[0].Text.StartsWith(word, StringComparison.Ordinal) && said[0].Text.AsSpan(word.Length).IndexOfAny(':', '\uFF1A', '、') is >= 0 and < 4);
        if (isTotal || isNote)
            totals++;
        return isTotal || isNote;
    }

    private static LedgerRow? Read(LedgerKind kind, RowReader row) => kind switch
    {
        LedgerKind.Project => ProjectRow.Read(row),
        LedgerKind.Receipt => ReceiptRow.Read(row),
        LedgerKind.Visit => VisitRow.Read(row),
        LedgerKind.Trip => TripRow.Read(row),
        LedgerKind.Event => EventRow.Read(row),
        LedgerKind.Measurement => MeasurementRow.Read(row),
        _ => throw new InvalidOperationException($"No rows of {kind}."),
    };

    private static BadCell Incomplete(Table table, Heading heading)
    {
        var missing = heading.Sheet.Needs.Where(any => !any.Any(heading.Has)).Select(any => string.Join(" or ", any.Select(field => heading.Sheet[field].Heading)));
        return new BadCell(table.Name, $"{table.Rows[heading.Row].Number}", $"headings of {heading.Sheet.Name}, not all that are needed", $"{string.Join("; ", missing)} too");
    }
}
