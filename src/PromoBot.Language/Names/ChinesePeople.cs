namespace PromoBot.Language;

/// <summary>
/// People in Chinese text: by a surname before a title (王副总), a name after one (副书记孙志强), 小林 and 老许,
/// latin names, and bare names after 见了. Own officials are told from the other side's people by title and surroundings.
/// </summary>
internal sealed partial class ChinesePeople(Message message, FreeText free, List<Name> names)
{
    private static readonly SignSet Titles = SignSet.Of(Sign.Title, Sign.Official);
    private static readonly SignSet Met = SignSet.Of(Sign.LogVisitMet, Sign.Title);
    private static readonly SignSet Verbs = SignSet.Of(
        Sign.LogVisitIn, Sign.LogVisitCome, Sign.LogVisitMet, Sign.LogVisitPhone, Sign.LogVisitJoined, Sign.LogVisitReceived,
            Sign.AddLeadWant, Sign.Stop,
        Sign.PlanTripLed, Sign.LogVisitOut, Sign.LogVisitGo, Sign.HandoverTaken);

    private string Text => message.Text;

    public void Find()
    {
        OfBooks();
        for (var i = 0; i < message.Marks.Count; i++)
        {
            var mark = message.Marks[i];
            if (Titles.Has(mark.Sign) && !free.IsEdged(mark.Start) && !names.Exists(name => name.Span.Touches(mark.Span)))
                ByTitle(Joined(mark));
        }
        for (var at = 0; at < Text.Length; at++)
        {
            Familiar(at);
            ShortRank(at);
            Friendly(at);
        }
        Latin();
        Bare();
        Guests();
        Called();
        Asked();
        Posts();
    }

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

    /// <summary>跟邵区, 陪柳县: a surname and what somebody is head of.</summary>
    private void ShortRank(int at)
    {
        if (Text[at] is not ('区' or '县' or '镇') || at < 2 || !Surnames.IsCommon(Text[at - 1]) || !Characters.IsAnyAt(Text, at - 2, "跟陪随和") || at + 1 < Text.Length && free.At(at + 1)
            && !message.Values.Dates.Any(date => date.Span.Start == at + 1))
            return;
        var span = new Span(at - 1, at + 1);
        if (names.Exists(name => name.Span.Touches(span)) || message.Values.Places.Any(place => place.Span.Touches(span)))
            return;
        names.Add(new(span, NameKind.Official, message.Words(span), "short rank"));
        free.Take(span);
    }

    /// <summary>小林, 老许.</summary>
    private void Familiar(int at)
    {
        var isPet = Text[at] == '阿' && at + 2 <= Text.Length && Characters.IsAt(Text, at - 1, '的') && Characters.IsHanAt(Text, at + 1);
        if (!isPet && (Text[at] is not ('小' or '老') || at + 1 >= Text.Length || !Surnames.IsCommon(Text[at + 1])))
            return;
        var span = new Span(at, at + 2);
        // 小米那个项目: whose project it is.
        if (free.IsEdged(at) || Array.Exists(Owned, word => Characters.StartsAt(Text, span.End, word)))
            return;
        if (names.Exists(name => name.Span.Touches(span)) || message.In(new(Math.Max(0, at - 6), at + 2)).Any(mark =>
            mark.End > at && mark.Length > 1 && !Titles.Has(mark.Sign)
            && (mark.Start <= at || mark.Sign is not Sign.Stop)))
            return;
        if (at > 0 && free.At(at - 1) && message.EndingAt(at, SignSet.Of(Sign.FindShow)) is null && message.EndingAt(at,
            SignSet.Of(Sign.Org, Sign.Tail, Sign.Dept, Sign.Unit, Sign.KnownCompany)) is null
            && Surnames.Is(Text[at - 1]))
            return;
        if (message.StartingAt(at, SignSet.Of(Sign.Stop, Sign.Industry, Sign.LogEventMeeting)) is not null)
            return;
        if (at + 2 < Text.Length && free.At(at + 2) && message.StartingAt(at + 2, Verbs) is null
            && !"来去说谈想上过和跟一打带陪给也都确在问讲见聊".Contains(Text[at + 2], StringComparison.Ordinal))
            return;
        Add(span, Sign.Title, message.Words(span), "familiar name", at);
    }

