using DocumentFormat.OpenXml.Spreadsheet;

namespace PromoBot.Server.Documents;

/// <summary>The styles of a workbook that is a paper, by number.</summary>
internal static class WorkbookLooks
{
    public const uint Title = 1;
    public const uint Below = 2;
    public const uint Section = 3;
    public const uint Heading = 4;
    public const uint Cell = 5;
    public const uint Number = 6;
    public const uint Percent = 7;
    public const uint Wrapped = 8;

    private const uint PercentFormat = 164;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }),
        new Fonts(Font(11), Font(16, isBold: true), Font(12, isBold: true)),
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDCE6F1" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(font: 1, HorizontalAlignmentValues.Center),
            Format(font: 0, HorizontalAlignmentValues.Center),
            Format(font: 2, HorizontalAlignmentValues.Left),
            Format(font: 2, HorizontalAlignmentValues.Center, fill: 2, border: 1),
            Format(font: 0, HorizontalAlignmentValues.Left, border: 1),
            Format(font: 0, HorizontalAlignmentValues.Right, border: 1),
            Format(font: 0, HorizontalAlignmentValues.Right, border: 1, number: PercentFormat),
            Format(font: 0, HorizontalAlignmentValues.Left)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Format(uint font, HorizontalAlignmentValues side, uint fill = 0, uint border = 0, uint number = 0) =>
        new(new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = true })
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = number,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = fill > 0,
            ApplyBorder = border > 0,
            ApplyNumberFormat = number > 0,
            ApplyAlignment = true,
        };

    private static Font Font(double size, bool isBold = false)
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "宋体" });
        return font;
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });
}
