namespace PromoBot.Language;

/// <summary>What sets a record right.</summary>
internal sealed partial class Commands
{
    private Span? Correct(Clause clause)
    {
        if (IsPair(clause) || IsNotThat(clause) || IsMiswritten(clause) || IsSorry(clause) || IsStageChanged(clause))
            return clause.Span;
        if (message.First(clause.Span, Sign.CorrectWrong) is not { } wrong)
            return null;
        var text = wrong.Span.Of(Text);
        // 补一条: …, 当时漏了 tells why it comes late.
        if (text is "漏了" && !HasValue(clause, clause.Start) && clause.Span.Length <= 6)
            return null;
        if (text is "改到" or "改期" && clause.HasAny(SignSet.Of(Sign.LogEventMeeting, Sign.LogEventEvent)))
            return null;
        if (clause.Has(Sign.Question) && text is not ("改成" or "改为") && text is "不是" or "应该" or "change" or "fix")
            return null;
        if (text is "应该" or "不是" or "其实是" or "而是" or "actually" or "mistake" or "change" or "make it" or "replace"
            or "instead of" or "i said" or "修改" or "换成" && !HasValue(clause, wrong.Start) && !IsStageDenied(clause))
            return null;
        if (text is "不是" && clause.HasAny(SignSet.Of(Sign.MoveProjectLost, Sign.ShowGapGap)))
            return null;
        return text is "change" or "make it" or "fix" or "replace" && clause.HasAny(SignSet.Of(Sign.AddLeadWant)) ? null
            : wrong.Span;
    }

    /// <summary>币种写成人民币了, 是美元: what it was taken for, then what it is.</summary>
    private bool IsMiswritten(Clause clause)
    {
        if (!message.IsChinese)
            return false;
        var text = Text.AsSpan(clause.Start, clause.Span.Length);
        var at = text.IndexOfAny(Taken);
        return at > 0 && text.Length > at + 2 && text[at + 1] is '成' or '作' or '做' && clause.Span.Length <= 16
            && !clause.HasAny(Reports) && !clause.Has(Sign.Question) && !clause.Has(Sign.BulletinExport)
            && Text.AsSpan(clause.End).TrimStart(",. ") is var rest && (rest.StartsWith("是", StringComparison.Ordinal)
                || rest.StartsWith("应该", StringComparison.Ordinal) || rest.StartsWith("实际", StringComparison.Ordinal)
                || rest.StartsWith("其实", StringComparison.Ordinal) || rest.StartsWith("改", StringComparison.Ordinal));
    }

    private static readonly System.Buffers.SearchValues<char> Taken = System.Buffers.SearchValues.Create("写打说录记填报听认当");

    /// <summary>不是诺唯赞, 是诺泰生物.</summary>
    private bool IsPair(Clause clause) => message.IsChinese && clause.Start == message.Clauses[0].Start && clause.Span.Length is > 2 and <= 12 && Characters.StartsAt(Text, clause.Start, "不是") && !clause.Has(Sign.Question)
        && Text.AsSpan(Math.Min(Text.Length, clause.End + 1)).TrimStart() is var rest && (rest.StartsWith("是", StringComparison.Ordinal) || rest.StartsWith("而是", StringComparison.Ordinal) || rest.StartsWith("应该是", StringComparison.Ordinal));

    /// <summary>上一条阶段改成已注册: 改成 of a record, though 改成已 falsifies elsewhere.</summary>
    private bool IsStageChanged(Clause clause) => message.IsChinese && !clause.Has(Sign.Question) && Text.AsSpan(clause.Start, clause.Span.Length) is var text
        && (text.Contains("改成", StringComparison.Ordinal) || text.Contains("改为", StringComparison.Ordinal))
        && (text.Contains("阶段", StringComparison.Ordinal) || text.Contains("状态", StringComparison.Ordinal)) && clause.HasAny(Denied);

