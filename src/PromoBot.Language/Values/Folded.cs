using System.Text;

namespace PromoBot.Language;

/// <summary>
/// A message as the rules read it: full-width forms, case and look-alike marks folded, one character for one character.
/// </summary>
public sealed class Folded
{
    private Folded(string said, string text)
    {
        Said = said;
        Text = text;
    }

    /// <summary>As sent.</summary>
    public string Said { get; }

    /// <summary>Of the same length as <see cref="Said"/>, lower case, half width.</summary>
    public string Text { get; }

    public static Folded From(string said)
    {
        var text = new StringBuilder(said.Length);
        foreach (var character in said)
            text.Append(Fold(character));
        return new Folded(said, text.ToString());
    }

    private static char Fold(char character) => character switch
    {
        '　' => ' ',
        '。' => '.',
        '、' => '、',
        '“' or '”' or '「' or '」' or '『' or '』' => '"',
        '‘' or '’' => '\'',
        '【' or '〔' => '[',
        '】' or '〕' => ']',
        '—' or '–' or '―' or '−' => '-',
        '〇' => '零',
        >= '！' and <= '～' => char.ToLowerInvariant((char)(character - '！' + '!')),
        _ when char.IsControl(character) && character is not ('\n' or '\t') => ' ',
        _ => char.ToLowerInvariant(character),
    };
}