    private static readonly string[] Owned = ["那个", "这个", "项目", "的项目", "那笔", "这笔", "那条"];

    /// <summary>行政部佟姐, 见的是龙哥: a surname and what one calls a friend.</summary>
    private void Friendly(int at)
    {
        if (Text[at] is not ('姐' or '哥' or '叔' or '姨' or '嫂') || at < 1 || !Surnames.IsCommon(Text[at - 1]))
            return;
        var span = new Span(at - 1, at + 1);
        var isBehind = message.EndingAt(at - 1, SignSet.Of(Sign.Dept, Sign.Org, Sign.Tail)) is not null || Characters.IsAnyAt(Text, at - 2, "的是见找跟和、约");
        if (!isBehind || at + 1 < Text.Length && free.At(at + 1) || names.Exists(name => name.Span.Touches(span)))
            return;
        Add(span, Sign.Title, message.Words(span), "what a friend is called", span.Start);
    }

    /// <summary>Lisa Wang; Dr. Müller. Capital letters decide, so they are read from the message as sent.</summary>
    private void Latin()
    {
        var said = message.Folded.Said;
        for (var at = 0; at < said.Length; at++)
        {
            if (!char.IsUpper(said[at]) || Characters.IsHan(said[at])
                || (at > 0 && char.IsLetter(said[at - 1]) && !Characters.IsHan(said[at - 1])))
                continue;
            var span = LatinWords.Capitalised(said, at);
            var person = LatinWords.PersonIn(said, span);
            person ??= Introduced(said, span);
            // Schmidt先生
            if (person is { } plain && message.StartingAt(plain.End, SignSet.Of(Sign.Title)) is { Length: > 1 } title)
                person = new(plain.Start, title.End);
            else if (person is null && !span.Of(said).Contains(' ') && message.StartingAt(span.End, SignSet.Of(Sign.Title)) is { } courtesy
                && courtesy.Span.Of(Text) is "先生" or "女士" or "博士" or "教授" or "小姐" or "总")
                person = new(span.Start, courtesy.End);
            if (person is { } found && !names.Exists(name => name.Span.Touches(found)) && !IsCovered(found.Start, found.End))
                Add(found, Sign.Title, message.Words(found), "latin name", found.Start);
            at = Math.Max(at, span.End - 1);
        }
    }

    /// <summary>对方Emma和Josh: the second of two is a person where the first is.</summary>
    private bool IsSecond(Span span) => span.Start > 1 && Characters.IsAnyAt(Text, span.Start - 1, "和、与跟")
        && names.Exists(name => name.Kind is NameKind.Contact && name.Span.End == span.Start - 1 && !Characters.IsHan(Text[name.Span.Start]));

    /// <summary>达能的Pauline, CEO Vivian: one or two capitalised words where a person is expected.</summary>
    private Span? Introduced(string said, Span span)
    {
        var words = said[span.Start..span.End].Split(' ');
        var isWritten = words.Length <= 2 && Array.TrueForAll(words, word => word.Length > 2 && char.IsUpper(word[0])
            && word.AsSpan(1).Trim('-').ToString().Replace("-", "", StringComparison.Ordinal).All(char.IsAsciiLetter)
            && word.Any(char.IsLower));
        if (message.Values.Dates.Any(date => date.Span.Touches(span)))
            return null;
        var isOf = Characters.IsAt(Text, span.Start - 1, '的') && free.At(span.Start - 2)
            && !message.Values.Places.Any(place => place.Span.End == span.Start - 1)
            || IsSecond(span) || Characters.EndsAt(Text, span.Start, "对方") || Characters.EndsAt(Text, span.Start, "他们的")
            || message.EndingAt(Math.Max(0, span.Start - 1), SignSet.Of(Sign.Title)) is not null && span.Start > 1
            && Text[span.Start - 1] == ' ' || message.EndingAt(span.Start, SignSet.Of(Sign.Title)) is { Length: > 1 };
        return isWritten && isOf && !free.At(span.End)
            && message.First(span, SignSet.Of(Sign.Kind, Sign.Org, Sign.Industry)) is null ? span : null;
    }

