namespace PromoBot.Language;

/// <summary>From clauses to drafts of acts: each clause is asked what it orders, asks or reports; what continues is put to what went before.</summary>
internal sealed class Drafting(Message message, List<Name> names)
{
    private static readonly SignSet Strong = SignSet.Of(
        Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitOnline, Sign.AddLeadLead, Sign.LogFundsArrived, Sign.LogVisitMet);

    // More acts than anybody puts into one message, and farther than a question reaches: both only bound the work.
    private const int MostActs = 24;
    private const int FarthestClause = 8;

    private readonly Commands commands = new(message, names);
    private readonly Questions questions = new(message, names);
    private readonly Reports reports = new(message, names);
    private readonly List<Draft> drafts = [];
    private readonly List<Clause> waiting = [];

    public List<Draft> Read()
    {
        for (var i = 0; i < message.Clauses.Count && drafts.Count < MostActs;)
        {
            var end = i + 1;
            while (end < message.Clauses.Count && message.Clauses[end].Sentence == message.Clauses[i].Sentence)
                end++;
            Sentence(message.Clauses.GetRange(i, end - i));
            i = end;
        }
        foreach (var clause in waiting)
            drafts.FirstOrDefault()?.Extend(clause);
        return drafts;
    }

    private void Sentence(List<Clause> clauses)
    {
        var whole = new Span(clauses[0].Start, clauses[^1].End);
        if (Unsafe.In(message, whole) is { } bad)
        {
            Add(Intent.Unknown, clauses, "falsifies or instructs the bot", bad.Span);
            return;
        }
        var last = -1;
        for (var i = 0; i < clauses.Count && drafts.Count < MostActs; i++)
        {
            if (IsCommand(clauses, i) || IsQuestion(clauses, ref last, i) || IsAway(clauses[i]))
                continue;
            Report(clauses[i]);
        }
    }

    private bool IsCommand(List<Clause> clauses, int i)
    {
        var clause = clauses[i];
        var open = drafts.Count > 0 ? drafts[^1] : null;
        if (open?.Intent is Intent.Correct && open.Last.Sentence == clause.Sentence && commands.Of(clause) is not { Intent: Intent.Undo or Intent.Remind or Intent.Cancel })
        {
            open.Extend(clause);
            return true;
        }
        if (commands.Of(clause) is not { } command)
            return open?.Intent is Intent.Bind or Intent.Remind && open.Last.Sentence == clause.Sentence && !clause.HasAny(Strong) && !questions.IsAsked(clause) && Continue(open, clause);
        var intent = command.Intent;
        if (intent is Intent.Cancel && IsDenial(clauses, i))
            intent = Intent.Correct;
        if (intent is Intent.Help && questions.IsAsked(clause) && questions.Of(clause.Span, true) is { Intent: Intent.AskGap or Intent.AskQuota or Intent.AskExplain })
            return false;
        if (intent is Intent.Greet or Intent.Confirm && drafts.Count > 0 && clause.Sentence == drafts[^1].Last.Sentence && drafts[^1].Intent is not (Intent.Greet or Intent.Confirm))
            return Continue(drafts[^1], clause);
        if (intent is Intent.Correct && IsReportOf(clause))
            return false;
        if (intent is Intent.Cancel or Intent.Confirm && drafts.Exists(draft => draft.Intent is Intent.ReportLead or Intent.ReportVisit or Intent.ReportStage) && clause.Sentence == drafts[^1].Last.Sentence)
            return Continue(drafts[^1], clause);
        if (intent is Intent.Cancel && i + 1 < clauses.Count && commands.Of(clauses[i + 1]) is { Intent: Intent.Snooze or Intent.Undo })
        {
            waiting.Add(clause);
            return true;
        }
        Merge(intent, clause, command.Rule, command.Words);
        return true;
    }

    private static bool Continue(Draft draft, Clause clause)
    {
        draft.Extend(clause);
        return true;
    }

