namespace PromoBot.Language;

/// <summary>What a clause orders or answers in a talk: yes, no, undo, correct, remind, hand over, who I am, help, thanks.</summary>
internal sealed class Commands(Message message, List<Name> names)
{
    private static readonly SignSet Reports = SignSet.Of(
        Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitOnline, Sign.LogFundsArrived, Sign.LogVisitMet, Sign.LogVisitPhone);

    // 对接 is what the next one will do as often as what was done.
    private static readonly SignSet Told = SignSet.Of(
        Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitOnline, Sign.LogFundsArrived, Sign.LogVisitPhone);

    private static readonly SignSet Confirm = SignSet.Of(Sign.CorrectConfirm);
    private static readonly SignSet ConfirmFill = SignSet.Of(Sign.CorrectConfirmFill, Sign.HelpFiller, Sign.CorrectLast,
        Sign.HelpGreet);
    private static readonly SignSet Cancel = SignSet.Of(Sign.CorrectCancel);
    private static readonly SignSet CancelFill = SignSet.Of(Sign.CorrectCancelFill, Sign.CorrectLast, Sign.HelpFiller,
        Sign.HelpGreet);
    private static readonly SignSet Undo = SignSet.Of(Sign.CorrectUndo);
    private static readonly SignSet UndoFill = SignSet.Of(Sign.CorrectLast, Sign.CorrectCancelFill, Sign.HelpFiller,
        Sign.CorrectWrong, Sign.Stop);
    private static readonly SignSet Greet = SignSet.Of(Sign.HelpGreet);
    private static readonly SignSet GreetFill = SignSet.Of(Sign.HelpGreetFill, Sign.HelpFiller, Sign.CorrectConfirmFill);

    private string Text => message.Text;

    public (Intent Intent, string Rule, Span Words)? Of(Clause clause)
    {
        var span = clause.Span;
        if (IsOnly(span, Undo, UndoFill) && (!IsOnly(span, Cancel, CancelFill) || IsOfRecord(span)))
            return (Intent.Undo, "takes the last record back", message.First(span, Undo)!.Value.Span);
        if (IsOnly(span, Cancel, CancelFill))
            return (Intent.Cancel, "drops the question", span);
        if (IsTripOff(clause))
            return (Intent.Cancel, "a trip that is off", span);
        if (IsOnly(span, Greet, GreetFill) && IsManners(span))
            return (Intent.Greet, "greets", span);
        if (IsOnly(span, Confirm, ConfirmFill))
            return (Intent.Confirm, "says yes", span);
        if (IsOnly(span, Greet, GreetFill))
            return (Intent.Greet, "greets", span);
        if (Bind(clause) is { } bind)
            return (Intent.Bind, "says who he is", bind);
        if (Reminder(clause) is { } reminder)
            return reminder;
        if (IsAbility(clause) || IsHowTo(clause))
            return (Intent.Help, "asks what it can do", span);
        if (message.First(span, Sign.HelpHelp) is { } help && !IsOfPolicy(clause)
            && (!clause.HasAny(SignSet.Of(Sign.LogFundsArrived, Sign.ShowGapGap)) || IsHow(clause, help))
            && !names.Exists(name => name.Kind is NameKind.Company && span.Covers(name.Span)))
            return (Intent.Help, "asks how", help.Span);
        if (Handover(clause) is { } handover)
            return (Intent.Handover, "hands over", handover);
        if (Correct(clause) is { } correct)
            return (Intent.Correct, "changes a record", correct);
        if (UndoInside(clause) is { } undo)
            return (Intent.Undo, "takes the last record back", undo);
        return null;
    }

