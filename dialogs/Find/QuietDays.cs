using System.Globalization;
using System.Text.RegularExpressions;

namespace PromoBot.Dialogs;

/// <summary>For how long nothing was heard, where somebody says so: 两周没动静, 30天没更新, 3 months without progress.</summary>
internal static partial class QuietDays
{
    /// <summary>Where nothing was said.</summary>
    private const int Usual = 30;

    public static int Said(string text)
    {
        if (Spans().Match(text) is not { Success: true } found)
            return Usual;
        var number = found.Groups["number"].Value switch
        {
            "一" => 1,
            "两" or "二" => 2,
            "三" => 3,
            "半" => 0,
            var digits => int.Parse(digits, CultureInfo.InvariantCulture),
        };
        var days = found.Groups["unit"].Value switch
        {
            "天" or "日" or "day" => 1,
            "周" or "星期" or "week" => 7,
            "年" or "year" => 365,
            _ => 30,
        };
        return Math.Clamp(number == 0 ? days / 2 : number * days, 1, 3650);
    }

    [GeneratedRegex(@"(?<number>[0-9]{1,3}|一|二|两|三|半)\s*(个)?(?<unit>天|日|周|星期|月|年|day|week|month|year)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Spans();
}