    /// <summary>不对, 是25亿: the "no" belongs to what is put right. Alone, or before 别提交, it drops the question.</summary>
    private bool IsDenial(List<Clause> clauses, int i)
    {
        var text = message.Text[clauses[i].Start..clauses[i].End].Trim();
        if (text is not ("不是" or "不对" or "不对不对" or "no" or "nope" or "不" or "不是的" or "不对啊" or "不是不是"))
            return false;
        var next = i + 1 < clauses.Count ? clauses[i + 1] : message.Clauses.Find(clause => clause.Start > clauses[i].Start);
        return next is not null && commands.Of(next) is not { Intent: Intent.Cancel or Intent.Undo or Intent.Snooze or Intent.Confirm } && !questions.IsAsked(next)
            && (commands.Of(next) is { Intent: Intent.Correct } || !next.HasAny(Strong) || message.Text[next.Start] is '是');
    }

    /// <summary>应该 and 不是 stand in reports as well.</summary>
    private bool IsReportOf(Clause clause) => clause.HasAny(Strong) && drafts.Exists(draft => draft.Intent is Intent.ReportVisit or Intent.ReportLead or Intent.ReportTrip)
        && message.First(clause.Span, Sign.CorrectWrong) is { Length: <= 2 };

    private bool IsQuestion(List<Clause> clauses, ref int last, int i)
    {
        if (i < last)
            return true;
        var clause = clauses[i];
        if (IsSome(clause))
            return false;
        var from = i;
        var asked = false;
        var end = i;
        // The question reaches from here over all clauses that only give it more words.
        for (var j = i; j < Math.Min(clauses.Count, i + FarthestClause); j++)
        {
            if (j > i && (commands.Of(clauses[j]) is { Intent: not (Intent.Correct or Intent.Confirm or Intent.Cancel) } || clauses[j].HasAny(Strong) && !questions.IsAsked(clauses[j]) && !asked))
                break;
            asked |= questions.IsAsked(clauses[j]);
            end = j;
        }
        var whole = new Span(clause.Start, clauses[end].End);
        if (IsReportFirst(clause, asked, clauses, from, end))
            return false;
        if (IsOff(clause, whole))
            return false;
        if (questions.Of(whole, asked) is not { } question)
            return false;
        Ask(clauses, from, end, asked, question);
        last = end + 1;
        return true;
    }

    /// <summary>去合肥出差, 见几个客户: 几 in what goes on telling means "some".</summary>
    private bool IsSome(Clause clause) => drafts.Count > 0 && drafts[^1].Last.Sentence == clause.Sentence && drafts[^1].Intent is Intent.ReportTrip or Intent.ReportVisit or Intent.ReportEvent
        && clause.Has(Sign.Question) && message.In(clause.Span, Sign.Question).All(mark => message.Text[mark.Start] == '几') && !(clause.End < message.Text.Length && message.Text[clause.End] == '?');

    /// <summary>A report may hold a question word (多少 in 不知道多少) or be followed by one: then it is its own.</summary>
    private bool IsReportFirst(Clause clause, bool asked, List<Clause> clauses, int from, int end)
    {
        if (questions.IsAsked(clause) && !(drafts.Count > 0 && drafts[^1].Last.Sentence == clause.Sentence && drafts[^1].Intent is Intent.ReportVisit))
            return false;
        if (!asked && questions.Of(new(clause.Start, clauses[end].End), false) is { Intent: Intent.Export or Intent.AskRank })
            return false;
        if (!asked)
            return reports.HasCompany(clause) || clause.HasAny(Strong) || clause.HasAny(Reports.Stages) && reports.HasSubject(clause);
        if (!questions.IsAsked(clause) && reports.Trip(clause) is not null && reports.HasDate(clause) && reports.HasPlace(clause))
            return true;
        return clause.HasAny(Strong) && (reports.HasCompany(clause) || HasName(clause)) && questions.Of(clauses[end].Span, true) is null | end > from;
    }

