namespace PromoBot.Language;

/// <summary>Why a stretch of text is believed to be a company: the first claim about its surroundings that holds.</summary>
internal sealed class CompanyRules(Message message, List<Name> names)
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
        if (before.Word is null && message.Values.Places.FirstOrDefault(place => place.Span.End == before.At
            && place.Span.Start > clause.Start) is { } from && around.Before(from.Span.Start, clause.Start) is var beyond
            && (beyond.Word is not null || beyond.Character is '跟' or '和' or '与' or '同'))
            before = beyond;
        var after = around.After(run.End, clause.End);
        if (previous is { } last && IsList(Text, last.End, run.Start))
            return "list";
        if (PlainWords.IsAll(run.Of(Text)) && message.EndingAt(run.End, Shape) is null)
            return PersonAt(after.At) is { Kind: NameKind.Contact } host && after.At == run.End ? "host of " + host.Text : null;
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
            && !(word.Sign is Sign.LogVisitFollow or Sign.MoveProjectSigned && !clause.HasAny(Meeting)))
            return "after " + Text[word.Start..word.End];
        if (before.Character == '叫' && clause.HasAny(Telling) || IsCalled(before) || IsOneOf(clause, run))
            return "called";
        if (Characters.EndsAt(Text, run.Start, "看了") && run.Length > 3 && message.In(new(run.End - 2, run.End)).Any(mark => mark.End == run.End && mark.Sign is Sign.Tail or Sign.Org or Sign.Industry))
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
        if (Array.Exists(Us, word => Characters.StartsAt(Text, run.End, word)) && clause.HasAny(SignSet.Of(Sign.MoveProjectSigned, Sign.LogVisitMet, Sign.MoveProjectTalking)))
            return "with us";
        if (IsLabelled(run.Start) && (after.At >= clause.End || after.Word is not null))
            return "called a company";
        if (Array.Exists(Together, word => Characters.StartsAt(Text, run.End, word)) && Characters.IsAnyAt(Text, run.Start - 1, "、和跟与"))
            return "counted together";
        if (Characters.IsAnyAt(Text, run.End, "、和") && run.Start - clause.Start <= 1
            && (IsInMeeting(clause) || clause.HasAny(SignSet.Of(Sign.LogVisitJoined, Sign.LogVisitCome))))
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
        if (clause.HasAny(Meeting) && message.Values.Places.FirstOrDefault(place => place.Span.End == before.At) is { } from
            && Characters.EndsAt(Text, from.Span.Start, "来自"))
            return "from a place";
        return null;
    }

    /// <summary>滴滴的货运业务负责人来, 请九安的总裁吃早茶: a title without a name, of somebody.</summary>
    private bool IsWhosePeople(Clause clause, Span run) => Characters.IsAt(Text, run.End, '的') && !PlainWords.IsThing(run.Of(Text))
        && message.EndingAt(run.End, SignSet.Of(Sign.Unit, Sign.Kind, Sign.Dept, Sign.Region)) is null && clause.HasAny(Talking)
        && message.In(new(run.End + 1, Math.Min(clause.End, run.End + 9)), Sign.Title).Any(title => title.Length > 1
            && Text.AsSpan(run.End + 1, title.Start - run.End - 1).IndexOfAny(",、;的了") < 0 && (title.End >= clause.End || "来到过说在今昨前吃聊谈上下带和约打这又也都见".Contains(Text[title.End], StringComparison.Ordinal)));

    private static readonly string[] Us = ["和我们", "跟我们", "与我们", "同我们", "和我区", "与我区", "和我市", "与我市", "和咱们", "跟咱们", "与我县", "与我园", "和我园"];

    private static readonly string[] Together = ["两家", "三家", "四家", "五家", "几家", "都来", "都去", "都跑", "都见", "都到", "都派", "都有人", "都查", "都签", "都想", "都要"];

    /// <summary>到资明细:1、A4500万;2、B1.05亿: a numbered line of a list of money that opened before.</summary>
    private bool IsItem(Clause clause, Span run) => run.Start - clause.Start is > 0 and <= 4 && char.IsLetterOrDigit(Text[Characters.SkipSpaces(Text, clause.Start)])
        && (char.IsDigit(Text[Characters.SkipSpaces(Text, clause.Start)]) || Text[Characters.SkipSpaces(Text, clause.Start)] is >= '①' and <= '⑳')
        && message.Clauses.Exists(other => other.Start < clause.Start && other.HasAny(Money));

    /// <summary>Named before what it does or what happens to it: X想建, X签约了, X来人.</summary>
    private string? Acting(Clause clause, Span run, Beside before, Beside after)
    {
        if (before.Character is '把' or '将' or '催' || Characters.IsAt(Text, run.End, '由') && clause.Has(Sign.HandoverTaken) && IsHead(before, clause))
            return "taken up";
        if (after.Word is { } predicate && CompanySurroundings.Predicate.Has(predicate.Sign) && IsHead(before, clause))
            return "before " + Text[predicate.Start..predicate.End];
        if (after.Character is '来' or '要' or '想' or '拟' && IsHead(before, clause))
            return "before " + after.Character;
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

    private bool IsDestination(Clause clause, Span run, Beside before, Beside after)
    {
        if (Characters.IsAt(Text, run.Start - 1, '的') && after.Word is { Sign: Sign.LogVisitMet }
            && message.First(new(clause.Start, run.Start), SignSet.Of(Sign.LogVisitGo)) is not null)
            return true;
        if (HasMovedOn(run, clause))
            return false;
        if (before.Character is '去' or '到' or '赴' && IsInMeeting(clause))
            return true;
        return IsGone(clause, run, before);
    }

    /// <summary>又去了宁波的均胜电子, 去了卫星化学: whoever went to something that is called like a firm went to see it.</summary>
    private bool IsGone(Clause clause, Span run, Beside before)
    {
        var at = before.At;
        if (message.Values.Places.FirstOrDefault(place => place.Span.End == at) is { } place)
            at = place.Span.Start;
        var isGone = at >= 2 && (Text[at - 1] is '了' or '趟' || Text[at - 1] == '去' && Characters.IsAnyAt(Text, at, "了")) && message.First(new(Math.Max(clause.Start, at - 3), at),
            SignSet.Of(Sign.LogVisitGo)) is not null;
        return (isGone || Characters.IsAnyAt(Text, at - 1, "去到")) && IsLikeFirm(run) && run.Length > 3
            || isGone && clause.End - run.End <= 1 && (at < before.At || run.Length >= 4 && !PlainWords.IsThing(run.Of(Text))
                && message.EndingAt(run.End, SignSet.Of(Sign.Kind, Sign.Unit, Sign.Region, Sign.Dept, Sign.KnownUnit)) is null);
    }

    private bool IsLikeFirm(Span run) => message.EndingAt(run.End, Shape) is not null || Text[run.End - 1] is '厂' or '店' or '行' or '坊';

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

    /// <summary>不是三一重工, 是中联重科.</summary>
    private bool IsPutRight(Clause clause, Span run)
    {
        var at = run.Start - clause.Start;
        if (clause.End - run.End > 2 || at is < 1 or > 4 || message.EndingAt(run.End, Shape) is null)
            return false;
        var text = Text.AsSpan(clause.Start, at).Trim();
        var isPair = text.EndsWith("不是", StringComparison.Ordinal) && Text.AsSpan(Math.Min(Text.Length, clause.End + 1)).TrimStart().StartsWith("是", StringComparison.Ordinal)
            || text is "是" or "而是" or "应该是" && message.Clauses.Exists(other => other.End < clause.Start && clause.Start - other.End < 3
                && Text.AsSpan(other.Start, other.Span.Length).Contains("不是", StringComparison.Ordinal));
        return isPair;
    }

    /// <summary>拜会了两家, 一家月见文化, 一家叫派星实验.</summary>
    private bool IsOneOf(Clause clause, Span run) => Array.Exists(Parts, word => Characters.EndsAt(Text, run.Start, word)
        && run.Start - word.Length <= clause.Start) && clause.End - run.End <= 1 && message.Clauses.Exists(other =>
        other.Sentence == clause.Sentence && other.HasAny(Meeting));

    private static readonly string[] Parts = ["一家", "一家是", "一家叫", "另一家", "另一家是", "另外一家", "还有一家", "第一家", "第二家", "第三家", "一个是",
        "一是", "二是", "三是", "四是", "五是", "再一家", "一处是", "还有", "先是", "然后是", "最后是", "再就是", "分别是", "包括"];

    /// <summary>做船用锚链的亚泰星海: told by its trade, then by its name.</summary>
    private bool IsMaker(Clause clause, Span run)
    {
        if (!Characters.IsAt(Text, run.Start - 1, '的'))
            return false;
        if (PlainWords.IsThing(run.Of(Text)) || message.StartingAt(run.End, SignSet.Of(Sign.Kind)) is not null)
            return false;
        var told = Text[Math.Max(clause.Start, run.Start - FarthestMaker)..(run.Start - 1)];
        return Array.Exists(Makers, word => told.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at
            && told.Length - at - word.Length is >= 2 && told.IndexOfAny(['的', '了', '项'], at) < 0);
    }

    private const int FarthestMaker = 14;
    private static readonly string[] Makers = ["做", "搞", "生产", "卖", "干", "主营", "专做", "从事", "弄"];

    private bool IsCalled(Beside before) => Array.Exists(Introductions, word =>
        Characters.EndsAt(Text, before.At, word));

    private static readonly string[] Introductions = ["一家是", "业主是", "企业是", "公司是", "投资方是", "客商是", "对方是", "厂名叫", "名叫", "公司叫",
        "企业叫", "厂叫", "厂子叫", "名字叫", "名字是", "主体是", "家叫", "个叫", "就是那家", "就是这家", "是那家", "项目方是", "建设方是"];

    /// <summary>会员企业森源: named right after the word for a company.</summary>
    private bool IsLabelled(int at) => Array.Exists(["企业", "公司", "民企", "外企", "客商", "厂家", "厂商", "厂名"], word =>
        Characters.EndsAt(Text, at, word));

    /// <summary>先弄, 别撞车, 忘报: adverbs and verbs are no name.</summary>
    private bool IsVerbal(Span run) => run.Length <= 5
        && "先再别没忘改就都又还另未已".Contains(Text[run.Start], StringComparison.Ordinal)
        && "弄谈看去来搞报说聊搁摸投写做等办撞提讲问补记录缓放停接签定约碰选落推挂存填走跑见发送打跟盯催".Contains(Text[run.Start + 1], StringComparison.Ordinal)
        && message.EndingAt(run.End, Shape) is null;

    private bool IsInMeeting(Clause clause) => clause.HasAny(Meeting)
        || message.Clauses.Exists(other => other.Sentence == clause.Sentence && Math.Abs(other.Start - clause.Start) < 40
        && other.HasAny(Meeting));

    /// <summary>X那个项目, X那个六氟磷酸锂项目.</summary>
    private bool IsWhoseProject(Span run)
    {
        foreach (var word in Pointing)
        {
            if (!Characters.StartsAt(Text, run.End, word))
                continue;
            var at = run.End + word.Length;
            return word[^1] is '边' or '条' or '笔' || Characters.StartsAt(Text, at, "项目") || Characters.StartsAt(Text, at, "公司") || Characters.StartsAt(Text, at, "企业") || Characters.StartsAt(Text, at, "事")
                || names.Exists(name => name.Kind is NameKind.Project && name.Span.Start == at)
                || message.In(new(at, Math.Min(Text.Length, at + 6)), Sign.Kind).Any(kind => word.Length > 1 && kind.Start - at <= 4);
        }
        return Array.Exists(Possessions, word => Characters.StartsAt(Text, run.End, word))
            && !(Characters.StartsAt(Text, run.End, "的事") && (Characters.IsAnyAt(Text, run.Start - 1, "聊谈说问于绕论") || message.EndingAt(run.End, SignSet.Of(Sign.Kind, Sign.AddLeadBuild)) is not null));
    }

    private static readonly string[] Possessions = ["的老总", "的老板", "的董事长", "的总经理", "的负责人", "的代表", "的高管", "的团队", "的客人", "的技术", "的专家", "的客商", "的人来", "的人到", "的人过", "的人又", "的人昨", "的人今", "的人上", "的人下", "的团队来", "的项目", "的资本金", "的资金", "的款", "的钱", "的首笔", "的第一笔", "的第二笔", "的投资款", "的注册资本", "的尾款", "的外资",
        "名下", "手上的项目", "首期款", "首笔", "第一笔", "第二笔", "尾款", "资本金", "投资款", "注册资本", "增资款", "二期款", "那笔款", "的增资", "的一期", "的二期", "的三期", "的事", "的可研", "的协议", "的合同", "的材料", "的执照", "的厂", "的新厂", "的生产线", "的产线"];

    private static readonly SignSet Reminding = SignSet.Of(Sign.RemindRemind, Sign.RemindSnooze);
    private static readonly string[] Errands = ["送", "发", "寄", "交", "报", "回", "打", "准备", "做", "递", "反馈", "拿", "带"];

    private static readonly string[] Pointing = ["的那个", "的这个", "那个", "这个", "那边", "这边", "那条", "这条", "的那条", "那笔", "这笔", "那", "这"];

    private bool HasMovedOn(Span run, Clause clause) => message.StartingAt(run.End, SignSet.Of(Sign.PlanTripTrip)) is not null
        && clause.Has(Sign.PlanTripTrip);

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
