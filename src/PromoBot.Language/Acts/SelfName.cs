namespace PromoBot.Language;

/// <summary>The sender's own name where he says who he is: 我是大智街的刘洋, 我叫田甜, 花桥街道的秦岚, I'm Grace Lin.</summary>
internal static class SelfName
{
    private static readonly SignSet Me = SignSet.Of(Sign.JoinMe);

    public static Span? In(Message message, List<Name> names, Span span) => message.IsChinese ? Chinese(message, span)
        : English(message, names, span);

    private static Span? Chinese(Message message, Span span)
    {
        var text = message.Text;
        // After 的 or a unit, or right after 我叫; a surname and one or two characters up to the next mark.
        for (var at = span.Start; at < span.End; at++)
        {
            var opens = message.EndingAt(at, Me) is not null || (at > 0 && text[at - 1] is '的' or ' ' or ',' or '叫')
                || at == span.Start || Characters.EndsAt(text, at, "专员") || Characters.EndsAt(text, at, "干部")
                || Characters.EndsAt(text, at, "科员")
                || message.EndingAt(at, SignSet.Of(Sign.Unit, Sign.KnownUnit)) is not null;
            if (opens && text[at] is '小' or '老' && at + 2 <= span.End && Surnames.IsCommon(text[at + 1]))
                return new(at, at + 2);
            if (!opens || !Surnames.Is(text[at]))
                continue;
            var end = at;
            while (end < span.End && end - at < 4 && Characters.IsHan(text[end]) && (end == at || message.StartingAt(end, SignSet.Of(Sign.JoinCode, Sign.JoinMe)) is null))
                end++;
            if (end - at is 2 or 3 && message.First(new(at, end),
                SignSet.Of(Sign.Unit, Sign.Stop, Sign.JoinMe, Sign.HelpGreet, Sign.JoinCode, Sign.Org)) is null)
                return new(at, end);
        }
        return Unusual(message, span);
    }

    /// <summary>姓名:古丽娜尔, 本人扎西顿珠: names without a surname, alone after the words for a name.</summary>
    private static Span? Unusual(Message message, Span span)
    {
        var text = message.Text;
        var start = span.Start;
        foreach (var opener in Openers)
        {
            var at = text.IndexOf(opener, span.Start, span.End - span.Start, StringComparison.Ordinal);
            if (at < 0)
                continue;
            start = at + opener.Length;
            while (start < span.End && text[start] is ':' or ' ')
                start++;
            var end = start;
            while (end < span.End && (Characters.IsHan(text[end]) || text[end] == '·'))
                end++;
            if (end - start is >= 2 and <= 10 && (end == span.End || !char.IsLetterOrDigit(text[end]))
                && message.First(new(start, end), SignSet.Of(Sign.Unit, Sign.Stop, Sign.Org, Sign.HelpGreet)) is null
                && !text[start..end].Contains('的'))
                return new(start, end);
        }
        return null;
    }

    private static readonly string[] Openers = ["姓名", "名字", "本人是", "本人", "我叫", "我名叫"];

    private static Span? English(Message message, List<Name> names, Span span)
    {
        if (message.First(span, Sign.JoinMe) is not { } me)
            return null;
        var at = me.End;
        while (at < span.End && !char.IsLetter(message.Text[at]))
            at++;
        var said = message.Folded.Said;
        if (at >= said.Length || !char.IsUpper(said[at]))
            return null;
        foreach (var name in names)
        {
            if (name.Span.Start == at && name.Kind is NameKind.Contact)
                return name.Span;
        }
        return LatinWords.Capitalised(said, at);
    }
}