    /// <summary>见了张伟: two or three characters that begin with a surname and are nothing else.</summary>
    private void Bare()
    {
        foreach (var mark in message.Marks)
        {
            if (mark.Sign is not (Sign.LogVisitMet or Sign.LogVisitReceived))
                continue;
            var start = mark.End;
            while (start < Text.Length && Text[start] is '了' or '到' or '的' or '是' or ':')
                start++;
            var end = free.Right(start, Text.Length);
            if (end - start is 2 or 3 && Surnames.IsCommon(Text[start]) && Characters.IsHanAt(Text, end - 1)
                && !names.Exists(name => name.Span.Touches(new(start, end)))
                && !message.In(new(start, end)).Any(other => other.Length > 1)
                    && !message.Values.Places.Any(place => place.Span.Touches(new(start, end))))
                Add(new(start, end), Sign.Title, message.Words(new(start, end)), "name after 见", start);
        }
    }

    /// <summary>客商伊万诺夫一行: a guest from abroad, between what he is and who came with him.</summary>
    private void Guests()
    {
        foreach (var mark in message.Marks)
        {
            if (mark.Sign is not Sign.Stop || mark.Span.Of(Text) is not ("客商" or "老板" or "企业家" or "外商" or "商人" or "侨商" or "投资人"))
                continue;
            var end = free.Right(mark.End, Math.Min(Text.Length, mark.End + 8));
            var span = new Span(mark.End, end);
            if (span.Length is >= 2 and <= 6 && Characters.StartsAt(Text, end, "一行") && !HasOrg(span)
                && message.First(span, SignSet.Of(Sign.Tail)) is null && !names.Exists(name => name.Span.Touches(span)))
                Add(span, Sign.Title, message.Words(span), "guest", span.Start);
        }
    }

    private void Add(Span span, Sign title, string text, string rule, int headStart)
    {
        var kind = Side(span, title, headStart);
        names.Add(new(span, kind, text, rule));
        free.Take(new(Math.Min(span.Start, headStart), span.End));
        if (rule == "name after title")
            free.Take(new(headStart, span.End));
    }

    private NameKind Side(Span span, Sign title, int head)
    {
        var ours = title is Sign.Official;
        var before = head;
        while (before > 0 && Text[before - 1] is ' ' or '"')
            before--;
        if (message.EndingAt(before, SignSet.Of(Sign.Unit, Sign.KnownUnit)) is { Length: > 1 })
            return ours ? NameKind.Official : NameKind.Colleague;
        if (before > 0 && Text[before - 1] == '的' && message.EndingAt(before - 1,
            SignSet.Of(Sign.Unit, Sign.KnownUnit)) is { Length: >= 1 } unit && !IsTheirs(unit))
            return ours ? NameKind.Official : NameKind.Colleague;
        if (before > 0 && Text[before - 1] == '、' && names.Exists(name => name.Kind is NameKind.Colleague
            && name.Span.End == before - 1))
            return NameKind.Colleague;
        if (message.EndingAt(before, SignSet.Of(Sign.Dept, Sign.Org, Sign.KnownCompany, Sign.Region)) is not null)
            return NameKind.Contact;
        if (before > 0 && Text[before - 1] == '的' && message.EndingAt(before - 1,
            SignSet.Of(Sign.Dept, Sign.Org, Sign.KnownCompany, Sign.Tail)) is not null)
            return NameKind.Contact;
        if (ours && (before > 1 && (Text[(before - 2)..before] is "对方" or "他们")))
            return NameKind.Contact;
        if (ours && (IsOfSomebody(before) || IsModest(span) && IsHostOfOurs(span) || IsModest(span) && !IsLeading(span, before) && IsTheirTurn(span, before)))
            return NameKind.Contact;
        if (ours)
            return NameKind.Official;
        var familiar = Text[span.Start] is '小' or '老' && span.Length == 2;
        if (familiar && before > 1 && Text[(before - 2)..before] is "同事" or "同志" or "科里" or "办里" or "组里" or "局里")
            return NameKind.Colleague;
        // 带着新来的小陈: one of ours, whom we took along.
        if (familiar && before > 0 && Text[before - 1] == '的' && message.ClauseAt(before).Start is var from && Text.AsSpan(from, before - from) is var opening
            && (opening.Contains("带", StringComparison.Ordinal) || opening.Contains("我们", StringComparison.Ordinal)) && message.First(new(from, before), SignSet.Of(Sign.LogVisitMet, Sign.LogVisitOut)) is null)
            return NameKind.Colleague;
        // 接待的是葛总和小薛
        if (familiar && before > 0 && Text[before - 1] is '和' or '、' or '与' && names.Exists(name => name.Kind is NameKind.Contact && name.Span.End == before - 1))
            return NameKind.Contact;
        if (familiar && before > 0 && Text[before - 1] is '和' or '跟' or '与' or '带' or '同'
            && message.ClauseAt(before).Start is var start
            && !message.In(new(start, before)).Any(mark => mark.Sign is Sign.LogVisitMet or Sign.LogVisitPhone))
            return NameKind.Colleague;
        return NameKind.Contact;
    }

