namespace PromoBot.Language;

/// <summary>What somebody wants to be reminded of: the words around 提醒我 without the time.</summary>
internal static class Errands
{
    private static readonly char[] Punctuation = [' ', ',', '.', ':', ';', '!', '"', '、', '\n', '~'];

    /// <summary>Nothing in themselves, once the time between them is taken out.</summary>
    private static readonly string[] Leftovers = ["at", "on", "by", "in", "the", "for", "在", "于", "前", "的", "要", "请", "和", "记得", "之前", "please", "and", "to"];

    /// <summary>Null where the message names nothing to do.</summary>
    public static string? In(Message message, Evidence own)
    {
        if (own.Marks(Sign.RemindRemind).ToList() is not [var mark, ..])
            return null;
        var (start, end) = (own.Clauses[0].Start, own.Clauses[^1].End);
        return Told(message, own, new(mark.End, end)) ?? Told(message, own, new(start, mark.Start));
    }

    private static string? Told(Message message, Evidence own, Span span)
    {
        if (span.Length <= 0)
            return null;
        var parts = new List<string>();
        var at = span.Start;
        foreach (var date in own.Dates.Where(date => date.Span.Start < span.End && date.Span.End > span.Start).OrderBy(date => date.Span.Start))
        {
            Add(parts, message, at, Math.Max(at, date.Span.Start));
            at = Math.Max(at, date.Span.End);
        }
        Add(parts, message, at, span.End);
        var words = string.Join(message.IsChinese ? "" : " ", parts);
        return words.StartsWith("to ", StringComparison.Ordinal) ? words[3..] : words.Length > 0 ? words : null;
    }

    private static void Add(List<string> parts, Message message, int start, int end)
    {
        if (end <= start)
            return;
        var words = message.Words(new(start, Math.Min(end, message.Text.Length))).Trim().Trim(Punctuation).Trim('，', '。', '；', '：', '！', '“', '”');
        if (words.Length > 0 && !Leftovers.Contains(words, StringComparer.OrdinalIgnoreCase))
            parts.Add(words);
    }
}
