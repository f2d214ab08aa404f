namespace PromoBot.Language;

/// <summary>
/// Companies in Chinese text that no list has: free stretches of a clause, believed for their shape (集团, 商会), or for what
/// stands before and after them (拜访…, …的陈总, …来访, 央企…, 和…).
/// </summary>
internal sealed class ChineseCompanies(Message message, FreeText free, List<Name> names)
{
    private static readonly SignSet Object = SignSet.Of(
        Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitOnline, Sign.LogVisitPhone, Sign.LogVisitMet, Sign.FindCompany,
            Sign.Tag, Sign.AddLeadLead,
        Sign.RemindRemind, Sign.LogVisitFollow, Sign.HandoverTaken, Sign.LogEventHeld, Sign.LogFundsArrived, Sign.LogFundsFdi,
            Sign.MoveProjectSigned);

    private static readonly SignSet Predicate = SignSet.Of(
        Sign.LogVisitIn, Sign.LogVisitCome, Sign.AddLeadWant, Sign.AddLeadBuild, Sign.AddLeadInvest, Sign.MoveProjectSigned,
            Sign.MoveProjectRegistered,
        Sign.MoveProjectStarted, Sign.MoveProjectProducing, Sign.MoveProjectOperating, Sign.MoveProjectShelved,
            Sign.MoveProjectLost,
        Sign.MoveProjectTalking, Sign.LogFundsArrived, Sign.LogFundsFdi, Sign.LogFundsPaidIn, Sign.HandoverHandover,
            Sign.FindCompany,
        Sign.LogVisitPhone, Sign.LogVisitOnline, Sign.AddLeadOutput, Sign.FindProgress, Sign.LogVisitMet);

    private static readonly SignSet Talking = SignSet.Of(
        Sign.LogVisitOnline, Sign.LogVisitPhone, Sign.LogVisitMet, Sign.FindCompany, Sign.RemindRemind, Sign.LogVisitFollow,
            Sign.LogVisitSubject);

    private static readonly SignSet Meeting = SignSet.Of(
        Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitOnline, Sign.LogVisitPhone, Sign.LogVisitMet, Sign.LogVisitCome);

    private static readonly SignSet Named = SignSet.Of(Sign.Known, Sign.KnownEn, Sign.KnownCompany);
    private static readonly SignSet Common = SignSet.Of(Sign.Industry, Sign.Kind, Sign.Tail, Sign.Dept, Sign.Region, Sign.Unit,
        Sign.FindProject);

    private string Text => message.Text;

    public void Find()
    {
        foreach (var clause in message.Clauses)
        {
            var runs = free.Runs(clause.Span).ToList();
            Name? previous = null;
            foreach (var run in runs)
            {
                var pieces = Pieces(run);
                foreach (var piece in pieces)
                {
                    if (Rule(clause, piece, previous) is { } rule)
                    {
                        previous = new(piece, NameKind.Company, message.Words(piece), rule, Sure: rule is "known" or "shape");
                        names.Add(previous);
                    }
                }
            }
        }
    }

    /// <summary>四唯街报: a unit that reports is no company.</summary>
    private bool IsUnit(Span run) => "报".Contains(Text[run.End - 1], StringComparison.Ordinal)
        && message.EndingAt(run.End - 1, SignSet.Of(Sign.Unit)) is not null;

    /// <summary>做护肤品的: what they make is not who they are.</summary>
    private bool IsMade(Span run) => Characters.IsAnyAt(Text, run.Start - 1, "做产营事") && Characters.IsAt(Text, run.End, '的')
        && message.StartingAt(run.Start, Named) is null;

    private List<Span> Pieces(Span run)
    {
        var span = Trim(run);
        return span.Length >= 2 ? [span] : [];
    }

