namespace PromoBot.Language;

/// <summary>What a stretch of text cannot be, wherever it stands: trades, units, adverbs, what somebody makes.</summary>
internal sealed class NoCompany(Message message, List<Name> names)
{
    private const int Longest = 24;

    private static readonly SignSet Known = SignSet.Of(Sign.KnownCompany);
    private static readonly SignSet Shape = SignSet.Of(Sign.Tail, Sign.Org);
    private static readonly SignSet Common = SignSet.Of(Sign.Industry, Sign.Kind, Sign.Tail, Sign.Dept, Sign.Region, Sign.Unit,
        Sign.FindProject);

    private string Text => message.Text;

    public bool Is(Span run)
    {
        if (run.Length is < 2 or > Longest || run.Length <= 7 && Characters.EndsAt(Text, run.End, "企业") && !Characters.IsHanAt(Text, run.End) || Characters.StartsAt(Text, run.Start, "总部") && run.Length > 3 && message.EndingAt(run.End, Shape) is null || Text[run.Start] == '姓' && run.Length <= 3 || Text[run.Start] == '款' || run.Length == 3 && Text[run.End - 1] == '里' && PlainWords.IsThing(Text.AsSpan(run.Start, 2)) || run.Length > 4 && Characters.EndsAt(Text, run.End, "项目公司") || Characters.StartsAt(Text, run.Start, "项目") || Array.IndexOf(Coins, run.Of(Text)) >= 0 || IsTradeOf(run) || IsGoBetween(run) || Text[run.Start] == '第' || IsUnit(run) || IsMade(run) || IsMeasure(run)
            || message.StartingAt(run.Start, SignSet.Of(Sign.Org)) is { } org && org.End == run.End
            || names.Exists(name => name.Span.Touches(run)) || IsPlace(run) || IsNumber(run.Of(Text)))
            return true;
        // 北海道食品大谷部长, 拜访宁德时代: a place and a trade are a name where a person of theirs or a visit shows it.
        var isSomebody = message.EndingAt(run.End, Shape) is not null && (IsHosted(run) || (IsSought(run) || IsComing(run)) && run.Length > 3)
            || IsOfState(run) || IsJoined(run) || run.Length > 3 && Characters.StartsAt(Text, run.Start, "时代");
        return message.StartingAt(run.Start, Known) is null && !isSomebody && IsCommon(run);
    }

    /// <summary>滴灌企业AquaRoot: what kind of firm, before its name.</summary>
    private bool IsTradeOf(Span run) => (Characters.StartsAt(Text, run.End, "企业") || Characters.StartsAt(Text, run.End, "公司"))
        && run.End + 2 < Text.Length && (char.IsAsciiLetter(Text[run.End + 2]) || Text[run.End + 2] is '叫' or ':');

    private static readonly string[] Coins = ["美元", "欧元", "日元", "港币", "港元", "人民币", "英镑", "新币", "韩元", "瑞郎", "台币", "美金", "加元", "澳元"];

    private static readonly char[] Figures = [.. "一二三四五六七八九十百千万两0123456789"];

    /// <summary>市工商联牵线, 科技局转来: who only brought us together.</summary>
    private bool IsGoBetween(Span run) => Array.Exists(Brought, word => Characters.StartsAt(Text, run.End, word));

    private static readonly string[] Brought = ["牵线", "牵的线", "引荐", "转来", "转过来", "搭桥", "穿针"];

    private bool IsHosted(Span run) => names.Exists(name => name.Kind is NameKind.Contact && (name.Span.Start == run.End
        || name.Span.Start == run.End + 1 && Text[run.End] == '的'));

    /// <summary>哈尔滨电气来了4个人.</summary>
    private bool IsComing(Span run) => message.StartingAt(run.End, SignSet.Of(Sign.LogVisitCome, Sign.LogVisitIn)) is { Length: > 1 }
        || message.Values.Places.Any(place => place.Span.Start == run.Start) && IsActing(run);

