namespace PromoBot.Language;

/// <summary>What is asked of acts that are counted: trips, meetings, events, visits.</summary>
internal sealed partial class Questions
{
    private Mark? IsQuota(Span span)
    {
        var isCounted = message.In(span, Sign.Indicator).Any(mark => Array.IndexOf(Counted, mark.Value) >= 0
            && !(mark.Span.Of(message.Text) is "招商" && !HasTimes(span))
            || mark.Value == "visits" && (HasTimes(span) || message.IsChinese && Has(span, Sign.ShowQuotaOwed) && IsCountedVisit(span))
                && (message.IsChinese || Has(span, Sign.ShowQuotaOwed)));
        var times = First(span, Sign.ShowQuotaTimes);
        if (!IsWhichOnes(span) && isCounted && (times ?? First(span, Sign.ShowQuotaOwed)) is { } found
            && (HasTimes(span) || Has(span, Sign.ShowQuotaOwed)) && !Has(span, Sign.FindProject) && !IsAhead(span))
            return found;
        // 这个月开了几次会
        if (message.IsChinese && times is not null && message.Text.AsSpan(span.Start, span.Length) is var said && said.Contains('开') && (said.Contains("次会", StringComparison.Ordinal) || said.Contains("场会", StringComparison.Ordinal)))
            return times;
        if (HasTimes(span) && Has(span, Sign.ShowQuotaOwed) && (span.Length < 12 || names.Exists(name => name.Kind is NameKind.Official && span.Covers(name.Span))) && !Has(span, Sign.Indicator))
            return times;
        if (IsWhichOnes(span))
            return null;
        return HasTimes(span) && (Has(span, Sign.PlanTripTrip)
            || First(span, SignSet.Of(Sign.PlanTripAbroad, Sign.PlanTripCityOut, Sign.PlanTripProvinceOut)) is not null
            || Has(span, Sign.LogVisitOut)) ? times : null;
    }

    /// <summary>走访还差几家达标: visits that are counted in firms.</summary>
    private bool IsCountedVisit(Span span) => message.Text.AsSpan(span.Start, span.Length) is var text
        && (text.Contains("几家", StringComparison.Ordinal) || text.Contains("多少家", StringComparison.Ordinal)
            || text.Contains("几户", StringComparison.Ordinal) || text.Contains("多少户", StringComparison.Ordinal));

    /// <summary>还有几场推介会要参加, 下周要办的推介会有几场: what is coming, not what is owed.</summary>
    private bool IsAhead(Span span) => Has(span, Sign.RemindCalendar) && !Has(span, Sign.ShowGapTarget)
        && message.Text.AsSpan(span.Start, span.Length) is var text && (text.Contains("要参加", StringComparison.Ordinal)
            || text.Contains("要办", StringComparison.Ordinal) || text.Contains("要开的", StringComparison.Ordinal)
            || text.Contains("要举办", StringComparison.Ordinal) || text.Contains("要去的", StringComparison.Ordinal)
            || text.Contains("要搞的", StringComparison.Ordinal))
        && (text.Contains("参加", StringComparison.Ordinal) || text.Contains('的')
            || message.Values.Dates.Any(date => span.Covers(date.Span) && date.From > message.Today));

    /// <summary>What trips did he make asks for the trips themselves, not for their number.</summary>
    private bool IsWhichOnes(Span span) => message.Text.AsSpan(span.Start, span.Length) is var text && !message.IsChinese
        && (text.Contains("what trips", StringComparison.Ordinal) || text.Contains("which trips", StringComparison.Ordinal));

    private bool HasTimes(Span span) => Has(span, Sign.ShowQuotaTimes);
}