    /// <summary>Without the place before a brand, the department after it, and particles at both ends.</summary>
    private Span Trim(Span run)
    {
        var (start, end) = (run.Start, run.End);
        while (start < end && "在有是为做叫找请跑赴往个了完:等、".Contains(Text[start], StringComparison.Ordinal)
            && message.StartingAt(start, Named) is null)
            start++;
        // 算海尔那笔: a verb of one character before a name that is known.
        if (message.StartingAt(start, Named) is null && message.First(new(start, end), Named) is { } inner
            && inner.Start - start == 1 && inner.Length > 1)
            start = inner.Start;
        while (message.EndingAt(end, SignSet.Of(Sign.Dept, Sign.Region)) is { } tail && tail.Start > start
            && message.In(new(start, end)).All(mark => !Named.Has(mark.Sign) || mark.End != end))
            end = tail.Start;
        while (end > start && "等有为做在等一两签建设投先公共已正又后".Contains(Text[end - 1], StringComparison.Ordinal)
            && message.EndingAt(end, Named) is null
            && message.EndingAt(end, SignSet.Of(Sign.Tail, Sign.Org)) is null)
            end--;
        foreach (var place in message.Values.Places)
        {
            if (place.Span.Start == start && place.Span.End < end && !KeepsPlace(place.Span.End, end, start))
                start = place.Span.End;
        }
        if (message.StartingAt(start, Named) is { } known && known.End < end && !IsTrade(known.End, end)
            && !(end - known.End <= 2 && message.EndingAt(end, SignSet.Of(Sign.Tail, Sign.Org)) is not null))
            end = known.End;
        return new(start, end);
    }

