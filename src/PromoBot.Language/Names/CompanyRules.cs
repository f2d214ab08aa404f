namespace PromoBot.Language;

/// <summary>Why a stretch of text is believed to be a company: the first claim about its surroundings that holds.</summary>
internal sealed partial class CompanyRules(Message message, List<Name> names)
{
    private static readonly SignSet Known = SignSet.Of(Sign.KnownCompany);
    private static readonly SignSet Shape = SignSet.Of(Sign.Org, Sign.Tail);
    private static readonly SignSet Common = SignSet.Of(Sign.Industry, Sign.Kind, Sign.Tail, Sign.Dept, Sign.Region, Sign.Unit,
        Sign.FindProject);

    private static readonly SignSet Talking = SignSet.Of(
        Sign.LogVisitOnline, Sign.LogVisitPhone, Sign.LogVisitMet, Sign.FindCompany, Sign.RemindRemind, Sign.LogVisitFollow,
        Sign.LogVisitSubject, Sign.MoveProjectTalking, Sign.MoveProjectSigned, Sign.LogVisitIn, Sign.LogVisitCome);

    private static readonly SignSet Meeting = SignSet.Of(
        Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitOnline, Sign.LogVisitPhone, Sign.LogVisitMet, Sign.LogVisitCome);

    private static readonly SignSet Money = SignSet.Of(Sign.LogFundsArrived, Sign.LogFundsPaidIn, Sign.LogFundsFdi);

    private static readonly SignSet Telling = SignSet.Of(Sign.AddLeadLead, Sign.Tag, Sign.Stop);

    private readonly CompanySurroundings around = new(message);

    private string Text => message.Text;

    public string? Of(Clause clause, Span run, Span? previous)
    {
        if (message.StartingAt(run.Start, Known) is not null)
            return "known";
        if (message.EndingAt(run.End, SignSet.Of(Sign.Org)) is { } org && org.Start > run.Start && !IsOwn(run))
            return "shape";
        if (IsVerbal(run))
            return null;
        var before = around.Before(run.Start, clause.Start);
        // 拜访番禺区的X, 拜访广州市番禺区的X
        var (seen, hops) = (before, 0);
        while (seen.Word is null && hops++ < 3 && message.Values.Places.FirstOrDefault(place => place.Span.End == seen.At && place.Span.Start > clause.Start) is { } from)
            seen = around.Before(from.Span.Start, clause.Start);
        if (hops > 0 && (seen.Word is not null || seen.Character is '跟' or '和' or '与' or '同'))
            before = seen;
        var after = around.After(run.End, clause.End);
        if (previous is { } last && IsList(Text, last.End, run.Start))
            return "list";
        if (PlainWords.IsAll(run.Of(Text)) && message.EndingAt(run.End, Shape) is null)
            return PersonAt(after.At) is { Kind: NameKind.Contact } host && after.At == run.End ? "host of " + host.Text : null;
        if (IsHouse(clause, run))
            return InHouse;
        return Sought(clause, run, before) ?? Told(clause, run, before, after) ?? Acting(clause, run, before, after)
            ?? Asked(clause, run);
    }

    /// <summary>A、B和C, however many words join them.</summary>
    public static bool IsList(string text, int end, int start) => start >= end && start - end < 6
        && text[end..start].Trim() is "、" or "和" or "与" or "及" or "以及" or "还有" or "跟" or "," or "等" or "、还有" or "、以及" or "，还有"
            or "/" or "+";

