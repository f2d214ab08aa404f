using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PromoBot.Dialogs;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// A <see cref="Tap"/> as the key of a card's button, out and in again. Signed for the member it was drawn for: a key that was
/// altered, or that somebody else got hold of, is none.
/// </summary>
/// <param name="secret">Outlives a change of WeCom's own keys, so that old cards still work then.</param>
internal sealed class CardKeys(byte[] secret)
{
    private const char Between = '\n';
    private const int SealBytes = 12;

    public string Of(Tap tap, string member)
    {
        var words = tap.Argument is null ? $"{tap.Turn}{Between}{tap.Verb}" : $"{tap.Turn}{Between}{tap.Verb}{Between}{tap.Argument}";
        return $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(words))}.{Seal(words, member)}";
    }

    /// <returns>Null where it is not ours, or not this member's.</returns>
    public Tap? Read(string key, string member)
    {
        var split = key.Split('.');
        if (split is not [var closed, var seal] || !Base64Url.IsValid(closed))
            return null;
        var words = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(closed));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(Seal(words, member))))
            return null;
        return words.Split(Between, 3) switch
        {
            [var turn, var verb, var argument] => new Tap(turn, verb, argument),
            [var turn, var verb] => new Tap(turn, verb),
            _ => null,
        };
    }

    private string Seal(string words, string member) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{member}{Between}{words}")).AsSpan(0, SealBytes));
}