    private bool KeepsPlace(int from, int end, int start) =>
        message.EndingAt(end, SignSet.Of(Sign.Org)) is { } || IsSubject(start)
            && message.EndingAt(end, SignSet.Of(Sign.Tail)) is not null || message.StartingAt(start, Named) is { } known
            && known.End > from
        || message.StartingAt(from, SignSet.Of(Sign.Tail, Sign.Org)) is not null || IsTrade(from, end) || end - from < 2
        || IsMet(start) && end - from <= 4 && message.First(new(from, end), Named) is null;

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
            if (message.StartingAt(from, SignSet.Of(Sign.Tail, Sign.Org, Sign.Industry, Sign.Known)) is not { } mark || mark.Length < 2)
                return false;
            from = mark.End;
        }
        return true;
    }

    private string? Rule(Clause clause, Span run, Name? previous)
    {
        if (IsNothing(run))
            return null;
        if (message.StartingAt(run.Start, Named) is not null)
            return "known";
        if (message.EndingAt(run.End, SignSet.Of(Sign.Org)) is { } org && org.Start > run.Start && !IsOwn(run))
            return "shape";
        if (IsVerbal(run))
            return null;
        var before = Before(run.Start, clause.Start);
        var after = After(run.End, clause.End);
        if (previous is not null && IsList(previous.Span.End, run.Start))
            return "list";
        if (before.Word is { } object1 && Object.Has(object1.Sign)
            && !(object1.Sign is Sign.LogVisitFollow or Sign.MoveProjectSigned && !clause.HasAny(Meeting)))
            return "after " + Text[object1.Start..object1.End];
        if (before.Character is '叫' or '是' && clause.HasAny(SignSet.Of(Sign.AddLeadLead, Sign.Tag, Sign.Stop))
            && before.Character == '叫')
            return "called";
        if (IsPersonAt(after.At) is { } person && person.Kind is NameKind.Contact)
            return "host of " + person.Text;
        if (Characters.IsAt(Text, run.End, '的') && names.Exists(name => name.Kind is NameKind.Project
            && name.Span.Start == run.End + 1))
            return "whose project";
        if (before.Character is '给' or '跟' or '和' or '与' or '同' or '向' or '找' or '约' && clause.HasAny(Talking)
            && (after.Word is not null || after.At >= clause.End
            || message.EndingAt(run.End, SignSet.Of(Sign.Org, Sign.Tail)) is not null
            || after.Character is '谈' or '聊' or '碰' or '见' or '开' or '打' or '连' or '回' or '通' or '发'))
            return "with";
        if (before.Character is '去' or '到' or '赴' && IsInMeeting(clause) && !IsPlace(run) && !HasMovedOn(run, clause))
            return "where we went";
        if (Characters.IsAt(Text, run.Start - 1, '的') && after.Word is { Sign: Sign.LogVisitMet }
            && message.First(new(clause.Start, run.Start), SignSet.Of(Sign.LogVisitGo)) is not null)
            return "where we went";
        if (IsLabelled(run.Start) && (after.At >= clause.End || after.Word is not null))
            return "called a company";
        if (Characters.IsAnyAt(Text, run.End, "、和") && run.Start - clause.Start <= 1
            && (IsInMeeting(clause) || clause.HasAny(SignSet.Of(Sign.LogVisitJoined, Sign.LogVisitCome))))
            return "first of a list";
        if (message.Values.Money.Any(sum => sum.Span.Start - run.End is 0 or 1)
            && message.Clauses.Exists(other => other.Sentence == clause.Sentence
            && (other.HasAny(Reports.Stages) || other.Has(Sign.LogFundsArrived))))
            return "with its sum";
        if (before.Character is ':' && clause.HasAny(Meeting))
            return "after a colon";
        if (StartsAny(run.End, "的项目", "那个项目", "这个项目", "那边", "这边", "这边项目", "的那个项目"))
            return "whose project";
        if (before.Character is '是' && Array.Exists(["一家是", "业主是", "企业是", "公司是", "投资方是", "客商是", "对方是"], word =>
            Characters.EndsAt(Text, before.At, word)))
            return "called";
        if (clause.HasAny(Meeting) && message.Values.Places.FirstOrDefault(place => place.Span.End == before.At) is { } from
            && Characters.EndsAt(Text, from.Span.Start, "来自"))
            return "from a place";
        if (before.Character is '把' or '将')
            return "taken up";
        if (after.Word is { } predicate && Predicate.Has(predicate.Sign) && IsHead(before, clause))
            return "before " + Text[predicate.Start..predicate.End];
        if (after.Character is '来' or '要' or '想' or '拟' && IsHead(before, clause))
            return "before " + after.Character;
        if (clause.Has(Sign.FindCompany) || message.StartingAt(clause.Start, SignSet.Of(Sign.FindShow)) is not null
            && message.EndingAt(run.End, SignSet.Of(Sign.Tail, Sign.Org)) is not null)
            return "asked about";
        if (run.Start - clause.Start <= 1 && clause.End - run.End <= 1
            && message.EndingAt(run.End, Common) is null | run.Length > 3)
            return "alone in its clause";
        return null;
    }

    private bool IsHead((Mark? Word, char Character, int At) before, Clause clause) =>
        before.At <= clause.Start || before.Word is { Sign: Sign.Stop or Sign.FindShow or Sign.HelpGreet or Sign.AddLeadLead
            or Sign.Tag or Sign.HelpFiller } || before.Character is ':' or ',' or '、' or '"' or '(' or ')'
        || message.Values.Dates.Any(date => date.Span.End >= before.At && date.Span.Start < before.At)
            || message.Values.Places.Any(place => place.Span.End == before.At)
            || message.Values.Money.Any(sum => sum.Span.End == before.At);

    /// <summary>会员企业森源: named right after the word for a company.</summary>
    private bool IsLabelled(int at) => Array.Exists(["企业", "公司", "民企", "外企", "客商", "厂家", "厂商"], word =>
        Characters.EndsAt(Text, at, word));

    /// <summary>先弄, 别撞车, 忘报: an adverb and a verb are no name.</summary>
    private bool IsVerbal(Span run) => run.Length <= 5
        && "先再别没忘改就都又还另未已".Contains(Text[run.Start], StringComparison.Ordinal)
        && "弄谈看去来搞报说聊搁摸投写做等办撞提讲问补记录缓放停接签定约碰选落推".Contains(Text[run.Start + 1], StringComparison.Ordinal)
        && message.EndingAt(run.End, SignSet.Of(Sign.Tail, Sign.Org)) is null;

    private bool IsInMeeting(Clause clause) => clause.HasAny(Meeting)
        || message.Clauses.Exists(other => other.Sentence == clause.Sentence && Math.Abs(other.Start - clause.Start) < 40
        && other.HasAny(Meeting));

    private bool StartsAny(int at, params string[] words) => Array.Exists(words, word => Characters.StartsAt(Text, at, word));

    private bool HasMovedOn(Span run, Clause clause) => message.StartingAt(run.End, SignSet.Of(Sign.PlanTripTrip)) is not null
        && clause.Has(Sign.PlanTripTrip);

    private bool IsPlace(Span run) => message.Values.Places.Any(place => place.Span.Start <= run.Start
        && place.Span.End >= run.End);

    private bool IsNothing(Span run)
    {
        if (run.Length < 2 || run.Length > 24 || IsUnit(run) || IsMade(run)
            || message.StartingAt(run.Start, SignSet.Of(Sign.Org)) is { } org && org.End == run.End
            || names.Exists(name => name.Span.Touches(run)) || IsPlace(run))
            return true;
        var text = run.Of(Text);
        if (text.All(character => !Characters.IsHan(character))
            && (text.All(character => !char.IsLetter(character)) || (run.Length < 2)))
            return true;
        // 北海道食品大谷部长: a place and a trade are a name where a person of theirs follows.
        var isHost = IsPersonAt(run.End) is { Kind: NameKind.Contact }
            && message.EndingAt(run.End, SignSet.Of(Sign.Tail, Sign.Org)) is not null;
        return message.StartingAt(run.Start, Named) is null && !isHost && IsCommon(run);
    }

    /// <summary>Nothing but words of trades, places and units: no name of anybody.</summary>
    private bool IsCommon(Span run)
    {
        if (message.EndingAt(run.End, SignSet.Of(Sign.Unit)) is not null
            && message.EndingAt(run.End, SignSet.Of(Sign.Org, Sign.Tail, Sign.Known)) is null)
            return true;
        var at = run.Start;
        while (at < run.End)
        {
            if (message.StartingAt(at, Common) is { } mark)
                at = mark.End;
            else if (message.Values.Places.FirstOrDefault(place => place.Span.Start == at) is { } place)
                at = place.Span.End;
            else
                return false;
        }
        return true;
    }

    private bool IsOwn(Span run) => run.Of(Text) is "城投公司" or "平台公司" or "国资公司" or "公司" or "集团" or "分公司" or "子公司" or "项目公司"
        || run.Length < 3 && Surnames.IsCompound(Text, run.Start);

    private bool IsList(int end, int start)
    {
        var between = Text[end..start].Trim();
        return between is "、" or "和" or "与" or "及" or "以及" or "还有" or "跟" or "," or "等";
    }

    private Name? IsPersonAt(int at) => names.Find(name =>
        name.Kind is NameKind.Contact or NameKind.Official or NameKind.Colleague && name.Span.Start <= at && name.Span.End > at);

    /// <summary>What stands before, over the filling words: 走访了 (辖区企业) 奥山集团.</summary>
    private (Mark? Word, char Character, int At) Before(int at, int floor)
    {
        for (var hops = 0; hops < 4; hops++)
        {
            while (at > floor && Text[at - 1] is ' ' or '"' or '了' or '过' or '的' or '着' && message.EndingAt(at, Object) is null)
                at--;
            if (at > floor + 2 && Text[at - 1] == '是' && Text[at - 2] == '的' && message.EndingAt(at - 2, Object) is not null)
                at -= 2;
            if (at <= floor)
                return (null, '\0', at);
            if (message.EndingAt(at, Object) is { } word && word.Length > 1)
                return IsTalk(word) ? (null, Text[at - 1], at) : (word, Text[at - 1], at);
            if (message.EndingAt(at, SignSet.Of(Sign.Stop)) is not { } stop)
                return (null, Text[at - 1], at);
            at = stop.Start;
            if (hops == 3)
                return (stop, Text[stop.End - 1], stop.End);
        }
        return (null, at > floor ? Text[at - 1] : '\0', at);
    }

    /// <summary>聊了, 谈了: what follows is the matter, not the company.</summary>
    private bool IsTalk(Mark word) => word.Sign is Sign.LogVisitMet
        && "聊谈交沟吃喝洽座".Contains(Text[word.Start], StringComparison.Ordinal);

    private (Mark? Word, char Character, int At) After(int at, int ceiling)
    {
        for (var hops = 0; hops < 5; hops++)
        {
            while (at < ceiling && Text[at] is ' ' or '"' or '的' or '那' or '也' or '就' or '都' or '已' or '又' or '还' or '把' or '从'
                or '由' or '人')
                at++;
            if (at < ceiling && Text[at] == '(')
                at = Math.Max(at, Text.IndexOf(')', at) + 1);
            if (at >= ceiling)
                return (null, '\0', at);
            if (message.StartingAt(at, Predicate) is { } word && (word.Length > 1 || word.Sign is Sign.MoveProjectSigned))
                return (word, Text[at], at);
            var skipped = Skipped(at);
            if (skipped == at)
                return (null, Text[at], at);
            at = skipped;
        }
        return (null, at < ceiling ? Text[at] : '\0', at);
    }

    private int Skipped(int at)
    {
        foreach (var date in message.Values.Dates)
        {
            if (date.Span.Start == at)
                return date.Span.End;
        }
        return message.StartingAt(at, SignSet.Of(Sign.Stop, Sign.Dept, Sign.Region)) is { } stop ? stop.End : at;
    }
}