    /// <summary>Named right after what is done with it: 拜访了X, 跟X谈, 叫X, 把X移交.</summary>
    private string? Sought(Clause clause, Span run, Beside before)
    {
        if (before.Word is { } word && CompanySurroundings.Object.Has(word.Sign)
            && !(word.Sign is Sign.LogVisitFollow or Sign.MoveProjectSigned && !clause.HasAny(Meeting)) && !IsMatter(word, run))
            return "after " + Text[word.Start..word.End];
        if (before.Character == '叫' && clause.HasAny(Telling) || IsCalled(before) || IsOneOf(clause, run))
            return "called";
        if (Characters.EndsAt(Text, run.Start, "看了") && run.Length > 3 && message.In(new(run.End - 2, run.End)).Any(mark => mark.End == run.End && mark.Sign is Sign.Tail or Sign.Org or Sign.Industry))
            return "looked at";
        // 去武进看了亚玛顿: what one goes to see elsewhere.
        if ((Characters.EndsAt(Text, run.Start, "看了") || Characters.EndsAt(Text, run.Start, "去的")) && IsNobodysThing(run) && IsOnTheWay(clause, run))
            return "looked at";
        if (Array.Exists(Approaches, word => Characters.EndsAt(Text, run.Start, word)) && message.StartingAt(run.End,
            SignSet.Of(Sign.Kind)) is null && !PlainWords.IsThing(run.Of(Text)))
            return "approached";
        if (IsPutRight(clause, run))
            return "put right";
        if (IsMaker(clause, run))
            return "who makes it";
        return null;
    }

    /// <summary>调研营商环境: what one looks into, no house.</summary>
    private bool IsMatter(Mark word, Span run) => word.Span.Of(Text) is "调研" or "视察" && message.EndingAt(run.End, Shape) is null
        && (run.Length > 3 || PlainWords.LeadingThing(run.Of(Text)) > 0 || PlainWords.IsThing(Text.AsSpan(run.End - 2, 2)));

    private string? Told(Clause clause, Span run, Beside before, Beside after)
    {
        if (PersonAt(after.At) is { Kind: NameKind.Contact } person)
            return "host of " + person.Text;
        if (IsWhosePeople(clause, run))
            return "whose people";
        if (Characters.IsAt(Text, run.End, '的') && names.Exists(name => name.Kind is NameKind.Project
            && name.Span.Start == run.End + 1) || IsWhoseProject(run))
            return "whose project";
        if (IsWith(clause, run, before, after))
            return "with";
        if (IsDestination(clause, run, before, after))
            return "where we went";
        if (Array.Exists(Us, word => Characters.StartsAt(Text, run.End, word)) && clause.HasAny(SignSet.Of(Sign.MoveProjectSigned, Sign.LogVisitMet, Sign.MoveProjectTalking, Sign.LogVisitOnline, Sign.LogVisitPhone)))
            return "with us";
        if (IsLabelled(run.Start) && (after.At >= clause.End || after.Word is not null))
            return "called a company";
        if (Array.Exists(Together, word => Characters.StartsAt(Text, run.End, word)) && Characters.IsAnyAt(Text, run.Start - 1, "、和跟与"))
            return "counted together";
        if (Characters.IsAnyAt(Text, run.End, "、和") && run.Start - clause.Start <= 1
            && (IsInMeeting(clause) || clause.HasAny(SignSet.Of(Sign.LogVisitJoined, Sign.LogVisitCome)) || message.Clauses.Exists(other => other.Sentence == clause.Sentence && other.Has(Sign.FindCompany))))
            return "first of a list";
        if (Characters.IsAt(Text, run.End, '的') && message.StartingAt(run.End + 1, SignSet.Of(Sign.Industry)) is not null
            && message.Clauses.Exists(other => other.Sentence == clause.Sentence && other.Has(Sign.AddLeadLead)) && clause.End - run.End < 14)
            return "whose trade";
        if (message.Values.Money.Any(sum => sum.Span.Start - run.End is 0 or 1 || sum.Span.Start == after.At)
            && (message.Clauses.Exists(other => other.Sentence == clause.Sentence
            && (other.HasAny(Reports.Stages) || other.HasAny(Money))) || IsItem(clause, run)))
            return "with its sum";
        if ((before.Character is ':' || before.Character is >= '①' and <= '⑳' && Characters.IsAt(Text, before.At - 2, ':')) && (clause.HasAny(Meeting) || message.Has(new(clause.Start, run.Start), Sign.AddLeadLead)
            || Array.Exists(Headings, word => Characters.EndsAt(Text, before.At - 1, word))))
            return "after a colon";
        // 线索一条:潍坊的磊石重工
        if (clause.Has(Sign.AddLeadLead) && Characters.IsAt(Text, run.Start - 1, '的') && message.Values.Places.Any(place => place.Span.End == run.Start - 1)
            && message.EndingAt(run.End, Shape) is not null)
            return "from a place";
        if (Characters.IsAnyAt(Text, run.Start - 1, "给") && Array.Exists(Errands, word => Characters.StartsAt(Text, run.End, word))
            && message.Clauses.Exists(other => other.Sentence == clause.Sentence && other.HasAny(Reminding)))
            return "for whom";
        // 提醒我把土地证明发给安图生物
        if (Array.Exists(Sendings, word => Characters.EndsAt(Text, run.Start, word)) && (clause.End - run.End <= 1 || Characters.IsAt(Text, run.End, '的')) && IsNobodysThing(run)
            && message.Clauses.Exists(other => other.Sentence == clause.Sentence && other.HasAny(Reminding)))
            return "for whom";
        if (clause.HasAny(Meeting) && message.Values.Places.FirstOrDefault(place => place.Span.End == before.At) is { } from
            && Characters.EndsAt(Text, from.Span.Start, "来自"))
            return "from a place";
        return null;
    }

