namespace PromoBot.Language;

/// <summary>What trade a company is in: 做脑机接口的, 行业:食品饮料, humanoid robots between commas.</summary>
internal static class Industries
{
    private static readonly string[] Openers = ["是做", "做", "从事", "主营", "专门做", "生产", "专做", "搞", "研发", "主打", "主攻", "主做", "主业是", "主业"];

    public static string? Of(Evidence evidence)
    {
        var message = evidence.Message;
        if (evidence.Names(NameKind.Industry).FirstOrDefault() is { } named)
            return evidence.Note("industry", named.Text, named.Span, named.Rule);
        foreach (var clause in evidence.Clauses)
        {
            if (ByOpener(message, clause) is { } span)
                return evidence.Note("industry", message.Words(span), span, "what they make");
        }
        return null;
    }

    private static Span? ByOpener(Message message, Clause clause)
    {
        var text = message.Text;
        if (message.IsChinese)
        {
            for (var at = clause.Start; at < clause.End; at++)
            {
                var opener = Array.Find(Openers, word => Characters.StartsAt(text, at, word));
                if (opener is null)
                    continue;
                var start = at + opener.Length;
                var end = start;
                while (end < clause.End && text[end] is not ('的' or ':' or '(' or '、' or '、'))
                    end++;
                var isWhole = end == clause.End && at == clause.Start && end - start <= 14
                    && (opener[0] == '主' || end - start <= 8 && text[start] is not ('事' or '客' or '人' or '东' or '得') && opener is "做" or "从事" or "专做" or "研发");
                if (end - start is >= 2 and <= 14 && (isWhole || end < text.Length && text[end] == '的')
                    && (isWhole || !message.Has(new(start, end), Sign.Kind)))
                    return new(start, end);
            }
            return null;
        }
        return English(message, clause);
    }

    /// <summary>A clause of two or three plain words between commas, beside a company: humanoid robots.</summary>
    private static Span? English(Message message, Clause clause)
    {
        var text = message.Text;
        var (start, end) = (Characters.SkipSpaces(text, clause.Start), clause.End);
        while (end > start && text[end - 1] == ' ')
            end--;
        var words = text[start..end].Split(' ');
        var isPlain = words.Length is 2 or 3 && text[start..end].All(character => char.IsLetter(character)
            || character is ' ' or '-')
            && !message.Folded.Said[start..end].Any(char.IsUpper)
                && message.First(new(start, end), SignSet.Of(Sign.EnglishStop, Sign.EnglishKind, Sign.Tag, Sign.AddLeadWant,
                Sign.AddLeadLead, Sign.LogVisitFollow)) is null;
        return isPlain && !message.Marks.Exists(mark => mark.Start >= start && mark.End <= end && mark.Sign < Sign.Stop
            && mark.Sign is not Sign.HelpGreetFill) ? new(start, end) : null;
    }
}
