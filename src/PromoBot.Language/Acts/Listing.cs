using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>What narrows a list of projects beside the labels: a least size (亿元以上的有哪些), or that nothing was heard of them.</summary>
internal static class Listing
{
    private const int Longest = 30;
    private const int LongestEnglish = 60;

    private static readonly string[] Above = ["以上", "及以上", "元以上", "元及以上", "+", "往上"];
    private static readonly string[] Over = ["超", "超过", "大于", "不低于", "不少于", "over", "above", "at least", "more than"];
    private static readonly (string Words, decimal Yuan)[] Bare = [("十亿元以上", 1_000_000_000), ("十亿以上", 1_000_000_000), ("亿元以上", 100_000_000), ("亿元及以上", 100_000_000), ("过亿", 100_000_000), ("亿以上", 100_000_000), ("千万以上", 10_000_000), ("千万元以上", 10_000_000)];

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
        && message.Marks.Exists(mark => mark.Sign is Sign.Question or Sign.FindShow || (!message.IsChinese && mark.Sign == Sign.FindProject));

    private static Amount? AtLeast(Message message)
    {
        foreach (var sum in message.Values.Money)
        {
            var (before, after) = (message.Text[Math.Max(0, sum.Span.Start - 10)..sum.Span.Start].TrimEnd(), message.Text[sum.Span.End..].TrimStart());
            if (Array.Exists(Above, word => after.StartsWith(word, StringComparison.Ordinal) || message.Text[sum.Span.Start..sum.Span.End].EndsWith(word, StringComparison.Ordinal))
                || Array.Exists(Over, word => before.EndsWith(word, StringComparison.Ordinal)))
                return new Amount(AmountKind.Investment, sum.Min, sum.Min, sum.Currency);
        }
        foreach (var (words, yuan) in Bare)
            if (message.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || !char.IsDigit(message.Text[at - 1])))
                return new Amount(AmountKind.Investment, yuan);
        return null;
    }

    private static readonly string[] Trips = ["外出", "出差", "行程", "出访", "招商记录", "哪些地方", "去过哪", "去了哪", "跑了哪些地方", "trip", "travel"];
    private static readonly string[] Calls = ["走访", "拜访", "接待", "来访", "企业", "公司", "visited", "guest"];

    private static bool IsAboutTrips(Message message) => Array.Exists(Trips, word => message.Text.Contains(word, StringComparison.Ordinal))
        && !Array.Exists(Calls, word => message.Text.Contains(word, StringComparison.Ordinal));
}
