namespace PromoBot.Language;

/// <summary>
/// Finds sums of money. A number is one when it has a currency, or 万 or more and nothing counted behind it (200万平米 is an area).
/// 亿元以上 and over 100 million are no sums but thresholds, which filters ask for: they are kept apart.
/// </summary>
internal static class MoneyReader
{
    private const decimal SmallestWithoutUnit = 10_000m;

    public static (List<MoneyMention> Sums, List<MoneyMention> Thresholds) Read(string text)
    {
        List<MoneyMention> sums = [], thresholds = [];
        for (var at = 0; at < text.Length;)
        {
            if (MayBegin(text, at) && TryRead(text, at, out var money, out var isThreshold))
            {
                (isThreshold ? thresholds : sums).Add(money);
                at = money.Span.End;
            }
            else
                at++;
        }
        return (sums, thresholds);
    }

    // Most characters begin no sum; this keeps the tables away from them.
    private static bool MayBegin(string text, int at)
    {
        var character = text[at];
        if (Characters.IsLetter(character))
            return !Characters.IsLetterAt(text, at - 1);
        return Characters.IsDigit(character) || ChineseDigits.IsPart(character)
            || "人美欧港日英新韩台澳加瑞林马泰卢印迪半亿千百$¥￥€£₩".Contains(character, StringComparison.Ordinal);
    }

    private static bool TryRead(string text, int at, out MoneyMention money, out bool isThreshold)
    {
        money = null!;
        var hasBefore = Currencies.Before.TryRead(text, at, out var numberAt, out var before);
        if (!hasBefore)
            numberAt = at;
        else
            numberAt = SumBounds.SkipBetween(text, numberAt);
        isThreshold = SumBounds.TryReadBareThreshold(text, at, out money);
        if (isThreshold)
            return true;
        if (!SumRange.TryRead(text, numberAt, out var range) || (!hasBefore && IsGlued(text, at, range)))
            return false;

        var unitAt = SumBounds.SkipEstimate(text, range.End);
        if (Currencies.Millions.TryRead(text, unitAt, out var millionEnd, out var inMillions) && range.Scale < SmallestWithoutUnit)
        {
            money = new(new(at, millionEnd), range.Low * 1_000_000m, range.High * 1_000_000m, inMillions, true, true, range.Rule);
            return true;
        }
        var hasBehind = TryReadBehind(text, unitAt, out var end, out var behind) && !SumBounds.IsWordGoingOn(text, end, behind)
            && (!SumBounds.IsTooSmall(text, unitAt, end, range) || Coins.TryRead(text, end, out _, out _))
            && !(hasBefore && BelongsToNext(text, end, before, behind));
        var currency = hasBehind && behind != Currencies.Plain ? behind : hasBefore ? before : range.Currency ?? "CNY";
        var currencySaid = hasBefore || (hasBehind && behind != Currencies.Plain) || range.Currency != null;
        var unitSaid = currencySaid || hasBehind;
        if (!hasBehind)
            end = range.End;
        if (currencySaid && range.Scale == 1 && Numerals.TryReadLatinScale(text, Characters.SkipSpaces(text, end), out var scaleEnd, out var scale, out _))
            (end, range) = (scaleEnd, range with { Low = range.Low * scale, High = range.High * scale, Scale = scale });
        else if (hasBehind && range.Low == range.High)
            (end, range) = WithSmallCoins(text, end, range);
        if (!unitSaid && (!CanStandAlone(text, range) || SumBounds.IsCountedBefore(text, at)))
            return false;
        isThreshold = SumBounds.IsThreshold(text, at, end);
        money = new(new(at, end), range.Low, range.High, currency, currencySaid, unitSaid, range.Rule);
        return true;
    }

    // 五元三毛, 两美元又三美分, 3 dollars 50 cents: only what is a part of the same sum is added.
    private static (int End, SumRange Range) WithSmallCoins(string text, int end, SumRange range)
    {
        while (Coins.TryRead(text, end, out var coinEnd, out var value))
            (end, range) = (coinEnd, range with { Low = range.Low + value, High = range.High + value });
        return (Characters.IsAt(text, end, '整') ? end + 1 : end, range);
    }

    // RMB 10 USD 20: the second currency is the next sum's.
    private static bool BelongsToNext(string text, int end, string before, string behind) =>
        behind != Currencies.Plain && (behind != before || text[end - 1] == '$') && Characters.IsDigitAt(text, Characters.SkipSpaces(text, end));

    private static bool TryReadBehind(string text, int at, out int end, out string currency)
    {
        if (Currencies.Behind.TryRead(text, at, out end, out currency))
        {
            // 9000元日币
            if (currency == Currencies.Plain && Currencies.Behind.TryRead(text, end, out var again, out var second)
                && second != Currencies.Plain && !SumBounds.IsWordGoingOn(text, again, second))
                (end, currency) = (again, second);
            // 2亿元(港币)
            if (currency == Currencies.Plain && Characters.IsAt(text, end, '(')
                && Currencies.Behind.TryRead(text, end + 1, out var inner, out var said)
                && Characters.IsAt(text, inner, ')'))
                (end, currency) = (inner + 1, said);
            return true;
        }
        // 10 $, but not the one of "rose $30"
        if (Characters.IsAt(text, at, '$') && !Characters.IsDigitAt(text, at + 1))
        {
            (end, currency) = (at + 1, "USD");
            return true;
        }
        return Characters.IsAt(text, at, '(') && Currencies.Behind.TryRead(text, at + 1, out end, out currency)
            && Characters.IsAt(text, end++, ')');
    }

    // The 3 of A3 and of 第3, unless 亿 or 万 makes it a sum all the same (线TCL3亿).
    private static bool IsGlued(string text, int at, SumRange range) =>
        at > 0 && (text[at - 1] == '第' || (Characters.IsLetter(text[at - 1]) && (range.Scale < SmallestWithoutUnit
        || range.IsScaleShort))
            || (text[at - 1] is '-' or '.' && Characters.IsLetterAt(text, at - 2)));

    private static bool CanStandAlone(string text, SumRange range) =>
        range.Scale >= SmallestWithoutUnit && (!range.IsScaleShort || SumBounds.IsWan(text, range.End))
        && !SumBounds.IsCounted(text, range.End);
}
