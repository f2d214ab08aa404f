namespace PromoBot.Language;

/// <summary>Money that came in.</summary>
internal sealed partial class Reports
{
    public Mark? Funds(Clause clause, bool inMoney)
    {
        var arrived = message.First(clause.Span, Sign.LogFundsArrived);
        var paid = message.First(clause.Span, Sign.LogFundsPaidIn);
        var fdi = message.First(clause.Span, Sign.LogFundsFdi);
        var hasMoney = HasMoney(clause);
        if (arrived is { } found)
        {
            if (Characters.IsAnyAt(Text, found.Start - 1, "没未不") || Characters.EndsAt(Text, found.Start, "还没")
                || Characters.EndsAt(Text, found.Start, "没有"))
                return null;
            if (!message.IsChinese && found.Span.Of(Text) is "received" or "arrived" or "landed" or "came in" or "transferred"
                or "credited" or "cleared" && !hasMoney && fdi is null && !inMoney)
                return null;
            if (found.Span.Of(Text) is "注入" or "划入" or "进场" or "首笔资金" or "到户" or "划到" && !hasMoney)
                return null;
            if (IsWished(clause, found))
                return null;
            return found;
        }
        if (message.IsChinese && message.Values.Money.FirstOrDefault(sum => clause.Span.Covers(sum.Span) && Array.Exists(Come, word =>
            Characters.StartsAt(Text, sum.Span.End, word))) is { } come && !IsWished(clause, new(come.Span.End, come.Span.End + 1, Sign.LogFundsArrived, null)))
            return new(come.Span.Start, come.Span.End + 2, Sign.LogFundsArrived, null);
        // X那笔钱今天上午到了, 一共1.35亿
        if (message.IsChinese && !hasMoney && HasSubject(clause) && Array.Exists(Sums, word => Text.AsSpan(clause.Start, clause.Span.Length).Contains(word, StringComparison.Ordinal))
            && (Characters.EndsAt(Text, clause.End, "到了") || Characters.EndsAt(Text, clause.End, "来了") || Characters.EndsAt(Text, clause.End, "进了"))
            && message.Clauses.Exists(next => next.Start >= clause.End && next.Sentence == clause.Sentence && HasMoney(next)))
            return new(clause.End - 2, clause.End, Sign.LogFundsArrived, null);
        // X那个项目今天又到了8000万
        if (message.IsChinese && HasSubject(clause) && !clause.Has(Sign.AddLeadWant) && message.Values.Money.FirstOrDefault(sum =>
            clause.Span.Covers(sum.Span) && (Characters.EndsAt(Text, sum.Span.Start, "又到了") || Characters.EndsAt(Text, sum.Span.Start, "到了")
            || Characters.EndsAt(Text, sum.Span.Start, "又到") || Characters.EndsAt(Text, sum.Span.Start, "又来了"))) is { } arrival)
            return new(arrival.Span.Start - 2, arrival.Span.Start, Sign.LogFundsArrived, null);
        if (hasMoney && Text.AsSpan(clause.Start, clause.End - clause.Start).Contains("收到", StringComparison.Ordinal)
            && Array.Exists(Payments, word => Text.AsSpan(clause.Start, clause.Span.Length).Contains(word, StringComparison.Ordinal)))
            return new(clause.Start, clause.End, Sign.LogFundsArrived, null);
        if (hasMoney && Text.AsSpan(clause.Start, clause.End - clause.Start).Contains("收到", StringComparison.Ordinal)
            && !clause.HasAny(SignSet.Of(Sign.AddLeadInvest, Sign.AddLeadWant, Sign.AddLeadLead)))
            return fdi ?? new(clause.Start, clause.End, Sign.LogFundsArrived, null);
        if (fdi is { Length: > 3 } remitted && !hasMoney && HasMoneyBeside(clause)
            && !clause.HasAny(SignSet.Of(Sign.AddLeadWant, Sign.ShowGapTarget)) && !clause.Has(Sign.Question))
            return remitted;
        return hasMoney ? paid ?? (fdi is { } foreign && (foreign.Span.Of(Text) is not ("外资" or "外方" or "foreign investment"
            or "foreign capital") || Characters.EndsAt(Text, foreign.Start, "of ")) && !clause.Has(Sign.AddLeadWant) ? fdi
            : null) : null;
    }

    private static readonly string[] Payments = ["投资款", "首期款", "第一笔", "第二笔", "首笔", "尾款", "增资款", "资本金", "汇款", "转账"];

    private static readonly string[] Sums = ["钱", "款", "资金", "资本金"];

    private static readonly string[] Come = ["到了", "到的", "进来了", "已经到", "已到", "都到了", "昨天到", "今天到", "前天到"];

    /// <summary>现汇进资 港币1.2亿: dictated text puts the sum into the next clause.</summary>
    private bool HasMoneyBeside(Clause clause) => message.Clauses.Find(next => next.Start >= clause.End) is { } after
        && after.Sentence == clause.Sentence && message.Values.Money.Any(sum => after.Span.Covers(sum.Span)
        && sum.Span.Start - after.Start <= 1);
}
