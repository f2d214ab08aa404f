namespace PromoBot.Language;

/// <summary>Is a clause nothing but words of some classes? So are the short answers found: 嗯嗯没问题, 算了先不报了.</summary>
internal static class Coverage
{
    public static bool IsOnly(Message message, Span span, SignSet wanted, SignSet fill)
    {
        var (reached, isWanted) = (span.Start, false);
        var text = message.Text;
        foreach (var mark in message.In(span))
        {
            var isMeant = wanted.Has(mark.Sign);
            if (!isMeant && !fill.Has(mark.Sign))
                continue;
            if (!IsEmpty(text, reached, mark.Start))
                return false;
            isWanted |= isMeant;
            reached = Math.Max(reached, mark.End);
        }
        return isWanted && IsEmpty(text, reached, span.End);
    }

    private static bool IsEmpty(string text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (char.IsLetterOrDigit(text[at]) && text[at] is not ('了' or '吧' or '啊' or '呀' or '呢' or '嘛' or '哦' or '哈' or '的'
                or '那' or '就' or '都' or '我' or '你' or '先' or '也' or '啦' or '咯' or '噢' or '喽'))
                return false;
        }
        return true;
    }
}
