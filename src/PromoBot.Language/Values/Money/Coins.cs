namespace PromoBot.Language;

/// <summary>Parts of a unit behind it: 三毛, 6角, 七分钱, 三美分, and fifty cents.</summary>
internal static class Coins
{
    private static readonly WordTable<decimal> Units = WordTable<decimal>.Of(
        ("角 毛 毛钱", 0.1m), ("分 分钱 美分 欧分 港仙 仙 cents cent pence", 0.01m));

    private static readonly WordTable<bool> Links = WordTable<bool>.Of(("又 零 and", true));

    /// <summary>True where a number with such a unit stands at the position; <paramref name="value"/> in whole units.</summary>
    public static bool TryRead(string text, int at, out int end, out decimal value)
    {
        (end, value) = (at, 0);
        var here = Characters.SkipSpaces(text, at);
        if (Links.TryRead(text, here, out var linkEnd, out _))
            here = Characters.SkipSpaces(text, linkEnd);
        if (here >= text.Length || !Read(text, here, out var number, out var unitAt) || number is < 1 or > 99 || number % 1 != 0
            || !Units.TryRead(text, Characters.SkipSpaces(text, unitAt), out end, out var unit)
            || Characters.IsAnyAt(text, end, "之钟布公期批厂部店行析包配"))
            return false;
        value = number * unit;
        return true;
    }

    // A digit alone, since behind 元 the characters of a number are no continuation of one.
    private static bool Read(string text, int at, out decimal number, out int end)
    {
        (number, end) = (0, at);
        if (ChineseDigits.Digit(text[at]) is >= 1 and var digit && !Characters.IsAt(text, at + 1, '十'))
        {
            (number, end) = (digit, at + 1);
            return true;
        }
        if (!Numerals.TryRead(text, at, out var numeral) || !numeral.IsOne)
            return false;
        (number, end) = (numeral.Low, numeral.End);
        return true;
    }
}
