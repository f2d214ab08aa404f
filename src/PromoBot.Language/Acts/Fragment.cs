namespace PromoBot.Language;

/// <summary>What makes sense only in a talk: 是25亿, 应该是上周三, it is 2.5 billion set right what was just written.</summary>
internal static class Fragment
{
    private static readonly string[] Openings = ["是", "应该是", "应为", "改成", "改为", "it is ", "it's ", "it was ", "should be ", "make it "];

    /// <summary>Null where the message is more than an opening and a value.</summary>
    public static Act? Correction(Message message, List<Finding> findings)
    {
        var text = message.Text.TrimEnd(' ', '.', '!', '。');
        var opening = Array.Find(Openings, opening => text.StartsWith(opening, StringComparison.Ordinal));
        if (opening is null)
            return null;
        var rest = new Span(opening.Length, text.Length);
        if (message.Values.Money is [var sum] && sum.Span == rest)
            return Corrected(message, findings, rest, new() { Amounts = [new(null, sum.Min, sum.Max, sum.Currency)] });
        return message.Values.Dates is [{ Sort: DateSort.Day } date] && date.Span == rest
            ? Corrected(message, findings, rest, new() { Date = date.From })
            : null;
    }

    private static Act Corrected(Message message, List<Finding> findings, Span words, Slots slots)
    {
        findings.Clear();
        findings.Add(new(0, "intent", nameof(Intent.Correct), new(0, words.Start), "is, and a value alone"));
        findings.Add(new(0, SlotNames.Of(slots)[0], message.Words(words), words, "the value alone"));
        return new(Intent.Correct, slots);
    }
}
