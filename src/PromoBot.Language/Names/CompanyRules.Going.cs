namespace PromoBot.Language;

/// <summary>Where we went or were: 去了X, 又到X, 去了宁波的X, 在X谈, 刚从X出来.</summary>
internal sealed partial class CompanyRules
{
    /// <summary>The rule of a name in whose house we were, which makes its clause tell of a visit.</summary>
    public const string InHouse = "in whose house";

    private bool IsDestination(Clause clause, Span run, Beside before, Beside after)
    {
        if (Characters.IsAt(Text, run.Start - 1, '的') && after.Word is { Sign: Sign.LogVisitMet }
            && message.First(new(clause.Start, run.Start), SignSet.Of(Sign.LogVisitGo)) is not null)
            return true;
        if (HasMovedOn(run, clause))
            return false;
        if (before.Character is '去' or '到' or '赴' && IsInMeeting(clause))
            return true;
        return IsGone(clause, run, before) || IsWholeWay(clause, run);
    }

    /// <summary>又去了宁波的均胜电子, 去了卫星化学: whoever went to something that is called like a firm went to see it.</summary>
    private bool IsGone(Clause clause, Span run, Beside before)
    {
        var at = before.At;
        if (message.Values.Places.FirstOrDefault(place => place.Span.End == at) is { } place)
            at = place.Span.Start;
        var isGone = at >= 2 && (Text[at - 1] is '了' or '趟' || Text[at - 1] == '去' && Characters.IsAnyAt(Text, at, "了")) && message.First(new(Math.Max(clause.Start, at - 3), at),
            SignSet.Of(Sign.LogVisitGo)) is not null;
        return (isGone || Characters.IsAnyAt(Text, at - 1, "去到")) && IsLikeFirm(run) && run.Length > 3
            || isGone && clause.End - run.End <= 1 && (at < before.At || run.Length >= 4 && IsNobodysThing(run));
    }

    /// <summary>昨天又到九牧: a day, or a word for once more, the way there, and nothing else in the clause.</summary>
    private bool IsWholeWay(Clause clause, Span run)
    {
        if (clause.End - run.End > 1 || !IsNobodysThing(run) || clause.Has(Sign.Question) || clause.Has(Sign.LogVisitFollow))
            return false;
        var gone = SignSet.Of(Sign.LogVisitGo);
        if ((message.EndingAt(run.Start, gone) ?? (Characters.IsAnyAt(Text, run.Start - 1, "了") ? message.EndingAt(run.Start - 1, gone) : null)) is not { } way)
            return false;
        var day = message.Values.Dates.FirstOrDefault(date => date.Span.Start - clause.Start is >= 0 and <= 1);
        var start = Characters.SkipSpaces(Text, day?.Span.End ?? clause.Start);
        while (start < way.Start && "我们又再还先也就刚".Contains(Text[start], StringComparison.Ordinal))
            start++;
        return start == way.Start && (day is not null ? day.From <= message.Today : Characters.IsAnyAt(Text, way.Start - 1, "又再"));
    }

    private bool IsOnTheWay(Clause clause, Span run) => message.Clauses.Exists(other => other.Sentence == clause.Sentence && other.Start <= clause.Start
        && message.In(other.Span, Sign.LogVisitGo).Any(way => way.End <= run.Start && message.Values.Places.Any(place => place.Span.Start >= way.End && place.Span.Start - way.End <= 1)));

    /// <summary>在华为谈了云计算中心, 刚从汇川出来, 在九牧跟他们老总聊: in somebody's house.</summary>
    private bool IsHouse(Clause clause, Span run)
    {
        if (!Characters.IsAnyAt(Text, run.Start - 1, "在从") || Characters.IsAnyAt(Text, run.Start - 2, "正现还都") || !IsNobodysThing(run) || clause.Has(Sign.Question)
            || message.Values.Places.Any(place => place.Span.Touches(run)))
            return false;
        var at = message.StartingAt(run.End, SignSet.Of(Sign.LogVisitRoom)) is { } room ? room.End : run.End;
        return message.StartingAt(at, SignSet.Of(Text[run.Start - 1] == '从' ? Sign.LogVisitLeft : Sign.LogVisitStay)) is not null;
    }

    /// <summary>No word of everyday, no kind of place: 工地, 单位, 现场 are nobody's house.</summary>
    private bool IsNobodysThing(Span run) => !PlainWords.IsThing(run.Of(Text)) && !PlainWords.IsAll(run.Of(Text))
        && message.EndingAt(run.End, SignSet.Of(Sign.Kind, Sign.Unit, Sign.Region, Sign.Dept, Sign.KnownUnit)) is null
        && !"里上中下内后前外边会路村街镇处点场".Contains(Text[run.End - 1], StringComparison.Ordinal);

    private bool IsLikeFirm(Span run) => message.EndingAt(run.End, Shape) is not null || Text[run.End - 1] is '厂' or '店' or '行' or '坊';

    private bool HasMovedOn(Span run, Clause clause) => message.StartingAt(run.End, SignSet.Of(Sign.PlanTripTrip)) is not null
        && clause.Has(Sign.PlanTripTrip);
}
