namespace PromoBot.Language;

/// <summary>Questions of what can be done here, and how.</summary>
internal sealed partial class Commands
{
    /// <summary>到位资金咋报, 报到位要怎么写: how it is told, not that it came.</summary>
    private bool IsHow(Clause clause, Mark help) => message.IsChinese && !clause.Has(Sign.ShowGapGap)
        && Text[help.Start] is '怎' or '咋' or '如' or '该' && !message.Values.Money.Any(sum => clause.Span.Covers(sum.Span));

    /// <summary>奖励办法第八条怎么写的: how a paper reads, not how to write here.</summary>
    private bool IsOfPolicy(Clause clause) => clause.Has(Sign.HelpPolicy) && message.IsChinese
        && Text.AsSpan(clause.Start, clause.Span.Length) is var text && (text.Contains("条", StringComparison.Ordinal) && text.Contains("第", StringComparison.Ordinal)
            || text.Contains("办法", StringComparison.Ordinal) && !text.Contains("有没有办法", StringComparison.Ordinal)
            || text.Contains("细则", StringComparison.Ordinal) || text.Contains("政策", StringComparison.Ordinal));

    /// <summary>能查排名不, 可以发语音吗: whether it can, with nothing to be done right now.</summary>
    private bool IsAbility(Clause clause)
    {
        var text = Text.AsSpan(clause.Start, clause.Span.Length).Trim().TrimStart("你这个它那个");
        return message.IsChinese && text.Length <= 12 && Array.Exists(Abilities, word => Text.AsSpan(clause.Start, clause.Span.Length).Trim()
                .TrimStart("你这那个它").StartsWith(word, StringComparison.Ordinal))
            && (text[^1] is '不' or '吗' or '么' or '嘛' or '没' || text.StartsWith("能不能", StringComparison.Ordinal)
                || text.StartsWith("可不可以", StringComparison.Ordinal) || clause.End < Text.Length && Text[clause.End] == '?')
            && text.IndexOfAny("帮给把下") < 0 && !names.Exists(name => clause.Holds(name.Span))
            && !message.Values.Dates.Any(date => clause.Holds(date.Span)) && !clause.Has(Sign.ShowGapTarget)
            && !clause.Has(Sign.ShowGapGap) && !clause.Has(Sign.Unit);
    }

    /// <summary>录错了怎么往回撤, 照片能传吗: how it is done here, with nothing named.</summary>
    private bool IsHowTo(Clause clause)
    {
        if (!message.IsChinese || names.Exists(name => clause.Holds(name.Span)) || clause.HasAny(Measures) || clause.Span.Length > 16)
            return false;
        var text = Text.AsSpan(clause.Start, clause.Span.Length);
        var how = text.IndexOfAny("怎咋");
        if (how >= 0 && text[how..].IndexOfAny(Doings) is > 0 and <= 5 && !text.Contains('谁'))
            return true;
        return Array.Exists(Means, word => Text.AsSpan(clause.Start, clause.Span.Length).Contains(word, StringComparison.Ordinal))
            && (text.Contains('能') || text.Contains("可以", StringComparison.Ordinal) || text.Contains("支持", StringComparison.Ordinal) || text.Contains('行'))
            && (text[^1] is '吗' or '么' or '不' or '没' || clause.End < Text.Length && Text[clause.End] == '?' || text.Contains("能不能", StringComparison.Ordinal)
                || text.Contains("行不行", StringComparison.Ordinal) || text.Contains("可不可以", StringComparison.Ordinal));
    }

    private static readonly System.Buffers.SearchValues<char> Doings = System.Buffers.SearchValues.Create("撤改录填传登删补");

    private static readonly string[] Means = ["语音", "照片", "图片", "附件", "截图", "拍照", "录音", "名片", "方言", "定位", "表格", "文件"];
    private static readonly SignSet Measures = SignSet.Of(Sign.Indicator, Sign.ShowGapGap, Sign.ShowGapTarget, Sign.RankRank, Sign.FindProject, Sign.FindCompany, Sign.HelpPolicy);

    private static readonly string[] Abilities = ["能查", "能报", "能看", "能导", "能改", "能撤", "能提醒", "能录", "能不能查", "能不能报", "能不能导", "能不能改",
        "能不能撤", "能不能提醒", "能不能录", "可以查", "可以报", "可以导", "可以改", "可以撤", "可以提醒", "可以录", "可不可以", "会查", "会报", "会提醒", "支持查", "支持导"];
}
