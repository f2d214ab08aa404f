namespace PromoBot.Domain;

/// <summary>Converts money by the rates of a plan: a rate holds from its day until the next one of its currency.</summary>
public static class Rates
{
    /// <summary>Exact where no conversion is needed, else rounded to a hundredth so that sums stay exact.</summary>
    /// <returns>False where the plan has no rate for a currency on that day.</returns>
    public static bool TryConvert(Plan plan, Money money, string currency, DateOnly on, out decimal value)
    {
        value = money.Value;
        if (money.Currency == currency)
            return true;
        if (!TryYuan(plan, money.Currency, on, out var from) || !TryYuan(plan, currency, on, out var to))
            return false;
        value = Math.Round(money.Value * from / to, 2, MidpointRounding.AwayFromZero);
        return true;
    }

    private static bool TryYuan(Plan plan, string currency, DateOnly on, out decimal yuan)
    {
        var rate = plan.Rates.Where(one => one.Currency == currency && one.From <= on).MaxBy(one => one.From);
        yuan = currency == Money.Yuan ? 1 : rate?.Yuan ?? 0;
        return yuan > 0;
    }
}