    private static readonly string[] Sendings = ["发给", "寄给", "送给", "交给", "报给", "回给", "传给", "递给", "带给"];

    private static readonly string[] Us = ["和我们", "跟我们", "与我们", "同我们", "和我区", "与我区", "和我市", "与我市", "和咱们", "跟咱们", "与我县", "与我园", "和我园"];

    private static readonly string[] Together = ["两家", "三家", "四家", "五家", "几家", "都来", "都去", "都跑", "都见", "都到", "都派", "都有人", "都查", "都签", "都想", "都要"];

    /// <summary>到资明细:1、A4500万;2、B1.05亿: a numbered line of a list of money that opened before.</summary>
    private bool IsItem(Clause clause, Span run) => run.Start - clause.Start is > 0 and <= 4 && char.IsLetterOrDigit(Text[Characters.SkipSpaces(Text, clause.Start)])
        && (char.IsDigit(Text[Characters.SkipSpaces(Text, clause.Start)]) || Text[Characters.SkipSpaces(Text, clause.Start)] is >= '①' and <= '⑳')
        && message.Clauses.Exists(other => other.Start < clause.Start && other.HasAny(Money));

    /// <summary>Named before what it does or what happens to it: X想建, X签约了, X来人.</summary>
    private string? Acting(Clause clause, Span run, Beside before, Beside after)
    {
        // 把土地条件发过去: a thing.
        if (before.Character is '把' && PlainWords.LeadingThing(run.Of(Text)) > 0 && message.EndingAt(run.End, Shape) is null && Characters.IsAnyAt(Text, run.End - 1, "发报给交送拿带"))
            return null;
        if (before.Character is '把' or '将' or '催' || Characters.IsAt(Text, run.End, '由') && clause.Has(Sign.HandoverTaken) && IsHead(before, clause))
            return "taken up";
        if (after.Word is { } predicate && CompanySurroundings.Predicate.Has(predicate.Sign) && IsHead(before, clause))
            return "before " + Text[predicate.Start..predicate.End];
        if (after.Character is '来' or '要' or '想' or '拟' && IsHead(before, clause))
            return "before " + after.Character;
        // 迅蚁牵头: who leads what is told of.
        if (Characters.StartsAt(Text, run.End, "牵头") && clause.End - run.End <= 4 && IsHead(before, clause) && IsNobodysThing(run))
            return "before 牵头";
        // 九牧有个项目想落过来
        if (Characters.IsAt(Text, run.End, '有') && message.StartingAt(run.End, SignSet.Of(Sign.AddLeadLead, Sign.AddLeadWant)) is not null && IsHead(before, clause) && !PlainWords.IsThing(run.Of(Text)))
            return "before 有";
        if (after.Character is '归' && message.EndingAt(run.End, Shape) is not null && IsHead(before, clause))
            return "before 归";
        // 红牛在给灌装厂选址
        if (after.Character is '在' && clause.Has(Sign.AddLeadWant) && IsHead(before, clause) && !PlainWords.IsThing(run.Of(Text)))
            return "before 在";
        return null;
    }

