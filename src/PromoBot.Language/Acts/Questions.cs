namespace PromoBot.Language;

/// <summary>What a sentence asks for. The first rule that fits decides; each is a claim about the words of the sentence.</summary>
internal sealed partial class Questions(Message message, List<Name> names)
{
    private static readonly SignSet Format = SignSet.Of(Sign.BulletinWord, Sign.BulletinExcel, Sign.BulletinPdf,
        Sign.BulletinPicture);
    private static readonly SignSet Stages = SignSet.Of(
        Sign.MoveProjectTalking, Sign.MoveProjectSigned, Sign.MoveProjectRegistered, Sign.MoveProjectStarted,
            Sign.MoveProjectProducing,
        Sign.MoveProjectOperating, Sign.MoveProjectShelved, Sign.MoveProjectLost);

    private static readonly string[] Counted = ["trips", "events", "meetings"];

    /// <summary>Null: this is no question, or none that we know.</summary>
    public (Intent Intent, string Rule, Mark Words)? Of(Span span, bool isAsked)
    {
        if (First(span, Sign.ExplainExplain) is { } explain && (isAsked || HasFigure(span)))
            return (Intent.AskExplain, "asks how a figure came about", explain);
        if (isAsked && IsWhyChanged(span) is { } changed)
            return (Intent.AskExplain, "asks why a figure changed", changed);
        if (IsExport(span) is { } export)
            return (Intent.Export, "wants a file", export);
        if (First(span, Sign.RankRank) is { } rank && !(IsSuperlative(rank) && !IsOfUnits(span))
            && (isAsked || Has(span, Sign.FindShow) || Has(span, Sign.RankEach) || span.Length <= (message.IsChinese ? 16 : 45))
            && !(IsSuperlative(rank) && !isAsked))
            return (Intent.AskRank, "asks for a standing", rank);
        if (isAsked && IsWhichUnit(span) is { } best)
            return (Intent.AskRank, "asks which of us is first or last", best);
        if (isAsked && IsQuota(span) is { } quota)
            return (Intent.AskQuota, "asks for counted acts", quota);
        if (isAsked && IsStageCounted(span) is { } counted)
            return (Intent.AskGap, "asks how many reached a stage", counted);
        if (IsCompany(span, isAsked) is { } company)
            return (Intent.AskCompany, "asks who is in contact", company);
        if (First(span, Sign.FindProgress) is { } progress && (isAsked || Has(span, Sign.FindShow)) && HasSubject(span)
            && !HasIndicatorTarget(span))
            return (Intent.AskProjects, "asks how a project stands", progress);
        if (First(span, Sign.FindStale) is { } stale && (isAsked || Has(span, Sign.FindShow)))
            return (Intent.AskProjects, "asks for what stands still", stale);
        if (isAsked && message.In(span, Sign.RemindCalendar).FirstOrDefault(mark => mark.Span.Of(message.Text) is "到期" or "快到期" or "逾期"
            or "临期" or "截止" or "待办" or "没回的" or "该回访" or "待回访") is { Length: > 0 } due && !Has(span, Sign.Indicator))
            return (Intent.AskCalendar, "asks what falls due", due);
        if (IsGap(span, isAsked) is { } gap)
            return (Intent.AskGap, "asks how far a target is", gap);
        if (!isAsked && !Has(span, Sign.FindShow))
            return null;
        if (IsCalendar(span) is { } calendar)
            return (Intent.AskCalendar, "asks what is coming", calendar);
        if (First(span, Sign.FindVisited) is { } visited && !Has(span, Sign.FindProject))
            return (Intent.AskVisits, "asks for visits", visited);
        if (First(span, Sign.FindProject) is { } project && (isAsked || Has(span, Sign.FindShow)))
            return (Intent.AskProjects, "asks for projects", project);
        if (First(span, Stages) is { } stage && First(span, SignSet.Of(Sign.Question, Sign.FindShow)) is not null)
            return (Intent.AskProjects, "asks for projects by stage", stage);
        if (isAsked && !Has(span, Sign.HelpOffTopic) && !Has(span, Sign.HelpPolicy))
        {
            if (First(span, Sign.FindProgress) is { } state && !Has(span, Sign.Indicator))
                return (Intent.AskProjects, "asks how something stands", state);
            if (First(span, Told) is { } told && !HasSubject(span))
                return (Intent.AskVisits, "asks who was met", told);
        }
        return null;
    }

    /// <summary>晾晒 in 晾晒产业园项目 asks for no standing.</summary>
    private Mark? First(Span span, Sign sign) => sign is not (Sign.RankRank or Sign.ExplainExplain or Sign.FindStale) ? message.First(span, sign)
        : message.In(span, sign).Cast<Mark?>().FirstOrDefault(mark => !(sign is Sign.RankRank && message.Values.Dates.Any(date => date.Span.Touches(mark!.Value.Span))) && !names.Exists(name => name.Kind is NameKind.Project or NameKind.Company && name.Span.Covers(mark!.Value.Span)));

    private Mark? First(Span span, SignSet signs) => message.First(span, signs);

    private bool Has(Span span, Sign sign) => message.Has(span, sign);

