namespace PromoBot.Language;

/// <summary>What makes sense only in a talk: 是25亿, 应该是上周三, it is 2.5 billion set right what was just written.</summary>
internal static class Fragment
{
    private static readonly string[] Openings = ["是", "应该是", "应为", "改成", "改为", "it is ", "it's ", "it was ", "should be ", "make it "];

    private static readonly string[] Labels = ["单位是", "币种是", "金额是", "投资额是", "总投资是", "日期是", "时间是", "签约额是", "单位应该是"];
    private static readonly string[] Stages = ["改成", "改为", "应该是", "阶段是", "阶段改成", "改到"];

    /// <summary>改成开工, 阶段是签约: the stage alone after what changes it.</summary>
    public static Act? Restaged(Message message, List<Finding> findings)
    {
        if (!message.IsChinese || message.Text.Length > 12 || Array.Find(Stages, word => message.Text.StartsWith(word, StringComparison.Ordinal)) is not { } opening)
            return null;
        var stage = message.In(new(opening.Length, message.Text.Length)).FirstOrDefault(mark => Reports.Stages.Has(mark.Sign) && mark.Start - opening.Length <= 1 && message.Text.Length - mark.End <= 2);
        return stage.Length > 1 && Words.Stage(stage.Sign) is { } reached ? Corrected(message, findings, stage.Span, new() { Stage = reached }) : null;
    }

    /// <summary>Null where the message is more than an opening and a value.</summary>
    public static Act? Correction(Message message, List<Finding> findings)
    {
        var text = message.Text.TrimEnd(' ', '.', '!', '。');
        var opening = Array.Find(Openings, opening => text.StartsWith(opening, StringComparison.Ordinal));
        // 单位是美元, 4200万美元
        if (message.IsChinese && text.Length <= 24 && Array.Exists(Labels, label => text.StartsWith(label, StringComparison.Ordinal)) && message.Values.Money is [var named]
            && message.Names.Count == 0)
            return Corrected(message, findings, named.Span, new() { Amounts = [new(null, named.Min, named.Max, named.Currency)] });
        if (opening is null)
            return null;
        var rest = new Span(opening.Length, text.Length);
        if (message.Values.Money is [var sum] && sum.Span == rest)
            return Corrected(message, findings, rest, new() { Amounts = [new(null, sum.Min, sum.Max, sum.Currency)] });
        return message.Values.Dates is [{ Sort: DateSort.Day } date] && date.Span == rest
            ? Corrected(message, findings, rest, new() { Date = date.From })
            : null;
    }

    private static Act Corrected(Message message, List<Finding> findings, Span words, Slots slots)
    {
        findings.Clear();
        findings.Add(new(0, "intent", nameof(Intent.Correct), new(0, words.Start), "is, and a value alone"));
        findings.Add(new(0, SlotNames.Of(slots)[0], message.Words(words), words, "the value alone"));
        return new(Intent.Correct, slots);
    }
}
