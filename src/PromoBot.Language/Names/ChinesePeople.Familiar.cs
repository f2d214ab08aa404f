namespace PromoBot.Language;

/// <summary>Names without a title: 小林, 佟姐, 跟邵区, 见了张伟, 客商伊万诺夫.</summary>
internal sealed partial class ChinesePeople
{
    /// <summary>跟邵区, 陪柳县: a surname and what somebody is head of.</summary>
    private void ShortRank(int at)
    {
        if (Text[at] is not ('区' or '县' or '镇') || at < 2 || !Surnames.IsCommon(Text[at - 1]) || !Characters.IsAnyAt(Text, at - 2, "跟陪随和") || at + 1 < Text.Length && free.At(at + 1)
            && !message.Values.Dates.Any(date => date.Span.Start == at + 1))
            return;
        var span = new Span(at - 1, at + 1);
        if (names.Exists(name => name.Span.Touches(span)) || message.Values.Places.Any(place => place.Span.Touches(span)))
            return;
        names.Add(new(span, NameKind.Official, message.Words(span), "short rank"));
        free.Take(span);
    }

    /// <summary>小林, 老许.</summary>
    private void Familiar(int at)
    {
        var isPet = Text[at] == '阿' && at + 2 <= Text.Length && Characters.IsAt(Text, at - 1, '的') && Characters.IsHanAt(Text, at + 1);
        if (!isPet && (Text[at] is not ('小' or '老') || at + 1 >= Text.Length || !Surnames.IsCommon(Text[at + 1])))
            return;
        var span = new Span(at, at + 2);
        // 小米那个项目: whose project it is.
        if (free.IsEdged(at) || Array.Exists(Owned, word => Characters.StartsAt(Text, span.End, word)))
            return;
        if (names.Exists(name => name.Span.Touches(span)) || message.In(new(Math.Max(0, at - 6), at + 2)).Any(mark =>
            mark.End > at && mark.Length > 1 && !Titles.Has(mark.Sign)
            && (mark.Start <= at || mark.Sign is not Sign.Stop)))
            return;
        if (at > 0 && free.At(at - 1) && message.EndingAt(at, SignSet.Of(Sign.FindShow)) is null && message.EndingAt(at,
            SignSet.Of(Sign.Org, Sign.Tail, Sign.Dept, Sign.Unit, Sign.KnownCompany)) is null
            && Surnames.Is(Text[at - 1]))
            return;
        if (message.StartingAt(at, SignSet.Of(Sign.Stop, Sign.Industry, Sign.LogEventMeeting)) is not null)
            return;
        if (at + 2 < Text.Length && free.At(at + 2) && message.StartingAt(at + 2, Verbs) is null
            && !"来去说谈想上过和跟一打带陪给也都确在问讲见聊".Contains(Text[at + 2], StringComparison.Ordinal))
            return;
        Add(span, Sign.Title, message.Words(span), "familiar name", at);
    }

    private static readonly string[] Owned = ["那个", "这个", "项目", "的项目", "那笔", "这笔", "那条"];

    /// <summary>行政部佟姐, 见的是龙哥: a surname and what one calls a friend.</summary>
    private void Friendly(int at)
    {
        if (Text[at] is not ('姐' or '哥' or '叔' or '姨' or '嫂') || at < 1 || !Surnames.IsCommon(Text[at - 1]))
            return;
        var span = new Span(at - 1, at + 1);
        var isBehind = message.EndingAt(at - 1, SignSet.Of(Sign.Dept, Sign.Org, Sign.Tail)) is not null || Characters.IsAnyAt(Text, at - 2, "的是见找跟和、约");
        if (!isBehind || at + 1 < Text.Length && free.At(at + 1) || names.Exists(name => name.Span.Touches(span)))
            return;
        Add(span, Sign.Title, message.Words(span), "what a friend is called", span.Start);
    }

    /// <summary>见了张伟: two or three characters that begin with a surname and are nothing else.</summary>
    private void Bare()
    {
        foreach (var mark in message.Marks)
        {
            if (mark.Sign is not (Sign.LogVisitMet or Sign.LogVisitReceived))
                continue;
            var start = mark.End;
            while (start < Text.Length && Text[start] is '了' or '到' or '的' or '是' or ':')
                start++;
            var end = free.Right(start, Text.Length);
            // 碰了华帝的庞总: whose people.
            if (Characters.IsAt(Text, end, '的') && names.Exists(name => name.Span.Start == end + 1))
                continue;
            if (end - start is 2 or 3 && Surnames.IsCommon(Text[start]) && Characters.IsHanAt(Text, end - 1)
                && !names.Exists(name => name.Span.Touches(new(start, end)))
                && !message.In(new(start, end)).Any(other => other.Length > 1)
                    && !message.Values.Places.Any(place => place.Span.Touches(new(start, end))))
                Add(new(start, end), Sign.Title, message.Words(new(start, end)), "name after 见", start);
        }
    }

    /// <summary>客商伊万诺夫一行: a guest from abroad, between what he is and who came with him.</summary>
    private void Guests()
    {
        foreach (var mark in message.Marks)
        {
            if (mark.Sign is not Sign.Stop || mark.Span.Of(Text) is not ("客商" or "老板" or "企业家" or "外商" or "商人" or "侨商" or "投资人"))
                continue;
            var end = free.Right(mark.End, Math.Min(Text.Length, mark.End + 8));
            var span = new Span(mark.End, end);
            if (span.Length is >= 2 and <= 6 && Characters.StartsAt(Text, end, "一行") && !HasOrg(span)
                && message.First(span, SignSet.Of(Sign.Tail)) is null && !names.Exists(name => name.Span.Touches(span)))
                Add(span, Sign.Title, message.Words(span), "guest", span.Start);
        }
    }
}
