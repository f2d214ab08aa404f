using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>
/// Which record a row is: made of what does not change when somebody corrects the row, so that importing again finds the record.
/// </summary>
internal static class Identity
{
    private const string Mark = "l-";

    /// <summary>Handovers and changes of the calendar are of the talk: no sheet holds them.</summary>
    public static bool IsInLedgers(Entry entry) => entry is not (Handover or OccasionChange);

    /// <summary>What makes a row this row and no other. Two of one identity in a file are counted: the first, the second.</summary>
    public static string KeyOf(Entry entry) => entry switch
    {
        Project project => Key("project", NameKey.Of(project.Name), CompanyKeys(project.Companies).FirstOrDefault() ?? "@" + project.Unit),
        Receipt receipt => Key("receipt", receipt.Project, Day(receipt.Date), receipt.Kind.ToString()),
        Visit visit => Key("visit", visit.Unit, Day(visit.Date), string.Join('、', CompanyKeys(visit.Companies))),
        Trip trip => Key("trip", trip.Unit, Day(trip.Date), NameKey.Of(trip.Leader ?? "")),
        Event held => Key("event", held.Unit, Day(held.Date), held.Kind.ToString(), NameKey.Of(held.Name ?? "")),
        Measurement measured => Key("measurement", measured.Indicator, measured.Unit, Day(measured.Date)),
        var other => throw new InvalidOperationException($"No identity for {other.GetType().Name}."),
    };

    /// <summary>What a record that was told in the talk has in common with a row that tells it again; of money the sum too.</summary>
    public static string LikenessOf(Entry entry) => entry is Receipt receipt
        ? Key(KeyOf(entry), receipt.Money.Currency, receipt.Money.Value.ToString("0.####", CultureInfo.InvariantCulture))
        : KeyOf(entry);

    /// <param name="number">1 for the first of its key in the file.</param>
    public static string IdOf(Entry entry, string key, int number) => entry is Measurement measured
        ? Measurement.IdOf(measured.Indicator, measured.Unit, measured.Date)
        : Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key(key, number.ToString(CultureInfo.InvariantCulture)))))[..24];

    public static IEnumerable<string> CompanyKeys(IReadOnlyList<string> companies) =>
        companies.Select(NameKey.Of).Where(key => key.Length > 0).Order(StringComparer.Ordinal);

    private static string Key(params string[] parts) => string.Join('\n', parts);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
