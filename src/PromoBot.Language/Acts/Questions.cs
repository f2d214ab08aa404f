namespace PromoBot.Language;

/// <summary>What a sentence asks for. The first rule that fits decides; each is a claim about the words of the sentence.</summary>
internal sealed class Questions(Message message, List<Name> names)
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

    /// <summary>怎么我们上周到资少了3000万.</summary>
    private Mark? IsWhyChanged(Span span) => message.IsChinese && message.Text.AsSpan(span.Start, span.Length) is var text
        && (text.Contains("少了", StringComparison.Ordinal) || text.Contains("多了", StringComparison.Ordinal)
            || text.Contains("降了", StringComparison.Ordinal) || text.Contains("掉了", StringComparison.Ordinal)
            || text.Contains("涨了", StringComparison.Ordinal)) && Has(span, Sign.Indicator)
        ? message.In(span, Sign.Question).Cast<Mark?>().FirstOrDefault(mark => mark!.Value.Span.Of(message.Text) is "怎么" or "咋" or "为何" or "怎样") : null;

    /// <summary>去年哪个街道签约额第一, which town is ahead: who or which of our units, and a place at either end.</summary>
    private Mark? IsWhichUnit(Span span)
    {
        var isWhich = message.In(span, Sign.Question).FirstOrDefault(mark =>
            mark.Span.Of(message.Text) is "谁" or "哪个" or "哪些" or "哪家" or "哪几个" or "谁家" or "who" or "which" or "what" or "which of");
        // 这季度谁签得最多
        if (message.IsChinese && isWhich.Length > 0 && isWhich.Span.Of(message.Text)[0] == '谁' && HasEnd(span) && First(span, SignSet.Of(Sign.MoveProjectSigned, Sign.MoveProjectStarted, Sign.LogFundsArrived, Sign.LogVisitOut)) is not null)
            return isWhich;
        // 武陵街道和汉江街道哪个到资多
        if (message.IsChinese && isWhich.Length > 0 && Has(span, Sign.Indicator) && EndsInDegree(span))
            return isWhich;
        return isWhich.Length > 0 && (Has(span, Sign.Indicator) || Has(span, Sign.ShowGapTarget))
            && (!message.IsChinese || Has(span, Sign.Unit) || isWhich.Span.Of(message.Text)[0] == '谁') && HasEnd(span)
            && (message.IsChinese || Has(span, Sign.EnglishUnit) || Has(span, Sign.RankEach)) ? isWhich : null;
    }

    private bool EndsInDegree(Span span)
    {
        var text = message.Text.AsSpan(span.Start, span.Length).TrimEnd("?吗呢些点一 ");
        return text.Length > 4 && text[^1] is '多' or '少' or '高' or '低' or '快' or '慢' or '强' && text[^2] is not ('多' or '有' or '至') && text.IndexOf("哪") + text.IndexOf("谁") > -2;
    }

    private bool HasEnd(Span span) => Array.Exists(Ends, word =>
        message.Text.AsSpan(span.Start, span.Length).Contains(word, StringComparison.Ordinal));

    private static readonly string[] Ends = ["第一", "第二", "最多", "最少", "最高", "最低", "最好", "最差", "最快", "最慢", "最大", "最后", "最前", "倒数", "领先", "落后", "在前", "在后", "靠前", "靠后", "带头", "打头",
        " ahead", " behind", " first", " last", " leads", " best", " worst", " most", " least", " highest", " lowest"];

    /// <summary>Does the clause ask, or order something to be shown?</summary>
    public bool IsAsked(Clause clause)
    {
        var text = message.Text;
        var end = clause.End;
        while (end > clause.Start && text[end - 1] is ' ' or '"')
            end--;
        if (end < text.Length && text[end] == '?' || clause.End < text.Length && text[clause.End] == '?')
            return true;
        if (message.IsChinese)
            return HasQuestion(clause) && !IsTold(clause) || IsNoun(clause, end) || IsOrdered(clause, end)
                || (end > clause.Start && (text[end - 1] is '吗' or '呢' or '没' or '不' || text[end - 1] == '么' && !Characters.IsAnyAt(text, end - 2, "什怎那这多"))) || StartsWithShow(clause)
                || AsksEitherWay(clause, end);
        return !IsPast(clause) && (OpensWith(clause, SignSet.Of(Sign.Question)) || StartsWithShow(clause) || IsTitle(clause));
    }

    /// <summary>My visits in July; projects by company: X: a heading for what is to be shown, and nothing told.</summary>
    private bool IsTitle(Clause clause)
    {
        if (clause.Start != message.Clauses[0].Start || clause.Span.Length > 60 || message.Values.Money.Count > 0)
            return false;
        var text = message.Text.AsSpan(clause.Start, clause.Span.Length).TrimStart();
        foreach (var opener in Titles)
        {
            if (text.StartsWith(opener, StringComparison.Ordinal) && clause.HasAny(Listed) && !clause.HasAny(SignSet.Of(Sign.LogVisitCome, Sign.HandoverHandover, Sign.RemindRemind)))
                return true;
        }
        return false;
    }

    private static readonly string[] Titles = ["my visits", "our visits", "my trips", "our trips", "my projects", "our projects", "my leads", "our leads", "all visits", "all projects", "all leads", "all trips",
        "projects by", "leads by", "visits by", "projects with", "projects of", "projects in", "projects at", "leads in", "leads with", "visits in", "visits to", "trips in", "stale ", "open projects", "open leads",
        "signed projects", "my signed", "my open", "my stale", "our signed", "our open", "upcoming ", "latest "];
    private static readonly SignSet Listed = SignSet.Of(Sign.FindVisited, Sign.FindProject, Sign.FindStale, Sign.RemindCalendar);

    /// <summary>…完成率报一下, …给我个数: an order to tell a figure or a list.</summary>
    private bool IsOrdered(Clause clause, int end) => Array.Exists(Orders, order => Characters.EndsAt(message.Text, end, order) && end - clause.Start > order.Length + 3)
        && (clause.HasAny(Ordered)) && !message.Values.Money.Any(sum => clause.Span.Covers(sum.Span)) && !clause.HasAny(Told);

    private static readonly string[] Orders = ["报一下", "报下", "报上来", "报个数", "报一报", "报给我", "说一下", "说下", "讲一下", "讲下", "来一个", "来一份", "通报一下", "汇报一下", "给个数", "给个数字",
        "给我个数", "给我个数字", "发我", "发一下", "拉一下", "捋一下"];

    private static readonly SignSet Ordered = SignSet.Of(Sign.Indicator, Sign.ShowGapGap, Sign.ShowGapTarget, Sign.FindProject, Sign.RankRank, Sign.FindStale);

    /// <summary>Went to see X; Held the weekly meeting: a verb of the past at the head tells.</summary>
    public bool IsPast(Clause clause)
    {
        if (message.IsChinese || clause.End < message.Text.Length && message.Text[clause.End] == '?')
            return false;
        var text = message.Text.AsSpan(clause.Start, clause.Span.Length).TrimStart(" \"-*·0123456789.)");
        foreach (var verb in Pasts)
        {
            if (text.StartsWith(verb, StringComparison.Ordinal) && text.Length > verb.Length && text[verb.Length] == ' ')
                return true;
        }
        return false;
    }

    private static readonly string[] Pasts = ["went", "held", "hosted", "met", "saw", "took", "had", "got", "ran", "gave", "spoke", "visited", "called", "rang", "phoned", "received", "welcomed", "signed", "attended",
        "organised", "organized", "chaired", "led", "flew", "drove", "travelled", "traveled", "toured", "came back", "returned", "dropped", "stopped", "popped", "swung", "paid", "caught", "talked", "just met",
        "just visited", "just saw", "just got", "just hosted", "just had", "joined", "opened", "closed", "we went", "we met", "we visited", "we hosted", "we held", "i met", "i visited", "i saw", "i went"];

    /// <summary>跟没跟过, 去不去: a word and its denial; 滞后没有: the denial alone, after a word of progress.</summary>
    private bool AsksEitherWay(Clause clause, int end)
    {
        var text = message.Text;
        for (var at = clause.Start + 1; at + 1 < end; at++)
        {
            if (text[at] is '没' or '不' && text[at - 1] == text[at + 1] && Characters.IsHan(text[at - 1]))
                return true;
        }
        return clause.HasAny(Measured) && (Characters.EndsAt(text, end, "没有") || Characters.EndsAt(text, end, "没得"))
            && !Characters.EndsAt(text, end - 2, "们");
    }

    private static readonly SignSet Measured = SignSet.Of(Sign.ShowGapGap, Sign.ShowQuotaOwed, Sign.FindCompany, Sign.RankRank);

    /// <summary>那个什么 only fills the pause.</summary>
    private bool HasQuestion(Clause clause) => clause.Has(Sign.Question)
        && message.In(clause.Span, Sign.Question).Any(mark => !Characters.EndsAt(message.Text, mark.Start, "那个") && !IsHeading(clause, mark)
        && !Characters.EndsAt(message.Text, mark.Start, "这个") && !IsSome(clause, mark) && !IsNothing(mark)) && !IsLeftOpen(clause);

    /// <summary>几个项目动了: 1、…; some, before they are told one by one.</summary>
    private bool IsHeading(Clause clause, Mark mark) => message.Text[mark.Start] == '几' && message.Text.IndexOf(':', mark.End, clause.End - mark.End) > 0;

    /// <summary>见的谁我回头补: told to be missing, not asked.</summary>
    private bool IsLeftOpen(Clause clause) => Array.Exists(Missing, word => message.Text.AsSpan(clause.Start, clause.Span.Length).Contains(word, StringComparison.Ordinal));

    private static readonly string[] Missing = ["回头补", "后面补", "晚点补", "以后补", "再补", "记不清", "不记得", "忘了问", "没记住", "还不知道", "还没定", "待定", "没问到"];

    /// <summary>没啥结果, 没谈什么: nothing, not what.</summary>
    private bool IsNothing(Mark mark) => mark.Span.Of(message.Text) is "啥" or "什么" or "多少" or "哪些" or "几"
        && (Characters.IsAnyAt(message.Text, mark.Start - 1, "没") && !Characters.IsAnyAt(message.Text, mark.Start - 2, "有")
            || IsNothingOf(mark));

    /// <summary>没谈出啥名堂, 没聊出什么结果.</summary>
    private bool IsNothingOf(Mark mark) => message.Text.LastIndexOf('没', mark.Start, Math.Min(mark.Start, 4)) is >= 0 and var none
        && message.Text.AsSpan(none, mark.Start - none).IndexOf('出') > 0 && !Characters.IsAnyAt(message.Text, none - 1, "有");

    /// <summary>聊了几句, 拜访了几家: some, in a clause that tells whom one met.</summary>
    private bool IsSome(Clause clause, Mark mark) => message.Text[mark.Start] == '几'
        && (Characters.IsAnyAt(message.Text, mark.Start - 1, "们") && Characters.IsAnyAt(message.Text, mark.Start + 1, "个位人") || Characters.IsAnyAt(message.Text, mark.End, "句圈眼杯分") || mark.Length == 1 && clause.HasAny(Told)
            && names.Exists(name => name.Kind is NameKind.Company or NameKind.Contact && clause.Holds(name.Span)));

    /// <summary>这个月的外出招商次数: a noun to be shown, and nothing told.</summary>
    private bool IsNoun(Clause clause, int end) => clause.End == message.Clauses[^1].End && message.Values.Money.Count == 0
        && (message.Clauses.Count == 1 || !message.Clauses.Exists(other => other.HasAny(Told)))
        && (Array.Exists(Nouns, noun => Characters.EndsAt(message.Text, end, noun))
            || clause.Has(Sign.RankRank) && clause.Span.Length <= 18 && message.EndingAt(end, SignSet.Of(Sign.Unit)) is not null)
            && !names.Exists(name => name.Kind is NameKind.Company);

    private static readonly string[] Nouns = ["次数", "完成率", "进度", "清单", "名单", "明细", "记录", "排名", "情况", "缺口", "的项目", "以上项目", "新增线索"];

    /// <summary>今天走访了哪家, 谈了什么 ask; 昨天拜访X, 了解有什么困难 tells.</summary>
    private bool IsTold(Clause clause) => clause.HasAny(Told)
        && names.Exists(name => name.Kind is NameKind.Company && clause.Holds(name.Span))
            && message.Values.Dates.Any(date => clause.Holds(date.Span) && date.Sort is DateSort.Day)
        && clause.End < message.Text.Length && message.Text[clause.End] != '?';

    private static readonly SignSet Told = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitMet, Sign.LogVisitOnline,
        Sign.LogVisitPhone);

    /// <summary>查一下… at the start, …发我 at the end; 来园区看看 in a report is neither.</summary>
    private bool StartsWithShow(Clause clause)
    {
        if (!message.IsChinese)
            return OpensWith(clause, SignSet.Of(Sign.FindShow));
        if (clause.HasAny(Told) && names.Exists(name => name.Kind is NameKind.Company or NameKind.Contact
            && clause.Holds(name.Span)))
            return false;
        if (IsLeftOpen(clause))
            return false;
        foreach (var mark in message.In(clause.Span, Sign.FindShow))
        {
            // 说下个月过来看看: they will look, nobody is to show.
            if (mark.Span.Of(message.Text) is "看看" or "看一看" or "看一下" or "瞧瞧" && Characters.IsAnyAt(message.Text, mark.Start - 1, "来去再地转场") && !Characters.IsAnyAt(message.Text, mark.Start - 2, "发拿拉调传"))
                continue;
            // 班列场站: one character in the middle is part of a word; so is 查 in 督查会.
            if ((mark.Length == 1 && mark.Start - clause.Start > 3)
                || message.In(clause.Span, Sign.LogEventMeeting).Any(meeting => meeting.Length > mark.Length && meeting.Span.Covers(mark.Span)))
                continue;
            // 你先给我建一个: an order to write down, not to show.
            if (mark.Span.Of(message.Text) is "给我" && Characters.IsAnyAt(message.Text, mark.End, "建登记录加补存新立"))
                continue;
            var isFirst = mark.Start - clause.Start <= 4 || !names.Exists(name => name.Span.Start < mark.Start
                && clause.Holds(name.Span));
            if (isFirst || clause.End - mark.End <= 3)
                return true;
        }
        return false;
    }

    private bool OpensWith(Clause clause, SignSet signs)
    {
        var at = clause.Start;
        for (var hops = 0; hops < 3; hops++)
        {
            while (at < clause.End && !char.IsLetterOrDigit(message.Text[at]))
                at++;
            if (message.StartingAt(at, signs) is not null)
                return true;
            if (message.StartingAt(at, SignSet.Of(Sign.HelpGreet, Sign.HelpFiller, Sign.CorrectConfirm,
                Sign.EnglishStop)) is not { } filler || filler.Length > 8)
                return false;
            at = filler.End;
        }
        return false;
    }

    /// <summary>晾晒 in 晾晒产业园项目 asks for no standing.</summary>
    private Mark? First(Span span, Sign sign) => sign is not Sign.RankRank ? message.First(span, sign)
        : message.In(span, sign).Cast<Mark?>().FirstOrDefault(mark => !message.Values.Dates.Any(date => date.Span.Touches(mark!.Value.Span)) && !names.Exists(name => name.Kind is NameKind.Project or NameKind.Company && name.Span.Covers(mark!.Value.Span)));

    private Mark? First(Span span, SignSet signs) => message.First(span, signs);

    private bool Has(Span span, Sign sign) => message.Has(span, sign);

    private bool HasFigure(Span span) => message.Values.Money.Any(sum => span.Covers(sum.Span))
        || message.Text.AsSpan(span.Start, span.Length).Contains('%');

    private bool IsSuperlative(Mark rank) => rank.Span.Of(message.Text) is "第一名" or "最好" or "最多" or "最少" or "领先" or "最高" or "最低"
        or "前三" or "靠前" or "最快" or "最慢" or "最差" or "position" or "the best" or "the most";

    private bool IsOfUnits(Span span) => Has(span, Sign.Indicator) || Has(span, Sign.RankEach) || Has(span, Sign.Unit)
        || Has(span, Sign.EnglishUnit);

    private Mark? IsExport(Span span)
    {
        var format = First(span, Format);
        var verb = First(span, Sign.BulletinExport);
        var document = message.In(span, Sign.BulletinDocument).FirstOrDefault(mark => !IsRanking(mark));
        if (document.Length == 0)
            document = message.In(span, Sign.FindVisited).FirstOrDefault(mark => mark.Length > 3);
        // 出一份到资明细表, 导出全部签约项目, 把排名做成图
        if (message.IsChinese && verb is { } strong && strong.Length > 1 && !names.Exists(name => name.Kind is NameKind.Project && name.Span.Covers(strong.Span)) && (strong.Span.Of(message.Text).Contains('份') && message.In(span, Sign.BulletinDocument).Any()
                || strong.Span.Of(message.Text) is ['导', '出', ..] or ['下', '载', ..] or ['打', '印', ..] or ['生', '成', ..] && (Has(span, Sign.FindProject) || message.In(span, Sign.BulletinDocument).Any() || Has(span, Sign.FindVisited))
                || message.In(span, Sign.BulletinExport).Any(picture => picture.Span.Of(message.Text).Contains('图')) && (Has(span, Sign.RankRank) || Has(span, Sign.Indicator))))
            return strong;
        var isDocument = document.Length > 0 || Has(span, Sign.Indicator) || Has(span, Sign.RankRank)
            || Has(span, Sign.FindProject);
        // 要PDF的, 来个Word版: an answer to "which form".
        if (format is { } form && message.IsChinese && span.Length <= 10 && span.Length - form.Length <= 4 && message.Clauses.Count == 1
            && message.Text[span.Start] is '要' or '来' or '给' or '用' or '发' or '换' or '出' or '导' or '就' or '做')
            return form;
        if (verb is null && names.Exists(name => name.Kind is NameKind.Company && span.Covers(name.Span)))
            return null;
        if (format is { } found && found.Length + (message.IsChinese ? 1 : 0) > 1 && (verb is not null || isDocument)
            && (verb is not null || found.Sign is not Sign.BulletinPicture))
            return found;
        if (verb is { } export && document.Length > 0 && (export.Length > 1 || message.IsChinese) && !Has(span, Sign.AddLeadWant))
            return export;
        return null;
    }

    /// <summary>开工了几个项目, 亿元以上项目签了几个: how many, not which.</summary>
    private Mark? IsStageCounted(Span span) => !message.IsChinese ? null : message.In(span).Cast<Mark?>().FirstOrDefault(mark => mark!.Value.Sign is Sign.MoveProjectSigned or Sign.MoveProjectStarted
        && (mark.Value.Span.Of(message.Text).EndsWith('了') && Array.Exists(HowMany, word => Characters.StartsAt(message.Text, mark.Value.End, word))
            || Characters.IsAt(message.Text, mark.Value.End, '了') && Array.Exists(HowMany, word => Characters.StartsAt(message.Text, mark.Value.End + 1, word))));

    private static readonly string[] HowMany = ["几个", "多少个", "多少项目", "多少", "几家"];

    private bool IsRanking(Mark mark) => mark.Span.Of(message.Text) is "排名" or "ranking" or "清单" or "list" or "文件" or "log"
        or "sheet" or "名册" or "明细表";

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
        if (HasTimes(span) && Has(span, Sign.ShowQuotaOwed) && span.Length < 12 && !Has(span, Sign.Indicator))
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

    private Mark? IsCompany(Span span, bool isAsked)
    {
        var company = names.Find(name => name.Kind is NameKind.Company && span.Covers(name.Span));
        if (company is null)
            return isAsked && message.IsChinese && First(span, Sign.FindCompany) is { } one
                && Array.Exists(["客户", "这家", "那家", "这个企业", "这企业"], word =>
                message.Text.AsSpan(span.Start, span.Length).Contains(word, StringComparison.Ordinal)) ? one : null;
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
