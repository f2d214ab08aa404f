using System.Text;

namespace PromoBot.Language;

/// <summary>
/// A message as the rules read it: full-width forms, case and look-alike marks folded, one character for one character.
/// Traditional characters are read as the simplified ones that mean the same (拜會, 聯華電子).
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
        '〇' or '○' => '零',
        '週' => '周', '後' => '后', '禮' => '礼', '個' => '个', '兩' => '两', '號' => '号', '點' => '点', '這' => '这', '節' => '节', '慶' => '庆',
        '國' => '国', '內' => '内', '間' => '间', '時' => '时', '幣' => '币', '圓' => '圆', '過' => '过', '聖' => '圣', '誕' => '诞', '農' => '农',
        '曆' => '历', '來' => '来', '從' => '从', '開' => '开', '廣' => '广', '億' => '亿', '萬' => '万', '歐' => '欧', '鎊' => '镑',
        >= '！' and <= '～' => char.ToLowerInvariant((char)(character - '！' + '!')),
        _ when char.IsControl(character) && character is not ('\n' or '\t') => ' ',
        >= '\u4e00' and <= '\u9fff' => Traditional.Simplified(character),
        _ => char.ToLowerInvariant(character),
    };
}