    private bool HasName(Clause clause) => names.Exists(name => clause.Holds(name.Span) && name.Kind is NameKind.Contact or NameKind.Company);

    private bool IsOff(Clause clause, Span whole)
    {
        if (message.First(whole, Sign.HelpOffTopic) is not null && questions.Of(whole, true) is not { Intent: Intent.AskGap or Intent.AskRank or Intent.AskQuota or Intent.Export })
            return true;
        return message.First(whole, Sign.HelpPolicy) is not null && !clause.Has(Sign.ShowGapTarget) && message.First(whole, Sign.Indicator) is null && message.First(whole, SignSet.Of(Sign.FindProject, Sign.ExplainExplain)) is null;
    }

    /// <summary>A sentence may ask two things: 任务完成得咋样，现在排第几.</summary>
    private void Ask(List<Clause> clauses, int from, int end, bool asked, (Intent Intent, string Rule, Mark Words) whole)
    {
        Draft? open = null;
        for (var i = from; i <= end; i++)
        {
            var own = questions.Of(clauses[i].Span, questions.IsAsked(clauses[i]) || asked);
            var isSplit = own is { } found && open is not null && (questions.IsAsked(clauses[i]) || found.Intent is Intent.Export) && !(open.Intent is Intent.AskQuota && found.Intent is Intent.AskGap) && !(open.Intent is Intent.AskExplain && !questions.IsAsked(clauses[i])) && found.Intent != open.Intent && IsApart(open.Intent, found.Intent) && IsComplete(clauses, from, i, open.Intent);
            if (open is null)
            {
                var first = own is { } mine && IsApart(mine.Intent, whole.Intent) && end > from && questions.IsAsked(clauses[i]) ? mine : whole;
                open = new(first.Intent, clauses[i], first.Rule, first.Words.Span);
                drafts.Add(open);
            }
            else if (isSplit)
            {
                open = new(own!.Value.Intent, clauses[i], own.Value.Rule, own.Value.Words.Span);
                drafts.Add(open);
            }
            else
            {
                open.Extend(clauses[i]);
            }
        }
    }

    private bool IsComplete(List<Clause> clauses, int from, int to, Intent intent)
    {
        var span = new Span(clauses[from].Start, clauses[to - 1].End);
        return questions.Of(span, true) is { } before && before.Intent == intent;
    }

    private static bool IsApart(Intent one, Intent two) => one != two && (Group(one) != Group(two));

    private static int Group(Intent intent) => intent switch
    {
        Intent.AskGap => 1,
        Intent.AskRank => 2,
        Intent.AskQuota => 3,
        Intent.AskCalendar => 4,
        Intent.AskExplain => 5,
        Intent.Export => 6,
        _ => 7,
    };

    /// <summary>Out of scope: weather, shares, policy texts.</summary>
    private bool IsAway(Clause clause)
    {
        var isOff = clause.Has(Sign.HelpOffTopic) && !clause.HasAny(Strong) && !(drafts.Count > 0 && drafts[^1].Last.Sentence == clause.Sentence && drafts[^1].Intent is not Intent.Unknown);
        var isAsked = questions.IsAsked(clause) && !IsSome(clause);
        if (!isOff && !isAsked)
            return false;
        if (isAsked && drafts.Count > 0 && drafts[^1].Last.Sentence == clause.Sentence && drafts[^1].Intent is Intent.ReportVisit or Intent.ReportLead)
            return false;
        if (isAsked && !isOff && clause.HasAny(Strong) && reports.HasCompany(clause) && message.Text.Length > clause.End && message.Text[clause.End] != '?')
            return false;
        Merge(Intent.Unknown, clause, "outside of this", clause.Span);
        return true;
    }

