namespace PromoBot.Language;

/// <summary>A number while it is being read: below 万 in the section, the sections already closed in the total.</summary>
internal struct NumeralParts(string text, int at)
{
    public const decimal Largest = 1_000_000_000_000_000m;
    private const int LongestDigits = 15;

    private readonly int start = at;
    private decimal total;
    private decimal section;
    private decimal digit;
    private decimal spread;
    private bool hasDigit;
    private int digitAt;
    private decimal scale = 1;
    private decimal lastUnit = 1;
    private bool isScaleShort;
    private bool isEnded;

    private int At { get; set; } = at;

    public bool IsBroken { get; private set; }

    /// <summary>Reads one digit group or one unit; false when the number ends.</summary>
    public bool Step()
    {
        if (isEnded || IsBroken || At >= text.Length)
            return false;
        if (Characters.IsDigit(text[At]))
            return !hasDigit && ReadDigits();
        if (ChineseDigits.Digit(text[At]) >= 0)
            return !hasDigit && ReadCharacters();
        return ReadHalf() || ReadUnit();
    }

    public readonly Numeral Whole()
    {
        var (end, last) = Tail();
        // 一亿五千 stands for 一亿五千万: thousands right behind 亿 lack their 万.
        var isShort = scale == 100_000_000m && lastUnit == 1000 && total >= scale && section % 1000 == 0
            && !Characters.IsAnyAt(text, end, "元块零");
        var low = total + ((section + last) * (isShort ? 10_000m : 1));
        return new(end, low, low + spread, scale, isScaleShort, !Characters.IsDigit(text[start]));
    }

    // Digits without a unit behind a unit: 一亿零五, 十五, 两亿三 (2.3亿); in 投2亿3月开工 they begin something else.
    private readonly (int End, decimal Last) Tail()
    {
        if (!hasDigit)
            return (At, 0);
        if ((total == 0 && section == 0) || lastUnit == 10 || text[digitAt] == '零')
            return (At, digit);
        var isOpen = Characters.IsHanAt(text, At) ? "元块美欧港英新人左的多吧".Contains(text[At], StringComparison.Ordinal)
            : !Characters.IsLetterAt(text, At) && !Characters.IsAnyAt(text, At, "-/.:%~");
        return At == digitAt + 1 && (isOpen || lastUnit < 10_000m) ? (At, digit * lastUnit / 10) : (digitAt, 0);
    }

    private bool ReadDigits()
    {
        var end = At;
        decimal value = 0, place = 0;
        var digits = 0;
        for (; end < text.Length; end++)
        {
            var character = text[end];
            if (Characters.IsDigit(character))
            {
                if (++digits <= LongestDigits)
                {
                    value = (value * 10) + (character - '0');
                    place *= 10;
                }
            }
            else if (character == '.' && place == 0 && Characters.IsDigitAt(text, end + 1))
                place = 1;
            else if (!(character == ',' && place == 0 && IsThousands(end)))
                break;
        }
        IsBroken = digits > LongestDigits;
        digitAt = At;
        (digit, hasDigit, At) = (place == 0 ? value : value / place, true, end);
        return true;
    }

    private readonly bool IsThousands(int comma) =>
        Characters.IsDigitAt(text, comma + 1) && Characters.IsDigitAt(text, comma + 2) && Characters.IsDigitAt(text, comma + 3)
        && !Characters.IsDigitAt(text, comma + 4);

    private bool ReadCharacters()
    {
        var end = At;
        decimal value = 0;
        while (ChineseDigits.IsDigitAt(text, end) && end - At < LongestDigits)
            value = (value * 10) + ChineseDigits.Digit(text[end++]);
        IsBroken = end - At == LongestDigits;
        var length = end - At;
        var first = ChineseDigits.Digit(text[At]);
        if (first == 0 && length > 1)
            length--;
        // 三四个亿, 十五六亿, 三五百万: two digits in a row before a unit are an estimate.
        if (length == 2 && first > 0 && value % 10 > first && spread == 0 && (value % 10 == first + 1 || IsUnitAt(end)))
            (value, spread) = (first, (value % 10) - first);
        if (Characters.IsAt(text, end, '点') && ChineseDigits.IsDigitAt(text, end + 1) && IsDecimalPoint(end))
            end = ReadFraction(end + 1, ref value);
        digitAt = At;
        (digit, hasDigit, At) = (value, true, end);
        return true;
    }

    private readonly bool IsUnitAt(int at)
    {
        if (Characters.IsAt(text, at, '个'))
            at++;
        return at < text.Length && (ChineseDigits.SmallUnit(text[at]) >= 100 || ChineseDigits.LargeUnit(text[at]) > 0);
    }

