namespace PromoBot.Language;

/// <summary>Meetings with the other side, and what only sounds like one.</summary>
internal sealed partial class Reports
{
    /// <param name="last">The visit that is being told, if any.</param>
    public (Mark Word, string Rule)? Visit(Clause clause, Draft? last)
    {
        var isAhead = !HasPast(clause) && message.Values.Dates.Any(date => clause.Span.Covers(date.Span)
            && date.From > message.Today && date.To.DayNumber - date.From.DayNumber <= 31 && (date.Guess is not DateGuess.Week || MaySpeakOfLater(clause)));
        if (isAhead && last is not null)
            return null;
        if (Said(clause, SignSet.Of(Sign.LogVisitOnline, Sign.LogVisitPhone)) is { } remote
            && !(isAhead && !HasCompany(clause)) && !IsNaming(clause, remote))
            return (remote, "spoke from afar");
        if (Said(clause, SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn)) is { } visit && !IsFollow(clause, visit)
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
        if (Said(clause, SignSet.Of(Sign.LogVisitCome)) is { } come && hasOther && Comes(clause, come)
            && !clause.HasAny(Stages))
            return (come, "came");
        if (message.First(clause.Span, Sign.LogVisitGo) is { } gone && Text[gone.End - 1] == '了' && HasHouses(clause, gone.End))
            return (gone, "went to some");
        if (message.First(clause.Span, Sign.LogVisitGo) is { } way && HasPlace(clause) && IsGoneTo(clause) && !clause.Has(Sign.Question) && message.Clauses.Find(next =>
            next.Start >= clause.End && next.Sentence == clause.Sentence) is { } goal && names.Exists(name => name.Kind is NameKind.Company && goal.Holds(name.Span)
            && goal.Span.Length - name.Span.Length <= 2))
            return (way, "went, then named");
        if (message.IsChinese && names.Find(name => name.Kind is NameKind.Company && clause.Holds(name.Span) && (Characters.EndsAt(Text, name.Span.Start, "看了") || Characters.EndsAt(Text, name.Span.Start, "看的"))) is { } looked)
            return (new(looked.Span.Start - 2, looked.Span.Start, Sign.LogVisitGo, null), "looked at a company");
        if (message.IsChinese && names.Find(name => name.Rule is CompanyRules.InHouse && clause.Holds(name.Span)) is { } house)
            return (new(house.Span.Start - 1, house.Span.Start, Sign.LogVisitGo, null), "in their house");
        if (message.First(clause.Span, Sign.LogVisitGo) is { } go
            && names.Exists(name => name.Kind is NameKind.Company && clause.Holds(name.Span)
            && (name.Span.Start - go.End is >= 0 and < 6 && name.Rule is "where we went" || name.Sure
            && (name.Span.Start == go.End || name.Span.Start - go.End is > 0 and < 6 && Characters.IsAt(Text, name.Span.Start - 1, '的')))))
            return (go, "went to a company");
        return null;
    }

    /// <summary>来 in 胖东来, 来电 in 特来电: a word inside a name says nothing.</summary>
    private Mark? Said(Clause clause, SignSet signs) => message.In(clause.Span).Cast<Mark?>().FirstOrDefault(mark => signs.Has(mark!.Value.Sign)
        && !names.Exists(name => name.Kind is NameKind.Company && name.Span.Covers(mark.Value.Span)));

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
        // 让隔壁市抢走了, 要来建一个: carried off, and to come.
        "走了" when Characters.IsAnyAt(Text, word.Start - 1, "抢挖拿带送调卷撬拉运") => true,
        ['来', ..] when Characters.IsAnyAt(Text, word.Start - 1, "要想") && !Characters.IsAnyAt(Text, word.Start - 2, "主重首") && !HasPast(clause) => true,
        "考察" or "调研" or "视察" => !HasCompany(clause),
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
}
