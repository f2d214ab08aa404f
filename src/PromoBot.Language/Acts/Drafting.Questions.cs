namespace PromoBot.Language;

/// <summary>The part that finds out how far a question reaches, and whether it asks two things.</summary>
internal sealed partial class Drafting
{
    private bool IsQuestion(List<Clause> clauses, ref int last, int i)
    {
        if (i < last)
            return true;
        var clause = clauses[i];
        if (IsSome(clause) || questions.IsPast(clause) || IsOfEvent(clause))
            return false;
        var from = i;
        var asked = false;
        var end = i;
        // The question reaches from here over all clauses that only give it more words.
        for (var j = i; j < Math.Min(clauses.Count, i + FarthestClause); j++)
        {
            if (j > i && (commands.Of(clauses[j]) is { Intent: not (Intent.Correct or Intent.Confirm or Intent.Cancel) }
                || clauses[j].HasAny(Strong) && !questions.IsAsked(clauses[j]) && !asked))
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

    /// <summary>小分队会开了, 聊了下三季度冲刺的事: what was spoken of there is no part of a question that follows.</summary>
    private bool IsOfEvent(Clause clause) => message.IsChinese && !questions.IsAsked(clause) && (drafts.Count > 0 && drafts[^1].Intent is Intent.ReportEvent
        && drafts[^1].Last.Sentence == clause.Sentence && message.Text.AsSpan(clause.Start, Math.Min(3, clause.Span.Length)).Contains('了')
        || clause.Has(Sign.LogEventHeld) && message.In(clause.Span, Sign.LogEventHeld).Any(mark => Characters.IsAnyAt(message.Text, mark.End - 1, "了过完"))
            && reports.Event(clause, false) is not null);

    /// <summary>去合肥出差, 见几个客户: 几 in what goes on telling means "some".</summary>
    private bool IsSome(Clause clause) => drafts.Count > 0 && drafts[^1].Last.Sentence == clause.Sentence
        && drafts[^1].Intent is Intent.ReportTrip or Intent.ReportVisit or Intent.ReportEvent
        && clause.Has(Sign.Question) && message.In(clause.Span, Sign.Question).All(mark => message.Text[mark.Start] == '几')
            && !(clause.End < message.Text.Length && message.Text[clause.End] == '?');

    /// <summary>A report may hold a question word (多少 in 不知道多少) or be followed by one: then it is its own.</summary>
    private bool IsReportFirst(Clause clause, bool asked, List<Clause> clauses, int from, int end)
    {
        // 想去拜访传音, 其他街道联系过没有: the reason of the question.
        if (asked && message.IsChinese && message.Text.AsSpan(clause.Start, Math.Min(4, clause.Span.Length)).Contains('想')
            && questions.Of(new(clause.Start, clauses[end].End), true) is { Intent: Intent.AskCompany })
            return false;
        if (questions.IsAsked(clause) && !(drafts.Count > 0 && drafts[^1].Last.Sentence == clause.Sentence
            && drafts[^1].Intent is Intent.ReportVisit))
            return false;
        if (!asked && questions.Of(new(clause.Start, clauses[end].End), false) is { Intent: Intent.Export or Intent.AskRank })
            return false;
        if (!asked)
            return reports.HasCompany(clause) || clause.HasAny(Strong) || clause.HasAny(Reports.Stages)
                && reports.HasSubject(clause);
        // 恩捷项目昨天签约了, 我们街道签约额还差多少: told, then asked of something else.
        if (!questions.IsAsked(clause) && end > from && clause.HasAny(Reports.Stages) && reports.HasSubject(clause) && reports.Stage(clause, false) is not null
            && questions.Of(new(clauses[from + 1].Start, clauses[end].End), true) is { Intent: Intent.AskGap or Intent.AskRank or Intent.AskQuota or Intent.AskCalendar })
            return true;
        if (!questions.IsAsked(clause) && reports.Trip(clause) is not null && reports.HasDate(clause) && reports.HasPlace(clause))
            return true;
        return clause.HasAny(Strong) && (reports.HasCompany(clause) || HasName(clause))
            && questions.Of(clauses[end].Span, true) is null | end > from;
    }

    private bool IsOff(Clause clause, Span whole)
    {
        if (IsElsewhere(whole) && questions.Of(whole, true) is not { Intent: Intent.AskRank or Intent.AskQuota or Intent.Export }
            && !(message.First(whole, Measured) is not null && questions.Of(whole, true) is { Intent: Intent.AskGap }))
            return true;
        if (message.First(whole, Sign.HelpPolicy) is not null && (message.Text.AsSpan(whole.Start, whole.Length).Contains('《')
            || message.In(whole, Sign.HelpPolicy).Count() > 1) && message.First(whole, Sign.ShowGapTarget) is null)
            return true;
        return message.First(whole, Sign.HelpPolicy) is not null && !clause.Has(Sign.ShowGapTarget)
            && message.First(whole, Sign.Indicator) is null
            && message.First(whole, SignSet.Of(Sign.FindProject, Sign.ExplainExplain)) is null;
    }

    private static readonly SignSet Measured = SignSet.Of(Sign.Indicator, Sign.ShowGapTarget, Sign.ShowGapExpected,
        Sign.ShowGapStretch);

    /// <summary>走访慰问困难群众: calls of another office, where no firm is named.</summary>
    private bool IsWelfare(Clause clause) => message.IsChinese && !names.Exists(name => name.Kind is NameKind.Company or NameKind.Project && name.Sure)
        && !message.Clauses.Exists(other => other.Has(Sign.AddLeadWant) || other.HasAny(Reports.Stages) || other.Has(Sign.PlanTripTrip))
        && Array.Exists(Welfare, word => message.Text.AsSpan(clause.Start, clause.Span.Length).Contains(word, StringComparison.Ordinal));

    private static readonly string[] Welfare = ["慰问", "看望", "老干部", "入户调查", "困难群众", "困难户", "贫困户", "脱贫户", "低保户", "孤寡老人", "独居老人", "留守儿童", "信访", "邻里纠纷", "纠纷", "调解", "老党员", "困难党员", "退役军人", "居民家", "村民家",
        "防汛", "防火巡查", "消防检查", "消防巡查", "安全生产检查", "安全检查", "环境整治", "垃圾分类", "文明创建", "疫苗接种", "人口普查", "反诈", "禁毒", "拆迁户", "学生家", "帮扶户", "群众家"];

    /// <summary>酒店 and 快递 are errands by themselves, but trades in 电竞酒店项目, 快递分拨中心.</summary>
    private bool IsElsewhere(Span span) => message.In(span, Sign.HelpOffTopic).Any(mark =>
        !names.Exists(name => name.Kind is NameKind.Project or NameKind.Company && name.Span.Touches(mark.Span)));

    /// <summary>A sentence may ask two things: 任务完成得咋样，现在排第几.</summary>
    private void Ask(List<Clause> clauses, int from, int end, bool asked, (Intent Intent, string Rule, Mark Words) whole)
    {
        Draft? open = null;
        for (var i = from; i <= end; i++)
        {
            var own = questions.Of(clauses[i].Span, questions.IsAsked(clauses[i]) || asked);
            var isSplit = own is { } found && open is not null
                && (questions.IsAsked(clauses[i]) || found.Intent is Intent.Export)
                && !(open.Intent is Intent.AskQuota && found.Intent is Intent.AskGap)
                && !(open.Intent is Intent.AskExplain && !questions.IsAsked(clauses[i])) && found.Intent != open.Intent
                && IsApart(open.Intent, found.Intent) && IsComplete(clauses, from, i, open.Intent);
            if (open is null)
            {
                var first = own is { } mine && !(whole.Intent is Intent.AskQuota && mine.Intent is Intent.AskVisits) && !(whole.Intent is Intent.Export && mine.Intent is Intent.AskProjects) && IsApart(mine.Intent, whole.Intent) && end > from && questions.IsAsked(clauses[i])
                    ? mine : whole;
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
        if (IsWelfare(clause))
        {
            Merge(Intent.Unknown, clause, "outside of this", clause.Span);
            return true;
        }
        var isOff = IsElsewhere(clause.Span) && !clause.HasAny(Strong)
            && !(drafts.Count > 0 && drafts[^1].Last.Sentence == clause.Sentence && drafts[^1].Intent is not Intent.Unknown);
        var isAsked = questions.IsAsked(clause) && !IsSome(clause);
        if (!isOff && !isAsked)
            return false;
        if (isAsked && drafts.Count > 0 && drafts[^1].Last.Sentence == clause.Sentence
            && drafts[^1].Intent is Intent.ReportVisit or Intent.ReportLead)
            return false;
        if (isAsked && !isOff && clause.HasAny(Strong) && reports.HasCompany(clause) && message.Text.Length > clause.End
            && message.Text[clause.End] != '?')
            return false;
        Merge(Intent.Unknown, clause, "outside of this", clause.Span);
        return true;
    }
}
