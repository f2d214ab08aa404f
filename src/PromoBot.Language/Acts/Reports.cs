namespace PromoBot.Language;

/// <summary>What a clause reports: visits, trips, events, stages, money, leads. One clause may report several.</summary>
internal sealed class Reports(Message message, List<Name> names)
{
    private static readonly SignSet Met = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitOnline, Sign.LogVisitPhone,
        Sign.LogVisitMet);
    private static readonly SignSet Events = SignSet.Of(Sign.LogEventEvent, Sign.LogEventMeeting, Sign.LogEventTraining);
    private static readonly SignSet Levels = SignSet.Of(Sign.PlanTripAbroad, Sign.PlanTripProvinceOut, Sign.PlanTripCityOut);

    public static readonly SignSet Stages = SignSet.Of(
        Sign.MoveProjectTalking, Sign.MoveProjectSigned, Sign.MoveProjectRegistered, Sign.MoveProjectStarted,
            Sign.MoveProjectProducing,
        Sign.MoveProjectOperating, Sign.MoveProjectShelved, Sign.MoveProjectLost);

    private string Text => message.Text;

    public Mark? Trip(Clause clause)
    {
        if (clause.HasAny(Events) && (clause.Has(Sign.LogEventHeld) || !message.IsChinese && clause.Has(Sign.LogEventEvent)
            && !clause.HasAny(SignSet.Of(Sign.PlanTripLed, Sign.PlanTripTravel, Sign.PlanTripReturn))))
            return null;
        var trip = message.First(clause.Span, Sign.PlanTripTrip);
        if (trip is { } word)
        {
            if (clause.Has(Sign.LogVisitIn) || word.Span.Of(Text) == "考察" && (HasCompany(clause) || !HasPlace(clause)))
                return null;
            var isReal = HasPlace(clause) || IsSpaced(clause) || message.IsChinese && clause.Has(Sign.Region) && HasDate(clause) || clause.Has(Sign.PlanTripLed) || clause.HasAny(Levels)
                || clause.Has(Sign.PlanTripReturn) || IsReported(clause, word)
                || Text.AsSpan(clause.Start, clause.End - clause.Start).Contains('赴');
            var isVisit = clause.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn)) && HasCompany(clause)
                && !clause.Has(Sign.PlanTripLed) && !clause.HasAny(Levels) && word.Length < 3;
            return isReal && !isVisit && !(clause.Has(Sign.LogVisitIn) && !message.IsChinese) ? trip : null;
        }
        var isTravel = clause.Has(Sign.PlanTripLed) && !message.IsChinese && HasPlace(clause)
            && Text.AsSpan(clause.Start, clause.Span.Length).Contains(" to ", StringComparison.Ordinal) || clause.Has(Sign.PlanTripLed) && clause.HasAny(SignSet.Of(Sign.PlanTripTravel, Sign.LogVisitGo))
            && HasPlace(clause);
        if (message.First(clause.Span, Sign.PlanTripDone) is { } back && HasPlace(clause) && !HasCompany(clause)
            && back.Span.Of(Text) is "回来" or "返回" or "归来" or "刚从" or "回来了" or "back from" or "just back" or "returned from"
            or "came back from" or "got back")
            return back;
        // 下个礼拜二飞日本, 鲁市长率团: the way stands in the clause before.
        if (trip is null && message.IsChinese && message.First(clause.Span, Sign.PlanTripLed) is { } lead && lead.Span.Of(Text) is not ("主持" or "牵头" or "带着") && !HasCompany(clause) && !clause.HasAny(Met)
            && message.Clauses.FindLast(other => other.End <= clause.Start) is { } way && way.Sentence == clause.Sentence && HasPlace(way) && HasDate(way) && !HasCompany(way)
            && way.HasAny(SignSet.Of(Sign.PlanTripTravel, Sign.LogVisitGo)) && !message.Clauses.Exists(other => other.Sentence == clause.Sentence && (HasCompany(other) || other.HasAny(Met))))
            return lead;
        return isTravel && !HasCompany(clause) && !clause.HasAny(Met) ? message.First(clause.Span, Sign.PlanTripLed) : null;
    }

    /// <summary>报备出差 4.13-4.17 境外 日本大阪 带队 翟局长: cells apart by spaces are one line.</summary>
    private bool IsSpaced(Clause clause) => message.IsChinese && clause.Span.Length <= 16 && clause.Start == message.Clauses[0].Start && message.Clauses.Count > 2
        && message.Clauses.TrueForAll(other => other.Sentence == clause.Sentence && other.Span.Length <= 16 && !HasCompany(other))
        && message.Clauses.Exists(HasPlace) && message.Clauses.Exists(HasDate);

    private bool IsReported(Clause clause, Mark word) => word.Length > 2
        && (HasDate(clause) || clause.HasAny(SignSet.Of(Sign.PlanTripPlanned, Sign.PlanTripDone)));

    public Mark? Event(Clause clause, bool afterVisit)
    {
        if (message.First(clause.Span, Events) is not { } found || IsStageSigning(clause, found) || message.IsChinese && found.Span.Of(Text) is "签约仪式" && Characters.IsAt(Text, found.End, '上'))
            return null;
        if (!message.IsChinese && names.Exists(name => name.Kind is NameKind.Project && name.Span.Covers(found.Span)))
            return null;
        var isAgreed = message.In(clause.Span, Sign.LogVisitFollow).Any(mark => mark.Span.Of(Text) is not ("定在" or "排在" or "拟于" or "计划于" or "约在"));
        if (isAgreed && !clause.Has(Sign.LogEventHeld) || clause.Has(Sign.MoveProjectSigned)
            && !clause.Has(Sign.LogEventHeld))
            return null;
        var isHeld = clause.HasAny(SignSet.Of(Sign.LogEventHeld, Sign.LogEventPlanned));
        var isVisit = clause.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitMet)) && HasCompany(clause);
        if (found.Sign is Sign.LogEventEvent && found.Span.Of(Text) is "座谈会" or "交流会" or "见面会" or "reception"
            && HasCompany(clause))
            return null;
        return isHeld && !isVisit || (!isVisit && !afterVisit
            && (HasDate(clause) || clause.Span.Length <= (message.IsChinese ? 12 : 30))) ? found : null;
    }

    private bool IsStageSigning(Clause clause, Mark found) => found.Span.Of(Text) is "签约仪式" or "signing ceremony"
        && (HasSubject(clause) || clause.Has(Sign.LogFundsArrived));

    public Mark? Stage(Clause clause, bool inTalk)
    {
        Mark? described = null;
        foreach (var mark in message.In(clause.Span).Where(mark => Stages.Has(mark.Sign)))
        {
            if (!IsReached(clause, mark, inTalk))
                continue;
            // 上周签约的X项目昨天开工: what only describes gives way to what is told.
            if (!Characters.IsAt(Text, mark.End, '的'))
                return mark;
            described ??= mark;
        }
        return described;
    }

    /// <summary>A stage counts when it is reached, not when it is hoped for or talked about.</summary>
    private bool IsReached(Clause clause, Mark mark, bool inTalk)
    {
        if (mark.Length == 1 && !message.Values.Money.Any(sum => sum.Span.Start >= mark.End && sum.Span.Start - mark.End <= 2))
            return false;
        if (Characters.IsAnyAt(Text, mark.Start - 1, "从由") || IsNewcomer(mark) || IsFirstDay(mark) || IsOfThing(mark))
            return false;
        if (mark.Sign is Sign.MoveProjectTalking && inTalk && !HasSubject(clause))
            return false;
        // 金龙鱼央厨二期, 12亿, 在谈: the state of what is reported, not a step.
        if (mark.Sign is Sign.MoveProjectTalking && message.IsChinese && clause.Span.Length <= 4 && message.Values.Dates.Count == 0
            && message.Clauses.Exists(other => other.Sentence == clause.Sentence && HasMoney(other)))
            return false;
        var word = mark.Span.Of(Text);
        if (!message.IsChinese && word is "lost" or "opened" or "signing" or "gone to" or "registered" or "collapsed"
            && !HasSubject(clause))
            return false;
        // 两边都还在观望, 没谈拢: how a talk went, where nobody is named.
        if (inTalk && !HasSubject(clause) && word is "观望" or "没谈拢" or "没谈成" or "没成" or "没谈妥" or "没下文" or "先等等" or "放一放" or "谈不拢"
            or "没谈下来" or "没戏" or "没希望" or "先缓缓" or "不考虑" or "观望中" or "还在观望")
            return false;
        if (word is "入驻" or "营业" or "登记注册" or "注册" or "营业执照" or "执照" or "启用" or "投用" or "进场" or "对接洽谈中" && inTalk)
            return false;
        // 这个先缓一缓, 周五再叫我: the reminder, not a project.
        if (mark.Sign is Sign.MoveProjectShelved && !HasSubject(clause) && message.Clauses.Find(next => next.Start >= clause.End) is { } then
            && then.HasAny(SignSet.Of(Sign.RemindRemind, Sign.RemindSnooze)))
            return false;
        if (mark.Sign is Sign.MoveProjectShelved or Sign.MoveProjectLost && !HasSubject(clause) && !inTalk
            && clause.Span.Length < 5 && !(message.Clauses.FindLast(other => other.End <= clause.Start) is { } row && row.Sentence == clause.Sentence
                && HasSubject(row) && row.Start > 0 && row.Span.Length <= 16) && !(message.Clauses.Find(next => next.Start >= clause.End) is { } after && HasSubject(after)))
            return false;
        var isWished = message.In(new(clause.Start, mark.Start)).Any(before =>
            before.Sign is Sign.AddLeadWant or Sign.LogVisitSubject or Sign.LogVisitFollow
            && !(before.Span.Of(Text) is "计划" or "准备" or "反馈" or "回复" or "答复") || before.Sign is Sign.AddLeadWant && message.IsChinese && inTalk);
        var isFuture = message.Values.Dates.Any(date => clause.Span.Covers(date.Span) && date.From > message.Today)
            && MaySpeakOfLater(clause)
            || message.In(new(clause.Start, mark.Start)).Any(before => before.Sign is Sign.ShowGapTarget);
        var isPast = message.Values.Dates.Any(date => clause.Span.Covers(date.Span) && date.Sort is DateSort.Day
            && date.From <= message.Today)
            || Characters.IsAnyAt(Text, mark.End, "了啦") || word.EndsWith('了');
        return (!isWished || isPast) && (!isFuture || isPast || mark.Sign is Sign.MoveProjectShelved or Sign.MoveProjectLost);
    }

    /// <summary>登记在谈项目, 新增签约项目: what is written down anew, and how far it is.</summary>
    private bool IsNewcomer(Mark mark) => message.IsChinese && Array.Exists(Written, word => Characters.EndsAt(Text, mark.Start, word))
        && (Characters.StartsAt(Text, mark.End, "项目") || Characters.StartsAt(Text, mark.End, "线索") || Characters.EndsAt(Text, mark.End, "项目"));

    private static readonly string[] Written = ["新增", "登记", "录入", "新登记", "新增一个", "登记一个", "新增个", "登记个", "报一个", "报个", "补录", "新报"];

    /// <summary>发动机试车台, 量产线: what a thing is for.</summary>
    private bool IsOfThing(Mark mark) => message.IsChinese && mark.Sign is Sign.MoveProjectOperating && Characters.IsAnyAt(Text, mark.End, "部员厅室")
        || message.IsChinese && mark.Sign is Sign.MoveProjectProducing && mark.Length == 2 && Characters.IsAnyAt(Text, mark.End, "台炉间线机")
        && !Characters.IsAnyAt(Text, mark.Start - 1, "已经日号月天了式");

    /// <summary>开工头一天, 开工大吉: of the year, not of a project.</summary>
    private bool IsFirstDay(Mark mark) => mark.Sign is Sign.MoveProjectStarted && Array.Exists(Openings, word => Characters.StartsAt(Text, mark.End, word));

    private static readonly string[] Openings = ["头一天", "第一天", "首日", "大吉", "头天", "第一周", "任务", "目标", "指标", "完成率", "率"];

    public Mark? Funds(Clause clause, bool inMoney)
    {
        var arrived = message.First(clause.Span, Sign.LogFundsArrived);
        var paid = message.First(clause.Span, Sign.LogFundsPaidIn);
        var fdi = message.First(clause.Span, Sign.LogFundsFdi);
        var hasMoney = HasMoney(clause);
        if (arrived is { } found)
        {
            if (Characters.IsAnyAt(Text, found.Start - 1, "没未不") || Characters.EndsAt(Text, found.Start, "还没")
                || Characters.EndsAt(Text, found.Start, "没有"))
                return null;
            if (!message.IsChinese && found.Span.Of(Text) is "received" or "arrived" or "landed" or "came in" or "transferred"
                or "credited" or "cleared" && !hasMoney && fdi is null && !inMoney)
                return null;
            if (found.Span.Of(Text) is "注入" or "划入" or "进场" or "首笔资金" or "到户" or "划到" && !hasMoney)
                return null;
            if (IsWished(clause, found))
                return null;
            return found;
        }
        if (message.IsChinese && message.Values.Money.FirstOrDefault(sum => clause.Span.Covers(sum.Span) && Array.Exists(Come, word =>
            Characters.StartsAt(Text, sum.Span.End, word))) is { } come && !IsWished(clause, new(come.Span.End, come.Span.End + 1, Sign.LogFundsArrived, null)))
            return new(come.Span.Start, come.Span.End + 2, Sign.LogFundsArrived, null);
        // X那笔钱今天上午到了, 一共1.35亿
        if (message.IsChinese && !hasMoney && HasSubject(clause) && Array.Exists(Sums, word => Text.AsSpan(clause.Start, clause.Span.Length).Contains(word, StringComparison.Ordinal))
            && (Characters.EndsAt(Text, clause.End, "到了") || Characters.EndsAt(Text, clause.End, "来了") || Characters.EndsAt(Text, clause.End, "进了"))
            && message.Clauses.Exists(next => next.Start >= clause.End && next.Sentence == clause.Sentence && HasMoney(next)))
            return new(clause.End - 2, clause.End, Sign.LogFundsArrived, null);
        // X那个项目今天又到了8000万
        if (message.IsChinese && HasSubject(clause) && !clause.Has(Sign.AddLeadWant) && message.Values.Money.FirstOrDefault(sum =>
            clause.Span.Covers(sum.Span) && (Characters.EndsAt(Text, sum.Span.Start, "又到了") || Characters.EndsAt(Text, sum.Span.Start, "到了")
            || Characters.EndsAt(Text, sum.Span.Start, "又到") || Characters.EndsAt(Text, sum.Span.Start, "又来了"))) is { } arrival)
            return new(arrival.Span.Start - 2, arrival.Span.Start, Sign.LogFundsArrived, null);
        if (hasMoney && Text.AsSpan(clause.Start, clause.End - clause.Start).Contains("收到", StringComparison.Ordinal)
            && Array.Exists(Payments, word => Text.AsSpan(clause.Start, clause.Span.Length).Contains(word, StringComparison.Ordinal)))
            return new(clause.Start, clause.End, Sign.LogFundsArrived, null);
        if (hasMoney && Text.AsSpan(clause.Start, clause.End - clause.Start).Contains("收到", StringComparison.Ordinal)
            && !clause.HasAny(SignSet.Of(Sign.AddLeadInvest, Sign.AddLeadWant, Sign.AddLeadLead)))
            return fdi ?? new(clause.Start, clause.End, Sign.LogFundsArrived, null);
        if (fdi is { Length: > 3 } remitted && !hasMoney && HasMoneyBeside(clause)
            && !clause.HasAny(SignSet.Of(Sign.AddLeadWant, Sign.ShowGapTarget)) && !clause.Has(Sign.Question))
            return remitted;
        return hasMoney ? paid ?? (fdi is { } foreign && (foreign.Span.Of(Text) is not ("外资" or "外方" or "foreign investment"
            or "foreign capital") || Characters.EndsAt(Text, foreign.Start, "of ")) && !clause.Has(Sign.AddLeadWant) ? fdi
            : null) : null;
    }

    private static readonly string[] Payments = ["投资款", "首期款", "第一笔", "第二笔", "首笔", "尾款", "增资款", "资本金", "汇款", "转账"];

    private static readonly string[] Sums = ["钱", "款", "资金", "资本金"];

    private static readonly string[] Come = ["到了", "到的", "进来了", "已经到", "已到", "都到了", "昨天到", "今天到", "前天到"];

    /// <summary>Money that came in on Friday came last Friday: English says "will" of what is ahead.</summary>
    private bool MaySpeakOfLater(Clause clause) => message.IsChinese || Array.Exists(Ahead, word =>
        Text.AsSpan(clause.Start, clause.End - clause.Start).Contains(word, StringComparison.Ordinal));

    private static readonly string[] Ahead = ["will", "next", "tomorrow", "expect", "due", "plan", "to be ", "going to", "set to",
        "scheduled", "'ll ", "should"];

    private bool IsWished(Clause clause, Mark mark) =>
        message.Values.Dates.Any(date => clause.Span.Covers(date.Span) && date.From > message.Today) && MaySpeakOfLater(clause)
        || message.In(new(clause.Start, mark.Start)).Any(before => before.Sign is Sign.AddLeadWant
            && before.Span.Of(Text) is not ("有个" or "提到"));

    /// <param name="last">The visit that is being told, if any.</param>
    public (Mark Word, string Rule)? Visit(Clause clause, Draft? last)
    {
        var isAhead = !HasPast(clause) && message.Values.Dates.Any(date => clause.Span.Covers(date.Span)
            && date.From > message.Today && date.To.DayNumber - date.From.DayNumber <= 31 && (date.Guess is not DateGuess.Week || MaySpeakOfLater(clause)));
        if (isAhead && last is not null)
            return null;
        if (message.First(clause.Span, SignSet.Of(Sign.LogVisitOnline, Sign.LogVisitPhone)) is { } remote
            && !(isAhead && !HasCompany(clause)) && !IsNaming(clause, remote))
            return (remote, "spoke from afar");
        if (message.First(clause.Span, SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn)) is { } visit && !IsFollow(clause, visit)
            && !IsVague(clause, visit))
            return (visit, "went or came");
        if (isAhead)
            return null;
        var hasOther = HasCompany(clause) || HasContact(clause);
        if (message.First(clause.Span, SignSet.Of(Sign.LogVisitMet, Sign.LogVisitReceived)) is { } met && (hasOther || HasGuests(clause, met) || message.IsChinese && HasGuest(clause, met))
            && !clause.HasAny(Stages) && !IsFollow(clause, met))
            return (met, "met");
        if (!clause.HasAny(Stages) && names.Find(name => clause.Holds(name.Span) && IsSeen(name)) is { } seen)
            return (new(seen.Span.Start, seen.Span.End, Sign.LogVisitMet, null), "saw somebody");
        if (message.In(clause.Span, Sign.LogVisitCome).Cast<Mark?>().FirstOrDefault(mark => !names.Exists(name => name.Kind is NameKind.Company && name.Span.Covers(mark!.Value.Span))) is { } come && hasOther && Comes(clause, come)
            && !clause.HasAny(Stages))
            return (come, "came");
        if (message.First(clause.Span, Sign.LogVisitGo) is { } gone && Text[gone.End - 1] == '了' && HasHouses(clause, gone.End))
            return (gone, "went to some");
        if (message.First(clause.Span, Sign.LogVisitGo) is { } way && HasPlace(clause) && IsGoneTo(clause) && !clause.Has(Sign.Question) && message.Clauses.Find(next =>
            next.Start >= clause.End && next.Sentence == clause.Sentence) is { } goal && names.Exists(name => name.Kind is NameKind.Company && goal.Holds(name.Span)
            && goal.Span.Length - name.Span.Length <= 2))
            return (way, "went, then named");
        if (message.IsChinese && names.Find(name => name.Kind is NameKind.Company && name.Rule is "looked at" && clause.Holds(name.Span)) is { } looked)
            return (new(looked.Span.Start - 2, looked.Span.Start, Sign.LogVisitGo, null), "looked at a company");
        if (message.First(clause.Span, Sign.LogVisitGo) is { } go
            && names.Exists(name => name.Kind is NameKind.Company && clause.Holds(name.Span)
            && (name.Span.Start - go.End is >= 0 and < 6 && name.Rule is "where we went" || name.Sure
            && (name.Span.Start == go.End || name.Span.Start - go.End is > 0 and < 6 && Characters.IsAt(Text, name.Span.Start - 1, '的')))))
            return (go, "went to a company");
        return null;
    }

    /// <summary>跟贾区长跑绍兴上虞去了.</summary>
    private bool IsGoneTo(Clause clause) => Characters.EndsAt(Text, clause.End, "去了") || Characters.EndsAt(Text, clause.End, "去的")
        || Text.AsSpan(clause.Start, clause.Span.Length).Contains("到了", StringComparison.Ordinal) || Text.AsSpan(clause.Start, clause.Span.Length).Contains("去了", StringComparison.Ordinal);

    /// <summary>见了三个客人, before they are named.</summary>
    private bool HasGuests(Clause clause, Mark met) => message.Values.Numbers.Any(number => clause.Holds(number.Span)
        && number.Counter is "个" or "位" or "家" or "批" && number.Span.Start - met.End is >= 0 and <= 2
        && message.StartingAt(number.Span.End, SignSet.Of(Sign.Stop)) is { } who && who.Span.Of(Text) is "客人" or "客商" or "企业" or "老板" or "公司" or "客户");

    /// <summary>碰到个客商, 见了位老板: one, before he is named.</summary>
    private bool HasGuest(Clause clause, Mark met)
    {
        var at = Characters.IsAnyAt(Text, met.End, "了") ? met.End + 1 : met.End;
        if (!Characters.IsAnyAt(Text, at, "个位") && !Characters.StartsAt(Text, at, "一个") && !Characters.StartsAt(Text, at, "一位"))
            return false;
        return message.StartingAt(Text[at] == '一' ? at + 2 : at + 1, SignSet.Of(Sign.Stop, Sign.Tag)) is { } who && who.End <= clause.End
            && who.Span.Of(Text) is "客商" or "老板" or "客人" or "老总" or "企业家" or "投资人" or "外商" or "台商" or "港商" or "商人" or "侨商";
    }

    /// <summary>去了两家, told before they are named.</summary>
    private bool HasHouses(Clause clause, int at) => message.Values.Numbers.Any(number => clause.Holds(number.Span)
        && number.Counter is "家" or "户" && number.Span.Start - at is >= 0 and <= 2) && !clause.Has(Sign.Question);

    /// <summary>见戴总; 与同程谈.</summary>
    private bool IsSeen(Name name) => name.Kind is NameKind.Contact && Characters.IsAnyAt(Text, name.Span.Start - 1, "见会访")
        || name.Kind is NameKind.Company && name.Rule is "with" && Characters.IsAnyAt(Text, name.Span.End, "谈聊见碰");

    /// <summary>A unicorn called Unitree was not telephoned.</summary>
    private bool IsNaming(Clause clause, Mark word) =>
        word.Span.Of(Text) is "called" or "rang" && Text[clause.Start..word.Start].Trim() is { Length: > 0 } before
        && !before.EndsWith("we", StringComparison.Ordinal) && !before.EndsWith(" i", StringComparison.Ordinal)
            && before is not ("i" or "just" or "also" or "and" or "then" or "today" or "yesterday");

    /// <summary>走了 and "received" mean a visit only beside somebody.</summary>
    private bool IsVague(Clause clause, Mark word) => word.Span.Of(Text) switch
    {
        // 安排发来看看
        ['来', ..] when Characters.IsAnyAt(Text, word.Start - 1, "发拿拉调导列传") => true,
        "考察" => !HasCompany(clause),
        "去了趟" or "去了一趟" or "跑了趟" or "跑了一趟" or "走了一趟" or "走了趟" => !HasCompany(clause) && clause.Has(Sign.PlanTripLed)
            && HasPlace(clause),
        "走了" or "跑了" => !HasCompany(clause) && !message.Values.Numbers.Any(number => clause.Holds(number.Span)),
        "received" or "hosted" or "welcomed" or "came in" or "came through" or "came down" or "was over" or "were over" => HasMoney(clause) || clause.HasAny(Events),
        _ => false,
    };

    private bool IsFollow(Clause clause, Mark visit) =>
        message.In(new(clause.Start, visit.Start)).Any(mark => mark.Sign is Sign.LogVisitFollow) && !HasPast(clause)
            && !HasContact(clause);

    /// <summary>A one-character 来 only after somebody: 天合光能老许来了.</summary>
    private bool Comes(Clause clause, Mark come) => come.Length > 1
        || !Characters.IsAnyAt(Text, come.Start - 1, "下起出上进回原本未将往近后")
        && names.Exists(name => clause.Holds(name.Span) && name.Kind is NameKind.Contact or NameKind.Company
            && come.Start - name.Span.End is >= 0 and <= 12);

    public (Mark Word, string Rule)? Lead(Clause clause, bool inVisit, bool hasLead)
    {
        var project = names.Find(name => name.Kind is NameKind.Project && clause.Holds(name.Span));
        if (message.First(clause.Span, Sign.AddLeadLead) is { } lead)
            return (lead, "a new lead");
        foreach (var mark in message.In(clause.Span))
        {
            if (Stages.Has(mark.Sign) && IsNewcomer(mark))
                return (mark, "written down anew");
        }
        var want = message.First(clause.Span, Sign.AddLeadWant);
        var build = message.First(clause.Span, Sign.AddLeadBuild);
        var sum = message.Values.Money.FirstOrDefault(money => clause.Span.Covers(money.Span));
        // 参观了规划展厅: seen, not planned.
        if (want is { } seen && seen.Span.Of(Text) == "规划" && clause.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn)))
            want = null;
        if (want is { } talked && project is not null && sum is null && project.Span.Start < talked.Start
            && message.Has(new(clause.Start, project.Span.Start), Sign.LogVisitSubject))
            return null;
        if (want is { } wish && (project is not null || (build is not null && (HasCompany(clause) || HasMoney(clause)))
            || (sum is not null) || IsLanding(clause)))
            return (wish, "wants to build");
        // 央企 中铁装备 再制造基地 想落我们区: cells apart by spaces.
        if (want is { } cell && message.IsChinese && clause.Span.Length <= 10 && !inVisit && message.Clauses.TrueForAll(other => other.Span.Length <= 16)
            && names.Exists(name => name.Kind is NameKind.Project) && names.Exists(name => name.Kind is NameKind.Company) && message.Clauses.TrueForAll(other => other.Sentence == clause.Sentence))
            return (cell, "wants to build");
        if (build is { } built && project is not null && !project.Span.Covers(built.Span) && !clause.HasAny(Stages))
            return (built, "builds");
        if (message.First(clause.Span, Sign.AddLeadInvest) is { } invest && sum is not null && !HasCapital(clause))
            return (invest, "an investment");
        if (sum is not null && (inVisit || hasLead || project is not null || HasCompany(clause) || IsOfProject(clause)))
            return (new(sum.Span.Start, sum.Span.End, Sign.AddLeadInvest, null), "a sum");
        return null;
    }

    /// <summary>金龙鱼央厨二期, 12亿: the project was named in the clause before.</summary>
    private bool IsOfProject(Clause clause) => message.IsChinese
        && message.Clauses.FindLast(other => other.End <= clause.Start && other.Sentence == clause.Sentence) is { } before
        && names.Exists(name => name.Kind is NameKind.Project && before.Holds(name.Span)) && !before.HasAny(Stages) && !before.HasAny(Met)
        && !before.Has(Sign.Question) && !message.Clauses.Exists(other => other.Sentence == clause.Sentence && other.HasAny(Money));

    private static readonly SignSet Money = SignSet.Of(Sign.LogFundsArrived, Sign.LogFundsFdi, Sign.LogFundsPaidIn);

    /// <summary>现汇进资 港币1.2亿: dictated text puts the sum into the next clause.</summary>
    private bool HasMoneyBeside(Clause clause) => message.Clauses.Find(next => next.Start >= clause.End) is { } after
        && after.Sentence == clause.Sentence && message.Values.Money.Any(sum => after.Span.Covers(sum.Span)
        && sum.Span.Start - after.Start <= 1);

    private bool HasCapital(Clause clause) => Text.AsSpan(clause.Start, clause.End - clause.Start).Contains("注册资本",
        StringComparison.Ordinal);

    private bool IsLanding(Clause clause) => message.In(clause.Span, Sign.AddLeadWant).Any(mark =>
        mark.Span.Of(Text) is "想拿地" or "要拿地" or "想租" or "想租厂房" or "租厂房" or "找地方" or "找厂房" or "找地" or "选址" or "正在选址" or "在选址" or "想落") && HasCompany(clause);

    public bool HasSubject(Clause clause) => names.Exists(name => name.Kind is NameKind.Company or NameKind.Project
        && clause.Holds(name.Span));

    public bool HasCompany(Clause clause) => names.Exists(name => name.Kind is NameKind.Company && clause.Holds(name.Span));

    private bool HasContact(Clause clause) => names.Exists(name => name.Kind is NameKind.Contact && clause.Holds(name.Span));

    private bool HasMoney(Clause clause) => message.Values.Money.Any(sum => clause.Span.Covers(sum.Span));

    public bool HasPlace(Clause clause) => message.Values.Places.Any(place => clause.Holds(place.Span));

    public bool HasDate(Clause clause) => message.Values.Dates.Any(date => clause.Holds(date.Span));

    private bool HasPast(Clause clause) => message.Values.Dates.Any(date => clause.Holds(date.Span)
        && date.From <= message.Today && date.Sort is not DateSort.Period);
}
