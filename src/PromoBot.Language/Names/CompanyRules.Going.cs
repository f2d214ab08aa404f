namespace PromoBot.Language;

/// <summary>Where we went: 去了X, 又到X, 去了宁波的X.</summary>
internal sealed partial class CompanyRules
{
    private bool IsDestination(Clause clause, Span run, Beside before, Beside after)
    {
        if (Characters.IsAt(Text, run.Start - 1, '的') && after.Word is { Sign: Sign.LogVisitMet }
            && message.First(new(clause.Start, run.Start), SignSet.Of(Sign.LogVisitGo)) is not null)
            return true;
        if (HasMovedOn(run, clause))
            return false;
        if (before.Character is '去' or '到' or '赴' && IsInMeeting(clause))
            return true;
        return IsGone(clause, run, before);
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
            || isGone && clause.End - run.End <= 1 && (at < before.At || run.Length >= 4 && !PlainWords.IsThing(run.Of(Text))
                && message.EndingAt(run.End, SignSet.Of(Sign.Kind, Sign.Unit, Sign.Region, Sign.Dept, Sign.KnownUnit)) is null);
    }

    private bool IsLikeFirm(Span run) => message.EndingAt(run.End, Shape) is not null || Text[run.End - 1] is '厂' or '店' or '行' or '坊';

    private bool HasMovedOn(Span run, Clause clause) => message.StartingAt(run.End, SignSet.Of(Sign.PlanTripTrip)) is not null
        && clause.Has(Sign.PlanTripTrip);
}
