namespace PromoBot.Language;

/// <summary>What stands beside a name: a word with a meaning, else a character.</summary>
internal readonly record struct Beside(Mark? Word, char Character, int At);

/// <summary>Looks left and right of a name, over the words that only fill: 走访了 (辖区企业) 奥山集团.</summary>
internal sealed class CompanySurroundings(Message message)
{
    private const int MostHops = 5;

    public static readonly SignSet Object = SignSet.Of(
        Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitOnline, Sign.LogVisitPhone, Sign.LogVisitMet, Sign.LogVisitReceived,
        Sign.FindCompany, Sign.Tag, Sign.AddLeadLead, Sign.RemindRemind, Sign.LogVisitFollow, Sign.HandoverTaken, Sign.LogEventHeld,
        Sign.LogFundsArrived, Sign.LogFundsFdi, Sign.MoveProjectSigned);

    public static readonly SignSet Predicate = SignSet.Of(
        Sign.LogVisitIn, Sign.LogVisitCome, Sign.AddLeadWant, Sign.AddLeadBuild, Sign.AddLeadInvest, Sign.MoveProjectSigned,
        Sign.MoveProjectRegistered, Sign.MoveProjectStarted, Sign.MoveProjectProducing, Sign.MoveProjectOperating,
        Sign.MoveProjectShelved, Sign.MoveProjectLost, Sign.MoveProjectTalking, Sign.LogFundsArrived, Sign.LogFundsFdi,
        Sign.LogFundsPaidIn, Sign.HandoverHandover, Sign.FindCompany, Sign.LogVisitPhone, Sign.LogVisitOnline,
        Sign.AddLeadOutput, Sign.FindProgress, Sign.LogVisitMet);

    private string Text => message.Text;

    public Beside Before(int at, int floor)
    {
        for (var hops = 0; hops < MostHops - 1; hops++)
        {
            while (at > floor && Text[at - 1] is ' ' or '"' or '了' or '过' or '的' or '着' && message.EndingAt(at, Object) is null)
                at--;
            // 接待完万科, 走访到天虹: how far the verb got.
            if (at > floor + 2 && Text[at - 1] is '完' or '到' && message.EndingAt(at - 1, Object) is { Length: > 1 })
                at--;
            // 打电话问了下蒙牛
            if (at > floor + 3 && Text[at - 1] == '下' && (Text[at - 2] == '了' || Characters.EndsAt(Text, at - 1, "了一")))
                at -= Text[at - 2] == '了' ? 2 : 3;
            if (at > floor + 2 && Text[at - 1] == '是' && Text[at - 2] == '的' && message.EndingAt(at - 2, Object) is not null)
                at -= 2;
            if (at <= floor)
                return new(null, '\0', at);
            if (message.EndingAt(at, Object) is { } word && word.Length > 1)
                return IsTalk(word) ? new(null, Text[at - 1], at) : new(word, Text[at - 1], at);
            if (message.EndingAt(at, SignSet.Of(Sign.Stop)) is not { } stop)
                return new(null, Text[at - 1], at);
            at = stop.Start;
            if (hops == MostHops - 2)
                return new(stop, Text[stop.End - 1], stop.End);
        }
        return new(null, at > floor ? Text[at - 1] : '\0', at);
    }

    public Beside After(int at, int ceiling)
    {
        for (var hops = 0; hops < MostHops; hops++)
        {
            // 又进了一笔
            if (at < ceiling && Text[at] == '又' && message.StartingAt(at, Predicate) is { Length: > 1 } again)
                return new(again, Text[at], at);
            while (at < ceiling && Text[at] is ' ' or '"' or '的' or '那' or '也' or '就' or '都' or '已' or '又' or '还' or '把' or '从'
                or '由' or '人' or '让' or '被' or '了')
                at++;
            if (at < ceiling && Text[at] == '(')
                at = Math.Max(at, Text.IndexOf(')', at) + 1);
            if (at >= ceiling)
                return new(null, '\0', at);
            if (message.StartingAt(at, Predicate) is { } word && (word.Length > 1 || word.Sign is Sign.MoveProjectSigned))
                return new(word, Text[at], at);
            var skipped = Skipped(at);
            if (skipped == at)
                return new(null, Text[at], at);
            at = skipped;
        }
        return new(null, at < ceiling ? Text[at] : '\0', at);
    }

    /// <summary>聊了, 谈了: what follows is the matter, not the company.</summary>
    private bool IsTalk(Mark word) => word.Sign is Sign.LogVisitMet
        && "聊谈交沟吃喝洽座".Contains(Text[word.Start], StringComparison.Ordinal);

    private int Skipped(int at)
    {
        foreach (var date in message.Values.Dates)
        {
            if (date.Span.Start == at)
                return date.Span.End;
        }
        if (message.StartingAt(at, SignSet.Of(Sign.Stop, Sign.Dept, Sign.Region)) is { } stop)
            return stop.End;
        // 让芜湖截胡了
        return Characters.IsAnyAt(Text, at - 1, "让被")
            && message.Values.Places.FirstOrDefault(place => place.Span.Start == at) is { } place ? place.Span.End : at;
    }
}
