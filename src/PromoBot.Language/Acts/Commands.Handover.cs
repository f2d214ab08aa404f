namespace PromoBot.Language;

/// <summary>Projects that are handed to a unit or a person, in whatever words.</summary>
internal sealed partial class Commands
{
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
}