    private bool HasFigure(Span span) => message.Values.Money.Any(sum => span.Covers(sum.Span))
        || message.Text.AsSpan(span.Start, span.Length).Contains('%');

    private bool IsSuperlative(Mark rank) => rank.Span.Of(message.Text) is "第一名" or "最好" or "最多" or "最少" or "领先" or "最高" or "最低"
        or "前三" or "靠前" or "最快" or "最慢" or "最差" or "position" or "the best" or "the most";

    private bool IsOfUnits(Span span) => Has(span, Sign.Indicator) || Has(span, Sign.RankEach) || Has(span, Sign.Unit)
        || Has(span, Sign.EnglishUnit);

    private Mark? IsCompany(Span span, bool isAsked)
    {
        var company = names.Find(name => name.Kind is NameKind.Company && span.Covers(name.Span));
        if (company is null)
            return isAsked && message.IsChinese && First(span, Sign.FindCompany) is { } one
                && Array.Exists(["客户", "这家", "那家", "这个企业", "这企业"], word =>
                message.Text.AsSpan(span.Start, span.Length).Contains(word, StringComparison.Ordinal)) ? one : null;
        // 中鼎报过什么项目: which projects, not who.
        if (isAsked && message.IsChinese && message.In(span, Sign.Question).Any(mark => message.StartingAt(mark.End, SignSet.Of(Sign.FindProject)) is not null && mark.Start > company.Span.End)
            && message.In(span, Sign.FindCompany).All(mark => message.Text[mark.End - 1] == '过'))
            return null;
        if (isAsked && First(span, Sign.FindCompany) is { } contact && !Has(span, Sign.FindProgress))
            return contact;
        // 查查福耀玻璃, 了解下X的情况: nothing else is named.
        if (message.IsChinese && First(span, Sign.FindShow) is { } show
            && First(span, SignSet.Of(Sign.FindProject, Sign.Indicator, Sign.ShowGapGap, Sign.FindVisited, Sign.RemindCalendar,
            Sign.BulletinDocument)) is null
            && show.Start < company.Span.Start)
            return show;
        return null;
    }

    private bool HasSubject(Span span) => names.Exists(name => name.Kind is NameKind.Company or NameKind.Project
        && span.Covers(name.Span));

    private bool HasIndicatorTarget(Span span) => Has(span, Sign.ShowGapTarget);

    private Mark? IsGap(Span span, bool isAsked)
    {
        var gap = message.In(span, Sign.ShowGapGap).FirstOrDefault();
        var target = (First(span, Sign.ShowGapTarget) is { } aim && !(aim.Span.Of(message.Text) == "任务" && Characters.IsAt(message.Text, aim.End, '是')) ? aim : (Mark?)null) ?? First(span, Sign.ShowGapStretch) ?? First(span, Sign.ShowGapExpected);
        if (gap.Length > 0 && (isAsked || (target is not null && !HasReport(span))
            || (gap.Length > 2 && Has(span, Sign.Indicator) && !HasReport(span)
                && !message.Values.Money.Any(sum => span.Covers(sum.Span)))))
        {
            var isProjects = gap.Length == 1 && !Has(span, Sign.Indicator) && target is null
                && names.Exists(name => span.Covers(name.Span));
            return isProjects ? null : gap;
        }
        if (target is { } found && (isAsked || span.Length <= 12 && (!message.IsChinese || Has(span, Sign.Indicator) || Has(span, Sign.Unit)
            || Has(span, Sign.RankEach) || message.Values.Dates.Any(date => span.Covers(date.Span)) || found.Length > 2)))
            return found;
        // 今年签约项目多少个了: an indicator and "how many", nothing of a list.
        var indicator = message.In(span, Sign.Indicator).FirstOrDefault(mark =>
            mark.Value is "funds" or "fdi" or "fdi_growth" or "industry_funds_share" or "signed_amount" or "industry_share"
            or "projects_signed" or "projects_100m" or "projects_1b" or "projects_started");
        return isAsked && indicator.Length > 0 && (HasHowMuch(span)
            || indicator.Value is "fdi_growth" or "industry_funds_share" or "industry_share") ? indicator : null;
    }

    private bool HasHowMuch(Span span) => message.In(span, Sign.Question).Any(mark =>
        mark.Span.Of(message.Text) is "多少" or "怎么样" or "如何" or "咋样" or "how much" or "how many" or "how")
        || message.In(span, Sign.FindShow).Any(mark => mark.Span.Of(message.Text) is "多少个" or "how many");

    private bool HasReport(Span span) => First(span, SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogFundsArrived,
        Sign.MoveProjectSigned, Sign.MoveProjectRegistered)) is { } report
        && names.Exists(name => name.Kind is NameKind.Company or NameKind.Project && span.Covers(name.Span));

    private Mark? IsCalendar(Span span)
    {
        if (First(span, Sign.RemindCalendar) is not { } calendar)
            return null;
        // 我跟进的线索有几条: which, not what is due.
        if (calendar.Span.Of(message.Text) is "跟进的" or "待跟进" && message.First(new(calendar.End, span.End), Sign.FindProject) is not null)
            return null;
        var isPast = message.Values.Dates.Any(date => span.Covers(date.Span) && date.To < message.Today);
        return isPast ? null : calendar;
    }
}
