using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>An empty ledger to fill in: headings with notes, an example row on each sheet, drop-downs.</summary>
internal static class Template
{
    public const string NotesSheet = "说明";

    private const int ReadyRows = 5_000;

    public static IReadOnlyList<string> Notes { get; } =
    [
        "招商台账导入模板 / Ledger template",
        "一、每类记录一张表;不用的表可以空着或删掉。列的顺序可以变,不用的列可以删,标题可以写常见的叫法。",
        $"二、每张表第一行灰色的是示例(系统编号写着“{Sheets.ExampleMark}”),导入时会跳过;删掉也可以。新增的行,系统编号留空。",
        "三、日期写到日;金额只写数字时按标题里的单位,也可以写 5000万元、3亿美元;多个名字用顿号隔开。",
        "四、先试导入:import 文件 --dry-run,会列出要进来的内容和每个有问题的单元格;没有问题再去掉 --dry-run。",
        "五、同一个文件导入两次不会重复。要改已导入的记录,最好先 export 导出,在导出的表里改(保留系统编号),再导入。",
        "One sheet for each kind of record. Grey rows are examples and are skipped. Try with --dry-run first: it names every bad cell.",
        "Importing a file twice adds nothing. To change what is in the books, export, change the rows (keep 系统编号), import.",
    ];

    public static IReadOnlyList<SheetToWrite> Of(Plan plan) => [.. Sheets.All.Select(sheet => Empty(sheet, plan))];

    private static SheetToWrite Empty(LedgerSheet sheet, Plan plan)
    {
        List<Column> columns = [.. sheet.Written.Where(column => !column.IsOfExport).Select(column => WithUnits(column, plan))];
        return new SheetToWrite(sheet.Name, columns, [[.. columns.Select(column => Example(column, plan))]], ReadyRows) { Examples = 1 };
    }

    public static Column WithUnits(Column column, Plan plan) =>
        column.Form == ColumnForm.Unit ? column with { Choices = [.. plan.Units.Select(unit => unit.Name)] } : column;

    private static Cell Example(Column column, Plan plan) => column switch
    {
        { Field: Field.Id } => Cell.Of(Sheets.ExampleMark),
        { Field: Field.Unit } => Cell.Of(plan.Units.Count > 0 ? plan.Units[0].Name : null),
        { Field: Field.Indicator } => Cell.Of(plan.Indicators.FirstOrDefault(one => one.Measure is Measure.Reported)?.Name.GetValueOrDefault("zh-CN") ?? "方案里的指标名称"),
        { Form: ColumnForm.Day, Example.Length: > 0 } => Cell.Of(DateOnly.ParseExact(column.Example, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        { Form: ColumnForm.Money or ColumnForm.Number, Example.Length: > 0 } => Cell.Of(decimal.Parse(column.Example, CultureInfo.InvariantCulture)),
        _ => Cell.Of(column.Example),
    };
}
