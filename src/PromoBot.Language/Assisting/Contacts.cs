namespace PromoBot.Language;

/// <summary>Numbers to call and addresses to write to. No slot takes them, so they are hidden always.</summary>
internal static class Contacts
{
    private const int Least = 7;
    private const int Mobile = 11;

    public static List<(Span Span, string Kind)> In(Message message)
    {
        var found = new List<(Span, string)>();
        Phones(message, found);
        Mails(message.Text, found);
        return found;
    }

    private static void Phones(Message message, List<(Span, string)> found)
    {
        var text = message.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Characters.IsDigit(text[at]))
                continue;
            var (end, digits) = Run(text, at);
            var span = new Span(at, end);
            if (digits >= Least && (IsMobile(text, at, digits) || !IsValue(message, span)))
                found.Add((span, "电话"));
            at = end - 1;
        }
    }

    /// <summary>Digits with single spaces, hyphens or brackets between them: 138 0013-8000, (027)8222 0000.</summary>
    private static (int End, int Digits) Run(string text, int start)
    {
        var (end, digits) = (start, 0);
        for (var at = start; at < text.Length; at++)
        {
            if (Characters.IsDigit(text[at]))
                (end, digits) = (at + 1, digits + 1);
            else if (text[at] is not (' ' or '-' or ')' or '(') || at > end)
                break;
        }
        return (end, digits);
    }

    private static bool IsMobile(string text, int at, int digits) =>
        digits >= Mobile && (text[at] is '1' || Characters.StartsAt(text, at, "86"));

    private static bool IsValue(Message message, Span span) =>
        message.Values.Money.Any(sum => sum.Span.Touches(span)) || message.Values.Dates.Any(date => date.Span.Touches(span));

    private static void Mails(string text, List<(Span, string)> found)
    {
        for (var sign = text.IndexOf('@', StringComparison.Ordinal); sign >= 0; sign = text.IndexOf('@', sign + 1))
        {
            var (start, end) = (sign, sign + 1);
            while (start > 0 && IsOfAddress(text[start - 1]))
                start--;
            while (end < text.Length && IsOfAddress(text[end]))
                end++;
            if (start < sign && end > sign + 1)
                found.Add((new(start, end), "邮箱"));
        }
    }

    private static bool IsOfAddress(char character) => Characters.IsLetter(character) || Characters.IsDigit(character) || character is '.' or '_' or '-' or '+';
}
