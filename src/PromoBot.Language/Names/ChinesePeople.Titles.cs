namespace PromoBot.Language;

/// <summary>Names beside a title: 王副总, 副书记孙志强, 董事长 霍启年.</summary>
internal sealed partial class ChinesePeople
{
    /// <summary>常务 + 副市长: titles in a row are one.</summary>
    private Mark Joined(Mark mark)
    {
        while (message.StartingAt(mark.End, Titles) is { } next && next.Length > 1)
            mark = mark with { End = next.End, Sign = mark.Sign is Sign.Official ? mark.Sign : next.Sign };
        return mark;
    }

    private void ByTitle(Mark title)
    {
        // 哈工大: the one character goes on as part of a longer word.
        if (title.Length == 1 && Text[title.Start] == '总' && Characters.IsAnyAt(Text, title.End, "会部公院站台库装体量额投计结")
            || Characters.IsAnyAt(Text, title.Start - 1, "招") && Text[title.Start] == '商')
            return;
        if (title.Length == 1 && Text[title.Start] == '工' && free.At(title.End) && message.StartingAt(title.End, Verbs) is null)
            return;
        var start = NameBefore(title);
        if (start < 0)
            start = UnusualName(title);
        // 接待完万科的客人: whom we see is no colleague of ours with a rank of one character.
        if (start >= 0 && title is { Length: 1, Sign: Sign.Official } && IsSeen(start))
            return;
        if (start >= 0)
            Add(new(start, title.End), title.Sign, message.Words(new(start, title.End)), "surname and title", start);
        else if (title.Length > 1)
            AfterTitle(title);
    }