    /// <summary>下周去上海的行程取消了, 去上海那趟不去了.</summary>
    private bool IsTripOff(Clause clause) => message.IsChinese && !clause.Has(Sign.Question) && !names.Exists(name => name.Kind is NameKind.Company or NameKind.Project && clause.Holds(name.Span))
        && (message.Values.Places.Any(place => clause.Holds(place.Span)) || message.Values.Dates.Any(date => clause.Holds(date.Span)))
        && Text.AsSpan(clause.Start, clause.Span.Length) is var text && (Array.Exists(Off, word => Text.AsSpan(clause.Start, clause.Span.Length).TrimEnd("啊吧哈了").EndsWith(word, StringComparison.Ordinal)))
        && (text.Contains("行程", StringComparison.Ordinal) || text.Contains("那趟", StringComparison.Ordinal) || text.Contains("出差", StringComparison.Ordinal)
            || text.Contains("去", StringComparison.Ordinal) || text.Contains("招商", StringComparison.Ordinal));

    private static readonly string[] Off = ["取消", "不去", "去不成", "不出", "泡汤", "作罢", "黄"];

    /// <summary>你好呀: a greeting first; 好的谢谢 says yes first.</summary>
    private bool IsManners(Span span) => message.First(span, Greet) is { Length: > 1 } first && first.Start - span.Start <= 1
        && message.EndingAt(first.End, Confirm) is null;

    /// <summary>最后那条不要了: a record is not wanted, where 不要了 alone drops the question.</summary>
    private bool IsOfRecord(Span span) => message.In(span, Sign.CorrectLast).Any(mark => mark.Length > 2 || Text[mark.End - 1] == '条');

    /// <summary>到位资金咋报, 报到位要怎么写: how it is told, not that it came.</summary>
    private bool IsHow(Clause clause, Mark help) => message.IsChinese && !clause.Has(Sign.ShowGapGap)
        && Text[help.Start] is '怎' or '咋' or '如' or '该' && !message.Values.Money.Any(sum => clause.Span.Covers(sum.Span));

    /// <summary>奖励办法第八条怎么写的: how a paper reads, not how to write here.</summary>
    private bool IsOfPolicy(Clause clause) => clause.Has(Sign.HelpPolicy) && message.IsChinese
        && Text.AsSpan(clause.Start, clause.Span.Length) is var text && (text.Contains("条", StringComparison.Ordinal) && text.Contains("第", StringComparison.Ordinal)
            || text.Contains("办法", StringComparison.Ordinal) && !text.Contains("有没有办法", StringComparison.Ordinal)
            || text.Contains("细则", StringComparison.Ordinal) || text.Contains("政策", StringComparison.Ordinal));

    /// <summary>能查排名不, 可以发语音吗: whether it can, with nothing to be done right now.</summary>
    private bool IsAbility(Clause clause)
    {
        var text = Text.AsSpan(clause.Start, clause.Span.Length).Trim().TrimStart("你这个它那个");
        return message.IsChinese && text.Length <= 12 && Array.Exists(Abilities, word => Text.AsSpan(clause.Start, clause.Span.Length).Trim()
                .TrimStart("你这那个它").StartsWith(word, StringComparison.Ordinal))
            && (text[^1] is '不' or '吗' or '么' or '嘛' or '没' || text.StartsWith("能不能", StringComparison.Ordinal)
                || text.StartsWith("可不可以", StringComparison.Ordinal) || clause.End < Text.Length && Text[clause.End] == '?')
            && text.IndexOfAny("帮给把下") < 0 && !names.Exists(name => clause.Holds(name.Span))
            && !message.Values.Dates.Any(date => clause.Holds(date.Span)) && !clause.Has(Sign.ShowGapTarget)
            && !clause.Has(Sign.ShowGapGap) && !clause.Has(Sign.Unit);
    }

