using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// WeCom's envelope: AES-256-CBC, and inside 16 random bytes, the length, the message and whom it is for. WeCom pads to 32
/// bytes where .NET's PKCS7 knows 16 only, so the padding is done and checked here.
/// </summary>
public sealed class Cipher
{
    private const int Block = 32;
    private const int Salt = 16;
    private const int Head = Salt + sizeof(int);
    private const int KeyCharacters = 43;

    /// <summary>Half a character or a lone surrogate is no text, and nothing could store it.</summary>
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly byte[] key;
    private readonly byte[] receiver;

    /// <param name="encodingAesKey">As the admin pages show it; see <see cref="IsKey"/>.</param>
    /// <param name="receiver">The corp's id for a self-built app, empty for a smart bot.</param>
    public Cipher(string encodingAesKey, string receiver) =>
        (key, this.receiver) = (Convert.FromBase64String(encodingAesKey + "="), Encoding.UTF8.GetBytes(receiver));

    /// <summary>43 letters and digits, which are 32 bytes.</summary>
    public static bool IsKey(string encodingAesKey) =>
        encodingAesKey.Length == KeyCharacters && encodingAesKey.All(char.IsAsciiLetterOrDigit);

    /// <summary>The signature is to be checked before: only then does a broken envelope tell nothing to whoever made it.</summary>
    public Opened Open(string encrypted)
    {
        var bytes = new byte[encrypted.Length];
        if (!Convert.TryFromBase64String(encrypted, bytes, out var length))
            return new Opened.Broken("no Base64");
        if (length == 0 || length % Block != 0)
            return new Opened.Broken("not in whole blocks");
        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(bytes.AsSpan(0, length), key.AsSpan(0, Salt), PaddingMode.None);
        return Padding(plain) is { } padding ? Read(plain.AsSpan(0, plain.Length - padding)) : new Opened.Broken("wrong padding");
    }

    public string Close(string message)
    {
        var words = Encoding.UTF8.GetBytes(message);
        var filled = Head + words.Length + receiver.Length;
        var padding = Block - (filled % Block);
        var plain = new byte[filled + padding];
        RandomNumberGenerator.Fill(plain.AsSpan(0, Salt));
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(Salt), words.Length);
        words.CopyTo(plain, Head);
        receiver.CopyTo(plain, Head + words.Length);
        plain.AsSpan(filled).Fill((byte)padding);
        using var aes = Aes.Create();
        aes.Key = key;
        return Convert.ToBase64String(aes.EncryptCbc(plain, key.AsSpan(0, Salt), PaddingMode.None));
    }

    private static int? Padding(byte[] plain)
    {
        var padding = plain[^1];
        return padding is >= 1 and <= Block && !plain.AsSpan(plain.Length - padding).ContainsAnyExcept(padding) ? padding : null;
    }

    /// <summary>The cipher itself notices no change: that the parts fill the whole exactly, and that it is for us, has to.</summary>
    private Opened Read(ReadOnlySpan<byte> plain)
    {
        if (plain.Length < Head)
            return new Opened.Broken("too short");
        var length = BinaryPrimitives.ReadInt32BigEndian(plain[Salt..]);
        if (length < 0 || length > plain.Length - Head)
            return new Opened.Broken("wrong length");
        if (!CryptographicOperations.FixedTimeEquals(plain[(Head + length)..], receiver))
            return new Opened.Foreign();
        try
        {
            return new Opened.Text(Strict.GetString(plain.Slice(Head, length)));
        }
        catch (DecoderFallbackException)
        {
            return new Opened.Broken("no UTF-8");
        }
    }
}

/// <summary>What an envelope held.</summary>
public abstract record Opened
{
    private Opened()
    {
    }

    public sealed record Text(string Words) : Opened;

    /// <param name="Why">For the log.</param>
    public sealed record Broken(string Why) : Opened;

    /// <summary>It is for another corp or app.</summary>
    public sealed record Foreign : Opened;
}
