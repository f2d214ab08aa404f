using System.Buffers.Binary;
using System.IO.Compression;
using PromoBot.Dialogs;

namespace PromoBot.Server.Channels.Drawing;

/// <summary>
/// A progress bar as a small PNG inside the card. Card clients have no bar of their own; columns in colour get a padding
/// that each client chooses, so that a short bar would look long.
/// </summary>
internal static class BarPicture
{
    private const int Width = 600;
    private const int Height = 18;
    private const int MarkWidth = 4;
    private const uint Rest = 0xD5DBE2;
    private const uint Mark = 0x1B2430;

    public static string DataUri(Bar bar) => $"data:image/png;base64,{Convert.ToBase64String(Draw(bar))}";

    public static byte[] Draw(Bar bar)
    {
        var done = (int)(Math.Clamp(bar.Share, 0, 1) * Width);
        var mark = (int)(Math.Clamp(bar.Elapsed, 0, 1) * (Width - MarkWidth));
        var colour = Colour(bar.Mood);
        var pixels = new byte[Height * (1 + (Width * 4))];
        for (var y = 0; y < Height; y++)
        {
            var row = pixels.AsSpan(y * (1 + (Width * 4)), 1 + (Width * 4))[1..];
            for (var x = 0; x < Width; x++)
            {
                var isMark = x >= mark && x < mark + MarkWidth;
                var rgb = isMark ? Mark : x < done ? colour : Rest;
                BinaryPrimitives.WriteUInt32BigEndian(row[(x * 4)..], (rgb << 8) | Cover(x, y));
            }
        }

        return Png(pixels);
    }

    private static uint Colour(BarMood mood) => mood switch
    {
        BarMood.Done => 0x1C7A43,
        BarMood.Ahead => 0x1F5AA8,
        BarMood.Behind => 0xC8452E,
        _ => throw new ArgumentOutOfRangeException(nameof(mood), mood, "A mood without a colour."),
    };

    /// <summary>Round ends: how much of the pixel lies inside, 0 to 255.</summary>
    private static uint Cover(int x, int y)
    {
        const double Radius = Height / 2.0;
        var beyond = Math.Max(Radius - (x + 0.5), x + 0.5 - (Width - Radius));
        if (beyond <= 0)
            return 255;
        var distance = Math.Sqrt((beyond * beyond) + Math.Pow(y + 0.5 - Radius, 2));
        return (uint)Math.Round(Math.Clamp(Radius - distance + 0.5, 0, 1) * 255);
    }

    private static byte[] Png(byte[] rows)
    {
        var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        (header[8], header[9]) = (8, 6); // 8 bits each of red, green, blue and cover
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, Packed(rows));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Packed(byte[] rows)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal))
            stream.Write(rows);
        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(name);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(data, Crc(name, 0xFFFFFFFF)));
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }

        return crc;
    }
}
