using System.Text.RegularExpressions;
using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>What narrows a list of projects beside the labels: a least size (亿元以上的有哪些), or that nothing was heard of them.</summary>
internal static partial class Listing
{
    private const int Longest = 30;
    private const int LongestEnglish = 60;

    private static readonly string[] Above = ["以上", "及以上", "元以上", "元及以上", "+", "往上"];
    private static readonly string[] Over = ["超", "超过", "大于", "不低于", "不少于", "over", "above", "at least", "more than"];
    private const string Digits = "零一二三四五六七八九十";

    public static Act Narrowed(Message message, Act act)
    {
        if (act is { Intent: Intent.Unknown, IsRefused: false } && AtLeast(message) is { } least && IsAsked(message))
            return new Act(Intent.AskProjects, new Slots { Amounts = [least] });
        if (act.Intent == Intent.AskVisits)
            return act with { Slots = act.Slots with { IsAboutTrips = IsAboutTrips(message) } };
        return act.Intent == Intent.AskProjects
            ? act with
            {
                Slots = act.Slots with
                {
                    IsQuiet = message.Marks.Exists(mark => mark.Sign == Sign.FindStale),
                    Amounts = AtLeast(message) is { } amount ? [amount] : act.Slots.Amounts,
                },
            }
            : act;
    }

    private static bool IsAsked(Message message) => message.Text.Length <= (message.IsChinese ? Longest : LongestEnglish)
        && message.Marks.Exists(mark => mark.Sign is Sign.Question or Sign.FindShow || (!message.IsChinese && message.Text.Contains("project", StringComparison.Ordinal)));

    private static Amount? AtLeast(Message message)
    {
        foreach (var sum in message.Values.Money)
        {
            var said = message.Text[sum.Span.Start..sum.Span.End].Trim();
            var (before, after) = (message.Text[Math.Max(0, sum.Span.Start - 10)..sum.Span.Start].TrimEnd(), message.Text[sum.Span.End..].TrimStart());
            if (Array.Exists(Above, word => after.StartsWith(word, StringComparison.Ordinal) || said.EndsWith(word, StringComparison.Ordinal))
                || Array.Exists(Over, word => before.EndsWith(word, StringComparison.Ordinal) || said.StartsWith(word, StringComparison.Ordinal)))
                return new Amount(AmountKind.Investment, sum.Min, sum.Min, sum.Currency);
        }
        if (EnglishFloors().Match(message.Text) is { Success: true } english)
        {
            var yuan = decimal.Parse(english.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)
                * (english.Groups["scale"].Value == "billion" ? 1_000_000_000m : 1_000_000m);
            return yuan > 0 ? new Amount(AmountKind.Investment, yuan, english.Groups["dollar"].Success ? "USD" : Domain.Money.Yuan) : null;
        }
        if (Floors().Match(message.Text) is { Success: true } found)
        {
            var digits = found.Groups["number"].Value;
            var number = digits.Length == 0 ? 1 : digits == "两" ? 2 : Digits.IndexOf(digits, StringComparison.Ordinal) is > 0 and var digit ? digit
                : decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
            var scale = found.Groups["scale"].Value switch { "亿" => 100_000_000m, "千万" => 10_000_000m, "百万" => 1_000_000m, _ => 10_000m };
            return number > 0 ? new Amount(AmountKind.Investment, number * scale, found.Groups["dollar"].Success ? "USD" : Domain.Money.Yuan) : null;
        }
        return null;
    }

    /// <summary>10亿以上, 亿元以上, 五千万及以上, 过亿: of a list these are no sums, and so no values of the message.</summary>
    [GeneratedRegex(@"(?<![0-9.])(?<number>[0-9]{1,6}(\.[0-9]{1,4})?|[一二两三四五六七八九十])?(?<scale>亿|千万|百万|万)(?<dollar>美元|美金)?元?(人民币)?(及|或)?以上|过(?<scale>亿)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Floors();

    [GeneratedRegex(@"(over|above|at least|more than) (?<dollar>us\$|usd |\$)?(rmb )?(?<number>[0-9]{1,6}(\.[0-9]{1,4})?) ?(?<scale>billion|million)( (?<dollar>dollars|us dollars|usd))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishFloors();

    private static readonly string[] Trips = ["外出", "出差", "行程", "出访", "招商记录", "哪些地方", "去过哪", "去了哪", "跑了哪些地方", "trip", "travel"];
    private static readonly string[] Calls = ["走访", "拜访", "接待", "来访", "企业", "公司", "visited", "guest"];

    private static bool IsAboutTrips(Message message) => Array.Exists(Trips, word => message.Text.Contains(word, StringComparison.Ordinal))
        && !Array.Exists(Calls, word => message.Text.Contains(word, StringComparison.Ordinal));
}
