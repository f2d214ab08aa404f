using System.Globalization;
using System.Xml;

namespace PromoBot.Server.Ledger;

/// <summary>How cells look: the styles of a workbook that we write, by number.</summary>
internal static class XlsxLooks
{
    public const int Heading = 1;

    public const int Wrapped = 6;

    private const int Examples = 6;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Sides = ["left", "right", "top", "bottom", "diagonal"];

    private const int General = 0;
    private const int Text = 49;
    private const int Day = 164;
    private const int Money = 165;

    /// <summary>Text columns are text: what begins with = stays so when somebody edits it.</summary>
    public static int Of(ColumnForm form, bool isExample) => (isExample ? Examples : 1) + form switch
    {
        ColumnForm.Day => 2,
        ColumnForm.Money => 3,
        ColumnForm.Number => 4,
        _ => 1,
    };

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        Group(xml, "numFmts", 2, () =>
        {
            Element(xml, "numFmt", ("numFmtId", $"{Day}"), ("formatCode", "yyyy\\-mm\\-dd"));
            Element(xml, "numFmt", ("numFmtId", $"{Money}"), ("formatCode", "#,##0.00####"));
        });
        Group(xml, "fonts", 3, () =>
        {
            Font(xml, null);
            Font(xml, () => Element(xml, "b"));
            Font(xml, () => Element(xml, "i"), "FF7F7F7F");
        });
        Group(xml, "fills", 3, () =>
        {
            Fill(xml, "none", null);
            Fill(xml, "gray125", null);
            Fill(xml, "solid", "FFDCE6F1");
        });
        Group(xml, "borders", 1, () => Group(xml, "border", null, () =>
        {
            foreach (var side in Sides)
                Element(xml, side);
        }));
        Group(xml, "cellStyleXfs", 1, () => Format(xml, General, 0, 0, null));
        Group(xml, "cellXfs", 11, () =>
        {
            Format(xml, General, 0, 0, null);
            Format(xml, Text, 1, 2, "center");
            foreach (var format in new[] { Text, Day, Money, General })
                Format(xml, format, 0, 0, null);
            Format(xml, General, 0, 0, "wrap");
            foreach (var format in new[] { Text, Day, Money, General })
                Format(xml, format, 2, 0, null);
        });
        xml.WriteEndElement();
    }

    private static void Format(XmlWriter xml, int number, int font, int fill, string? alignment)
    {
        xml.WriteStartElement("xf", Main);
        foreach (var (name, value) in new[] { ("numFmtId", number), ("fontId", font), ("fillId", fill), ("borderId", 0), ("applyNumberFormat", 1), ("applyFont", 1), ("applyFill", 1) })
            xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
        if (alignment == "center")
            Element(xml, "alignment", ("horizontal", "center"), ("vertical", "center"));
        else if (alignment == "wrap")
            Element(xml, "alignment", ("vertical", "top"), ("wrapText", "1"));
        xml.WriteEndElement();
    }

    private static void Font(XmlWriter xml, Action? style, string? color = null) => Group(xml, "font", null, () =>
    {
        style?.Invoke();
        Element(xml, "sz", ("val", "11"));
        if (color is not null)
            Element(xml, "color", ("rgb", color));
        Element(xml, "name", ("val", "等线"));
    });

    private static void Fill(XmlWriter xml, string pattern, string? color) => Group(xml, "fill", null, () =>
    {
        xml.WriteStartElement("patternFill", Main);
        xml.WriteAttributeString("patternType", pattern);
        if (color is not null)
            Element(xml, "fgColor", ("rgb", color));
        xml.WriteEndElement();
    });

    private static void Group(XmlWriter xml, string name, int? count, Action inside)
    {
        xml.WriteStartElement(name, Main);
        if (count is { } number)
            xml.WriteAttributeString("count", number.ToString(CultureInfo.InvariantCulture));
        inside();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (key, value) in attributes)
            xml.WriteAttributeString(key, value);
        xml.WriteEndElement();
    }
}
