using FsCheck;
using FsCheck.Fluent;
using PromoBot.Server.Ledger;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>Whatever stands in a table: it comes in or is named as bad, and nothing breaks.</summary>
public class FuzzTests
{
    private static readonly string[] Headings = [.. Sheets.All.SelectMany(sheet => sheet.Columns).SelectMany(column => column.Also.Prepend(column.Heading)).Distinct()];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Elements(
            "", "大智街道", "江城区", "2026-03-05", "45000", "3亿元", "-1", "1e400", "99999999999999999999999999", "甲、乙", "\"", "\"\"", "签约", "签约 2026-03-05", "是", "=cmd|' /C calc'!A0",
            "深圳", "鼓楼区", "rate", "82%", "已核实", "示例", "合计", "注:", "\uD800", "\u0000", "项目", "有限公司", "。", "0", "14:30", "2026-02-30", "10-20亿", "投资额(亿元)", "%", "1.7976931348623157E+308"),
        Gen.Elements(Headings),
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ListOf().Select(letters => string.Concat(letters)));

    private static readonly Gen<Cell> AnyCell =
        from text in AnyText
        from sort in Gen.Elements(CellSort.Words, CellSort.Words, CellSort.Number, CellSort.Day, CellSort.Percent, CellSort.Wrong)
        from isRepeated in Gen.Elements(true, false, false)
        select text.Length == 0 ? Cell.Blank : new Cell(text, sort, isRepeated);

    private static readonly Gen<Table> AnyTable =
        from headings in Gen.Elements(Headings).ListOf(12)
        from rows in AnyCell.ListOf(12).ListOf(8)
        from shift in Gen.Choose(0, 2)
        select new Table(
            "表",
            [.. rows.Take(shift).Append([.. headings.Select(Cell.Of)]).Concat(rows.Skip(shift)).Select((cells, index) => new TableRow(index + 1, [.. cells]))]);

    [Fact]
    public async Task Any_table_comes_in_or_is_bad()
    {
        await using var books = await Books.Open();
        foreach (var tables in AnyTable.ListOf(3).Sample(20, 60))
        {
            var plan = await books.Import([.. tables]);
            Assert.All(plan.Bad, bad => Assert.False(string.IsNullOrWhiteSpace(bad.Found) || string.IsNullOrWhiteSpace(bad.Expected)));
            Assert.All((await books.Import([.. tables])).Outcomes, outcome => Assert.Contains(outcome.Fate, new[] { Fate.Unchanged, Fate.Withdrawn }));
        }
    }

    [Fact]
    public async Task Any_cell_in_a_whole_ledger_comes_in_or_is_bad()
    {
        await using var books = await Books.Open();
        foreach (var sheet in Sheets.All)
        {
            var headings = new TableRow(1, [.. sheet.Columns.Select(column => Cell.Of(column.Heading))]);
            foreach (var cells in AnyCell.ListOf(sheet.Columns.Count).Sample(20, 150))
            {
                // Good where it matters, so that the other cells are reached.
                var row = cells.Select((cell, index) => sheet.Columns[index] switch
                {
                    { Field: Field.Id or Field.ProjectId } => Cell.Blank,
                    { Field: Field.Unit } => Cell.Of("大智街道"),
                    { Form: ColumnForm.Day } when index % 2 == 0 => Cell.Of(new DateOnly(2026, 3, 5)),
                    _ => cell,
                });
                await books.Try(new Table(sheet.Name, [headings, new TableRow(2, [.. row])]));
            }
        }
    }

    [Fact]
    public void Any_bytes_are_a_table_or_unreadable()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "any");
        TableWriting.Xlsx(path, Template.Of(Books.AnyPlan), Template.Notes);
        var whole = File.ReadAllBytes(path);
        var random = new System.Random(7);
        for (var time = 0; time < 300; time++)
        {
            var bytes = (byte[])whole.Clone();
            for (var hit = 0; hit < 1 + (time % 20); hit++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, time % 3 == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            TableFile.Read(path);
        }
    }
}