    /// <summary>录错了怎么往回撤, 照片能传吗: how it is done here, with nothing named.</summary>
    private bool IsHowTo(Clause clause)
    {
        if (!message.IsChinese || names.Exists(name => clause.Holds(name.Span)) || clause.HasAny(Measures) || clause.Span.Length > 16)
            return false;
        var text = Text.AsSpan(clause.Start, clause.Span.Length);
        var how = text.IndexOfAny("怎咋");
        if (how >= 0 && text[how..].IndexOfAny(Doings) is > 0 and <= 5 && !text.Contains('谁'))
            return true;
        return Array.Exists(Means, word => Text.AsSpan(clause.Start, clause.Span.Length).Contains(word, StringComparison.Ordinal))
            && (text.Contains('能') || text.Contains("可以", StringComparison.Ordinal) || text.Contains("支持", StringComparison.Ordinal) || text.Contains('行'))
            && (text[^1] is '吗' or '么' or '不' or '没' || clause.End < Text.Length && Text[clause.End] == '?' || text.Contains("能不能", StringComparison.Ordinal)
                || text.Contains("行不行", StringComparison.Ordinal) || text.Contains("可不可以", StringComparison.Ordinal));
    }

    private static readonly System.Buffers.SearchValues<char> Doings = System.Buffers.SearchValues.Create("撤改录填传登删补");

    private static readonly string[] Means = ["语音", "照片", "图片", "附件", "截图", "拍照", "录音", "名片", "方言", "定位", "表格", "文件"];
    private static readonly SignSet Measures = SignSet.Of(Sign.Indicator, Sign.ShowGapGap, Sign.ShowGapTarget, Sign.RankRank, Sign.FindProject, Sign.FindCompany, Sign.HelpPolicy);

    private static readonly string[] Abilities = ["能查", "能报", "能看", "能导", "能改", "能撤", "能提醒", "能录", "能不能查", "能不能报", "能不能导", "能不能改",
        "能不能撤", "能不能提醒", "能不能录", "可以查", "可以报", "可以导", "可以改", "可以撤", "可以提醒", "可以录", "可不可以", "会查", "会报", "会提醒", "支持查", "支持导"];

    private bool IsOnly(Span span, SignSet wanted, SignSet fill) => Coverage.IsOnly(message, span, wanted, fill);

    private Span? Bind(Clause clause)
    {
        var isStart = clause.Start <= message.Clauses[0].Start
            || message.Clauses.Exists(other => other.Sentence == clause.Sentence);
        if (message.First(clause.Span, Sign.JoinCode) is { } code && InvitationCode.After(message, code.End) is not null
            && isStart)
            return code.Span;
        if (message.First(clause.Span, Sign.JoinMe) is not { } me || clause.HasAny(Reports) || clause.Has(Sign.Question))
            return null;
        var text = me.Span.Of(Text);
        if (text is "我是" or "我叫" or "本人" or "本人是" or "我名叫" or "i'm" or "i am" or "my name is" or "this is")
            return SelfName.In(message, names, clause.Span) is not null ? me.Span : null;
        return text.StartsWith("绑定", StringComparison.Ordinal) || text is "bind me" or "register me" ? me.Span : null;
    }

    private (Intent, string, Span)? Reminder(Clause clause)
    {
        var remind = message.First(clause.Span, Sign.RemindRemind);
        var snooze = message.First(clause.Span, Sign.RemindSnooze);
        if (!message.IsChinese && remind is { } moved && moved.Span.Of(Text).Contains("reminder", StringComparison.Ordinal) | Text.AsSpan(clause.Start, clause.Span.Length).Contains("reminder", StringComparison.Ordinal)
            && Array.Exists(Moves, word => Text.AsSpan(clause.Start, clause.Span.Length).TrimStart().StartsWith(word, StringComparison.Ordinal)))
            return (Intent.Snooze, "moves a reminder", moved.Span);
        if (remind is { } again && IsMoved(clause, again))
            return (Intent.Snooze, "moves a reminder", again.Span);
        if (snooze is { } late && message.IsChinese && late.End < Text.Length && "补报录填传发给".Contains(Text[late.End], StringComparison.Ordinal) && remind is null)
            return null;
        if (snooze is { } later && (remind is not null || IsShort(clause, later)) && !HasTask(clause))
            return (Intent.Snooze, "puts a reminder off", later.Span);
        if (remind is not { } asked)
            return null;
        if (!message.IsChinese && clause.Has(Sign.CorrectUndo))
            return null;
        var text = asked.Span.Of(Text);
        if (clause.Has(Sign.Question) && clause.Has(Sign.FindShow))
            return null;
        if (text is "提醒" or "a reminder" or "催一下" && !message.Values.Dates.Any(date => clause.Span.Covers(date.Span)))
            return null;
        return (Intent.Remind, "asks to be reminded", asked.Span);
    }

