using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>The days of what is reported: when it was, when it goes on, from when to when.</summary>
internal sealed partial class ReportSlots
{
    private (DateOnly?, DateOnly?) TripDays(Evidence own)
    {
        var isBack = own.HasAny(SignSet.Of(Sign.PlanTripDone));
        var dates = own.Dates.Where(date => (date.Sort is not DateSort.Period || date.Rule == "ten days") && !date.IsDeadline).ToList();
        if (dates.Count == 0)
            return (null, null);
        DateOnly? from = null, to = null;
        foreach (var date in dates)
        {
            var read = isBack && date.From > Today ? date.NotAfter(Today) : date;
            if (from is { } first && read.From < first && read.Guess is not DateGuess.None && !isBack)
                read = date.NotBefore(first);
            own.Note("date", read.From, read.Span, read.Rule);
            from = from is null || read.From < from ? read.From : from;
            to = to is null || read.To > to ? read.To : to;
        }
        if (to == from && from is { } start && Days(own) is > 1 and var days)
            to = start.AddDays(days - 1);
        return (from, to == from ? null : to);
    }

    /// <summary>15号起去四川招商三天: how long, where only the first day is said.</summary>
    private int Days(Evidence own) => message.IsChinese && own.Numbers.FirstOrDefault(number => number.Counter == "天" && number.Value is > 1 and < 31
        && decimal.Truncate(number.Value) == number.Value && !Characters.IsAnyAt(message.Text, number.Span.End, "前后内") && !Characters.IsAnyAt(message.Text, number.Span.Start - 1, "过第")) is { } span
        && !own.HasAny(SignSet.Of(Sign.PlanTripDone)) ? (int)span.Value : 0;

    private ActStatus TripStatus(Evidence own, DateOnly? from, DateOnly? to)
    {
        if (from is null)
            return own.Has(Sign.PlanTripDone) ? ActStatus.Done : ActStatus.Planned;
        if (from > Today || (from == Today && own.Has(Sign.PlanTripPlanned)))
            return ActStatus.Planned;
        return (to ?? from) <= Today || own.Has(Sign.PlanTripDone) ? ActStatus.Done : ActStatus.Planned;
    }

    private DateOnly? PastDay(Evidence own, Draft draft)
    {
        foreach (var date in own.Dates)
        {
            if (date.IsDeadline || date.Sort is DateSort.Period || IsFrame(own, date) || IsDescribing(own, date))
                continue;
            if (date.From <= Today)
                return own.Note("date", WithinTrip(date), date.Span, date.Rule);
            if (date.Guess is not DateGuess.None && IsTold(own, date, draft))
                return own.Note("date", date.NotAfter(Today).From, date.Span, date.Rule + ", in the past");
        }
        return null;
    }

    /// <summary>5号6号两天, 3月8日至10日: a visit of several days.</summary>
    private DateOnly? LastDay(Evidence own, DateOnly? first)
    {
        foreach (var date in own.Dates)
        {
            if (date.From != first || date.IsDeadline)
                continue;
            if (date.Sort is DateSort.DaySpan && date.To <= Today && date.To > date.From && !date.Rule.Contains("festival", StringComparison.Ordinal) && date.To.DayNumber - date.From.DayNumber < 31)
                return own.Note("date_to", date.To, date.Span, date.Rule);
            var next = own.Dates.FirstOrDefault(other => other.Sort is DateSort.Day && other.From == date.From.AddDays(1) && other.From <= Today && other.Span.Start - date.Span.End is 0 or 1);
            if (next is not null && (Characters.StartsAt(own.Message.Text, next.Span.End, "两天") || Characters.IsAnyAt(own.Message.Text, date.Span.End, "、和")))
                return own.Note("date_to", next.From, next.Span, next.Rule);
        }
        return null;
    }

    /// <summary>上周一到周三去惠州, 周二见的X: the weekday lies in the span that was told.</summary>
    private DateOnly WithinTrip(DateMention date) => date.Guess is DateGuess.Week && message.Values.Dates.Any(span => span.Sort is DateSort.DaySpan && span.Span.End <= date.Span.Start && span.To < date.From
        && span.From <= date.From.AddDays(-7) && span.To >= date.From.AddDays(-7)) ? date.From.AddDays(-7) : date.From;

    /// <summary>去年底谈的那个项目今天拿到执照: which project, not when.</summary>
    private bool IsDescribing(Evidence own, DateMention date) => message.IsChinese && own.Dates.Any(day => day.Sort is DateSort.Day && day.From <= Today && day.Span.Start > date.Span.End)
        && message.Text.AsSpan(date.Span.End, Math.Min(5, message.Text.Length - date.Span.End)).IndexOf("的那") is >= 1 and <= 3;