    private void Report(Clause clause)
    {
        var sentenceOpen = drafts.Count > 0 ? drafts[^1] : null;
        var before = drafts.Count;
        var isAny = false;
        var visit = Last(Intent.ReportVisit);
        var trip = Last(Intent.ReportTrip);
        var inTalk = visit is not null || Last(Intent.ReportLead) is not null;

        if ((reports.Trip(clause) ?? LateTrip(clause)) is { } tripWord && !IsWayToVisit(clause, tripWord))
            isAny |= Put(Intent.ReportTrip, clause, "a trip", tripWord.Span, isNew: false);
        else if (reports.Event(clause, visit is not null) is { } eventWord)
            isAny |= Put(Intent.ReportEvent, clause, "an event", eventWord.Span, isNew: false);

        if (Listed(clause) is { } listed)
        {
            drafts.Add(new(listed.Intent, clause, listed.Rule, listed.Words));
            return;
        }
        var stage = reports.Stage(clause, inTalk);
        var funds = reports.Funds(clause, Last(Intent.ReportFunds) is not null);
        if (reports.Visit(clause, visit) is { } met && !isAny && !IsEventGuest(clause) && !IsPlannedTrip(trip) && !(stage is not null && met.Rule is "came"))
            isAny |= Put(Intent.ReportVisit, clause, met.Rule, met.Word.Span, visit is not null && IsNewOccasion(visit, clause, met.Word));
        if (stage is { } reached)
            isAny |= Put(Intent.ReportStage, clause, "a stage reached", reached.Span, IsNewSubject(Intent.ReportStage, clause));
        if (funds is { } arrived && !(stage is not null && funds.Value.Sign is Sign.LogFundsFdi))
            isAny |= Put(Intent.ReportFunds, clause, "money arrived", arrived.Span, IsNewSubject(Intent.ReportFunds, clause));
        else if (stage is null && !IsMoney() && reports.Lead(clause, visit is not null, Last(Intent.ReportLead) is not null) is { } lead && !(isAny && drafts[^1].Intent is Intent.ReportTrip or Intent.ReportEvent))
            isAny |= Lead(clause, lead.Word, lead.Rule);

        if (isAny)
        {
            foreach (var early in waiting)
                drafts[Math.Min(before, drafts.Count - 1)].Clauses.Insert(0, early);
            waiting.Clear();
        }
        else if (sentenceOpen is not null && sentenceOpen.Intent is not (Intent.Greet or Intent.Confirm or Intent.Cancel or Intent.Undo or Intent.Help or Intent.Unknown))
        {
            sentenceOpen.Extend(clause);
        }
        else
        {
            waiting.Add(clause);
        }

        bool IsMoney() => sentenceOpen?.Intent is Intent.ReportStage or Intent.ReportFunds && !clause.Has(Sign.AddLeadLead) && !(clause.Has(Sign.AddLeadWant) && reports.HasCompany(clause));
    }

    /// <summary>常区长带队赴温州, 拜访A: going there is part of the visit, unless it is told from when to when.</summary>
    private bool IsWayToVisit(Clause clause, Mark word) => word.Sign is Sign.PlanTripLed && !message.Values.Dates.Any(date => clause.Holds(date.Span) && date.Sort is DateSort.DaySpan)
        && message.Clauses.Exists(next => next.Sentence == clause.Sentence && next.Start > clause.Start && next.Has(Sign.LogVisitOut));

    /// <summary>去成都跑了一圈, 主要是招商: the place stood before.</summary>
    private Mark? LateTrip(Clause clause) => waiting.Exists(before => before.Sentence == clause.Sentence && reports.HasPlace(before) && reports.HasDate(before)) ? message.First(clause.Span, Sign.PlanTripTrip) : null;

    /// <summary>到资情况: A5000万, B3000万: each company with its sum is one of the same kind.</summary>
    private Draft? Listed(Clause clause)
    {
        var last = drafts.Count > 0 ? drafts[^1] : null;
        if (last?.Intent is not (Intent.ReportFunds or Intent.ReportStage) || last.Last.Sentence != clause.Sentence || clause.HasAny(Reports.Stages) || clause.HasAny(SignSet.Of(Sign.LogFundsArrived, Sign.AddLeadInvest)))
            return null;
        var hasBoth = reports.HasCompany(clause) && message.Values.Money.Any(sum => clause.Holds(sum.Span));
        return hasBoth && last.Clauses.Exists(other => reports.HasCompany(other) && message.Values.Money.Any(sum => other.Holds(sum.Span))) ? last : null;
    }

