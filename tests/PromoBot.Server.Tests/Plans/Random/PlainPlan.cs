using System.Globalization;
using PromoBot.Domain;
using YamlDotNet.Serialization;

namespace PromoBot.Server.Tests.Plans;

/// <summary>
/// A plan file as words, read without the product's reader: mappings, lists and texts. What the figures have to be is worked out
/// from these alone.
/// </summary>
internal sealed class PlainPlan(string yaml)
{
    private readonly Dictionary<object, object> words = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(yaml);

    public IReadOnlyList<Dictionary<object, object>> Indicators => [.. List(words, "indicators").Cast<Dictionary<object, object>>()];

    public IReadOnlyList<string> Verifies => Texts(words, "verify");

    public string HomeProvince => Texts((Dictionary<object, object>)words["authority"], "home")[0];

    /// <summary>Ids of a unit and of those whose parents, or their parents, it is.</summary>
    public bool IsOfUnit(string unit, string above)
    {
        for (var next = unit; next is not null; next = Parents.GetValueOrDefault(next))
            if (next == above)
                return true;
        return false;
    }

    public IReadOnlyDictionary<string, string> KindOfUnits => field ??= List(words, "units").Cast<Dictionary<object, object>>()
        .ToDictionary(unit => (string)unit["id"], unit => Text(unit, "kind") ?? "unit", StringComparer.Ordinal);

    private Dictionary<string, string?> Parents => field ??= List(words, "units").Cast<Dictionary<object, object>>()
        .ToDictionary(unit => (string)unit["id"], unit => Text(unit, "parent"), StringComparer.Ordinal);

    private List<(string Currency, DateOnly From, decimal Yuan)> RateRows => field ??=
        [.. List(words, "rates").Cast<Dictionary<object, object>>().Select(row => ((string)row["currency"], Day(row["from"]), Number(row["yuan"])))];

    public (DateOnly First, DateOnly Last) Period(DateOnly today)
    {
        var said = (string)words["period"];
        var years = said == "current year" ? [today.Year] : said.Split('-').Select(year => int.Parse(year, CultureInfo.InvariantCulture)).ToArray();
        return (new DateOnly(years[0], 1, 1), new DateOnly(years[^1], 12, 31));
    }

    /// <summary>Null where no rate holds that day. To the cent.</summary>
    public decimal? Converted(Money money, string currency, DateOnly day)
    {
        decimal? Yuan(string of) => of == "CNY"
            ? 1
            : RateRows.Where(row => row.Currency == of && row.From <= day).OrderBy(row => row.From).Select(row => (decimal?)row.Yuan).LastOrDefault();
        return money.Currency == currency
            ? money.Value
            : Yuan(money.Currency) is { } from && Yuan(currency) is { } to ? Math.Round(money.Value * from / to, 2, MidpointRounding.AwayFromZero) : null;
    }

    public static string? Text(Dictionary<object, object> map, string key) => map.TryGetValue(key, out var value) ? value as string : null;

    public static Dictionary<object, object> Map(Dictionary<object, object> map, string key) =>
        map.TryGetValue(key, out var value) && value is Dictionary<object, object> found ? found : [];

    /// <summary>A list of texts, or one alone.</summary>
    public static IReadOnlyList<string> Texts(Dictionary<object, object> map, string key) =>
        map.TryGetValue(key, out var value) ? value is string one ? [one] : [.. ((List<object>)value).Cast<string>()] : [];

    public static decimal Number(object text) => decimal.Parse((string)text, CultureInfo.InvariantCulture);

    public static DateOnly Day(object text) => DateOnly.ParseExact((string)text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>100,000,000 CNY for 亿元, 10,000 USD for 万美元; null for counts and %.</summary>
    public static (decimal Size, string Currency)? MoneyUnit(string name)
    {
        var size = name[0] switch { '亿' => 100_000_000m, '万' => 10_000m, _ => 1m };
        return name.TrimStart('亿', '万') switch { "元" => (size, "CNY"), "美元" => (size, "USD"), _ => null };
    }

    private static List<object> List(Dictionary<object, object> map, string key) => map.TryGetValue(key, out var value) ? (List<object>)value : [];
}
