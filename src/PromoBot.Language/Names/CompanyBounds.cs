namespace PromoBot.Language;

/// <summary>Where in a free stretch the name begins and ends: without the place before a brand, the department after it, the particles around it.</summary>
internal sealed class CompanyBounds(Message message)
{
    private const string Before = "在有是为做叫找请跑赴往个了完催:等、";
    private const string After = "等有为做在一两签建设投先公共已正又后时找叫说";

    private static readonly System.Buffers.SearchValues<char> Errands = System.Buffers.SearchValues.Create("寄发送回打交报还补传订报带捎递");

    private static readonly SignSet Known = SignSet.Of(Sign.KnownCompany);
    private static readonly SignSet Shape = SignSet.Of(Sign.Tail, Sign.Org);

    private string Text => message.Text;

    public Span? Of(Span run)
    {
        var (start, end) = (Start(run), run.End);
        end = End(start, end);
        start = WithoutPlace(start, end);
        if (message.StartingAt(start, Known) is { } known && known.End < end && !IsTrade(known.End, end)
            && !(end - known.End <= 2 && message.EndingAt(end, Shape) is not null))
            end = known.End;
        return end - start >= 2 ? new(start, Numbered(start, end)) : null;
    }

    /// <summary>中国电科38所, 航天四院: a house with a number.</summary>
    private int Numbered(int start, int end)
    {
        var at = end;
        while (at < Text.Length && (char.IsDigit(Text[at]) || ChineseDigits.IsPart(Text[at])))
            at++;
        return at > end && end - start >= 3 && Characters.IsAnyAt(Text, at, "所院局厂研") && Characters.IsHan(Text[end - 1]) ? at + 1 : end;
    }

    private int Start(Span run)
    {
        var (start, end) = (run.Start, run.End);
        // 盐津铺子、有友食品: in a list the next name begins right behind the mark.
        var isListed = Characters.IsAnyAt(Text, start - 1, "、") && message.EndingAt(end, Shape) is not null && end - start is 4 or 5;
        while (start < end && !isListed && (Before.Contains(Text[start], StringComparison.Ordinal) || Text[start] == '下' && Characters.IsAnyAt(Text, start - 1, "了"))
            && message.StartingAt(start, Known) is null)
            start++;
        // 通过商会认识了…: by whom, no part of the name.
        if (Characters.StartsAt(Text, start, "通过") || Characters.StartsAt(Text, start, "经由"))
            return start + 2;
        // 独角兽公司晴天机器人
        if (end - start > 4 && (Characters.StartsAt(Text, start, "公司") || Characters.StartsAt(Text, start, "企业")) && message.EndingAt(start, SignSet.Of(Sign.Tag)) is not null)
            return start + 2;
        // 算海尔那笔: a verb of one character before a name that is known.
        if (message.StartingAt(start, Known) is null && message.First(new(start, end), Known) is { } inner
            && inner.Start - start == 1 && inner.Length > 1)
            return inner.Start;
        // 去了趟合肥找欧普康视的人聊
        if (end - start > 3 && Text[start] == '找' && message.Values.Places.Any(place => place.Span.End == start))
            start++;
        var leading = PlainWords.Leading(Text.AsSpan(start, end - start));
        return leading > 0 && end - start - leading >= 2 && message.StartingAt(start + leading, Shape)?.End != end
            && message.StartingAt(start, Known) is null ? start + leading : start;
    }

