namespace PromoBot.Language;

/// <summary>The part that decides whether a clause goes on with what is being told, or begins something new.</summary>
internal sealed partial class Drafting
{
    /// <summary>常区长带队赴温州, 拜访A: going there is part of the visit, unless it is told from when to when.</summary>
    private bool IsWayToVisit(Clause clause, Mark word) => word.Sign is Sign.PlanTripLed
        && !message.Values.Dates.Any(date => clause.Holds(date.Span) && date.Sort is DateSort.DaySpan)
        && message.Clauses.Exists(next => next.Sentence == clause.Sentence && next.Start > clause.Start
            && next.Has(Sign.LogVisitOut));

    /// <summary>去成都跑了一圈, 主要是招商: the place stood before.</summary>
    private Mark? LateTrip(Clause clause) => waiting.Exists(before => before.Sentence == clause.Sentence
        && reports.HasPlace(before)) && waiting.Exists(before => before.Sentence == clause.Sentence && reports.HasDate(before)) ? message.First(clause.Span, Sign.PlanTripTrip) : null;

    /// <summary>到资情况: A5000万, B3000万: each company with its sum is one of the same kind.</summary>
    private Draft? Listed(Clause clause)
    {
        var last = drafts.Count > 0 ? drafts[^1] : null;
        if (Itemised(last, clause))
            return last;
        if (last?.Intent is not (Intent.ReportFunds or Intent.ReportStage) || last.Last.Sentence != clause.Sentence
            || clause.HasAny(Reports.Stages) || clause.HasAny(SignSet.Of(Sign.LogFundsArrived, Sign.AddLeadInvest)))
            return null;
        var hasBoth = reports.HasSubject(clause) && message.Values.Money.Any(sum => clause.Holds(sum.Span));
        return hasBoth && last.Clauses.Exists(other => reports.HasSubject(other)
            && message.Values.Money.Any(sum => other.Holds(sum.Span))) ? last : null;
    }

    /// <summary>今日签约: A项目…; B项目…, or 新增线索: ① A… ② B…: each sentence that begins with another name is one more of its kind.</summary>
    private bool Itemised(Draft? last, Clause clause)
    {
        if (last?.Intent is Intent.ReportVisit && last.Host is null && IsLineStart(clause) && last.Clauses.Exists(reports.HasCompany) && !clause.HasAny(Strong)
            && message.Clauses.Exists(row => row.Sentence == clause.Sentence && row.Start >= clause.Start && row.End - clause.Start <= 30 && IsItem(row)) && Day([clause]) is { } day
            && last.Clauses.Exists(other => Day([other]) is { } earlier && earlier != day))
            return true;
        if (last?.Intent is not (Intent.ReportFunds or Intent.ReportStage or Intent.ReportLead) || last.Host is not null
            || last.Clauses.Exists(other => other.Sentence == clause.Sentence && reports.HasCompany(other)) || !IsItem(clause)
            || clause.HasAny(Reports.Stages) && last.Intent is not Intent.ReportStage
            || clause.Has(Sign.LogFundsArrived) && last.Intent is not Intent.ReportFunds || clause.HasAny(Strong)
            || !message.Clauses.Exists(other => other.Sentence == clause.Sentence
                && message.Values.Money.Any(sum => other.Holds(sum.Span))))
            return false;
        return last.Clauses.Exists(reports.HasCompany) && last.Clauses.Exists(other =>
            message.Values.Money.Any(sum => other.Holds(sum.Span)));
    }

    /// <summary>A company at the head of the clause, after a number or dash at most.</summary>
    private bool IsItem(Clause clause) => names.Exists(name => name.Kind is NameKind.Company
        && name.Span.Start - clause.Start is >= 0 and <= 4 && clause.Holds(name.Span));

    private bool Lead(Clause clause, Mark word, string rule)
    {
        var last = Last(Intent.ReportLead);
        var visit = Last(Intent.ReportVisit);
        var isNew = last is null || IsAnotherLead(last, clause)
            || (visit is not null && last.Host != visit && visit.Clauses[0].Start > last.Clauses[0].Start);
        if (!isNew)
        {
            last!.Extend(clause);
            return true;
        }
        var lead = new Draft(Intent.ReportLead, clause, rule, word.Span) { Host = visit };
        visit?.Guests.Add(lead);
        drafts.Add(lead);
        return true;
    }

    private bool IsAnotherLead(Draft last, Clause clause)
    {
        if (last.Clauses.Contains(clause) || !HasName(last, NameKind.Company) && !HasName(last, NameKind.Project))
            return false;
        var company = names.Find(name => name.Kind is NameKind.Company && clause.Holds(name.Span));
        var isOther = company is not null && !names.Exists(name => name.Kind is NameKind.Company && name.Text == company.Text
            && last.Clauses.Exists(one => one.Holds(name.Span)));
        return isOther && (names.Exists(name => name.Kind is NameKind.Project && clause.Holds(name.Span))
            || message.Values.Money.Any(sum => clause.Span.Covers(sum.Span))) && HasName(last, NameKind.Project);
    }

