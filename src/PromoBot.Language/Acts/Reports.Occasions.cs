namespace PromoBot.Language;

/// <summary>Trips and events.</summary>
internal sealed partial class Reports
{
    public Mark? Trip(Clause clause)
    {
        if (clause.HasAny(Events) && (clause.Has(Sign.LogEventHeld) || !message.IsChinese && clause.Has(Sign.LogEventEvent)
            && !clause.HasAny(SignSet.Of(Sign.PlanTripLed, Sign.PlanTripTravel, Sign.PlanTripReturn))))
            return null;
        var trip = message.First(clause.Span, Sign.PlanTripTrip);
        if (trip is { } word)
        {
            if (clause.Has(Sign.LogVisitIn) || word.Span.Of(Text) == "考察" && (HasCompany(clause) || !HasPlace(clause)))
                return null;
            var isReal = HasPlace(clause) || IsSpaced(clause) || message.IsChinese && clause.Has(Sign.Region) && HasDate(clause) || clause.Has(Sign.PlanTripLed) || clause.HasAny(Levels)
                || clause.Has(Sign.PlanTripReturn) || IsReported(clause, word)
                || Text.AsSpan(clause.Start, clause.End - clause.Start).Contains('赴');
            var isVisit = clause.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn)) && HasCompany(clause)
                && !clause.Has(Sign.PlanTripLed) && !clause.HasAny(Levels) && word.Length < 3;
            return isReal && !isVisit && !(clause.Has(Sign.LogVisitIn) && !message.IsChinese) ? trip : null;
        }
        var isTravel = clause.Has(Sign.PlanTripLed) && !message.IsChinese && HasPlace(clause)
            && Text.AsSpan(clause.Start, clause.Span.Length).Contains(" to ", StringComparison.Ordinal) || clause.Has(Sign.PlanTripLed) && clause.HasAny(SignSet.Of(Sign.PlanTripTravel, Sign.LogVisitGo))
            && HasPlace(clause);
        if (message.First(clause.Span, Sign.PlanTripDone) is { } back && HasPlace(clause) && !HasCompany(clause)
            && back.Span.Of(Text) is "回来" or "返回" or "归来" or "刚从" or "回来了" or "back from" or "just back" or "returned from"
            or "came back from" or "got back")
            return back;
        // 下个礼拜二飞日本, 鲁市长率团: the way stands in the clause before.
        if (trip is null && message.IsChinese && message.First(clause.Span, Sign.PlanTripLed) is { } lead && lead.Span.Of(Text) is not ("主持" or "牵头" or "带着") && !HasCompany(clause) && !clause.HasAny(Met)
            && message.Clauses.FindLast(other => other.End <= clause.Start) is { } way && way.Sentence == clause.Sentence && HasPlace(way) && HasDate(way) && !HasCompany(way)
            && way.HasAny(SignSet.Of(Sign.PlanTripTravel, Sign.LogVisitGo)) && !message.Clauses.Exists(other => other.Sentence == clause.Sentence && (HasCompany(other) || other.HasAny(Met))))
            return lead;
        return isTravel && !HasCompany(clause) && !clause.HasAny(Met) ? message.First(clause.Span, Sign.PlanTripLed) : null;
    }

    /// <summary>报备出差 4.13-4.17 境外 日本大阪 带队 翟局长: cells apart by spaces are one line.</summary>
    private bool IsSpaced(Clause clause) => message.IsChinese && clause.Span.Length <= 16 && clause.Start == message.Clauses[0].Start && message.Clauses.Count > 2
        && message.Clauses.TrueForAll(other => other.Sentence == clause.Sentence && other.Span.Length <= 16 && !HasCompany(other))
        && message.Clauses.Exists(HasPlace) && message.Clauses.Exists(HasDate);

    private bool IsReported(Clause clause, Mark word) => word.Length > 2
        && (HasDate(clause) || clause.HasAny(SignSet.Of(Sign.PlanTripPlanned, Sign.PlanTripDone)));

    public Mark? Event(Clause clause, bool afterVisit)
    {
        if (message.First(clause.Span, Events) is not { } found || IsStageSigning(clause, found) || message.IsChinese && found.Span.Of(Text) is "签约仪式" && Characters.IsAt(Text, found.End, '上'))
            return null;
        if (!message.IsChinese && names.Exists(name => name.Kind is NameKind.Project && name.Span.Covers(found.Span)))
            return null;
        var isAgreed = message.In(clause.Span, Sign.LogVisitFollow).Any(mark => mark.Span.Of(Text) is not ("定在" or "排在" or "拟于" or "计划于" or "约在"));
        if (isAgreed && !clause.Has(Sign.LogEventHeld) || clause.Has(Sign.MoveProjectSigned)
            && !clause.Has(Sign.LogEventHeld))
            return null;
        var isHeld = clause.HasAny(SignSet.Of(Sign.LogEventHeld, Sign.LogEventPlanned));
        var isVisit = clause.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitMet)) && HasCompany(clause);
        if (found.Sign is Sign.LogEventEvent && found.Span.Of(Text) is "座谈会" or "交流会" or "见面会" or "reception"
            && HasCompany(clause))
            return null;
        return isHeld && !isVisit || (!isVisit && !afterVisit
            && (HasDate(clause) || clause.Span.Length <= (message.IsChinese ? 12 : 30))) ? found : null;
    }

    private bool IsStageSigning(Clause clause, Mark found) => found.Span.Of(Text) is "签约仪式" or "signing ceremony"
        && (HasSubject(clause) || clause.Has(Sign.LogFundsArrived));
}