    /// <summary>拜访了中国移动和上海电气: a place and a trade, in a list of those whom we met.</summary>
    private bool IsJoined(Span run) => run.Length == 4 && Characters.IsAnyAt(Text, run.Start - 1, "和、与及跟") && message.Values.Places.Any(place => place.Span.Start == run.Start && place.Span.Length == 2)
        && message.EndingAt(run.End, Shape) is not null && names.Exists(name => name.Kind is NameKind.Company && name.Span.End == run.Start - 1);

    private bool IsActing(Span run) => message.StartingAt(run.End, Doing) is { Length: > 1 } || Array.Exists(Owned, word => Characters.StartsAt(Text, run.End, word))
        || Characters.IsAt(Text, run.End, '的') && names.Exists(name => name.Kind is NameKind.Project && name.Span.Start == run.End + 1);

    /// <summary>宁德时代到位资金, 宁德时代那个项目.</summary>
    private static readonly string[] Owned = ["那个项目", "这个项目", "的项目"];
    private static readonly SignSet Doing = SignSet.Of(Sign.LogFundsArrived, Sign.MoveProjectSigned, Sign.AddLeadWant, Sign.FindCompany);

    private bool IsSought(Span run)
    {
        var at = run.Start;
        if (message.EndingAt(at, Sought) is { Length: > 1 })
            return true;
        while (at > 0 && Text[at - 1] is '了' or '过')
            at--;
        return message.EndingAt(at, Sought) is { Length: > 1 } || at < run.Start && Characters.IsAnyAt(Text, at - 1, "去到");
    }

    private static readonly SignSet Sought = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.Tag);

    /// <summary>中国电子, 中国化学; 中建三局, 中铁十一局.</summary>
    private bool IsOfState(Span run) => (Characters.StartsAt(Text, run.Start, "中国") || Characters.StartsAt(Text, run.Start, "国家")) && run.Length is >= 4 and <= 6
        || Text[run.End - 1] is '局' or '院' && run.Length > 3 && "一二三四五六七八九十航".Contains(Text[run.End - 2], StringComparison.Ordinal);

    private static bool IsNumber(string text) => text.All(character => !Characters.IsHan(character))
        && text.All(character => !char.IsLetter(character));

    /// <summary>四唯街报: a unit that reports is no company.</summary>
    private bool IsUnit(Span run) => Text[run.End - 1] == '报' && message.EndingAt(run.End - 1, SignSet.Of(Sign.Unit)) is not null;

    /// <summary>做护肤品的: what they make is not who they are.</summary>
    private bool IsMade(Span run) => Text[Math.Max(0, run.Start - 1)] == '做' && message.ClauseAt(run.Start) is var clause
            && run.Start - clause.Start <= 2 && run.End >= clause.End ||  Text[run.Start] == '主' && Characters.IsAnyAt(Text, run.Start + 1, "业营打做攻要") && run.Length > 3
        ||  Characters.IsAnyAt(Text, run.Start - 1, "做产营事") && Characters.IsAt(Text, run.End, '的')
        && message.StartingAt(run.Start, Known) is null;

    /// <summary>一行5人, 8000平: what is left of a count.</summary>
    private bool IsMeasure(Span run) => run.Of(Text).IndexOfAny(Figures) is > 0 and var figure && figure < run.Length - 1
            && "平亩吨套台瓦".Contains(Text[run.End - 1], StringComparison.Ordinal) ||  char.IsDigit(Text[run.Start]) && run.Length <= 6
        && message.EndingAt(run.End, Shape) is null && "平亩吨套台人万米个月日号点".Contains(Text[run.End - 1], StringComparison.Ordinal);

    private bool IsPlace(Span run) => message.Values.Places.Any(place => place.Span.Start <= run.Start
        && place.Span.End >= run.End);

    /// <summary>Nothing but words of trades, places and units: no name of anybody.</summary>
    private bool IsCommon(Span run)
    {
        if (message.EndingAt(run.End, SignSet.Of(Sign.Unit, Sign.KnownUnit)) is not null && message.EndingAt(run.End, Shape) is null)
            return true;
        var at = run.Start;
        while (at < run.End)
        {
            if (message.StartingAt(at, Common) is { } mark)
                at = mark.End;
            else if (message.Values.Places.FirstOrDefault(place => place.Span.Start == at) is { } place)
                at = place.Span.End;
            else
                return false;
        }
        return true;
    }
}
