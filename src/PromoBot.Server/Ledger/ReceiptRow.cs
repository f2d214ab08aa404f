using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>A row of the sheet 到位资金.</summary>
/// <param name="ProjectName">As the row names it; null where it gives the project's number.</param>
internal sealed record ReceiptRow(RowHead Head, string? ProjectName, IReadOnlyList<string> Companies, DateOnly Date, AmountKind ReceiptKind, Money Money) : LedgerRow(Head)
{
    /// <summary>Id of the project, once it is found.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Of the project: counts where the row names no unit.</summary>
    public string? ProjectUnit { get; init; }

    public override LedgerKind Kind => LedgerKind.Receipt;

    public override string Title => ProjectName ?? ProjectId ?? "";

    public static ReceiptRow? Read(RowReader row)
    {
        var id = row.Words(Field.ProjectId);
        var name = id is null ? row.Needed(Field.Name, "the project's name") : row.Words(Field.Name);
        var date = row.NeededDay(Field.Date);
        var kind = row.Term(Field.ReceiptKind, Terms.Receipts);
        if (row.Says(Field.Sum) && row.Says(Field.ForeignSum))
            row.Complain(Field.ForeignSum, "two sums in one row", "a row for each");
        var isForeign = !row.Says(Field.Sum) && row.Says(Field.ForeignSum);
        if (!isForeign && !row.Says(Field.Sum))
            row.Complain(row.Heading.Has(Field.Sum) ? Field.Sum : Field.ForeignSum, "nothing", "the sum that arrived");
        var sum = row.Sum(isForeign ? Field.ForeignSum : Field.Sum);
        if (sum is { IsRange: true } or { Max: 0 })
            row.Complain(isForeign ? Field.ForeignSum : Field.Sum, sum.IsRange ? "a range" : "nought", "the sum that arrived");
        var head = row.Head(row.Unit(isNeeded: false));
        return row.Bad.Count > 0 || date is null || sum is null
            ? null
            : new ReceiptRow(head, name, row.List(Field.Companies), date.Value, kind ?? (isForeign ? AmountKind.Fdi : AmountKind.Funds), sum.Floor) { ProjectId = id };
    }

    public static Dictionary<Field, Cell> Write(Receipt receipt, Project project, LedgerSheet sheet) => new()
    {
        [Field.Name] = Cell.Of(project.Name),
        [Field.Companies] = Cell.Of(Lists.Join(project.Companies)),
        [Field.Date] = Cell.Of(receipt.Date),
        [Field.ReceiptKind] = Cell.Of(Terms.Receipts.Word(receipt.Kind)),
        [Field.Sum] = MoneyCells.Write(new Amount(null, receipt.Money.Value, receipt.Money.Currency), Headings.MeasureOf(sheet[Field.Sum])),
        [Field.ProjectId] = Cell.Of(receipt.Project),
    };

    protected override Entry Say(string id, Entry? standing, bool isOwn, Entering how) => new Receipt
    {
        Id = id,
        Unit = Head.Unit ?? standing?.Unit ?? ProjectUnit!,
        Person = "",
        Date = Date,
        Project = ProjectId!,
        Kind = ReceiptKind,
        Money = Money,
    };
}
