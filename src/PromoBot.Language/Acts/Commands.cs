namespace PromoBot.Language;

/// <summary>What a clause orders or answers in a talk: yes, no, undo, correct, remind, hand over, who I am, help, thanks.</summary>
internal sealed partial class Commands(Message message, List<Name> names)
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

    private bool IsOnly(Span span, SignSet wanted, SignSet fill) => Coverage.IsOnly(message, span, wanted, fill);

    private bool HasMoney(Clause clause) => message.Values.Money.Any(sum => clause.Holds(sum.Span));

    private Span? Bind(Clause clause)
    {
        var isStart = clause.Start <= message.Clauses[0].Start
            || message.Clauses.Exists(other => other.Sentence == clause.Sentence);
        // 加码5000万: no code is told.
        if (message.First(clause.Span, Sign.JoinCode) is { } code && InvitationCode.After(message, code.End) is not null
            && isStart && !Characters.IsAnyAt(Text, code.Start - 1, "加数号尺筹编起") && !HasMoney(clause))
            return code.Span;
        if (message.First(clause.Span, Sign.JoinMe) is not { } me || clause.HasAny(Reports) || clause.Has(Sign.Question))
            return null;
        var text = me.Span.Of(Text);
        if (text is "我是" or "我叫" or "本人" or "本人是" or "我名叫" or "i'm" or "i am" or "my name is" or "this is")
            return SelfName.In(message, names, clause.Span) is not null ? me.Span : null;
        return text.StartsWith("绑定", StringComparison.Ordinal) || text is "bind me" or "register me" ? me.Span : null;
    }

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