    private string? Asked(Clause clause, Span run)
    {
        if (run.Length > 2 && Opening(clause, run.Start) <= 1 && clause.End - run.End <= 1 && IsActor(clause))
            return "before what it does";
        if (PlainWords.IsThing(run.Of(Text)) && !message.Clauses.Exists(other => other.Sentence == clause.Sentence
            && (other.Has(Sign.Tag) || other.Has(Sign.AddLeadLead) || other.Has(Sign.FindCompany))))
            return null;
        if (Array.Exists(Matters, word => Characters.StartsAt(Text, run.End, word)) && clause.Has(Sign.FindShow))
            return "asked about";
        if (clause.Has(Sign.FindCompany) || message.StartingAt(clause.Start, SignSet.Of(Sign.FindShow)) is not null
            && message.EndingAt(run.End, Shape) is not null)
            return "asked about";
        if (Opening(clause, run.Start) <= 1 && clause.End - run.End <= 1 && !IsProduct(clause, run)
            && message.EndingAt(run.End, Common) is null | run.Length > 3)
            return "alone in its clause";
        return null;
    }

    /// <summary>线索:盐湖提锂设备制造,蓝晓科技: what is made, beside somebody called like a firm.</summary>
    private bool IsProduct(Clause clause, Span run) => run.Length > 4 && message.EndingAt(run.End, Shape) is null && message.First(run, SignSet.Of(Sign.Industry)) is not null
        && message.Clauses.Exists(other => other != clause && other.Sentence == clause.Sentence && message.In(other.Span).Any(mark => Shape.Has(mark.Sign) && mark.Length > 1 && mark.End >= other.End - 1
            && mark.Start - other.Start >= 2));

    /// <summary>孩子王 今天来访; 地平线,做车规芯片的: the next clause begins with what it does or makes.</summary>
    private bool IsActor(Clause clause)
    {
        if (message.Clauses.Find(other => other.Start >= clause.End) is not { } next || next.Sentence != clause.Sentence)
            return false;
        var at = Characters.SkipSpaces(Text, next.Start);
        if (message.Values.Dates.FirstOrDefault(date => date.Span.Start == at) is { } day)
            at = Characters.SkipSpaces(Text, day.Span.End);
        return message.StartingAt(at, Does) is { Length: > 1 } || Array.Exists(Makers, word => word.Length > 0 && Characters.StartsAt(Text, at, word))
            && Characters.EndsAt(Text, next.End, "的");
    }

    private static readonly SignSet Does = SignSet.Of(Sign.LogVisitIn, Sign.LogVisitCome, Sign.LogFundsArrived, Sign.LogFundsFdi, Sign.LogFundsPaidIn,
        Sign.MoveProjectSigned, Sign.MoveProjectRegistered, Sign.MoveProjectStarted, Sign.MoveProjectProducing, Sign.MoveProjectOperating);

    private static readonly string[] Headings = ["标的", "业主", "主体", "投资方", "建设方", "业主单位", "建设单位", "项目方", "出资方", "实施主体", "意向企业", "目标企业",
        "推荐企业", "合作方", "客商", "一家", "两家", "三家", "四家", "五家"];

    /// <summary>What stands before the name in its clause, but for a day: 上午嘉和家纺.</summary>
    private int Opening(Clause clause, int start)
    {
        var day = message.Values.Dates.FirstOrDefault(date => date.Span.Start >= clause.Start && date.Span.Start - clause.Start <= 1
            && date.Span.End <= start);
        return start - (day is not null && IsInMeeting(clause) && clause.End - day.Span.End > 3 ? day.Span.End : clause.Start);
    }

