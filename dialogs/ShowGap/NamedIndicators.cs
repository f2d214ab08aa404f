using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Indicators that a message calls by their own name: 30亿元以上服务业项目, for which the labels have no key.</summary>
internal static class NamedIndicators
{
    /// <summary>Fewer letters in common say nothing: every other name ends in 项目.</summary>
    private const int LeastInCommon = 3;

    /// <param name="topic">The key that the message was read to ask for; null where none.</param>
    public static IReadOnlyList<string> In(Plan plan, string text, string? topic)
    {
        var named = Whole(plan, text).Where(one => topic is null || one.Topic == topic || one.Topic == Topics.Other || IsNarrower(plan, one, topic)).ToList();
        return [.. (named.Count > 0 || topic is not null ? named : Partly(plan, text)).Select(one => one.Id)];
    }

    /// <summary>What sounds like a project is an indicator: 50·20项目, 京冀项目.</summary>
    public static bool Is(Plan plan, string name) =>
        Even(name).Length >= LeastInCommon && plan.Indicators.Any(one => one.Name.Values.Any(own => Core(own).Contains(Even(name), StringComparison.OrdinalIgnoreCase)));

    /// <summary>“50·20”项目(每年) → 50·20项目: nobody types the quotation marks, or what stands in brackets.</summary>
    private static string Core(string name) => Even(name.IndexOfAny(['(', '（']) is var at and > 0 ? name[..at] : name);

    private static string Even(string text) => string.Concat(text.Where(letter => letter is not ('“' or '”' or '"' or '「' or '」' or ' ')));

    /// <summary>实际利用外资年增幅, where 实际利用外资 was heard: its name holds that of an indicator asked for, and says more.</summary>
    private static bool IsNarrower(Plan plan, Indicator named, string topic) => plan.Indicators.Any(one => one.Topic == topic && one.Id != named.Id
        && one.Name.Values.Select(Core).Any(name => named.Name.Values.Select(Core).Any(own => own.Length > name.Length && own.Contains(name, StringComparison.OrdinalIgnoreCase))));

    /// <summary>By the whole name; not 到位资金 where 产业项目到位资金占比 is said.</summary>
    private static List<Indicator> Whole(Plan plan, string text)
    {
        var found = plan.Indicators
            .SelectMany(one => one.Name.Values, (one, name) => (Indicator: one, Name: Core(name)))
            .Where(one => one.Name.Length > 1 && Even(text).Contains(one.Name, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return
        [
            .. found.Where(one => !found.Exists(other => other.Name.Length > one.Name.Length && other.Name.Contains(one.Name, StringComparison.OrdinalIgnoreCase)))
                .Select(one => one.Indicator)
                .Distinct(),
        ];
    }

    /// <summary>楼宇入驻率 for 商务楼宇入驻率: those that share the most with what was said.</summary>
    private static List<Indicator> Partly(Plan plan, string text)
    {
        var others = plan.Indicators.Where(one => one.Topic == Topics.Other).Select(one => (Indicator: one, Common: one.Name.Values.Max(name => InCommon(name, text)))).ToList();
        var most = others.Count == 0 ? 0 : others.Max(one => one.Common);
        return most < LeastInCommon ? [] : [.. others.Where(one => one.Common == most).Select(one => one.Indicator)];
    }

    /// <summary>How long the longest run of Chinese letters is that both hold.</summary>
    private static int InCommon(string name, string text)
    {
        var longest = 0;
        for (var start = 0; start < name.Length; start++)
            for (var length = longest + 1; start + length <= name.Length && IsHan(name[start + length - 1]); length++)
                if (text.Contains(name.AsSpan(start, length), StringComparison.Ordinal))
                    longest = length;
                else
                    break;
        return longest;
    }

    private static bool IsHan(char letter) => letter is >= '\u4e00' and <= '\u9fff';
}
