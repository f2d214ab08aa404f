using System.Globalization;
using System.Xml;

namespace PromoBot.Server.Ledger;

/// <summary>Which styles of a workbook show a number as a date or in percent.</summary>
internal static class XlsxStyles
{
    /// <returns>By the number of the style.</returns>
    public static IReadOnlyList<CellSort> Read(XlsxPackage package, string? part)
    {
        var codes = new Dictionary<int, string>();
        var styles = new List<CellSort>();
        using var xml = part is null ? null : package.Open(part);
        var isCellFormats = false;
        while (xml is not null && xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                isCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            // A style without a number of its own is one too: styles are counted.
            _ = int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var format);
            if (xml.LocalName == "numFmt")
                codes[format] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "xf" && isCellFormats)
                styles.Add(Of(format, codes.GetValueOrDefault(format)));
        }

        return styles;
    }

    // 27 to 36 and 50 to 58 are dates of Chinese, Japanese and Korean Excel.
    private static CellSort Of(int format, string? code) => format switch
    {
        _ when code is not null => Of(code),
        9 or 10 => CellSort.Percent,
        14 or 15 or 16 or 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => CellSort.Day,
        _ => CellSort.Number,
    };

    private static CellSort Of(string code)
    {
        var (isQuoted, isBracketed) = (false, false);
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '[' or ']' when !isQuoted:
                    isBracketed = code[at] == '[';
                    break;
                case 'y' or 'Y' or 'd' or 'D' or 'e' when !isQuoted && !isBracketed && !IsExponent(code, at):
                    return CellSort.Day;
                case '%' when !isQuoted:
                    return CellSort.Percent;
                default:
                    break;
            }
        }

        return CellSort.Number;
    }

    // 0.00E+00 is a number.
    private static bool IsExponent(string code, int at) => code[at] == 'e' && at + 1 < code.Length && code[at + 1] is '+' or '-';
}