    private static readonly string[] Moves = ["move ", "push ", "shift ", "postpone ", "delay ", "reschedule ", "change ", "bump ", "please move ", "please push "];

    /// <summary>改到下周三提醒, 改明天再提醒: the day of the reminder is changed, and nothing named to do.</summary>
    private bool IsMoved(Clause clause, Mark remind) => message.Values.Dates.FirstOrDefault(date => clause.Holds(date.Span)) is { } day
        && day.Span.End <= remind.Start && (Characters.IsAnyAt(Text, day.Span.Start - 1, "改挪移")
            || Characters.EndsAt(Text, day.Span.Start, "改到") || Characters.EndsAt(Text, day.Span.Start, "改成")
            || Characters.EndsAt(Text, day.Span.Start, "挪到") || Characters.EndsAt(Text, day.Span.Start, "换到")) && !HasTask(clause);

    private bool HasTask(Clause clause) => names.Exists(name => clause.Span.Covers(name.Span));

    /// <summary>推到下周一吧: the words, a date, and next to nothing else.</summary>
    private bool IsShort(Clause clause, Mark later)
    {
        var rest = clause.Span.Length - later.Length;
        foreach (var date in message.Values.Dates)
        {
            if (clause.Span.Covers(date.Span))
                rest -= date.Span.Length;
        }
        return rest <= (message.IsChinese ? 6 : 24) && !clause.HasAny(Reports);
    }

    private Span? Handover(Clause clause)
    {
        if (message.First(clause.Span, Sign.HandoverHandover) is not { } handover)
            return Given(clause) ?? ByUnit(clause);
        if (clause.Has(Sign.Question) || message.StartingAt(handover.End, Language.Reports.Stages) is not null)
            return null;
        if (message.IsChinese && Text[handover.End - 1] == '给' && handover.Span.Of(Text) is "线索给" or "项目给"
            && UnitNames.In(message, new(handover.End, clause.End)) is null)
            return null;
        if (message.IsChinese && handover.Span.Of(Text) is "转到" or "转由" or "交到" or "分给" or "移到"
            && message.First(new(clause.Start, handover.Start), Sign.AddLeadWant) is not null)
            return null;
        if (message.IsChinese)
            return handover.Span.Of(Text) is "承接" or "接手" or "接管"
                && !Text.AsSpan(clause.Start, clause.End - clause.Start).Contains('由') && !clause.Has(Sign.FindProject) ? null
                : handover.Span;
        var isFull = handover.Length > 4 && handover.Span.Of(Text) is not ("give" or "goes to" or "transferred" or "move");
        var isTo = Text.AsSpan(clause.Start, clause.End - clause.Start).Contains(" to ", StringComparison.Ordinal);
        return isTo && (isFull || clause.Has(Sign.FindProject)
            || names.Exists(name => name.Kind is NameKind.Project && clause.Span.Covers(name.Span)))
            && !clause.Has(Sign.PlanTripTrip) && !clause.Has(Sign.RemindSnooze)
            && !clause.Has(Sign.LogFundsArrived) && (names.Exists(name => name.Kind is NameKind.Project or NameKind.Unit
                && clause.Span.Covers(name.Span)) || isFull) ? handover.Span : null;
    }

