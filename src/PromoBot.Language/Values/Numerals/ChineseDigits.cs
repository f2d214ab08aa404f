namespace PromoBot.Language;

/// <summary>The characters that write numbers, plain and in the forms of bank forms (壹贰叁).</summary>
internal static class ChineseDigits
{
    /// <summary>0 to 9, or -1.</summary>
    public static int Digit(char character) => character switch
    {
        '零' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' or '俩' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>10, 100, 1000, or 0.</summary>
    public static int SmallUnit(char character) => character switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>万 and 亿, or 0.</summary>
    public static decimal LargeUnit(char character) => character switch
    {
        '万' or '萬' => 10_000m,
        '亿' or '億' => 100_000_000m,
        _ => 0m,
    };

    public static bool IsPart(char character) => Digit(character) >= 0 || SmallUnit(character) > 0 || LargeUnit(character) > 0;

    public static bool IsDigitAt(string text, int at) => at >= 0 && at < text.Length && Digit(text[at]) >= 0;
}