    /// <summary>物质院的柏主任: of a house that is none of our units.</summary>
    private bool IsOfSomebody(int before) => before > 1 && Text[before - 1] == '的' && free.At(before - 2)
        && message.EndingAt(before - 1, SignSet.Of(Sign.Unit, Sign.KnownUnit)) is null;

    /// <summary>登门拜访X商会, 秘书长梁志强接待: who receives us is theirs.</summary>
    private bool IsHostOfOurs(Span span) => Array.Exists(Receptions, word => Characters.StartsAt(Text, span.End, word))
        && message.ClauseAt(span.Start) is var clause && message.Clauses.Exists(other => other.Start <= clause.Start
        && other.Sentence == clause.Sentence && other.Has(Sign.LogVisitOut) && !other.Has(Sign.LogVisitIn));

    private static readonly string[] Receptions = ["接待", "出面接待", "接的", "负责接待", "迎接"];

    /// <summary>Ranks that companies have as well as governments.</summary>
    private bool IsModest(Span span)
    {
        var text = span.Of(Text);
        return Array.Exists(Modest, rank => text.EndsWith(rank, StringComparison.Ordinal));
    }

    private static readonly string[] Modest = ["部长", "处长", "主任", "主席", "所长", "科长", "队长", "组长", "站长", "秘书长", "常务", "团长", "书记"];

    private bool IsLeading(Span span, int before) => Characters.IsAnyAt(Text, before - 1, "随跟陪由带和同")
        || message.StartingAt(span.End, Leading) is not null || Characters.IsAnyAt(Text, span.End, "带陪领率和跟与同、");

    private static readonly SignSet Leading = SignSet.Of(Sign.PlanTripLed, Sign.LogVisitOut, Sign.LogVisitReceived,
        Sign.LogVisitGo, Sign.PlanTripTravel, Sign.LogEventHeld, Sign.LogVisitJoined);

    /// <summary>见到了金部长; 电话联系X, 佟处长说…: told after somebody of the other side was met.</summary>
    private bool IsTheirTurn(Span span, int before)
    {
        if (message.EndingAt(before, SignSet.Of(Sign.LogVisitMet, Sign.LogVisitPhone)) is not null
            || Characters.IsAnyAt(Text, before - 1, "见"))
            return true;
        var clause = message.ClauseAt(span.Start);
        var isTold = message.Clauses.Exists(other => other.Start < clause.Start && other.Sentence == clause.Sentence
            && other.HasAny(Told));
        var isAlone = span.End >= clause.End && before <= clause.Start;
        return isTold && (isAlone || Characters.IsAnyAt(Text, span.End, "说讲称问想要愿提答回很接在请让叫给约"))
            || message.StartingAt(span.End, SignSet.Of(Sign.LogVisitPhone)) is not null
            || isTold && message.StartingAt(span.End, SignSet.Of(Sign.AddLeadWant)) is not null;
    }

    private static readonly SignSet Told = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitOnline, Sign.LogVisitPhone,
        Sign.LogVisitMet);

    private bool IsTheirs(Mark unit) => message.In(new(Math.Max(0, unit.Start - 8), unit.End)).Any(mark =>
        mark.Sign is Sign.Org && mark.End == unit.End);
}
