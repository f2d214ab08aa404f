using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>Who went to whom.</summary>
internal sealed partial class ReportSlots
{
    private Direction? Direction(Draft draft, Evidence wide)
    {
        if (message.First(draft.Words, SignSet.Of(Sign.LogVisitOnline)) is not null || draft.Has(Sign.LogVisitOnline))
            return wide.Note("direction", Domain.Direction.Online, draft.Words, "online");
        var called = draft.Clauses.Find(clause => clause.Holds(draft.Words)) ?? draft.Clauses[0];
        if (called.Has(Sign.LogVisitPhone) && !called.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn)))
            return wide.Note("direction", Domain.Direction.Phone, draft.Words, "by phone");
        foreach (var mark in draft.Clauses.Where(clause => !IsAhead(draft, clause)).SelectMany(clause => message.In(clause.Span)))
        {
            // 投资一个亿左右, 下个月中旬带人过来: who is to come does not tell who came.
            if (mark.Sign is Sign.LogVisitIn && mark.Start > draft.Words.Start && message.Values.Dates.Any(date => date.From > Today && date.Span.End <= mark.Start && mark.Start - date.Span.End <= 8))
                continue;
            if (mark.Sign is Sign.LogVisitReceived && draft.Words.Start <= mark.Start || draft.Rule == "a form" && IsLabel(mark))
                continue;
            // 电话回访了三家, 微信走访: by what means stands right before.
            if (mark.Sign is Sign.LogVisitOut && message.EndingAt(mark.Start, SignSet.Of(Sign.LogVisitPhone)) is not null)
                return wide.Note("direction", Domain.Direction.Phone, mark.Span, "by phone");
            // 去了X, 石总接待: who received us stands before.
            if (mark.Sign is Sign.LogVisitIn && mark.Span.Of(message.Text).StartsWith("接待", StringComparison.Ordinal) && message.Names.Exists(name => name.Kind is NameKind.Contact && name.Span.End == mark.Start))
                continue;
            if (mark.Sign is Sign.LogVisitOut)
                return wide.Note("direction", Domain.Direction.Out, mark.Span, "we went");
            if (mark.Sign is Sign.LogVisitIn && !Characters.StartsAt(message.Text, mark.End, "的我们"))
                return wide.Note("direction", Domain.Direction.In, mark.Span, "they came");
        }
        // A form says where, and whom we went to see.
        if (draft.Rule == "a form" && (wide.Places().Count > 0
            || draft.Clauses.Exists(clause => message.Text[clause.Start..clause.End] is var text
            && (text.Contains("实地", StringComparison.Ordinal) || text.Contains("现场", StringComparison.Ordinal)))))
            return Domain.Direction.Out;
        // 跟X接上头了, 电话里说的
        if (message.IsChinese && !draft.HasAny(SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitGo)) && draft.Clauses.Find(clause => clause.Has(Sign.LogVisitPhone) && !IsAhead(draft, clause) && clause.Span.Length <= 6 && message.In(clause.Span, Sign.LogVisitPhone).Any(by => message.Text[by.End - 1] is '里' or '上' || Characters.IsAnyAt(message.Text, by.End, "里上"))) is { } told)
            return wide.Note("direction", Domain.Direction.Phone, told.Span, "by phone");
        if (IsFromThere(draft) || message.Names.Exists(name => name.Rule is CompanyRules.InHouse && draft.Clauses.Exists(clause => clause.Holds(name.Span))))
            return wide.Note("direction", Domain.Direction.Out, draft.Words, "we came from there");
        return Movement(draft, wide);
    }

    /// <summary>刚从汇川技术出来.</summary>
    private bool IsFromThere(Draft draft) => message.IsChinese && draft.Clauses.Exists(clause => message.Text.IndexOf('从', clause.Start, clause.Span.Length) is >= 0 and var from
        && (message.Text.AsSpan(from, clause.End - from).Contains("出来", StringComparison.Ordinal) || message.Text.AsSpan(from, clause.End - from).Contains("回来", StringComparison.Ordinal)));

    /// <summary>走访日期: heads the field of a form, whoever went to whom.</summary>
    private bool IsLabel(Mark mark) => message.Text.AsSpan(mark.End, Math.Min(4, message.Text.Length - mark.End)).Contains(':');

    /// <summary>约好下周来看地: who comes then does not tell who came now.</summary>
    private bool IsAhead(Draft draft, Clause clause) => clause != draft.Clauses[0] && !clause.Holds(draft.Words)
        && message.Values.Dates.Any(date => clause.Holds(date.Span) && date.From > Today)
        && !message.Values.Dates.Any(date => clause.Holds(date.Span) && date.To <= Today);

    /// <summary>去名古屋见了…: the movement tells what the meeting does not.</summary>
    private Direction? Movement(Draft draft, Evidence wide)
    {
        foreach (var mark in draft.Clauses.Where(clause => !IsAhead(draft, clause)).SelectMany(clause => message.In(clause.Span)))
        {
            var isNear = message.ClauseAt(mark.Start).Start <= draft.Words.Start + 40;
            if (mark.Sign is Sign.LogVisitGo && isNear && IsMoving(mark))
                return wide.Note("direction", Domain.Direction.Out, mark.Span, "we moved");
            if (mark.Sign is Sign.LogVisitCome && isNear && !(mark.Length == 1 && Characters.IsAnyAt(message.Text, mark.Start - 1, "出回起下上本原将")) && !Characters.StartsAt(message.Text, mark.End, " of ")
                && !Characters.StartsAt(message.Text, mark.End, " out of ") && !Characters.StartsAt(message.Text, mark.End, " up "))
                return wide.Note("direction", Domain.Direction.In, mark.Span, "they moved");
        }
        return !message.IsChinese && draft.Has(Sign.LogVisitMet)
            && message.Values.Places.Any(place => wide.Holds(place.Span)
            && (Characters.EndsAt(message.Text, place.Span.Start, "in ")
            || Characters.EndsAt(message.Text, place.Span.Start, "at ")))
            ? Domain.Direction.Out : null;
    }

    private bool IsMoving(Mark mark)
    {
        if (!message.IsChinese)
            return true;
        if (message.StartingAt(mark.Start, SignSet.Of(Sign.LogVisitCome)) is not null
            || Characters.IsAnyAt(message.Text, mark.Start - 1, "见谈聊说看想收接得过来拿碰遇"))
            return false;
        return mark.Length > 1 || mark.Span.Of(message.Text) is "去" or "赴" or "飞" or "到";
    }
}
