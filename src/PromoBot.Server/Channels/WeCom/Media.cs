namespace PromoBot.Server.Channels.WeCom;

/// <summary>A file to send.</summary>
/// <param name="Name">With its ending.</param>
public sealed record Media(string Name, byte[] Bytes)
{
    private const int Megabyte = 1024 * 1024;
    private const int Least = 5;
    private const int LargestPicture = 10 * Megabyte;
    private const int LargestFile = 20 * Megabyte;

    /// <summary>As WeCom calls it. A picture that is too large for one still goes as a file.</summary>
    public string Type =>
        Bytes.Length <= LargestPicture && (StartsWith([0x89, (byte)'P', (byte)'N', (byte)'G']) || StartsWith([0xFF, 0xD8, 0xFF])) ? "image" : "file";

    /// <summary>What WeCom would say to it; null where it would take it.</summary>
    internal (int Code, string Message)? Problem => Bytes.Length switch
    {
        <= Least => (44001, "empty media data"),
        > LargestFile => (45001, "media file too large"),
        _ => null,
    };

    private bool StartsWith(ReadOnlySpan<byte> mark) => Bytes.AsSpan().StartsWith(mark);
}
