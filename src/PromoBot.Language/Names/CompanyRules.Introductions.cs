namespace PromoBot.Language;

/// <summary>Names that are introduced: 一家叫X, 做锚链的X, 会员企业X, 不是X是Y.</summary>
internal sealed partial class CompanyRules
{
    /// <summary>不是三一重工, 是中联重科.</summary>
    private bool IsPutRight(Clause clause, Span run)
    {
        var at = run.Start - clause.Start;
        if (clause.End - run.End > 2 || at is < 1 or > 4 || message.EndingAt(run.End, Shape) is null)
            return false;
        var text = Text.AsSpan(clause.Start, at).Trim();
        var isPair = text.EndsWith("不是", StringComparison.Ordinal) && Text.AsSpan(Math.Min(Text.Length, clause.End + 1)).TrimStart().StartsWith("是", StringComparison.Ordinal)
            || text is "是" or "而是" or "应该是" && message.Clauses.Exists(other => other.End < clause.Start && clause.Start - other.End < 3
                && Text.AsSpan(other.Start, other.Span.Length).Contains("不是", StringComparison.Ordinal));
        return isPair;
    }

    /// <summary>拜会了两家, 一家月见文化, 一家叫派星实验.</summary>
    private bool IsOneOf(Clause clause, Span run) => Array.Exists(Parts, word => Characters.EndsAt(Text, run.Start, word)
        && run.Start - word.Length <= clause.Start) && clause.End - run.End <= 1 && message.Clauses.Exists(other =>
        other.Sentence == clause.Sentence && other.HasAny(Meeting));

    private static readonly string[] Parts = ["一家", "一家是", "一家叫", "另一家", "另一家是", "另外一家", "还有一家", "第一家", "第二家", "第三家", "一个是",
        "一是", "二是", "三是", "四是", "五是", "再一家", "一处是", "还有", "先是", "然后是", "最后是", "再就是", "分别是", "包括"];

    /// <summary>做船用锚链的亚泰星海: told by its trade, then by its name.</summary>
    private bool IsMaker(Clause clause, Span run)
    {
        if (!Characters.IsAt(Text, run.Start - 1, '的'))
            return false;
        if (PlainWords.IsThing(run.Of(Text)) || message.StartingAt(run.End, SignSet.Of(Sign.Kind)) is not null)
            return false;
        var told = Text[Math.Max(clause.Start, run.Start - FarthestMaker)..(run.Start - 1)];
        return Array.Exists(Makers, word => told.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at
            && told.Length - at - word.Length is >= 2 && told.IndexOfAny(['的', '了', '项'], at) < 0);
    }

    private const int FarthestMaker = 14;
    private static readonly string[] Makers = ["做", "搞", "生产", "卖", "干", "主营", "专做", "从事", "弄"];

    private bool IsCalled(Beside before) => Array.Exists(Introductions, word =>
        Characters.EndsAt(Text, before.At, word));

    private static readonly string[] Introductions = ["一家是", "业主是", "企业是", "公司是", "投资方是", "客商是", "对方是", "厂名叫", "名叫", "公司叫",
        "企业叫", "厂叫", "厂子叫", "名字叫", "名字是", "主体是", "家叫", "个叫", "就是那家", "就是这家", "是那家", "项目方是", "建设方是"];

    /// <summary>会员企业森源: named right after the word for a company.</summary>
    private bool IsLabelled(int at) => Array.Exists(["企业", "公司", "民企", "外企", "客商", "厂家", "厂商", "厂名"], word =>
        Characters.EndsAt(Text, at, word));
}
