namespace PromoBot.Language;

/// <summary>
/// Names made of everyday words: 今天国际, 新希望, 好想你. Inside they read like a sentence, so only the edges tell: what is done
/// to somebody or an introduction before, and a suffix of firms, who came, or a pause behind.
/// </summary>
internal sealed partial class FreeText
{
    private const int LongestEdged = 9;
    private const int FarthestEdge = 6;

    // Never inside of a name: what they join or point at are parts of a sentence.
    private const string NeverInside = "的了是我他她它们在做搞要没不谈聊说讲问这那哪就也都还个让被把给将跟对从由，";
    private const string Joints = "的和与跟及同也都又今昨这那派把";
    private const string NeverFirst = "来去再先又才别已刚过完到得着有给把对等带派请叫后前为于从向并与和跟同及或";

    private static readonly SignSet Suffix = SignSet.Of(Sign.Org, Sign.Tail);
    private static readonly SignSet Said = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitMet, Sign.LogVisitReceived);
    private static readonly SignSet Coming = SignSet.Of(Sign.LogVisitIn, Sign.LogVisitCome, Sign.LogFundsArrived, Sign.LogFundsFdi,
        Sign.LogFundsPaidIn);
    private static readonly SignSet Doing = SignSet.Of(Sign.LogVisitIn, Sign.LogVisitCome, Sign.AddLeadWant, Sign.MoveProjectSigned,
        Sign.MoveProjectRegistered, Sign.MoveProjectStarted, Sign.MoveProjectProducing, Sign.MoveProjectOperating,
        Sign.LogFundsArrived, Sign.LogFundsFdi, Sign.LogFundsPaidIn, Sign.LogVisitPhone, Sign.LogVisitOnline, Sign.FindCompany);

    private static readonly string[] Parties = ["一行", "考察团", "代表团", "的考察团", "的代表团", "的人", "的客人", "的团队", "的老总", "两家", "三家"];

    private static readonly HashSet<string> Describing = new(StringComparer.Ordinal)
    {
        "企业", "公司", "客户", "客商", "辖区", "区内", "本地", "当地", "外地", "一家", "两家", "三家", "几家", "这家", "那家", "对方", "咱们", "主要", "生产", "从事",
    };

    private readonly List<Span> edged = [];

    /// <summary>What stands between such edges; a company wherever nothing else was found there.</summary>
    public IReadOnlyList<Span> Edged => edged;

    public bool IsEdged(int at) => edged.Exists(span => span.Start <= at && span.End > at);

    private void JoinEdged()
    {
        foreach (var mark in message.Marks)
        {
            if (mark.Length > 1 && Suffix.Has(mark.Sign) && mark.Span.Of(message.Text) is not ("公司" or "企业"))
                BeforeSuffix(mark);
            if (mark.Length > 1 && (mark.Sign is Sign.LogVisitOut && mark.Span.Of(message.Text) is not ("调研" or "视察") || Said.Has(mark.Sign) && "见接迎会招款".Contains(message.Text[mark.Start], StringComparison.Ordinal)))
                BehindVerb(mark.End);
        }
        foreach (var word in Introducing)
        {
            for (var at = message.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = message.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
                Introduced(at + word.Length);
        }
        foreach (var date in message.Values.Dates)
            BehindPause(date.Span.End);
        foreach (var clause in message.Clauses)
            BehindPause(clause.Start);
    }

    /// <summary>好孩子集团, 老板电器, 今天国际: a suffix before which no name is left.</summary>
    private void BeforeSuffix(Mark suffix)
    {
        var end = suffix.End;
        while (message.StartingAt(end, Suffix) is { Length: > 1 } next)
            end = next.End;
        // 通过商会认识了…: by whom.
        if (suffix.Start - Left(suffix.Start, 0) >= 2 || !IsEnd(end) || Characters.EndsAt(message.Text, suffix.Start, "通过") || Characters.EndsAt(message.Text, suffix.Start, "经由"))
            return;
        var floor = Math.Max(message.ClauseAt(suffix.Start).Start, suffix.Start - FarthestEdge);
        for (var start = suffix.Start - 1; start >= floor; start--)
        {
            if (!Characters.IsHan(message.Text[start]) || NeverInside.Contains(message.Text[start], StringComparison.Ordinal))
                return;
            var isStrong = IsSought(start);
            if (!isStrong && !(IsPause(start) && IsDoing(end)))
                continue;
            if (suffix.Start - start >= 2)
                Join(new(start, end));
            return;
        }
    }

    /// <summary>拜访了好想你, 接待森那美的考察团.</summary>
    private void BehindVerb(int at)
    {
        var start = at;
        if (Characters.IsAnyAt(message.Text, start, "了过"))
            start++;
        for (var end = start + 3; end <= Math.Min(message.Text.Length, start + 4); end++)
        {
            if (IsEnd(end) || Array.Exists(Parties, word => Characters.StartsAt(message.Text, end, word)))
            {
                Plain(new(start, end));
                return;
            }
        }
    }

    private static readonly System.Buffers.SearchValues<char> Phrasing = System.Buffers.SearchValues.Create("的了是我他她它们在做搞要没不谁啥什哪个家一");

    private static readonly string[] Introducing = ["投资方是", "业主是", "企业是", "公司是", "企业叫", "公司叫", "厂家是", "企业名叫", "公司名叫", "厂名叫", "投资方叫", "项目方是", "企业名称是", "公司名称是"];

    /// <summary>投资方是特来电: up to the next pause, whatever it reads like.</summary>
    private void Introduced(int start)
    {
        var end = start;
        while (end < message.Text.Length && char.IsLetterOrDigit(message.Text[end]))
            end++;
        var span = new Span(start, end);
        if (span.Length is >= 2 and <= 6 && !span.Of(message.Text).AsSpan().ContainsAny(Phrasing) && message.First(span, SignSet.Of(Sign.Tag, Sign.Question, Sign.Org)) is null)
            Join(span);
    }

    /// <summary>今天好想你一行来街道, 昨天好太太的人来: after a pause, before those who came.</summary>
    private void BehindPause(int at)
    {
        var start = Characters.SkipSpaces(message.Text, at);
        for (var end = start + 3; end <= Math.Min(message.Text.Length, start + 4); end++)
        {
            if (Array.Exists(Parties, word => Characters.StartsAt(message.Text, end, word))
                || message.StartingAt(Characters.SkipSpaces(message.Text, end), Coming) is { Length: > 2 })
            {
                Plain(new(start, end));
                return;
            }
        }
    }

    private void Plain(Span span)
    {
        var loose = 0;
        for (var at = span.Start; at < span.End; at++)
        {
            var character = message.Text[at];
            if (!Characters.IsHan(character) || "的了是我他她它们在做搞要没不谈聊说讲问这哪就也都还个让被两三四五六七八九十几".Contains(character, StringComparison.Ordinal))
                return;
            if (!message.In(new(Math.Max(0, at - 4), at + 1)).Any(mark => mark.Length > 1 && mark.Start <= at && mark.End > at && Breaking.Has(mark.Sign)))
                loose++;
        }
        if (loose > 0 && !message.Values.Dates.Any(date => date.Span.Touches(span)) && !NeverFirst.Contains(message.Text[span.Start], StringComparison.Ordinal)
            && !Characters.IsAnyAt(message.Text, span.End - 1, "上里中下内后前时们")
            && !PlainWords.IsAll(span.Of(message.Text)) && !IsTitled(span) && message.EndingAt(span.End, SignSet.Of(Sign.AddLeadWant)) is null)
            Join(span);
    }

    /// <summary>李副区长, 王总一行: people.</summary>
    private bool IsTitled(Span span) => Surnames.Is(message.Text[span.Start]) && message.StartingAt(span.Start + 1, SignSet.Of(Sign.Title, Sign.Official)) is not null
        || message.In(span).Any(mark => mark.Sign is Sign.Title or Sign.Official or Sign.Unit or Sign.KnownUnit
        or Sign.Region && mark.End >= span.End);

    private void Join(Span span)
    {
        if (span.Length > LongestEdged || IsWholly(span) || Array.Exists(Common, word => Characters.EndsAt(message.Text, span.End, word)) || message.Values.Money.Any(sum => sum.Span.Touches(span))
            || message.Values.Numbers.Any(number => number.Span.Touches(span)) || message.Values.Places.Any(place => place.Span.Touches(span))
            || message.Values.Dates.Any(date => date.Span.Touches(span) && date.Span.Start != span.Start)
            || Describing.Contains(message.Text.Substring(span.Start, 2)))
            return;
        Set(span, true);
        edged.Add(span);
    }

    // 走访了食品企业: what kind, not who.
    private static readonly string[] Common = ["企业", "客商", "客户", "园区", "项目", "商户", "单位", "部门", "老板", "客人"];

    private bool IsWholly(Span span)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            if (!free[at])
                return false;
        }
        return true;
    }

    private bool IsSought(int at)
    {
        var before = at;
        while (before > 0 && message.Text[before - 1] is '了' or '过' or '完')
            before--;
        return message.EndingAt(before, Said) is { Length: > 1 } || Characters.IsAnyAt(message.Text, at - 1, "跟把给、叫和与") || Characters.EndsAt(message.Text, at, "个是") || Characters.EndsAt(message.Text, at, "家是")
            || message.EndingAt(at, SignSet.Of(Sign.Tag)) is not null
            || (Characters.EndsAt(message.Text, at, "企业") || Characters.EndsAt(message.Text, at, "公司")) && message.EndingAt(at - 2, SignSet.Of(Sign.Tag)) is not null;
    }

    private bool IsPause(int at) => message.ClauseAt(at).Start == at || message.Text[at - 1] is ' ' or '"' or ':' || message.Values.Dates.Any(date => date.Span.End == at);

    private bool IsEnd(int at) => at >= message.Text.Length || !char.IsLetterOrDigit(message.Text[at]) || Joints.Contains(message.Text[at], StringComparison.Ordinal)
        || Array.Exists(Parties, word => Characters.StartsAt(message.Text, at, word))
        || IsDoing(at) || message.StartingAt(at, Said) is { Length: > 1 } || Surnames.Is(message.Text[at])
            && message.StartingAt(at + 1, SignSet.Of(Sign.Title)) is not null || message.Text[at] is '小' or '老' && at + 1 < message.Text.Length && Surnames.IsCommon(message.Text[at + 1]);

    private bool IsDoing(int at) => Characters.StartsAt(message.Text, at, "项目") || message.StartingAt(at, Doing) is not null || Characters.IsAt(message.Text, at, '的')
        && message.In(new(at, Math.Min(message.Text.Length, at + 5)), Sign.Title).Any();
}