    private static readonly string[] Matters = ["的情况", "的信息", "的底", "的背景", "的资料", "的动态", "的联系人", "的底细", "情况", "的来头"];

    private bool IsWith(Clause clause, Span run, Beside before, Beside after) =>
        before.Character is '给' or '跟' or '和' or '与' or '同' or '向' or '找' or '约' && clause.HasAny(Talking)
        && (after.Word is not null || after.At >= clause.End || message.EndingAt(run.End, Shape) is not null
            || after.Character is '谈' or '聊' or '碰' or '见' or '开' or '打' or '连' or '回' or '通' or '发' or '在' or '吃' or '喝' or '坐' or '约' or '对' or '沟' or '联' or '洽' or '会' or '签' or '敲' or '视');

    private bool IsHead(Beside before, Clause clause) =>
        before.At <= clause.Start || before.Character is >= '①' and <= '⑳' || before.Character == '是' && Characters.IsAnyAt(Text, before.At - 2, "一二三四五条家个") || before.Word is { Sign: Sign.Stop or Sign.FindShow or Sign.HelpGreet or Sign.AddLeadLead
            or Sign.Tag or Sign.HelpFiller } || before.Character is ':' or ',' or '、' or '"' or '(' or ')'
        || Array.Exists(Turns, word => Characters.EndsAt(Text, before.At, word))
        || message.Values.Dates.Any(date => date.Span.End >= before.At && date.Span.Start < before.At)
            || message.Values.Places.Any(place => place.Span.End == before.At)
            || message.Values.Money.Any(sum => sum.Span.End == before.At);

    private static readonly string[] Turns = ["倒是", "消息说", "反映说", "听人说", "来电说", "介绍说", "得知", "获悉", "就是", "只有", "还有", "听说", "据说", "据悉", "另外", "以及", "反倒是", "同时", "以后", "今后", "往后"];

    private static readonly string[] Approaches = ["他代表", "她代表", "要跟的", "在跟的", "跟踪的", "盯的", "在谈的", "谈的", "约的", "对接的", "联系了", "联系", "联系上", "联系上了", "接触了", "接触", "接触过", "联系过", "对接了", "约上了", "约到了", "约见了", "碰一下",
        "碰一碰", "敲开了", "跟进", "刚从", "追着", "盯着", "服务", "引进", "招引", "推荐"];

    /// <summary>先弄, 别撞车, 忘报: adverbs and verbs are no name.</summary>
    private bool IsVerbal(Span run) => run.Length <= 5
        && "先再别没忘改就都又还另未已".Contains(Text[run.Start], StringComparison.Ordinal)
        && "弄谈看去来搞报说聊搁摸投写做等办撞提讲问补记录缓放停接签定约碰选落推挂存填走跑见发送打跟盯催".Contains(Text[run.Start + 1], StringComparison.Ordinal)
        && message.EndingAt(run.End, Shape) is null;

    private bool IsInMeeting(Clause clause) => clause.HasAny(Meeting)
        || message.Clauses.Exists(other => other.Sentence == clause.Sentence && Math.Abs(other.Start - clause.Start) < 40
        && other.HasAny(Meeting));

    private bool IsOwn(Span run) => run.Of(Text) is "城投公司" or "平台公司" or "国资公司" or "公司" or "集团" or "分公司" or "子公司" or "项目公司"
        || run.Length < 3 && Surnames.IsCompound(Text, run.Start);

    /// <summary>The person who begins here, or after a title that stands alone: 亚太区总裁 Dr. Müller.</summary>
    private Name? PersonAt(int at)
    {
        if (message.StartingAt(at, SignSet.Of(Sign.Title)) is { Length: > 1 } title)
            at = Characters.SkipSpaces(Text, title.End);
        return names.Find(name => name.Kind is NameKind.Contact or NameKind.Official or NameKind.Colleague
            && name.Span.Start <= at && name.Span.End > at);
    }
}
