namespace PromoBot.Language;

/// <summary>
/// Reads numbers. A number is read only from where it begins, so that a text is passed once however long its digits run.
/// </summary>
internal static class Numerals
{
    private static readonly WordTable<(decimal Scale, bool IsShort)> LatinScales = WordTable<(decimal, bool)>.Of(
        ("thousand", (1_000m, false)),
        ("million millions mn mln", (1_000_000m, false)),
        ("billion billions bn bln", (1_000_000_000m, false)),
        ("trillion trn", (1_000_000_000_000m, false)),
        ("lakh lakhs", (100_000m, false)), ("crore crores", (10_000_000m, false)),
        ("w", (10_000m, true)), ("k", (1_000m, true)), ("m", (1_000_000m, true)), ("b", (1_000_000_000m, true)));

    public static bool TryRead(string text, int at, out Numeral numeral)
    {
        numeral = default;
        if (at >= text.Length || Continues(text, at) || IsSurname(text, at))
            return false;
        if (text[at] == '半')
            return TryReadHalf(text, at, out numeral);
        var isRead = Characters.IsLetter(text[at]) ? EnglishNumerals.TryRead(text, at, out numeral)
            : (Characters.IsDigit(text[at]) || ChineseDigits.Digit(text[at]) > 0 || ChineseDigits.SmallUnit(text[at]) == 10)
                && TryReadMixed(text, at, out numeral);
        // 5.5 times 100,000,000 keeps a zero behind the point; equal numbers should look alike.
        numeral = isRead ? numeral with { Low = Plain(numeral.Low), High = Plain(numeral.High) } : default;
        return isRead;
    }

    private static decimal Plain(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    /// <summary>A scale in letters behind digits: 30m, 2.2 bn.</summary>
    public static bool TryReadLatinScale(string text, int at, out int end, out decimal scale, out bool isShort)
    {
        var found = LatinScales.TryRead(text, Characters.SkipSpaces(text, at), out end, out var value);
        (scale, isShort) = value;
        // "80 m" is a length and "3 k" nothing: a letter belongs to the digits only where it touches them.
        return found && (!isShort || end == at + 1);
    }

    // 几十亿 and 上百亿 are no numbers; 2.3 inside 1.2.3 begins at 1.
    private static bool Continues(string text, int at)
    {
        if (at == 0)
            return false;
        var before = text[at - 1];
        if (Characters.IsDigit(text[at]))
            return Characters.IsDigit(before) || (before is '.' or ',' && Characters.IsDigitAt(text, at - 2));
        return ChineseDigits.IsPart(before) || before is '几' or '数';
    }

    // 陆总, 伍家岗: bank forms are numbers only before a unit.
    private static bool IsSurname(string text, int at) =>
        "壹贰叁肆伍陆柒捌玖".Contains(text[at], StringComparison.Ordinal) && !Characters.IsAnyAt(text, at + 1, "拾佰仟万亿萬億元零");

    // 半个亿, 半亿元; 过半亿纬锂能 begins a name.
    private static bool TryReadHalf(string text, int at, out Numeral numeral)
    {
        var isCounted = Characters.StartsAt(text, at, "半个亿");
        numeral = isCounted || Characters.StartsAt(text, at, "半亿元")
            ? new(at + (isCounted ? 3 : 2), 50_000_000m, 50_000_000m, 100_000_000m, false, true) : default;
        return numeral.End > at;
    }

    private static bool TryReadMixed(string text, int at, out Numeral numeral)
    {
        var parts = new NumeralParts(text, at);
        while (parts.Step())
        {
        }
        numeral = parts.Whole();
        return !parts.IsBroken && numeral.End > at && numeral.High <= NumeralParts.Largest;
    }
}
