namespace PromoBot.Language;

/// <summary>Who of us is first or last, and why a figure changed.</summary>
internal sealed partial class Questions
{
    /// <summary>怎么我们上周到资少了3000万.</summary>
    private Mark? IsWhyChanged(Span span) => message.IsChinese && message.Text.AsSpan(span.Start, span.Length) is var text
        && (text.Contains("少了", StringComparison.Ordinal) || text.Contains("多了", StringComparison.Ordinal)
            || text.Contains("降了", StringComparison.Ordinal) || text.Contains("掉了", StringComparison.Ordinal)
            || text.Contains("涨了", StringComparison.Ordinal)) && Has(span, Sign.Indicator)
        ? message.In(span, Sign.Question).Cast<Mark?>().FirstOrDefault(mark => mark!.Value.Span.Of(message.Text) is "怎么" or "咋" or "为何" or "怎样") : null;

    /// <summary>去年哪个街道签约额第一, which town is ahead: who or which of our units, and a place at either end.</summary>
    private Mark? IsWhichUnit(Span span)
    {
        var isWhich = message.In(span, Sign.Question).FirstOrDefault(mark =>
            mark.Span.Of(message.Text) is "谁" or "哪个" or "哪些" or "哪家" or "哪几个" or "谁家" or "who" or "which" or "what" or "which of");
        // 这季度谁签得最多
        if (message.IsChinese && isWhich.Length > 0 && isWhich.Span.Of(message.Text)[0] == '谁' && HasEnd(span) && First(span, SignSet.Of(Sign.MoveProjectSigned, Sign.MoveProjectStarted, Sign.LogFundsArrived, Sign.LogVisitOut)) is not null)
            return isWhich;
        // 武陵街道和汉江街道哪个到资多
        if (message.IsChinese && isWhich.Length > 0 && Has(span, Sign.Indicator) && EndsInDegree(span))
            return isWhich;
        return isWhich.Length > 0 && (Has(span, Sign.Indicator) || Has(span, Sign.ShowGapTarget))
            && (!message.IsChinese || Has(span, Sign.Unit) || isWhich.Span.Of(message.Text)[0] == '谁') && HasEnd(span)
            && (message.IsChinese || Has(span, Sign.EnglishUnit) || Has(span, Sign.RankEach)) ? isWhich : null;
    }

    private bool EndsInDegree(Span span)
    {
        var text = message.Text.AsSpan(span.Start, span.Length).TrimEnd("?吗呢些点一 ");
        return text.Length > 4 && text[^1] is '多' or '少' or '高' or '低' or '快' or '慢' or '强' && text[^2] is not ('多' or '有' or '至') && text.IndexOf("哪") + text.IndexOf("谁") > -2;
    }

    private bool HasEnd(Span span) => Array.Exists(Ends, word =>
        message.Text.AsSpan(span.Start, span.Length).Contains(word, StringComparison.Ordinal));

    private static readonly string[] Ends = ["第一", "第二", "最多", "最少", "最高", "最低", "最好", "最差", "最快", "最慢", "最大", "最后", "最前", "倒数", "领先", "落后", "在前", "在后", "靠前", "靠后", "带头", "打头",
        " ahead", " behind", " first", " last", " leads", " best", " worst", " most", " least", " highest", " lowest"];
}
