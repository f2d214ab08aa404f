using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>A row of the sheet 上报数.</summary>
internal sealed record MeasurementRow(RowHead Head, Indicator Indicator, DateOnly Date, decimal Value) : LedgerRow(Head)
{
    public override LedgerKind Kind => LedgerKind.Measurement;

    public override string Title => $"{Indicator.Name.GetValueOrDefault("zh-CN", Indicator.Id)} {Value}";

    public static MeasurementRow? Read(RowReader row)
    {
        var indicator = row.Indicator();
        var unit = row.Unit(isNeeded: true, mayBeWhole: true);
        var date = row.NeededDay(Field.Date);
        var value = row.Number(Field.Value);
        if (value is null && !row.Says(Field.Value))
            row.Complain(Field.Value, "nothing", "a number");
        var head = row.Head(unit);
        return row.Bad.Count > 0 || indicator is null || date is null || value is null ? null : new MeasurementRow(head, indicator, date.Value, value.Value);
    }

    public static Dictionary<Field, Cell> Write(Measurement measured) => new()
    {
        [Field.Indicator] = Cell.Of(measured.Indicator),
        [Field.Date] = Cell.Of(measured.Date),
        [Field.Value] = Cell.Of(measured.Value),
    };

    protected override Entry Say(string id, Entry? standing, bool isOwn, Entering how) => new Measurement
    {
        Id = id,
        Unit = Head.Unit!,
        Person = "",
        Date = Date,
        Indicator = Indicator.Id,
        Value = Value,
    };
}
