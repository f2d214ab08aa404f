namespace PromoBot.Language;

/// <summary>Our own people without a guess: those of the books, and posts that stand for who holds them (跟书记去, 区长带队).</summary>
internal sealed partial class ChinesePeople
{
    private static readonly SignSet Moving = SignSet.Of(Sign.PlanTripLed, Sign.LogVisitJoined);
    private static readonly SignSet Counted = SignSet.Of(Sign.ShowQuotaTimes, Sign.ShowQuotaOwed);
    private static readonly SignSet Errands = SignSet.Of(Sign.PlanTripTrip, Sign.PlanTripAbroad, Sign.PlanTripProvinceOut, Sign.PlanTripCityOut, Sign.Indicator);
    private static readonly string[] With = ["跟", "跟着", "跟随", "陪", "陪着", "陪同", "随", "随同", "带着", "陪我们", "跟我们", "陪咱们", "跟咱们", "由", "我和", "同"];
    private static readonly string[] Callings = ["领头的叫", "带头的叫", "带队的叫", "负责人叫", "老板叫", "联系人叫", "对接人叫", "来人叫", "负责的叫", "老总叫", "经理叫",
        "对接的是", "领头的是", "带队的是", "来的是", "接待的是", "见的是", "见到的是", "接电话的是", "对方是", "签字的是", "出面的是", "对接人是", "联系人是"];

    /// <summary>Whom the directory knows is one of us, whatever stands around him: 张伟, 张伟副局长, 市分管领导.</summary>
    private void OfBooks()
    {
        foreach (var mark in message.Marks.Where(mark => mark.Sign is Sign.KnownPerson))
        {
            var title = message.StartingAt(mark.End, Titles);
            // 张伟业: the name goes on.
            if (title is null && free.At(mark.End) && Characters.IsHanAt(Text, mark.End) || names.Exists(name => name.Span.Touches(mark.Span)))
                continue;
            var span = new Span(mark.Start, title is { Length: > 1 } rank ? rank.End : mark.End);
            names.Add(new(span, NameKind.Official, message.Words(span), "one of ours"));
            free.Take(span);
        }
    }

    /// <summary>冉晓波名下在谈项目, 邬敏上个月都跑了谁家: a name at the head of what is asked.</summary>
    private void Asked()
    {
        foreach (var clause in message.Clauses)
        {
            if (!clause.HasAny(Asking) || clause.HasAny(SignSet.Of(Sign.FindCompany)))
                continue;
            var start = Array.Find(Openers, word => Characters.StartsAt(Text, clause.Start, word)) is { } opener ? clause.Start + opener.Length : clause.Start;
            if (start + 2 > clause.End || !Surnames.Is(Text[start]) || "项任计路包成方安高金贝华万康盛农华海宁温江".Contains(Text[start], StringComparison.Ordinal))
                continue;
            for (var length = 3; length >= 2; length--)
            {
                var span = new Span(start, start + length);
                if (span.End < clause.End && IsOfPerson(span.End) && span.Of(Text).All(Characters.IsHan) && !names.Exists(name => name.Span.Touches(span))
                    && !message.In(span).Any(mark => mark.Length > 1) && !message.Values.Places.Any(place => place.Span.Touches(span)) && !message.Values.Dates.Any(date => date.Span.Touches(span))
                    && !"区镇街局县市园省州办委".Contains(Text[span.End - 1], StringComparison.Ordinal) && !PlainWords.IsThing(span.Of(Text)) && !PlainWords.IsAll(span.Of(Text)))
                {
                    names.Add(new(span, NameKind.Colleague, message.Words(span), "whose"));
                    free.Take(span);
                    break;
                }
            }
        }
    }

    private bool IsOfPerson(int at) => Array.Exists(Hands, word => Characters.StartsAt(Text, at, word))
        || message.Values.Dates.Any(date => date.Span.Start == at && date.Sort is DateSort.Period) && !message.Text.AsSpan(at).Contains("到资", StringComparison.Ordinal);