    /// <summary>这个项目给经开区吧: given to a unit, beside a project or company that stands before.</summary>
    private Span? Given(Clause clause)
    {
        var at = message.IsChinese ? Text.IndexOf('给', clause.Start, clause.Span.Length) : -1;
        if (at == clause.Start && clause.Span.Length <= 12 && (IsTeam(at + 1) || UnitNames.In(message, new(at + 1, clause.End)) is not null)
            && Characters.IsAnyAt(Text, clause.End - 1, "吧了") && message.Clauses.Exists(other => other.Sentence == clause.Sentence
            && other.End <= at && (other.Has(Sign.FindProject) || Text.AsSpan(other.Start, other.Span.Length).Contains("企业", StringComparison.Ordinal)
                || Text.AsSpan(other.Start, other.Span.Length).Contains("客户", StringComparison.Ordinal))))
            return new(at, at + 1);
        return at > clause.Start && !clause.HasAny(Told) && !clause.Has(Sign.Question)
            && (Characters.IsAnyAt(Text, clause.End - 1, "吧了") || clause.Has(Sign.HandoverTaken))
            && (clause.Has(Sign.FindProject) || names.Exists(name => name.Kind is NameKind.Project or NameKind.Company
                && clause.Holds(name.Span) && name.Span.End <= at))
            && (UnitNames.In(message, new(at + 1, clause.End)) is { } unit && unit.Span.Start - at <= 2 || IsToMember(clause, at + 1) || IsTeam(at + 1))
            ? new(at, at + 1) : null;
    }

    /// <summary>伯恩光学由二街道负责跟进: a unit takes what stands before.</summary>
    private Span? ByUnit(Clause clause)
    {
        var at = message.IsChinese ? Text.IndexOf('由', clause.Start, clause.Span.Length) : -1;
        // 以后绿田机械归南湖街道了
        var to = message.IsChinese ? Text.IndexOf('归', clause.Start, clause.Span.Length) : -1;
        if (to > clause.Start && !clause.Has(Sign.Question) && !clause.HasAny(Told) && names.Exists(name => name.Kind is NameKind.Project or NameKind.Company && clause.Holds(name.Span) && name.Span.End <= to)
            && UnitNames.In(message, new(to + 1, clause.End)) is { } owner && owner.Span.Start - to <= 2)
            return new(to, to + 1);
        return at > clause.Start && !clause.HasAny(Told) && !clause.Has(Sign.Question)
            && names.Exists(name => name.Kind is NameKind.Project or NameKind.Company && clause.Holds(name.Span) && name.Span.End <= at)
            && UnitNames.In(message, new(at + 1, clause.End)) is { } unit && unit.Span.Start - at <= 2
            && message.In(new(unit.Span.End, clause.End), Sign.HandoverTaken).Any(taken => taken.Length > 1) ? new(at, at + 1) : null;
    }

    /// <summary>给二组, 给三科.</summary>
    private bool IsTeam(int at) => Characters.IsAnyAt(Text, at, "一二三四五六七八九") && Characters.IsAnyAt(Text, at + 1, "组科室处部队");

    /// <summary>给孟秋霞接着跟: two or three characters with a surname before who takes it.</summary>
    private bool IsToMember(Clause clause, int at) => message.In(new(at, clause.End), Sign.HandoverTaken).Any(taken =>
        taken.Start - at is 2 or 3 && Surnames.IsCommon(Text[at]) && Characters.IsHanAt(Text, taken.Start - 1));

