using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Server.Words;

/// <summary>How a language writes dates, sums and numbers. The only place that formats for people.</summary>
internal abstract class Format
{
    private static readonly Format Chinese = new ChineseFormat();
    private static readonly Format English = new EnglishFormat();

    public static Format Of(Locale locale) => locale switch
    {
        Locale.Zh => Chinese,
        Locale.En => English,
        _ => throw new ArgumentOutOfRangeException(nameof(locale), locale, "A language without formats."),
    };

    /// <summary>Between the items of a list.</summary>
    public abstract string Comma { get; }

    public abstract string Day(DateOnly date, DateOnly today);

    /// <summary>Exact to the hundredth of the currency: what somebody reported must come back as reported.</summary>
    public abstract string Sum(Amount amount);

    public abstract string Number(decimal number, string? unit);

    public static string Percent(decimal share) => Digits(decimal.Round(share * 100, 1, MidpointRounding.AwayFromZero), "0.#") + "%";

    protected static string Digits(decimal number, string format) =>
        number.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
}