    private bool IsSeen(int start)
    {
        var met = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn);
        while (start > 0 && Text[start - 1] is '了' or '完' or '过' && message.EndingAt(start, met) is null)
            start--;
        return message.EndingAt(start, met) is { Length: > 1 };
    }

    /// <summary>对接人是保总; 嘎玛次仁副总 at the head of a clause: no surname of the table, but what else would stand there.</summary>
    private int UnusualName(Mark title)
    {
        var at = title.Start;
        if (message.EndingAt(at, SignSet.Of(Sign.Region, Sign.Dept)) is not null)
            return -1;
        if (at < 1 || !Characters.IsHan(Text[at - 1]) || !free.At(at - 1))
            return -1;
        if (Text[title.Start] is '总' or '董' && !free.At(at - 2) && Characters.IsAnyAt(Text, at - 2, "是见跟和叫的与找、约") && Text[at - 1] is not ('老' or '汇' or '全'))
            return at - 1;
        var start = free.Left(at, Math.Max(0, at - 6));
        var isHead = start == 0 || ",;.\n".Contains(Text[start - 1], StringComparison.Ordinal);
        return title is { Length: > 1, Sign: Sign.Title } && isHead && at - start is 4 or 5 && !message.In(new(start, at)).Any(mark => mark.Length > 1)
            && message.StartingAt(title.End, SignSet.Of(Sign.LogVisitReceived, Sign.LogVisitIn, Sign.AddLeadWant)) is not null
            && message.Clauses.Exists(clause => clause.Start < start && clause.Has(Sign.LogVisitOut)) ? start : -1;
    }

    private int NameBefore(Mark title)
    {
        var at = title.Start;
        // 雷科防务: the rank of one character begins another word.
        if (title is { Length: 1, Sign: Sign.Official } && free.At(title.End) && free.At(title.End + 1) && Characters.IsHanAt(Text, title.End) && Characters.IsHanAt(Text, title.End + 1)
            && !PlainWords.IsAll(Text.AsSpan(title.End, 2)) && !Surnames.IsCommon(Text[title.End]))
            return -1;
        // 区政协主席, 区委书记: of the district, not of the surname.
        if (Characters.IsAnyAt(Text, at - 1, "区市县省州镇乡") && (Text[at] is '委' or '政' or '人' or '纪' or '党' or '府') && title.Length > 2)
            return -1;
        // 爱科赛博: the rank of one character goes on as a word.
        if (Characters.IsAnyAt(Text, at - 1, "由") || title is { Length: 1, Sign: Sign.Official } && free.At(title.End) && Characters.IsHanAt(Text, title.End) && !Surnames.IsCommon(Text[title.End])
            && at > 0 && !Surnames.IsCommon(Text[at - 1]))
            return -1;
        if (at >= 2 && Surnames.IsCompound(Text, at - 2) && !IsCovered(at - 2, at))
            return at - 2;
        if (Characters.IsAt(Text, at - 1, '的'))
            return -1;
        var isFull = at >= 3 && Surnames.IsCommon(Text[at - 3]) && Characters.IsHanAt(Text, at - 2)
            && Characters.IsHanAt(Text, at - 1)
            && IsEdge(at - 3) && !IsWordPart(at - 3, at);
        var isHalf = at >= 2 && Surnames.IsCommon(Text[at - 2]) && Characters.IsHanAt(Text, at - 1) && IsEdge(at - 2)
            && !IsWordPart(at - 2, at);
        // 那谷区长, 查王区长: what opens the sentence is no surname where the rest is a name.
        if (isFull && title.Length > 1 && !("那查问看请让叫帮给和".Contains(Text[at - 3], StringComparison.Ordinal)
            && Surnames.IsCommon(Text[at - 2]) && message.ClauseAt(at - 3).Start == at - 3))
            return at - 3;
        // 改成董博士
        if (isHalf && Text[at - 2] is '成' or '为' or '是' && Characters.IsAnyAt(Text, at - 3, "改换更该") && Surnames.IsCommon(Text[at - 1]))
            return at - 1;
        if (isHalf && "那查问看请让叫帮给和".Contains(Text[at - 2], StringComparison.Ordinal) && Surnames.IsCommon(Text[at - 1]))
            return at - 1;
        if (at >= 1 && (Surnames.IsCommon(Text[at - 1]) || Surnames.Is(Text[at - 1]) && IsEdge(at - 1))
            && !IsWordPart(at - 1, at))
            return isHalf && title.Length > 1 && !Surnames.IsCommon(Text[at - 1]) ? at - 2 : at - 1;
        var takesFull = title.Length > 1 || Text[title.Start] == '总';
        return isFull && takesFull ? at - 3 : isHalf && takesFull ? at - 2 : -1;
    }

    /// <summary>The characters belong to a word of the lexicon that is no stray: 南 in 湖南.</summary>
    private bool IsWordPart(int start, int end)
    {
        foreach (var mark in message.In(new(Math.Max(0, start - 8), end)))
        {
            if (mark.Length > 1 && mark.Start <= start && mark.End > start && mark.End <= end
                && mark.Sign is Sign.Org or Sign.Stop or Sign.Industry or Sign.Dept)
                return mark.Start <= start && mark.End > start && mark.Length > 1;
        }
        return IsCovered(start, end);
    }

    private bool IsCovered(int start, int end)
    {
        foreach (var mark in message.In(new(Math.Max(0, start - 8), end)))
        {
            if (mark.Sign is Sign.KnownCompany or Sign.KnownUnit && mark.Start <= start && mark.End >= end)
                return true;
        }
        foreach (var place in message.Values.Places)
        {
            if (place.Span.Start < start && place.Span.End > start)
                return true;
        }
        // 下周一到周三张副市长: a weekday is no surname.
        foreach (var date in message.Values.Dates)
        {
            if (date.Span.Start <= start && date.Span.End > start && date.Span.Length > 1)
                return true;
        }
        return false;
    }

    private bool IsEdge(int at) => at == 0 || !free.At(at - 1) || message.EndingAt(at, Titles) is not null
        || message.EndingAt(at, SignSet.Of(Sign.Org, Sign.Dept, Sign.Unit, Sign.Tail, Sign.KnownCompany,
            Sign.KnownUnit)) is not null;

    private void AfterTitle(Mark title)
    {
        if (title.Length < 2)
            return;
        if (!free.At(title.End))
        {
            if (Spelled(title) is { } spelled)
                Add(spelled, title.Sign, message.Words(spelled), "name after title", title.Start);
            return;
        }
        var limit = Math.Min(Text.Length, title.End + 8);
        var end = free.Right(title.End, limit);
        for (var at = title.End; at < end; at++)
        {
            if (message.StartingAt(at, Verbs) is not null)
            {
                end = at;
                break;
            }
        }
        var length = end - title.End;
        var isChinese = Surnames.Is(Text[title.End]) && length is 2 or 3;
        var isForeign = length is >= 2 and <= 6 && !isChinese
            && message.StartingAt(end, SignSet.Of(Sign.LogVisitJoined, Sign.Stop)) is not null
            && (title.Sign is Sign.Title) && !HasOrg(new(title.End, end));
        // 副总裁梅晓东出来接待, 副区长孔繁荣率队: the verb begins one character before it is known.
        if (!isChinese && Surnames.Is(Text[title.End]) && length == 4 && Characters.IsAnyAt(Text, end - 1, "出率亲带也都在陪接约"))
            (end, isChinese) = (end - 1, true);
        if (isChinese || isForeign)
            Add(new(title.End, end), title.Sign, message.Words(new(title.End, end)), "name after title", title.Start);
    }

    /// <summary>董事长 霍启年 with a space between, 主任向荣主持 with a surname that is a word of grammar elsewhere.</summary>
    private Span? Spelled(Mark title)
    {
        var start = Characters.IsAt(Text, title.End, ' ') ? title.End + 1 : title.End;
        if (start >= Text.Length || !Surnames.IsCommon(Text[start]) || start == title.End && !"向于和让".Contains(Text[start], StringComparison.Ordinal))
            return null;
        for (var length = 3; length >= 2; length--)
        {
            var end = start + length;
            if (end <= Text.Length && Characters.IsHanAt(Text, end - 1) && Characters.IsHanAt(Text, start + 1) && (end == Text.Length
                || !char.IsLetterOrDigit(Text[end]) || message.StartingAt(end, Verbs) is { Length: > 1 }
                || message.StartingAt(end, Leading) is not null) && !message.In(new(start, end)).Any(word => word.Length > 1))
                return new(start, end);
        }
        return null;
    }

    private bool HasOrg(Span span) => message.In(span).Any(mark => mark.Sign is Sign.Org or Sign.Kind or Sign.Unit);
}
