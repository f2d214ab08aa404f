namespace PromoBot.Domain;

/// <summary>What a sum of money is about; the names are those of the labels in <c>docs/labels.md</c>.</summary>
public enum AmountKind
{
    /// <summary>Total planned investment (总投资).</summary>
    Investment,

    /// <summary>Contract sum (签约额, 协议额, 合同额).</summary>
    Signed,

    /// <summary>Money that arrived (到位资金), paid-in capital included.</summary>
    Funds,

    /// <summary>Foreign capital that arrived (实际利用外资, 现汇进资).</summary>
    Fdi,

    /// <summary>Yearly output (产值).</summary>
    Output,
}

/// <summary>An amount as somebody said it: one value, or a range (10-20亿).</summary>
/// <param name="Kind">Null: not said, and the context does not tell.</param>
/// <param name="Min">Whole units of the currency.</param>
/// <param name="Max">Equal to <paramref name="Min"/> unless a range was said.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record Amount(AmountKind? Kind, decimal Min, decimal Max, string Currency)
{
    public Amount(AmountKind? kind, decimal value, string currency = Money.Yuan)
        : this(kind, value, value, currency)
    {
    }

    public bool IsRange => Min != Max;

    /// <summary>What counts against a threshold: of a range its lower end, so that nobody is promised too much.</summary>
    public Money Floor => new(Min, Currency);
}
