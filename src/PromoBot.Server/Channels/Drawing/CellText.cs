namespace PromoBot.Server.Channels.Drawing;

/// <summary>Text on a grid of character cells, where a Chinese character takes two.</summary>
internal static class CellText
{
    public static int Cells(string text) => text.EnumerateRunes().Sum(Cells);

    public static string PadTo(this string text, int cells) => text + new string(' ', Math.Max(0, cells - Cells(text)));

    private static int Cells(System.Text.Rune rune) => rune.Value switch
    {
        < 0x20 or (>= 0x300 and < 0x370) or (>= 0xFE00 and <= 0xFE0F) or (>= 0x200B and <= 0x200F) => 0,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };
}