    private int End(int start, int end)
    {
        var limit = end;
        while (message.EndingAt(end, SignSet.Of(Sign.Dept, Sign.Region)) is { } tail && tail.Start > start
            && message.EndingAt(end, Known) is null)
            end = tail.Start;
        // 华为: nothing would be left of it.
        while (end - start != 2 && end > start && After.Contains(Text[end - 1], StringComparison.Ordinal) && !IsOfState(start, end)
            && !Characters.IsAnyAt(Text, end, "想要拟欲") && message.EndingAt(end, Known) is null
            && message.EndingAt(end, Shape) is null)
            end--;
        // 科普柯实际到位: an adverb behind the name.
        if (end - start >= 4 && PlainWords.Leading(Text.AsSpan(end - 2, 2)) == 2 && message.EndingAt(end, Shape) is null && message.EndingAt(end, Known) is null)
            end -= 2;
        // 给谷雨茶饮寄样品: what is done for them is no part of their name.
        if (Characters.IsAnyAt(Text, start - 1, "给") && Text.AsSpan(start, end - start).LastIndexOfAny(Errands) is > 1 and var errand)
            end = start + errand;
        // 跟朔方氢能开的会
        if (end - start > 2 && Text[end - 1] is '开' or '签' or '办' or '做' && Characters.IsAnyAt(Text, end, "的了"))
            end--;
        // 刚从汇川技术出来
        if (end - start > (Characters.IsAnyAt(Text, start - 1, "从") ? 2 : 3) && Text[end - 1] == '出' && Characters.IsAnyAt(Text, end, "来了的"))
            end--;
        // 正大集团农牧(板块): what stood before a department is its trade.
        if (end < limit && message.In(new(start, end), Sign.Org).FirstOrDefault(mark => mark.Length == 2 && mark.Start > start + 1 && mark.End < end && IsTrade(mark.End, end)) is { Length: > 0 } group)
            end = group.End;
        // 鑫科材料公司: the plain word for a company after a name with its trade.
        if (Characters.EndsAt(Text, end, "公司") && message.EndingAt(end, SignSet.Of(Sign.Org)) is { Length: 2 }
            && message.EndingAt(end - 2, SignSet.Of(Sign.Tail)) is { } trade && trade.Start > start + 1)
            end -= 2;
        return end;
    }

    /// <summary>中国能建, 中国电建: the last character is no verb.</summary>
    private bool IsOfState(int start, int end) => end - start == 4 && (Characters.StartsAt(Text, start, "中国") || Characters.StartsAt(Text, start, "国家"));

    private int WithoutPlace(int start, int end)
    {
        foreach (var place in message.Values.Places)
        {
            if (place.Span.Start == start && place.Span.End < end && !KeepsPlace(place.Span.End, end, start))
                start = place.Span.End;
        }
        return start;
    }

    private bool KeepsPlace(int from, int end, int start) =>
        message.EndingAt(end, SignSet.Of(Sign.Org)) is not null
        || IsSubject(start) && (message.EndingAt(end, SignSet.Of(Sign.Tail)) is not null || end - from == 2 && Array.Exists(Nations, word => Characters.StartsAt(Text, start, word)))
        || message.StartingAt(start, Known) is { } known && known.End > from
        || message.StartingAt(from, Shape) is not null || IsTrade(from, end) || end - from < 2
        || PlainWords.IsThing(Text.AsSpan(from, end - from))
        || Characters.IsAt(Text, start - 1, '的') && end - from is 2 or 3 && Text.AsSpan(Math.Max(0, start - 14), Math.Min(14, start)).IndexOf('做') >= 0
        || end - from == 2 && from - start == 2 && !IsWayThere(start)
        || IsMet(start) && end - from <= 4 && message.First(new(from, end), Known) is null;

    /// <summary>去深圳, 在深圳: the place stands for itself; 和深圳华强的裴总 names a house.</summary>
    private bool IsWayThere(int start) => Characters.IsAnyAt(Text, start - 1, "去到在赴从往飞跑至抵的自了是、");

    private static readonly string[] Nations = ["中国", "日本", "韩国", "美国", "德国", "法国", "英国", "泰国", "国家"];

    /// <summary>拜访了唐山三友, 把桂林三金: whom we meet is one name with the place that it begins with.</summary>
    private bool IsMet(int start)
    {
        var met = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitPhone);
        if (message.EndingAt(start, met) is { Length: > 1 })
            return true;
        while (start > 0 && Text[start - 1] is '了' or '过')
            start--;
        return Characters.IsAnyAt(Text, start - 1, "把将跟约")
            || message.EndingAt(start, met) is { Length: > 1 };
    }

    /// <summary>桂林三金药业 at the head of a clause is the whole name; after 去 or 在 the place stands for itself.</summary>
    private bool IsSubject(int start) => start == 0 || ",;.\n :".Contains(Text[start - 1], StringComparison.Ordinal);

    /// <summary>Only words of trades: 电气 after 上海, 新能源 after a brand.</summary>
    private bool IsTrade(int from, int end)
    {
        while (from < end)
        {
            if (message.StartingAt(from, SignSet.Of(Sign.Tail, Sign.Org, Sign.Industry)) is not { Length: >= 2 } mark)
                return false;
            from = mark.End;
        }
        return true;
    }
}
