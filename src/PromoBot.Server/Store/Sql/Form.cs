using System.Globalization;

namespace PromoBot.Server.Store;

/// <summary>How days, times and moments of the clock are written in a column: text that reads the same in every database.</summary>
internal static class Form
{
    private const string LocalForm = "yyyy-MM-ddTHH:mm";

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(TimeOnly time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A moment in the authority's time zone: 2025-09-30T15:00.</summary>
    public static string OfLocal(DateTime moment) => moment.ToString(LocalForm, CultureInfo.InvariantCulture);

    public static DateTime Local(string text) => DateTime.ParseExact(text, LocalForm, CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
