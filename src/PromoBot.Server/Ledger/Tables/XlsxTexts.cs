using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace PromoBot.Server.Ledger;

/// <summary>The texts that cells of a workbook share.</summary>
internal sealed partial class XlsxTexts
{
    private const int MostCharacters = 300_000_000;

    private readonly List<string> texts = [];

    public XlsxTexts(XlsxPackage package, string? part)
    {
        using var xml = part is null ? null : package.Open(part);
        var characters = 0L;
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            texts.Add(Of(xml));
            characters += texts[^1].Length;
            if (characters > MostCharacters)
                throw new BrokenTableException("the workbook holds more text than can be read: split it.");
        }
    }

    public string? this[int index] => index >= 0 && index < texts.Count ? texts[index] : null;

    /// <summary>The text of an element that may be cut into runs; what helps with reading Japanese is left out.</summary>
    public static string Of(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var (depth, isAside, isText) = (xml.Depth, false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh" && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                isAside = xml is { LocalName: "rPh", NodeType: XmlNodeType.Element, IsEmptyElement: false };
            else if (xml.LocalName == "t" && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                isText = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            else if (isText && !isAside && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(xml.Value);
        }

        return Unescaped(text.ToString());
    }

    /// <summary>Excel writes characters that XML does not take as _x000D_.</summary>
    private static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
