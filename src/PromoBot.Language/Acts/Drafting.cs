namespace PromoBot.Language;

/// <summary>From clauses to drafts of acts: each clause is asked what it orders, asks or reports; what continues is put to what went before.</summary>
internal sealed partial class Drafting(Message message, List<Name> names)
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
            Add(Intent.Unknown, clauses, Unsafe.Rule, bad.Span);
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
        if (open?.Intent is Intent.Correct && open.Last.Sentence == clause.Sentence
            && commands.Of(clause) is not { Intent: Intent.Undo or Intent.Remind or Intent.Cancel })
        {
            // 不对是九个亿, 其他没问题, 就这么存
            if (commands.Of(clause) is { Intent: Intent.Confirm } && Array.Exists(Saving, word => message.Text.AsSpan(clause.Start, clause.Span.Length).Contains(word, StringComparison.Ordinal)))
            {
                drafts.Add(new(Intent.Confirm, clause, "saves what was changed", clause.Span));
                return true;
            }
            open.Extend(clause);
            return true;
        }
        if (commands.Of(clause) is not { } command || command.Intent is Intent.Correct or Intent.Cancel && message.TakingBack.Exists(back => back.Touches(command.Words)))
            return open?.Intent is Intent.Bind or Intent.Remind && open.Last.Sentence == clause.Sentence
                && !clause.HasAny(Strong) && !questions.IsAsked(clause) && Continue(open, clause);
        var intent = command.Intent;
        if (intent is Intent.Cancel && IsDenial(clauses, i))
            intent = Intent.Correct;
        if (intent is Intent.Help && questions.IsAsked(clause)
            && questions.Of(clause.Span, true) is { Intent: Intent.AskGap or Intent.AskQuota or Intent.AskExplain })
            return false;
        if (intent is Intent.Greet or Intent.Confirm && drafts.Count > 0 && clause.Sentence == drafts[^1].Last.Sentence
            && drafts[^1].Intent is not (Intent.Greet or Intent.Confirm))
            return Continue(drafts[^1], clause);
        if (intent is Intent.Correct && IsReportOf(clause))
            return false;
        if (intent is Intent.Cancel or Intent.Confirm && drafts.Exists(draft =>
            draft.Intent is Intent.ReportLead or Intent.ReportVisit or Intent.ReportStage)
            && clause.Sentence == drafts[^1].Last.Sentence)
            return Continue(drafts[^1], clause);
        if (intent is Intent.Cancel && i + 1 < clauses.Count
            && commands.Of(clauses[i + 1]) is { Intent: Intent.Snooze or Intent.Undo })
        {
            waiting.Add(clause);
            return true;
        }
        Merge(intent, clause, command.Rule, command.Words);
        return true;
    }

    private static readonly string[] Saving = ["存", "提交", "保存", "入库", "上报", "就这么报", "就这样报", "save", "submit", "file it"];

    private static bool Continue(Draft draft, Clause clause)
    {
        draft.Extend(clause);
        return true;
    }

    /// <summary>不对, 是25亿: the "no" belongs to what is put right. Alone, or before 别提交, it drops the question.</summary>
    private bool IsDenial(List<Clause> clauses, int i)
    {
        var text = message.Text[clauses[i].Start..clauses[i].End].Trim();
        if (text is not ("不是" or "不对" or "不对不对" or "no" or "nope" or "不" or "不是的" or "不对啊" or "不是不是" or "no wait" or "wait"
            or "no no" or "hang on" or "oh no" or "hold on" or "wait no" or "哦不" or "错了" or "不不" or "不不不"))
            return false;
        var next = i + 1 < clauses.Count ? clauses[i + 1] : message.Clauses.Find(clause => clause.Start > clauses[i].Start);
        return next is not null && commands.Of(next) is not { Intent: Intent.Cancel or Intent.Undo or Intent.Snooze
            or Intent.Confirm } && !questions.IsAsked(next)
            && (commands.Of(next) is { Intent: Intent.Correct } || !next.HasAny(Strong) || message.Text[next.Start] is '是');
    }

    /// <summary>应该 and 不是 stand in reports as well.</summary>
    private bool IsReportOf(Clause clause) => clause.HasAny(Strong)
        && drafts.Exists(draft => draft.Intent is Intent.ReportVisit or Intent.ReportLead or Intent.ReportTrip)
        && message.First(clause.Span, Sign.CorrectWrong) is { Length: <= 2 };

    private bool HasName(Clause clause) => names.Exists(name => clause.Holds(name.Span)
        && name.Kind is NameKind.Contact or NameKind.Company);

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

        if (Items.IsOne(message, names, clause) && ItemOf(clause) is { } kind)
        {
            if (waiting.Count > 0)
                waiting.Clear();
            drafts.Add(new(kind.Intent, clause, kind.Rule, kind.Words));
            return;
        }
        if (Items.IsOne(message, names, clause) && (visit is not null || Last(Intent.ReportLead) is not null || !isAny && reports.Lead(clause, true, true) is not null))
        {
            var item = new Draft(Intent.ReportLead, clause, "one of several", clause.Span) { Host = visit };
            visit?.Guests.Add(item);
            drafts.Add(item);
            return;
        }
        if (Listed(clause) is { } listed)
        {
            drafts.Add(new(listed.Intent, clause, listed.Rule, listed.Words));
            return;
        }
        if (IsRowHead(clause))
        {
            waiting.Add(clause);
            return;
        }
        if (!isAny && !clause.HasAny(Reports.Stages) && IsOpening(visit, clause) && reports.Visit(clause, visit) is null)
        {
            waiting.Add(clause);
            return;
        }
        var stage = reports.Stage(clause, inTalk);
        var funds = reports.Funds(clause, Last(Intent.ReportFunds) is not null);
        if (reports.Visit(clause, visit ?? Last(Intent.ReportLead) ?? Last(Intent.ReportStage)) is { } met && !isAny && !IsEventGuest(clause) && !IsPlannedTrip(trip)
            && !(stage is not null && met.Rule is "came") && !IsPlanOf(clause, met))
            isAny |= Put(Intent.ReportVisit, clause, met.Rule, met.Word.Span, visit is not null
                && IsNewOccasion(visit, clause, met.Word));
        if (stage is { } reached && IsToldOf(clause) is { } told)
        {
            // 有个精密制造项目总投资60亿元, 5月10日签约了: one report of a project that moved on.
            drafts[drafts.IndexOf(told)] = new(Intent.ReportStage, told.Clauses[0], "a stage reached", reached.Span);
            foreach (var earlier in told.Clauses)
                drafts.Find(draft => draft.Words == reached.Span)!.Extend(earlier);
            isAny |= Put(Intent.ReportStage, clause, "a stage reached", reached.Span, isNew: false);
        }
        else if (stage is { } moved)
            isAny |= Put(Intent.ReportStage, clause, "a stage reached", moved.Span, IsNewSubject(Intent.ReportStage, clause));
        if (funds is { } arrived && !(stage is not null && funds.Value.Sign is Sign.LogFundsFdi))
            isAny |= Put(Intent.ReportFunds, clause, "money arrived", arrived.Span, IsNewSubject(Intent.ReportFunds, clause));
        else if (stage is null && !IsMoney() && reports.Lead(clause, visit is not null,
            Last(Intent.ReportLead) is not null) is { } lead
            && !(isAny && drafts[^1].Intent is Intent.ReportTrip or Intent.ReportEvent))
            isAny |= Lead(clause, lead.Word, lead.Rule);

        if (isAny)
        {
            foreach (var early in waiting)
                drafts[Math.Min(before, drafts.Count - 1)].Clauses.Insert(0, early);
            waiting.Clear();
        }
        else if (sentenceOpen is not null && sentenceOpen.Intent is not (Intent.Greet or Intent.Confirm or Intent.Cancel
            or Intent.Undo or Intent.Help or Intent.Unknown))
        {
            sentenceOpen.Extend(clause);
        }
        else
        {
            waiting.Add(clause);
        }

        bool IsMoney() => sentenceOpen?.Intent is Intent.ReportStage or Intent.ReportFunds && !clause.Has(Sign.AddLeadLead)
            && !(clause.Has(Sign.AddLeadWant) && reports.HasCompany(clause));
    }

    /// <summary>一个是X项目到位三千万, 签约两个: 一个是…, 一个是…: each item is of the kind that its own words or the head tell.</summary>
    private (Intent Intent, string Rule, Span Words)? ItemOf(Clause clause)
    {
        if (reports.Funds(clause, false) is { } funds)
            return (Intent.ReportFunds, "one of several sums", funds.Span);
        if (reports.Stage(clause, false) is { } stage)
            return (Intent.ReportStage, "one of several stages", stage.Span);
        if (drafts is [.., { Intent: Intent.ReportStage } last] && last.Last.Sentence == clause.Sentence && !clause.Has(Sign.AddLeadWant))
        {
            if (!last.Clauses.Exists(reports.HasSubject))
                drafts.Remove(last);
            return (Intent.ReportStage, last.Rule, last.Words);
        }
        return null;
    }

    private bool HasName(Draft draft, NameKind kind) =>
        names.Exists(name => name.Kind == kind && draft.Clauses.Exists(clause => clause.Holds(name.Span)));

    /// <summary>想把总部放过来: what is wanted has not come.</summary>
    private bool IsPlanOf(Clause clause, (Mark Word, string Rule) met) => (met.Rule is "came"
        || met.Word.Sign is Sign.LogVisitIn && !reports.HasDate(clause) && !message.Text[clause.Start..met.Word.Start].Contains('了'))
        && message.In(new(clause.Start, met.Word.Start)).Any(mark => mark.Sign is Sign.AddLeadWant);

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
