namespace PromoBot.Language;

/// <summary>邀请码是K7M2, code T9V4: letters and digits after the word, at least three.</summary>
internal static class InvitationCode
{
    public static Span? After(Message message, int at)
    {
        var text = message.Text;
        while (at < text.Length && (text[at] is ' ' or ':' or '是' or '为' or '有' or '"' or '-' or '\'' or '='
            || Characters.StartsAt(text, at, "is ")))
            at += Characters.StartsAt(text, at, "is ") ? 3 : 1;
        var end = at;
        while (end < text.Length && (Characters.IsDigit(text[end]) || Characters.IsLetter(text[end])
            || (text[end] == '-' && end > at)))
            end++;
        var code = text[at..end];
        var isCode = code.Length >= 3 && (code.Any(Characters.IsDigit)
            || (message.Folded.Said[at..end].All(char.IsUpper) && code.Length >= 4));
        return isCode ? new Span(at, end) : null;
    }
}
