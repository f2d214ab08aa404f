namespace PromoBot.Language;

/// <summary>What a clause reports: visits, trips, events, stages, money, leads. One clause may report several.</summary>
internal sealed partial class Reports(Message message, List<Name> names)
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

    /// <summary>Money that came in on Friday came last Friday: English says "will" of what is ahead.</summary>
    private bool MaySpeakOfLater(Clause clause) => message.IsChinese || Array.Exists(Ahead, word =>
        Text.AsSpan(clause.Start, clause.End - clause.Start).Contains(word, StringComparison.Ordinal));

    private static readonly string[] Ahead = ["will", "next", "tomorrow", "expect", "due", "plan", "to be ", "going to", "set to",
        "scheduled", "'ll ", "should"];

    private bool IsWished(Clause clause, Mark mark) =>
        message.Values.Dates.Any(date => clause.Span.Covers(date.Span) && date.From > message.Today) && MaySpeakOfLater(clause)
        || message.In(new(clause.Start, mark.Start)).Any(before => before.Sign is Sign.AddLeadWant
            && before.Span.Of(Text) is not ("有个" or "提到"));

    public (Mark Word, string Rule)? Lead(Clause clause, bool inVisit, bool hasLead)
    {
        var project = names.Find(name => name.Kind is NameKind.Project && clause.Holds(name.Span));
        if (message.First(clause.Span, Sign.AddLeadLead) is { } lead && !IsAskedFor(clause, lead))
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

    /// <summary>请他帮忙摸摸线索: none is there yet.</summary>
    private bool IsAskedFor(Clause clause, Mark lead) => message.IsChinese && !HasMoney(clause) && lead.Span.Of(Text) is "线索" or "项目线索" or "招商线索" or "商机" or "项目信息"
        && Text.AsSpan(clause.Start, lead.Start - clause.Start) is var told && told.IndexOfAny('帮', '请', '托') >= 0 && !told.Contains("有", StringComparison.Ordinal) && !told.Contains("记", StringComparison.Ordinal) && !told.Contains("录", StringComparison.Ordinal)
        && !told.Contains("报", StringComparison.Ordinal) && !told.Contains("登", StringComparison.Ordinal);

    /// <summary>金龙鱼央厨二期, 12亿: the project was named in the clause before.</summary>
    private bool IsOfProject(Clause clause) => message.IsChinese
        && message.Clauses.FindLast(other => other.End <= clause.Start && other.Sentence == clause.Sentence) is { } before
        && names.Exists(name => name.Kind is NameKind.Project && before.Holds(name.Span)) && !before.HasAny(Stages) && !before.HasAny(Met)
        && !before.Has(Sign.Question) && !message.Clauses.Exists(other => other.Sentence == clause.Sentence && other.HasAny(Money));

    private static readonly SignSet Money = SignSet.Of(Sign.LogFundsArrived, Sign.LogFundsFdi, Sign.LogFundsPaidIn);

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
