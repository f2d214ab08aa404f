namespace PromoBot.Language;

/// <summary>Whose side a person is on: ours by rank and company kept, theirs by who they were met with.</summary>
internal sealed partial class ChinesePeople
{
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
            || message.StartingAt(span.End, SignSet.Of(Sign.LogVisitPhone)) is not null && !IsCalling(span)
            || isTold && message.StartingAt(span.End, SignSet.Of(Sign.AddLeadWant)) is not null;
    }

    /// <summary>巩主任电话对接X: one of ours, who called somebody.</summary>
    private bool IsCalling(Span span) => message.In(new(span.End, span.End + 1), Sign.LogVisitPhone).Any(call => Array.Exists(Purposes, word => Characters.EndsAt(Text, call.End, word)
        || Characters.StartsAt(Text, call.End, word)));

    private static readonly string[] Purposes = ["对接", "回访", "联系", "拜访", "走访", "沟通", "洽谈"];

    private static readonly SignSet Told = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitOnline, Sign.LogVisitPhone,
        Sign.LogVisitMet);

    private bool IsTheirs(Mark unit) => message.In(new(Math.Max(0, unit.Start - 8), unit.End)).Any(mark =>
        mark.Sign is Sign.Org && mark.End == unit.End);
}
