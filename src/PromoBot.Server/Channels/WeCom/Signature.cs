using System.Security.Cryptography;
using System.Text;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>How WeCom signs a callback, and wants the answer signed.</summary>
public static class Signature
{
    public static string Of(string token, string timestamp, string nonce, string encrypted)
    {
        string[] parts = [token, timestamp, nonce, encrypted];
        Array.Sort(parts, StringComparer.Ordinal);
#pragma warning disable CA5350 // The protocol's choice; forging one still takes the token.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
    }

    /// <summary>Takes as long whatever the difference.</summary>
    public static bool IsRight(string claimed, string token, string timestamp, string nonce, string encrypted) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(claimed), Encoding.UTF8.GetBytes(Of(token, timestamp, nonce, encrypted)));
}