    private Span? Correct(Clause clause)
    {
        if (IsPair(clause) || IsNotThat(clause) || IsMiswritten(clause) || IsSorry(clause) || IsStageChanged(clause))
            return clause.Span;
        if (message.First(clause.Span, Sign.CorrectWrong) is not { } wrong)
            return null;
        var text = wrong.Span.Of(Text);
        // 补一条: …, 当时漏了 tells why it comes late.
        if (text is "漏了" && !HasValue(clause, clause.Start) && clause.Span.Length <= 6)
            return null;
        if (text is "改到" or "改期" && clause.HasAny(SignSet.Of(Sign.LogEventMeeting, Sign.LogEventEvent)))
            return null;
        if (clause.Has(Sign.Question) && text is not ("改成" or "改为") && text is "不是" or "应该" or "change" or "fix")
            return null;
        if (text is "应该" or "不是" or "其实是" or "而是" or "actually" or "mistake" or "change" or "make it" or "replace"
            or "instead of" or "i said" or "修改" or "换成" && !HasValue(clause, wrong.Start) && !IsStageDenied(clause))
            return null;
        if (text is "不是" && clause.HasAny(SignSet.Of(Sign.MoveProjectLost, Sign.ShowGapGap)))
            return null;
        return text is "change" or "make it" or "fix" or "replace" && clause.HasAny(SignSet.Of(Sign.AddLeadWant)) ? null
            : wrong.Span;
    }

    /// <summary>币种写成人民币了, 是美元: what it was taken for, then what it is.</summary>
    private bool IsMiswritten(Clause clause)
    {
        if (!message.IsChinese)
            return false;
        var text = Text.AsSpan(clause.Start, clause.Span.Length);
        var at = text.IndexOfAny(Taken);
        return at > 0 && text.Length > at + 2 && text[at + 1] is '成' or '作' or '做' && clause.Span.Length <= 16
            && !clause.HasAny(Reports) && !clause.Has(Sign.Question) && !clause.Has(Sign.BulletinExport)
            && Text.AsSpan(clause.End).TrimStart(",. ") is var rest && (rest.StartsWith("是", StringComparison.Ordinal)
                || rest.StartsWith("应该", StringComparison.Ordinal) || rest.StartsWith("实际", StringComparison.Ordinal)
                || rest.StartsWith("其实", StringComparison.Ordinal) || rest.StartsWith("改", StringComparison.Ordinal));
    }

    private static readonly System.Buffers.SearchValues<char> Taken = System.Buffers.SearchValues.Create("写打说录记填报听认当");

    /// <summary>不是诺唯赞, 是诺泰生物.</summary>
    private bool IsPair(Clause clause) => message.IsChinese && clause.Start == message.Clauses[0].Start && clause.Span.Length is > 2 and <= 12 && Characters.StartsAt(Text, clause.Start, "不是") && !clause.Has(Sign.Question)
        && Text.AsSpan(Math.Min(Text.Length, clause.End + 1)).TrimStart() is var rest && (rest.StartsWith("是", StringComparison.Ordinal) || rest.StartsWith("而是", StringComparison.Ordinal) || rest.StartsWith("应该是", StringComparison.Ordinal));

    /// <summary>上一条阶段改成已注册: 改成 of a record, though 改成已 falsifies elsewhere.</summary>
    private bool IsStageChanged(Clause clause) => message.IsChinese && !clause.Has(Sign.Question) && Text.AsSpan(clause.Start, clause.Span.Length) is var text
        && (text.Contains("改成", StringComparison.Ordinal) || text.Contains("改为", StringComparison.Ordinal))
        && (text.Contains("阶段", StringComparison.Ordinal) || text.Contains("状态", StringComparison.Ordinal)) && clause.HasAny(Denied);

    /// <summary>sorry, the meeting was yesterday: what was written, and a value for it.</summary>
    private bool IsSorry(Clause clause)
    {
        if (message.IsChinese || !message.Clauses.Exists(other => other.End <= clause.Start && clause.Start - other.End < 3
            && Text[other.Start..other.End].Trim() is "sorry" or "oops" or "whoops" or "my bad" or "apologies" or "correction" or "wait" or "no" or "hang on" or "ah" or "oh"))
            return false;
        var text = Text.AsSpan(clause.Start, clause.Span.Length).TrimStart();
        return Array.Exists(Written, word => Text.AsSpan(clause.Start, clause.Span.Length).TrimStart().StartsWith(word, StringComparison.Ordinal))
            && (text.Contains(" was ", StringComparison.Ordinal) || text.Contains(" is ", StringComparison.Ordinal) || text.Contains(" were ", StringComparison.Ordinal))
            && text.Length <= 50 && HasValue(clause, clause.Start);
    }

