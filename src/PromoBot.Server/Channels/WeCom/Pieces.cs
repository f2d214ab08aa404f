using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>Cuts what is too long for one message: between lines where it can, never inside a character.</summary>
internal static partial class Pieces
{
    /// <param name="most">Bytes of UTF-8.</param>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var bytes = 0;
        foreach (var line in text.Split('\n').SelectMany(line => Short(line, most)))
        {
            var more = Encoding.UTF8.GetByteCount(line);
            if (piece.Length > 0 && bytes + 1 + more > most)
            {
                Add(pieces, piece);
                bytes = 0;
            }

            if (piece.Length > 0)
            {
                piece.Append('\n');
                bytes++;
            }

            // A piece does not begin with an empty line.
            if (piece.Length == 0 && line.Length == 0)
                continue;
            piece.Append(line);
            bytes += more;
        }

        Add(pieces, piece);
        return pieces;
    }

    /// <summary>The beginning of a text, in characters as people count them.</summary>
    public static string Cut(string text, int most)
    {
        var length = new StringInfo(text);
        return length.LengthInTextElements <= most ? text : length.SubstringByTextElements(0, most - 1) + "…";
    }

    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    private static IEnumerable<string> Short(string line, int most)
    {
        if (Encoding.UTF8.GetByteCount(line) <= most)
            return [line];
        return Characters(Colours().Replace(line, ""), most);
    }

    private static IEnumerable<string> Characters(string line, int most)
    {
        var piece = new StringBuilder();
        var bytes = 0;
        var elements = StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext())
        {
            // A pile of accents on one letter may itself be too long; then at least no code point is torn.
            foreach (var part in Whole(elements.GetTextElement(), most))
            {
                var more = Encoding.UTF8.GetByteCount(part);
                if (bytes + more > most)
                {
                    yield return piece.ToString();
                    piece.Clear();
                    bytes = 0;
                }

                piece.Append(part);
                bytes += more;
            }
        }

        yield return piece.ToString();
    }

    private static IEnumerable<string> Whole(string element, int most) =>
        Encoding.UTF8.GetByteCount(element) <= most ? [element] : element.EnumerateRunes().Select(rune => rune.ToString());

    private static void Add(List<string> pieces, StringBuilder piece)
    {
        var text = piece.ToString().Trim('\n');
        if (text.Length > 0)
            pieces.Add(text);
        piece.Clear();
    }

    /// <summary>Marks that would be torn with their line.</summary>
    [GeneratedRegex("</?font[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Colours();
}
