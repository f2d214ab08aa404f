using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>What foreign money is worth in yuan.</summary>
internal static class RateSection
{
    // Wide enough for a misplaced decimal point to be the only thing it catches.
    private const decimal Most = 1000;

    private static readonly string[] Currencies = ["USD", "EUR", "HKD", "JPY", "GBP", "SGD", "KRW", "TWD", "MOP", "CHF", "AUD", "CAD"];

    public static IReadOnlyList<Rate> Read(Fields plan, ICollection<Problem> problems)
    {
        var days = new Dictionary<(string, DateOnly), Place>();
        var rates = new List<Rate>();
        foreach (var node in plan.Items("rates", "a list of rates: - {currency: USD, from: 2021-01-01, yuan: 6.45, source: …}", isNeeded: false))
            if (Fields.Of(node, "a rate", problems) is { } fields)
                rates.Add(ReadOne(fields, days));
        return rates;
    }

    private static Rate ReadOne(Fields fields, Dictionary<(string, DateOnly), Place> days)
    {
        const string yuanExpected = "how many yuan one unit of the currency is worth: 6.45";
        var currency = fields.Words("currency", Vocabulary.OneOf(Currencies, ""));
        if (currency.Length > 0 && !Currencies.Contains(currency))
            fields.Add(fields.PlaceOf("currency"), $"unknown currency '{currency}'", Vocabulary.OneOf(Currencies, currency.ToUpperInvariant()));
        var from = fields.Day("from", "the day it holds from: 2021-01-01");
        var yuan = fields.Number("yuan", yuanExpected);
        if (yuan is <= 0 or > Most)
            fields.Add(fields.PlaceOf("yuan"), $"a rate of {yuan}", yuanExpected);
        var source = fields.Words("source", "where the rate was taken from", isNeeded: false);
        if (currency.Length > 0 && from != default && !days.TryAdd((currency, from), fields.Place))
            fields.Add(fields.Place, $"a second rate of {currency} from {from:yyyy-MM-dd}", $"one; line {days[(currency, from)].Line} has it already");
        fields.Close();
        return new Rate(currency, from, yuan, source);
    }
}
