namespace PromoBot.Language;

/// <summary>Finds counts (2家, 一行7人, 3 people) and bare numbers outside sums, dates, codes and measures.</summary>
internal static class NumberReader
{
    private const int LongestBare = 6;

    private static readonly WordTable<string> Counters = WordTable<string>.Of(
        [.. ("家 人 次 个 场 名 位 趟 项 笔 条 批 份 件 户 亩 吨 组 期 轮 天 人次 家次 倍 台 套 辆 遍 回 平米 平方米 宗 支 座 间 所 处 % ％ "
            + "people persons companies company firms firm enterprises enterprise visits visit trips trip meetings meeting projects project times guests "
            + "participants attendees delegates leads events investors members days percent jobs units hectares mu contracts deals")
            .Split(' ').Select(word => (word, word == "％" ? "%" : word))]);

    private static readonly WordTable<bool> Measures = WordTable<bool>.Of(
        ("gw mw kw gwh mwh kwh mm cm nm km kg g t m am pm gb tb sqm tons tonnes meters metres million billion thousand inch inches v w", true));

    // 三十多号人, 二十来个人, 50余人: about so many are counted as so many.
    private static readonly WordTable<bool> Heads = WordTable<bool>.Of(("人 个人 号人 名 位 名干部 名企业家", true));

    public static List<NumberMention> Read(string text, params IEnumerable<Mention>[] taken)
    {
        var spans = taken.SelectMany(mentions => mentions).Select(mention => mention.Span).OrderBy(span => span.Start).ToList();
        var found = new List<NumberMention>();
        for (int at = 0, next = 0; at < text.Length;)
        {
            while (next < spans.Count && spans[next].End <= at)
                next++;
            if (next < spans.Count && spans[next].Start <= at)
                at = spans[next].End;
            else if (MayBegin(text, at) && Numerals.TryRead(text, at, out var numeral))
            {
                var limit = next < spans.Count ? spans[next].Start : text.Length;
                if (ReadCount(text, at, numeral) is { } number && number.Span.End <= limit)
                {
                    found.Add(number);
                    at = number.Span.End;
                }
                else
                    at = Math.Min(numeral.End, limit);
            }
            else
                at++;
        }
        return found;
    }

    private static bool MayBegin(string text, int at) => Characters.IsDigit(text[at]) || ChineseDigits.Digit(text[at]) >= 0
        || text[at] == '十'
        || (Characters.IsLetter(text[at]) && !Characters.IsLetterAt(text, at - 1));

    private static NumberMention? ReadCount(string text, int at, Numeral numeral)
    {
        // 第3次 is which, not how many; A3, 5g and 3-5 are names and ranges; 十几家 is no number.
        if (!numeral.IsOne || Characters.IsAnyAt(text, at - 1, "第-_#/") || Characters.IsLetterAt(text, at - 1))
            return null;
        if (Characters.IsAnyAt(text, numeral.End, "几多余来"))
            return Heads.TryRead(text, numeral.End + 1, out var headEnd, out _) && numeral.Low >= 10
                ? new(new(at, headEnd), numeral.Low, "人", "some people") : null;
        // 三到五家
        if (Characters.IsAnyAt(text, at - 1, "到至~") && at > 1 && (Characters.IsDigit(text[at - 2])
            || ChineseDigits.IsPart(text[at - 2])))
            return null;
        var counterAt = Characters.SkipSpaces(text, numeral.End);
        if (Counters.TryRead(text, counterAt, out var end, out var counter))
            return IsInWord(text, end, counter) ? null : new(new(at, end), numeral.Low, counter, "count");
        // 12 GW and 30 MW measure something.
        if (Measures.TryRead(text, counterAt, out _, out _))
            return null;
        var isBare = !numeral.IsSpelled && numeral.End - at <= LongestBare && !Characters.IsLetterAt(text, numeral.End)
            && !Characters.IsHanAt(text, numeral.End) && !Characters.IsAnyAt(text, numeral.End, "-_:/")
            && !(Characters.IsAt(text, numeral.End, '.') && Characters.IsDigitAt(text, numeral.End + 1));
        return isBare ? new(new(at, numeral.End), numeral.Low, "", "bare number") : null;
    }

    // 一家人, 一人公司, 三家村
    private static bool IsInWord(string text, int end, string counter) => counter switch
    {
        "家" => Characters.IsAnyAt(text, end, "人村具"),
        "期" => true,
        "个" => Characters.IsAnyAt(text, end, "月亿星礼小工"),
        "次" => Characters.IsAnyAt(text, end, "性元贷"),
        "人" => Characters.IsAnyAt(text, end, "公制转机"),
        "天" => Characters.IsAnyAt(text, end, "酒线"),
        "条" => Characters.IsAnyAt(text, end, "件款"),
        "位" => Characters.IsAnyAt(text, end, "于置"),
        _ => false,
    };
}