    private bool IsEventGuest(Clause clause) => drafts.Count > 0 && drafts[^1].Intent is Intent.ReportEvent
        && !clause.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitPhone, Sign.LogVisitOnline))
        // 会开完了, 下午又去接待了X的客人: the event is over.
        && !(clause.Has(Sign.LogVisitIn) && reports.HasDate(clause) && reports.HasCompany(clause) && message.Text.AsSpan(clause.Start, clause.Span.Length).Contains('又'))
        && drafts[^1].Last.Sentence == clause.Sentence;

    private bool IsPlannedTrip(Draft? trip) => trip is not null && drafts[^1] == trip
        && trip.Clauses.SelectMany(clause => message.Values.Dates.Where(date => clause.Holds(date.Span))).Any(date =>
            date.To > message.Today);

    private bool IsNewOccasion(Draft visit, Clause clause, Mark word)
    {
        var isLine = IsNextLine(visit, clause);
        if (!reports.HasCompany(clause) && !waiting.Exists(reports.HasCompany) && !isLine)
            return false;
        var (before, now) = (Day(visit.Clauses), Day([clause, .. waiting]));
        if (now is { } day && before is { } other && day != other)
            return true;
        if (isLine && word.Sign is not (Sign.LogVisitMet or Sign.LogVisitCome or Sign.LogVisitReceived)
            && message.Clauses.Exists(other => other.Sentence == clause.Sentence && other.Start >= clause.Start && reports.HasCompany(other))
            && visit.Wide.Any(reports.HasCompany))
            return true;
        var isAfterLead = visit.Guests.Count > 0 && !visit.Guests[^1].Clauses.Contains(clause);
        var isOtherCompany = names.Exists(name => name.Kind is NameKind.Company && clause.Holds(name.Span)
            && !names.Exists(same => same.Text == name.Text && visit.Wide.Any(one => one.Holds(same.Span))));
        var isTurned = word.Sign is Sign.LogVisitOut or Sign.LogVisitIn or Sign.LogVisitPhone or Sign.LogVisitOnline
            && !visit.Has(word.Sign) && visit.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitPhone,
                Sign.LogVisitOnline));
        return isOtherCompany && (isAfterLead || isTurned);
    }

    /// <summary>- 走访A ⏎ - 走访B: each line has its own verb.</summary>
    private bool IsNextLine(Draft visit, Clause clause) => visit.Clauses[^1] is var last && last.End <= clause.Start
        && message.Text.AsSpan(last.End, clause.Start - last.End + 1).Contains('\n') | message.Text.AsSpan(last.Start, clause.Start - last.Start).Contains('\n')
        && last.Sentence != clause.Sentence;

    /// <summary>A line that begins with another day tells of another visit; what stands before its verb waits for it.</summary>
    private bool IsOpening(Draft? visit, Clause clause)
    {
        if (visit is null || visit.Clauses.Contains(clause) || visit.Clauses[^1].Sentence == clause.Sentence)
            return false;
        var first = message.Clauses.Find(other => other.Sentence == clause.Sentence)!;
        return message.Clauses.FindLast(other => other.Start < first.Start) is { } previous
            && message.Text.AsSpan(previous.End, first.Start - previous.End).Contains('\n')
            && message.Clauses.Where(other => other.Sentence == clause.Sentence && other.Start <= clause.Start)
                .Any(other => Day([other]) is { } day && day != Day(visit.Clauses));
    }

    private DateOnly? Day(List<Clause> clauses) =>
        message.Values.Dates.FirstOrDefault(date => date.Sort is DateSort.Day && date.From <= message.Today
            && clauses.Exists(clause => clause.Holds(date.Span)))?.From;

    private bool IsNewSubject(Intent intent, Clause clause) =>
        Last(intent) is { } last && (reports.HasSubject(clause) || waiting.Exists(row => row.Sentence == clause.Sentence && reports.HasSubject(row)))
            && last.Clauses.Exists(reports.HasSubject);

    /// <summary>①麦德龙会员店 11月22日开业: a line of a list begins with whose it is, after what the list is of.</summary>
    private bool IsRowHead(Clause clause) => message.IsChinese && clause.Sentence > message.Clauses[0].Sentence
        && clause.Start > 0 && IsLineStart(clause) && reports.HasSubject(clause) && !clause.HasAny(Reports.Stages) && !clause.HasAny(Strong) && !clause.Has(Sign.Question)
        && !message.Values.Money.Any(sum => clause.Holds(sum.Span))
        && message.Clauses.Exists(other => other.Sentence == clause.Sentence && other.Start > clause.Start && other.HasAny(Reports.Stages));

    private bool IsLineStart(Clause clause)
    {
        var at = clause.Start;
        while (at > 0 && message.Text[at - 1] is ' ' or '.' or '、' or '-' || at > 0 && char.IsDigit(message.Text[at - 1]))
            at--;
        return at > 0 && message.Text[at - 1] is '\n' or ';';
    }

    /// <summary>The lead that was told in the clause before is the project that now moves on: it is named there, and nothing else is here.</summary>
    private Draft? IsToldOf(Clause clause) => drafts.Count > 0 && drafts[^1] is { Intent: Intent.ReportLead, Host: null } lead && lead.Last.Sentence == clause.Sentence
        && !reports.HasSubject(clause) && HasName(lead, NameKind.Project) && !lead.Has(Sign.AddLeadLead)
        && !lead.Clauses.Exists(told => message.In(told.Span, Sign.AddLeadWant).Any(want => want.Span.Of(message.Text) is not ("有个" or "有一个")))
        && message.Values.Money.Any(sum => lead.Clauses.Exists(told => told.Holds(sum.Span))) ? lead : null;
}
