using System.Text;

namespace PromoBot.Server.Channels.Drawing;

/// <summary>Card clients read texts as Markdown; what people wrote is shown as they wrote it.</summary>
internal static class CardText
{
    private const string Special = "\\`*_[]<>~";
    private const string SpecialAtLineStart = "#-+";
    private const int LongestEntity = 10;

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var atLineStart = true;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            // No more than needed: a client without Markdown would show the backslash.
            if (Special.Contains(letter, StringComparison.Ordinal)
                || (atLineStart && SpecialAtLineStart.Contains(letter, StringComparison.Ordinal))
                || (letter == '&' && text.AsSpan(at, Math.Min(LongestEntity, text.Length - at)).Contains(';'))
                || (letter is '.' or ')' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]) && StartsNumberedItem(escaped)))
                escaped.Append('\\');
            escaped.Append(letter);
            atLineStart = letter == '\n' || (atLineStart && char.IsWhiteSpace(letter));
        }

        return escaped.ToString();
    }

    /// <summary>"1." at the start of a line would become a list item.</summary>
    private static bool StartsNumberedItem(StringBuilder line)
    {
        var at = line.Length - 1;
        while (at >= 0 && char.IsAsciiDigit(line[at]))
            at--;
        return at < line.Length - 1 && (at < 0 || line[at] == '\n');
    }
}