    /// <summary>国庆没歇, 5号去了汕头: the holiday that the day lies in.</summary>
    private static bool IsFrame(Evidence own, DateMention frame) => frame.Sort is DateSort.DaySpan && frame.Rule == "festival"
        && own.Dates.Any(date => date.Sort is DateSort.Day && date.Span.Start >= frame.Span.End && date.From >= frame.From && date.From <= frame.To);

    /// <summary>Met X on Friday, said on Tuesday: the date stands with what happened, and nothing speaks of a next time.</summary>
    private static bool IsTold(Evidence own, DateMention date, Draft draft)
    {
        var clause = own.Clauses.FirstOrDefault(clause => clause.Holds(date.Span));
        return clause is not null && draft.Clauses.Contains(clause) && clause.Holds(draft.Words)
            && !clause.Has(Sign.LogVisitFollow)
            && (date.Span.Start < draft.Words.Start || !own.Message.IsChinese || draft.Intent is not Intent.ReportVisit);
    }

    /// <summary>The next step: first what is said with 约好, 再 or 之前, else the first day to come.</summary>
    private DateOnly? Due(Evidence own, Draft? told = null)
    {
        (DateMention Date, DateOnly Day)? plain = null;
        foreach (var date in own.Dates)
        {
            // 五一后5月7号: the festival only tells about when.
            if (date.Rule.Contains("festival", StringComparison.Ordinal) && own.Dates.Any(day => day.Sort is DateSort.Day && day.Span.Start - date.Span.End is 0 or 1))
                continue;
            // 10月18日返程
            if (Characters.StartsAt(own.Message.Text, date.Span.End, "返程") || Characters.StartsAt(own.Message.Text, date.Span.End, "返回"))
                continue;
            if (told is not null && !date.IsDeadline && date.Guess is not DateGuess.None && IsTold(own, date, told))
                continue;
            var isAgreed = date.IsDeadline || own.Clauses.First(clause => clause.Holds(date.Span)).HasAny(Agreed);
            if (Ahead(own, date, isAgreed) is not { } day)
                continue;
            if (isAgreed)
                return own.Note("due", day, date.Span, date.Rule);
            plain ??= date.Sort is DateSort.Day ? (date, day) : null;
        }
        return plain is { } only ? own.Note("due", only.Day, only.Date.Span, only.Date.Rule) : null;
    }

    private DateOnly? Ahead(Evidence own, DateMention date, bool isAgreed)
    {
        if (date.To > Today)
            return date.Sort is DateSort.Period && !isAgreed || date.Sort is DateSort.Period
                && date.To.DayNumber - date.From.DayNumber > 31 ? null
                : date.Sort is DateSort.DaySpan || !date.IsDeadline && date.Sort is DateSort.Day ? date.From : date.IsDeadline
                    ? date.To : null;
        return isAgreed && date.Guess is not DateGuess.None && date.To < Today && own.Dates.First() != date
            && date.Sort is DateSort.Day ? date.NotBefore(Today).From : null;
    }

    private static readonly SignSet Agreed = SignSet.Of(Sign.LogVisitFollow, Sign.LogVisitCome, Sign.LogVisitIn);

    /// <summary>10月28日: ①… ②…: the day before a colon is the day of all.</summary>
    private DateOnly? Heading()
    {
        var colon = message.Text.IndexOf(':');
        return colon is > 0 and < 24 && message.Text.AsSpan(colon + 1).TrimStart() is [>= '①' and <= '⑳' or >= '1' and <= '9', ..]
            && message.Values.Dates.FirstOrDefault(date => date.Sort is DateSort.Day && date.From <= Today && date.Span.End <= colon) is { } day ? day.From : null;
    }

    /// <summary>昨天集中签约, A签了…, B签了…: the day stands once, before the first.</summary>
    private DateOnly? SharedDay(Draft draft)
    {
        if (draft.Intent is Intent.ReportVisit && draft.Clauses.SelectMany(clause =>
            message.Values.Dates.Where(date => clause.Holds(date.Span))).Any())
            return null;
        if (drafts.Count > 1 && Heading() is { } heading)
            return heading;
        var first = draft.Clauses[0].Sentence;
        foreach (var other in drafts.TakeWhile(other => other != draft).Reverse())
        {
            var isSame = other.Intent == draft.Intent && other.Rule == draft.Rule && draft.Intent is not Intent.ReportVisit;
            if (other.Intent is Intent.ReportTrip or Intent.ReportEvent
                || other.Last.Sentence < first - (draft.Intent is Intent.ReportVisit || isSame ? 1 : 0))
                continue;
            first = isSame ? other.Clauses[0].Sentence : first;
            foreach (var date in message.Values.Dates)
            {
                if (date.Sort is DateSort.Day && date.From <= Today && other.Clauses.Exists(clause => clause.Holds(date.Span)))
                    return date.From;
            }
        }
        return null;
    }
}
