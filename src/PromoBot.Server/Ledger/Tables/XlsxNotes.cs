using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace PromoBot.Server.Ledger;

/// <summary>Notes beside headings: their texts, and the yellow boxes that Excel draws them in, in the old language it wants for that.</summary>
internal static partial class XlsxNotes
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
    private const string Excel = "urn:schemas-microsoft-com:office:excel";

    public static void WriteTexts(XmlWriter xml, IReadOnlyList<Column> columns)
    {
        xml.WriteStartElement("comments", Main);
        xml.WriteStartElement("authors", Main);
        xml.WriteElementString("author", Main, "PromoBot");
        xml.WriteEndElement();
        xml.WriteStartElement("commentList", Main);
        foreach (var (index, column) in columns.Index().Where(one => one.Item.Note.Length > 0))
        {
            xml.WriteStartElement("comment", Main);
            xml.WriteAttributeString("ref", Table.Letters(index) + "1");
            xml.WriteAttributeString("authorId", "0");
            xml.WriteStartElement("text", Main);
            xml.WriteElementString("t", Main, Escaped(column.Note));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteShapes(XmlWriter xml, IReadOnlyList<Column> columns)
    {
        xml.WriteStartElement("xml");
        xml.WriteAttributeString("xmlns", "v", null, Vml);
        xml.WriteAttributeString("xmlns", "o", null, Office);
        xml.WriteAttributeString("xmlns", "x", null, Excel);
        WriteShapeType(xml);
        foreach (var (index, column) in columns.Index().Where(one => one.Item.Note.Length > 0))
            WriteShape(xml, index);
        xml.WriteEndElement();
    }

    private static void WriteShapeType(XmlWriter xml)
    {
        xml.WriteStartElement("shapetype", Vml);
        xml.WriteAttributeString("id", "_x0000_t202");
        xml.WriteAttributeString("coordsize", "21600,21600");
        xml.WriteAttributeString("spt", Office, "202");
        xml.WriteAttributeString("path", "m,l,21600r21600,l21600,xe");
        xml.WriteStartElement("stroke", Vml);
        xml.WriteAttributeString("joinstyle", "miter");
        xml.WriteEndElement();
        xml.WriteStartElement("path", Vml);
        xml.WriteAttributeString("gradientshapeok", "t");
        xml.WriteAttributeString("connecttype", Office, "rect");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteShape(XmlWriter xml, int column)
    {
        xml.WriteStartElement("shape", Vml);
        xml.WriteAttributeString("id", $"_x0000_s{1025 + column}");
        xml.WriteAttributeString("type", "#_x0000_t202");
        xml.WriteAttributeString("style", "position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:72pt;z-index:1;visibility:hidden");
        xml.WriteAttributeString("fillcolor", "#ffffe1");
        xml.WriteAttributeString("insetmode", Office, "auto");
        xml.WriteStartElement("fill", Vml);
        xml.WriteAttributeString("color2", "#ffffe1");
        xml.WriteEndElement();
        xml.WriteStartElement("textbox", Vml);
        xml.WriteAttributeString("style", "mso-direction-alt:auto");
        xml.WriteEndElement();
        xml.WriteStartElement("ClientData", Excel);
        xml.WriteAttributeString("ObjectType", "Note");
        xml.WriteElementString("MoveWithCells", Excel, null);
        xml.WriteElementString("SizeWithCells", Excel, null);
        xml.WriteElementString("AutoFill", Excel, "False");
        xml.WriteElementString("Row", Excel, "0");
        xml.WriteElementString("Column", Excel, XmlConvert.ToString(column));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Characters that XML does not take, as Excel writes them; what looks so already is marked.</summary>
    public static string Escaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal) && text.All(letter => XmlConvert.IsXmlChar(letter)))
            return text;
        var marked = LooksEscaped().Replace(text, "_x005F_");
        var escaped = new StringBuilder(marked.Length);
        foreach (var rune in marked.EnumerateRunes())
        {
            if (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value))
                escaped.Append($"_x{rune.Value:X4}_");
            else
                escaped.Append(rune);
        }

        return escaped.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksEscaped();
}
