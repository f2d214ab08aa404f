namespace PromoBot.Language;

/// <summary>Stages that were reached, told from those hoped for or only named.</summary>
internal sealed partial class Reports
{
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
        // a frozen dumpling factory: what they make.
        if (word is "frozen" && !Array.Exists(Being, verb => Characters.EndsAt(Text, mark.Start, verb)))
            return false;
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

    private static readonly string[] Being = ["is ", "was ", "been ", "are ", "were ", "now ", "got ", "be ", "have ", "has ", "completely "];

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
}