    private static readonly SignSet Asking = SignSet.Of(Sign.Question, Sign.FindShow);
    private static readonly string[] Openers = ["查查", "查一下", "查下", "查", "看看", "看下", "列一下", "帮我看", "帮我查", "请问", "我想看看"];
    private static readonly string[] Hands = ["名下", "手上", "手里", "手头", "负责的", "跟的", "在跟的", "跟进的", "报的", "录的", "登记的", "都跑了", "都见了", "都去了"];

    /// <summary>领头的叫耿志远, 签字的是陈鹏: a name where somebody is introduced.</summary>
    private void Called()
    {
        // 有个叫周鹏的老板
        for (var at = Text.IndexOf("个叫", StringComparison.Ordinal); at >= 0; at = Text.IndexOf("个叫", at + 1, StringComparison.Ordinal))
        {
            var span = new Span(at + 2, free.Right(at + 2, Text.Length));
            if (span.Length is 2 or 3 && Surnames.IsCommon(Text[span.Start]) && Characters.IsAt(Text, span.End, '的') && message.StartingAt(span.End + 1, SignSet.Of(Sign.Title, Sign.Stop)) is { } who
                && who.Span.Of(Text) is "老板" or "客商" or "老总" or "经理" or "企业家" && !names.Exists(name => name.Span.Touches(span)))
                Add(span, Sign.Title, message.Words(span), "introduced", span.Start);
        }
        foreach (var word in Callings)
        {
            for (var at = Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var start = at + word.Length;
                var end = free.Right(start, Text.Length);
                var span = new Span(start, end);
                if (span.Length is 2 or 3 && Surnames.IsCommon(Text[start]) && Characters.IsHanAt(Text, end - 1) && !names.Exists(name => name.Span.Touches(span))
                    && !message.In(span).Any(mark => mark.Length > 1) && !message.Values.Places.Any(place => place.Span.Touches(span)))
                    Add(span, Sign.Title, message.Words(span), "introduced", start);
            }
        }
    }

    /// <summary>跟书记去厦门, 区长带队, 分管领导今年省外跑了几次: the post alone.</summary>
    private void Posts()
    {
        foreach (var mark in message.Marks.Where(mark => mark.Sign is Sign.Official && mark.Length > 1))
        {
            var post = Joined(mark);
            var start = Characters.IsAnyAt(Text, post.Start - 1, "市区县镇省州") && !free.At(post.Start - 2) ? post.Start - 1 : post.Start;
            var span = new Span(start, post.End);
            // 由常务副区长方颖主持: who holds the post is named.
            if (names.Exists(name => name.Span.Touches(span) || name.Span.Start == span.End) || Characters.IsAt(Text, span.End, '的') || Characters.IsAnyAt(Text, start - 1, "老小副")
                || free.At(start - 1) && !IsBesides(start) || !IsNoun(span.Of(Text)))
                continue;
            if (IsLed(span) || IsAsked(span))
            {
                names.Add(new(span, NameKind.Official, message.Words(span), "a post"));
                free.Take(span);
            }
        }
    }

    private static bool IsNoun(string post) => post is not ("委员" or "常务" or "专员" or "科员" or "招商专员" or "主席") && !post.EndsWith('员');

    private bool IsLed(Span span) => IsBesides(span.Start) || message.StartingAt(span.End, Moving) is { Length: > 1 } led && led.Span.Of(Text) is not "主持";

    private bool IsBesides(int start) => Array.Exists(With, word => Characters.EndsAt(Text, start, word)
        && (start == word.Length || word.Length > 1 || !free.At(start - 2) || message.Values.Dates.Any(date => date.Span.End == start - 1)));

    /// <summary>Whose trips are counted stands at the head of the question, but for our unit or a day.</summary>
    private bool IsAsked(Span span)
    {
        var clause = message.ClauseAt(span.Start);
        return clause.HasAny(Counted) && clause.HasAny(Errands)
            && !free.At(span.End) && (span.Start - clause.Start <= 3 || message.Values.Dates.Any(date => date.Span.End == span.Start || date.Span.End == span.Start - 1));
    }
}