    /// <summary>sorry, the meeting was yesterday: what was written, and a value for it.</summary>
    private bool IsSorry(Clause clause)
    {
        if (message.IsChinese || !message.Clauses.Exists(other => other.End <= clause.Start && clause.Start - other.End < 3
            && Text[other.Start..other.End].Trim() is "sorry" or "oops" or "whoops" or "my bad" or "apologies" or "correction" or "wait" or "no" or "hang on" or "ah" or "oh"))
            return false;
        var text = Text.AsSpan(clause.Start, clause.Span.Length).TrimStart();
        return Array.Exists(Written, word => Text.AsSpan(clause.Start, clause.Span.Length).TrimStart().StartsWith(word, StringComparison.Ordinal))
            && (text.Contains(" was ", StringComparison.Ordinal) || text.Contains(" is ", StringComparison.Ordinal) || text.Contains(" were ", StringComparison.Ordinal))
            && text.Length <= 50 && HasValue(clause, clause.Start);
    }

    private static readonly string[] Written = ["the meeting", "the visit", "the call", "the trip", "the event", "the date", "the amount", "the company", "the contact", "the place", "the leader", "the project", "the sum", "that", "it",
        "the investment", "they", "their"];

    /// <summary>Sorry, it was Mr. O'Neill, not O'Brien.</summary>
    private bool IsNotThat(Clause clause)
    {
        var text = Text.AsSpan(clause.Start, clause.End - clause.Start).TrimStart();
        var after = Text.AsSpan(clause.End).TrimStart(", ");
        if (!message.IsChinese && text.StartsWith("not ", StringComparison.Ordinal) && clause.Span.Length <= 30
            && (HasValue(clause, clause.Start) || clause.HasAny(Denied)))
            return after.StartsWith("it was ", StringComparison.Ordinal) || after.StartsWith("it's ", StringComparison.Ordinal)
                || after.StartsWith("but ", StringComparison.Ordinal) || after.StartsWith("it is ", StringComparison.Ordinal)
                || after.StartsWith("should be ", StringComparison.Ordinal) || after.StartsWith("that was ", StringComparison.Ordinal);
        return !message.IsChinese && after.StartsWith("not ", StringComparison.Ordinal) && HasValue(clause, clause.Start)
            && (text.StartsWith("it was ", StringComparison.Ordinal) || text.StartsWith("it's ", StringComparison.Ordinal)
            || text.StartsWith("that's ", StringComparison.Ordinal) || text.StartsWith("that was ", StringComparison.Ordinal)
            || text.StartsWith("make that ", StringComparison.Ordinal) || text.StartsWith("i meant ", StringComparison.Ordinal));
    }

    /// <summary>不是签约, 是开工; 不是他们来, 是我们过去的.</summary>
    private bool IsStageDenied(Clause clause) => clause.HasAny(Denied) && clause.Span.Length <= 9
        && Text.AsSpan(Math.Min(Text.Length, clause.End + 1)).TrimStart() is var rest && (rest.StartsWith("是", StringComparison.Ordinal)
            || rest.StartsWith("而是", StringComparison.Ordinal) || rest.StartsWith("应该是", StringComparison.Ordinal));

    private static readonly SignSet Denied = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitCome, Sign.LogVisitGo,
        Sign.LogVisitOnline, Sign.LogVisitPhone, Sign.LogVisitMet, Sign.MoveProjectTalking, Sign.MoveProjectSigned,
        Sign.MoveProjectRegistered, Sign.MoveProjectStarted, Sign.MoveProjectProducing, Sign.MoveProjectOperating,
        Sign.MoveProjectShelved, Sign.MoveProjectLost, Sign.PlanTripLed);

    private bool HasValue(Clause clause, int from) =>
        message.Values.Money.Any(sum => clause.Span.Covers(sum.Span))
            || message.Values.Dates.Any(date => clause.Span.Covers(date.Span))
        || names.Exists(name => name.Span.Start >= from && clause.Span.Covers(name.Span))
            || message.Values.Places.Any(place => clause.Span.Covers(place.Span));
}
