using System.Globalization;
using System.Text.RegularExpressions;
using PromoBot.Language;

namespace PromoBot.Server.Ledger;

/// <summary>Days as ledgers write them. A day without its year, or a month without its day, is not guessed.</summary>
internal static partial class Days
{
    public const string Expected = "a day such as 2026-03-05, 2026/3/5, 2026.3.5 or 2026年3月5日";

    private const int FirstYear = 1980;

    private const int LastYear = 2100;

    // A number without a format that is a day, and no other number: 1982 to 2100 as Excel counts.
    private const int FirstSerial = 30_000;

    private const int LastSerial = 73_500;

    public static bool TryRead(Cell cell, out DateOnly day) => Read(cell, out day) && day.Year is >= FirstYear and <= LastYear;

    private static bool Read(Cell cell, out DateOnly day)
    {
        day = default;
        var text = cell.Text.Trim();
        if (text.Length == 8 && text.All(char.IsAsciiDigit))
            return TryDate(text[..4], text[4..6], text[6..], out day);
        if (cell.Sort == CellSort.Number || (text.Length == 5 && text.All(char.IsAsciiDigit)))
            return MoneyCells.TryNumber(text, out var serial) && serial is >= FirstSerial and < LastSerial && CellForms.TryDay(serial, out day);
        if (cell.Sort is CellSort.Percent or CellSort.Wrong or CellSort.Blank || text.Length > 40)
            return false;
        var plain = Plain.OfWidth(text);
        var match = Written().Match(plain);
        return match.Success
            ? TryDate(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value, out day)
            : plain.Contains('年', StringComparison.Ordinal) && TryWords(plain, out day);
    }

    /// <summary>二〇二四年三月五日</summary>
    private static bool TryWords(string text, out DateOnly day)
    {
        var dates = ValueReader.Default.Read(Folded.From(text), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).Dates;
        var isDay = dates is [{ Sort: DateSort.Day, Guess: DateGuess.None } only] && only.Span.Length == text.Length && "一二三四五六七八九零〇".Contains(text[0], StringComparison.Ordinal);
        day = isDay ? dates[0].From : default;
        return isDay;
    }

    private static bool TryDate(string year, string month, string day, out DateOnly date)
    {
        date = default;
        var (y, m, d) = (Number(year), Number(month), Number(day));
        if (y is < 1 or > 9999 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
            return false;
        date = new DateOnly(y, m, d);
        return true;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // A time of day behind it is dropped; so is a weekday in brackets.
    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*[-/.年]\s*(?<m>[0-9]{1,2})\s*[-/.月]\s*(?<d>[0-9]{1,2})\s*[日号]?(\s*[T ]?\s*[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?)?(\s*\([^)]*\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