    private bool Lead(Clause clause, Mark word, string rule)
    {
        var last = Last(Intent.ReportLead);
        var visit = Last(Intent.ReportVisit);
        var isNew = last is null || IsAnotherLead(last, clause) || (visit is not null && last.Host != visit && visit.Clauses[0].Start > last.Clauses[0].Start);
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
        var isOther = company is not null && !names.Exists(name => name.Kind is NameKind.Company && name.Text == company.Text && last.Clauses.Exists(one => one.Holds(name.Span)));
        return isOther && (names.Exists(name => name.Kind is NameKind.Project && clause.Holds(name.Span)) || message.Values.Money.Any(sum => clause.Span.Covers(sum.Span))) && HasName(last, NameKind.Project);
    }

    private bool HasName(Draft draft, NameKind kind) => names.Exists(name => name.Kind == kind && draft.Clauses.Exists(clause => clause.Holds(name.Span)));

    private bool IsEventGuest(Clause clause) => drafts.Count > 0 && drafts[^1].Intent is Intent.ReportEvent && !clause.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitPhone, Sign.LogVisitOnline)) && drafts[^1].Last.Sentence == clause.Sentence;

    private bool IsPlannedTrip(Draft? trip) => trip is not null && drafts[^1] == trip
        && trip.Clauses.SelectMany(clause => message.Values.Dates.Where(date => clause.Holds(date.Span))).Any(date => date.To > message.Today);

    private bool IsNewOccasion(Draft visit, Clause clause, Mark word)
    {
        if (!reports.HasCompany(clause))
            return false;
        var (before, now) = (Day(visit.Clauses), Day([clause]));
        if (now is { } day && before is { } other && day != other)
            return true;
        var isAfterLead = visit.Guests.Count > 0 && !visit.Guests[^1].Clauses.Contains(clause);
        var isOtherCompany = names.Exists(name => name.Kind is NameKind.Company && clause.Holds(name.Span)
            && !names.Exists(same => same.Text == name.Text && visit.Wide.Any(one => one.Holds(same.Span))));
        var isTurned = word.Sign is Sign.LogVisitOut or Sign.LogVisitIn or Sign.LogVisitPhone or Sign.LogVisitOnline
            && !visit.Has(word.Sign) && visit.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitPhone, Sign.LogVisitOnline));
        return isOtherCompany && (isAfterLead || isTurned);
    }

    private DateOnly? Day(List<Clause> clauses) =>
        message.Values.Dates.FirstOrDefault(date => date.Sort is DateSort.Day && date.From <= message.Today && clauses.Exists(clause => clause.Holds(date.Span)))?.From;

    private bool IsNewSubject(Intent intent, Clause clause) =>
        Last(intent) is { } last && reports.HasSubject(clause) && last.Clauses.Exists(reports.HasSubject);

    private Draft? Last(Intent intent) => drafts.FindLast(draft => draft.Intent == intent);

    private bool Put(Intent intent, Clause clause, string rule, Span words, bool isNew)
    {
        if (!isNew && Last(intent) is { } open)
            open.Extend(clause);
        else
            drafts.Add(new(intent, clause, rule, words));
        return true;
    }

    private void Merge(Intent intent, Clause clause, string rule, Span words)
    {
        if (drafts.Count > 0 && drafts[^1].Intent == intent)
            drafts[^1].Extend(clause);
        else
            drafts.Add(new(intent, clause, rule, words));
    }

    private void Add(Intent intent, List<Clause> clauses, string rule, Span words)
    {
        foreach (var clause in clauses)
            Merge(intent, clause, rule, words);
    }
}