    private static readonly string[] Written = ["the meeting", "the visit", "the call", "the trip", "the event", "the date", "the amount", "the company", "the contact", "the place", "the leader", "the project", "the sum", "that", "it",
        "the investment", "they", "their"];

    /// <summary>Sorry, it was Mr. O'Neill, not O'Brien.</summary>
    private bool IsNotThat(Clause clause)
    {
        var text = Text.AsSpan(clause.Start, clause.End - clause.Start).TrimStart();
        var after = Text.AsSpan(clause.End).TrimStart(", ");
        if (!message.IsChinese && text.StartsWith("not ", StringComparison.Ordinal) && clause.Span.Length <= 30
            && (HasValue(clause, clause.Start) || clause.HasAny(Denied)))
            return after.StartsWith("it was ", StringComparison.Ordinal) || after.StartsWith("it's ", StringComparison.Ordinal)
                || after.StartsWith("but ", StringComparison.Ordinal) || after.StartsWith("it is ", StringComparison.Ordinal)
                || after.StartsWith("should be ", StringComparison.Ordinal) || after.StartsWith("that was ", StringComparison.Ordinal);
        return !message.IsChinese && after.StartsWith("not ", StringComparison.Ordinal) && HasValue(clause, clause.Start)
            && (text.StartsWith("it was ", StringComparison.Ordinal) || text.StartsWith("it's ", StringComparison.Ordinal)
            || text.StartsWith("that's ", StringComparison.Ordinal) || text.StartsWith("that was ", StringComparison.Ordinal)
            || text.StartsWith("make that ", StringComparison.Ordinal) || text.StartsWith("i meant ", StringComparison.Ordinal));
    }

    /// <summary>不是签约, 是开工; 不是他们来, 是我们过去的.</summary>
    private bool IsStageDenied(Clause clause) => clause.HasAny(Denied) && clause.Span.Length <= 9
        && Text.AsSpan(Math.Min(Text.Length, clause.End + 1)).TrimStart() is var rest && (rest.StartsWith("是", StringComparison.Ordinal)
            || rest.StartsWith("而是", StringComparison.Ordinal) || rest.StartsWith("应该是", StringComparison.Ordinal));

    private static readonly SignSet Denied = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitCome, Sign.LogVisitGo,
        Sign.LogVisitOnline, Sign.LogVisitPhone, Sign.LogVisitMet, Sign.MoveProjectTalking, Sign.MoveProjectSigned,
        Sign.MoveProjectRegistered, Sign.MoveProjectStarted, Sign.MoveProjectProducing, Sign.MoveProjectOperating,
        Sign.MoveProjectShelved, Sign.MoveProjectLost, Sign.PlanTripLed);

    private bool HasValue(Clause clause, int from) =>
        message.Values.Money.Any(sum => clause.Span.Covers(sum.Span))
            || message.Values.Dates.Any(date => clause.Span.Covers(date.Span))
        || names.Exists(name => name.Span.Start >= from && clause.Span.Covers(name.Span))
            || message.Values.Places.Any(place => clause.Span.Covers(place.Span));

    /// <summary>前面录的不算，删了: an undo beside other words, as long as nothing new is told.</summary>
    private Span? UndoInside(Clause clause)
    {
        if (message.First(clause.Span, Sign.CorrectUndo) is not { } undo || undo.Length < 2 || clause.Has(Sign.Question)
            || clause.HasAny(Reports) && (message.Values.Dates.Any(date => clause.Holds(date.Span))
            || undo.Start > clause.Start + 6))
            return null;
        return clause.Has(Sign.CorrectLast) && clause.Span.Length <= (message.IsChinese ? 24 : 60) ? undo.Span : null;
    }
}
