using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PromoBot.Server.Documents;

/// <summary>
/// How an official paper looks (GB/T 9704): A4 with its margins, title in 小标宋 二号, text in 仿宋 三号 with 28.9 pt between the
/// lines, headings in 黑体. Each font names others for machines that do not have it.
/// </summary>
internal static class WordLooks
{
    public const string Title = "PaperTitle";
    public const string Below = "PaperBelow";
    public const string Heading = "PaperHeading";
    public const string Body = "PaperBody";
    public const string Cell = "PaperCell";
    public const string Foot = "PaperFoot";
    public const string Page = "PaperPage";

    private const string Latin = "Times New Roman";
    private const string Song = "方正小标宋简体";
    private const string FangSong = "仿宋_GB2312";
    private const string Hei = "黑体";

    // Half points: 二号, 三号, 四号, 小五.
    private const string Second = "44";
    private const string Third = "32";
    private const string Fourth = "28";
    private const string Small = "20";

    // Twentieths of a point.
    private const string BodyLine = "578";
    private const string TitleLine = "720";
    private const string CellLine = "280";

    // Twips: 37, 35, 28, 26 mm.
    private const int Top = 2098;
    private const int Bottom = 1984;
    private const uint Left = 1588;
    private const uint Right = 1474;
    private const uint Short = 11906;
    private const uint Long = 16838;

    private static readonly (string Name, string Others, FontFamilyValues Family)[] Fonts =
    [
        (Song, "方正小标宋_GBK,华文中宋,Noto Serif CJK SC,宋体", FontFamilyValues.Roman),
        (FangSong, "仿宋,FangSong,华文仿宋,Noto Serif CJK SC,宋体", FontFamilyValues.Roman),
        (Hei, "SimHei,微软雅黑,Noto Sans CJK SC,文泉驿微米黑", FontFamilyValues.Swiss),
    ];

    /// <summary>Each font with what stands in for it where it is missing.</summary>
    public static IEnumerable<(string Name, string[] Others)> StandIns => Fonts.Select(font => (font.Name, font.Others.Split(',')));

    public static void Add(MainDocumentPart main)
    {
        var styles = main.AddNewPart<StyleDefinitionsPart>();
        styles.Styles = new Styles(
            new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(FontsOf(FangSong), new FontSize { Val = Third }, new Languages { Val = "en-US", EastAsia = "zh-CN" }))),
            Style(Title, Song, Second, Paragraph(JustificationValues.Center, TitleLine, before: "0", after: "120")),
            Style(Below, FangSong, Third, Paragraph(JustificationValues.Center, BodyLine, before: "0", after: "240")),
            Style(Heading, Hei, Third, Paragraph(JustificationValues.Left, BodyLine, before: "120", after: "0", isIndented: true, isKept: true)),
            Style(Body, FangSong, Third, Paragraph(JustificationValues.Both, BodyLine, before: "0", after: "0", isIndented: true)),
            Style(Cell, FangSong, Small, Paragraph(JustificationValues.Center, CellLine, before: "20", after: "20")),
            Style(Foot, FangSong, Third, Paragraph(JustificationValues.Right, BodyLine, before: "0", after: "0", right: "640")),
            Style(Page, FangSong, Fourth, Paragraph(JustificationValues.Center, BodyLine, before: "0", after: "0")));
        var table = main.AddNewPart<FontTablePart>();
        table.Fonts = new Fonts(Fonts.Select(font => new Font(
            new AltName { Val = font.Others }, new FontCharSet { Val = "86" }, new FontFamily { Val = font.Family }, new Pitch { Val = FontPitchValues.Variable })
        {
            Name = font.Name,
        }));
    }

    /// <param name="isWide">A table with many columns lies across the page.</param>
    public static SectionProperties PageOf(string footer, bool isWide) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        isWide
            ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = Short, Height = Long },
        new PageMargin { Top = isWide ? (int)Left : Top, Bottom = isWide ? (int)Right : Bottom, Left = isWide ? 1134 : Left, Right = isWide ? 1134 : Right, Header = 850, Footer = 1134, Gutter = 0 });

    public static RunFonts HeadingFonts => FontsOf(Hei);

    private static Style Style(string id, string font, string size, StyleParagraphProperties paragraph) => new(
        new StyleName { Val = id }, paragraph, new StyleRunProperties(FontsOf(font), new FontSize { Val = size }, new FontSizeComplexScript { Val = size }))
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
        CustomStyle = true,
    };

    private static StyleParagraphProperties Paragraph(
        JustificationValues justification, string line, string before, string after, bool isIndented = false, bool isKept = false, string? right = null)
    {
        var properties = new StyleParagraphProperties();
        if (isKept)
            properties.Append(new KeepNext());
        properties.Append(new SpacingBetweenLines { Before = before, After = after, Line = line, LineRule = LineSpacingRuleValues.Exact });
        // Two characters, whatever their size.
        if (isIndented || right is not null)
            properties.Append(right is null ? new Indentation { FirstLine = "640", FirstLineChars = 200 } : new Indentation { Right = right });
        properties.Append(new Justification { Val = justification });
        return properties;
    }

    private static RunFonts FontsOf(string chinese) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = chinese, ComplexScript = Latin };
}
