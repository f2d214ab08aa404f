using System.Globalization;
using System.Xml;

namespace PromoBot.Server.Ledger;

/// <summary>Reads one cell of a workbook: shared and inline texts, numbers, dates as serial numbers, results of formulas.</summary>
internal sealed class CellForms(XlsxTexts texts, IReadOnlyList<CellSort> styles, bool is1904)
{
    /// <summary>Days from 30 December 1899, which is day 0 for all dates after February 1900.</summary>
    private static readonly DateOnly Zero = new(1899, 12, 30);

    private const int Shift1904 = 1462;

    private const int LastSerial = 2_958_465;

    /// <summary>Leaves the reader at the end of the cell.</summary>
    public Cell Read(XmlReader xml)
    {
        var kind = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < styles.Count
            ? styles[number]
            : CellSort.Number;
        string? value = null;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
                    value = XlsxTexts.Of(xml);
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
                    value = Value(xml);
            }
        }

        return value is null ? Cell.Blank : Of(kind, style, value);
    }

    private static string Value(XmlReader xml)
    {
        var value = "";
        if (xml.IsEmptyElement)
            return value;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                value += xml.Value;
        return value;
    }

    private Cell Of(string? kind, CellSort style, string value) => kind switch
    {
        "s" => Cell.Of(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts[index] : null),
        "inlineStr" or "str" => Cell.Of(value),
        "b" => Cell.Of(value.Trim() is "1" or "true" ? "是" : "否"),
        "e" => new Cell(value, CellSort.Wrong),
        "d" => Cell.Of(value),
        _ => Number(style, value.Trim()),
    };

    private Cell Number(CellSort style, string value)
    {
        if (!TryDecimal(value, out var number))
            return Cell.Of(value);
        return style == CellSort.Day && TryDay(number + (is1904 ? Shift1904 : 0), out var day) ? Cell.Of(day)
            : Cell.Of(number) with { Sort = style == CellSort.Percent ? CellSort.Percent : CellSort.Number };
    }

    /// <summary>As Excel counts days; the time of day is dropped.</summary>
    public static bool TryDay(decimal serial, out DateOnly day)
    {
        var isDay = serial is >= 61 and <= LastSerial;
        day = isDay ? Zero.AddDays((int)serial) : default;
        return isDay;
    }

    private static bool TryDecimal(string value, out decimal number) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