    // 三点五亿 is a number, 三点五分 a time: the characters behind decide.
    private readonly bool IsDecimalPoint(int point)
    {
        var end = point + 1;
        while (ChineseDigits.IsDigitAt(text, end))
            end++;
        return Characters.IsAnyAt(text, end, "万亿萬億千百个%") || Characters.StartsAt(text, end, "多")
            || Characters.StartsAt(text, end, "元");
    }

    private readonly int ReadFraction(int from, ref decimal value)
    {
        var place = 1m;
        for (; ChineseDigits.IsDigitAt(text, from); from++)
        {
            if (place > 0.000_001m)
                value += ChineseDigits.Digit(text[from]) * (place /= 10);
        }
        return from;
    }

    // 两个半亿; 两亿半, but 两亿半年内 goes on with another word.
    private bool ReadHalf()
    {
        if (!hasDigit && section == 0 && lastUnit == 100_000_000m && Characters.IsAt(text, At, '半')
            && !Characters.IsAnyAt(text, At + 1, "年个天月导成小路价数途边"))
        {
            (total, At, isEnded) = (total + (lastUnit / 2), At + 1, true);
            return true;
        }
        if (!hasDigit || !Characters.StartsAt(text, At, "个半") || At + 2 >= text.Length || ChineseDigits.LargeUnit(text[At + 2]) == 0)
            return false;
        (digit, At) = (digit + 0.5m, At + 2);
        return true;
    }

    private bool ReadUnit()
    {
        var unitAt = hasDigit || section > 0 ? SkipFillers() : At;
        if (unitAt >= text.Length)
            return false;
        if (ChineseDigits.SmallUnit(text[unitAt]) is > 0 and var small && (hasDigit || small == 10) && unitAt == At)
            return Close(unitAt + 1, small);
        if (ChineseDigits.LargeUnit(text[unitAt]) is > 0 and var large)
            return Close(unitAt + 1, large);
        if (IsTrillion(unitAt))
            return Close(unitAt + 1, 1_000_000_000_000m);
        if (hasDigit && ChineseDigits.SmallUnit(text[unitAt]) is > 0 and var spaced && unitAt > At)
            return Close(unitAt + 1, spaced);
        if (!hasDigit || section > 0 || total > 0
            || !Numerals.TryReadLatinScale(text, At, out var end, out var latin, out isScaleShort))
            return false;
        isEnded = true;
        return Close(end, latin);
    }

    // 四十九兆九千亿元, 1.5兆日元; 500兆瓦 and 100兆宽带 measure other things.
    private readonly bool IsTrillion(int at) => text[at] == '兆' && (hasDigit || section > 0) && total == 0
        && (Characters.IsAnyAt(text, at + 1, "元日韩美新台") || Characters.IsDigitAt(text, at + 1) || ChineseDigits.IsDigitAt(text, at + 1));

    // 20 多个亿: what stands between a number and its unit; nothing is skipped where no unit follows.
    private readonly int SkipFillers()
    {
        var here = Characters.SkipSpaces(text, At);
        if (Characters.IsAnyAt(text, here, "多来余"))
            here++;
        if (Characters.IsAt(text, here, '个'))
            here = Characters.SkipSpaces(text, here + 1);
        if (Characters.IsAnyAt(text, here, "多来"))
            here++;
        var unit = here < text.Length && (ChineseDigits.LargeUnit(text[here]) > 0
            || (ChineseDigits.SmallUnit(text[here]) >= 100 && here + 1 < text.Length
            && ChineseDigits.LargeUnit(text[here + 1]) > 0));
        return unit ? here : At;
    }

    private bool Close(int end, decimal unit)
    {
        if (unit < 10_000m)
        {
            // 零十二万 is written for 十二万 behind a larger unit.
            section += (hasDigit && digit > 0 ? digit : 1) * unit;
            // 三四十个亿 spreads over tens.
            spread *= hasDigit ? unit : 1;
        }
        else
        {
            var below = section + (hasDigit ? digit : 0);
            // 一万亿: the total so far is multiplied too; 两亿三千万: it is not.
            total = total > 0 && total < unit ? (total + below) * unit : total + (below * unit);
            section = 0;
            spread *= unit;
            IsBroken |= below == 0 && total == 0;
        }
        IsBroken |= total > Largest;
        scale = unit < 10_000m && scale >= 10_000m ? scale : unit;
        lastUnit = unit;
        (digit, hasDigit, At) = (0, false, end);
        return true;
    }
}
