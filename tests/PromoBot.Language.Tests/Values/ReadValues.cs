using PromoBot.Language;

namespace PromoBot.Language.Tests;

/// <summary>Reads as on Wednesday 12 March 2025, half past ten in the morning, and writes values as tests compare them.</summary>
internal static class ReadValues
{
    public static DateTimeOffset Now { get; } = new(2025, 3, 12, 10, 30, 0, TimeSpan.FromHours(8));

    public static PromoBot.Language.Values Of(string text) => ValueReader.Default.Read(Folded.From(text), Now);

    public static string Money(string text) => string.Join("; ", Of(text).Money.Select(Written));

    public static string Thresholds(string text) => string.Join("; ", Of(text).Thresholds.Select(Written));

    public static string Dates(string text, DateTimeOffset? now = null) =>
        string.Join("; ", ValueReader.Default.Read(Folded.From(text), now ?? Now).Dates.Select(Written));

    public static string Places(string text) => string.Join("; ", Of(text).Places.Select(place => string.Join('/', place.Path)));

    public static string Numbers(string text) => string.Join("; ", Of(text).Numbers.Select(number =>
        $"{number.Value} {number.Counter}".Trim()));

    private static string Written(MoneyMention money) =>
        money.Min == money.Max ? $"{money.Min} {money.Currency}" : $"{money.Min}..{money.Max} {money.Currency}";

    private static string Written(DateMention date) =>
        (date.Period ?? (date.From == date.To ? $"{date.From:yyyy-MM-dd}" : $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}"))
        + (date.Time is { } time ? $" {time:HH:mm}" : "") + (date.IsDeadline ? " due" : "") + (date.IsPartOfDay ? " part" : "");
}
