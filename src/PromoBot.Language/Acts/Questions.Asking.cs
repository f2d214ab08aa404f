namespace PromoBot.Language;

/// <summary>Whether a clause asks, or orders something to be shown, or only sounds like it.</summary>
internal sealed partial class Questions
{
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
        && message.Text.AsSpan(none, mark.Start - none).IndexOfAny('出', '说', '讲') > 0 && !Characters.IsAnyAt(message.Text, none - 1, "有");

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
}
