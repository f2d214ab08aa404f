using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromoBot.Dialogs;
using PromoBot.Server.Channels.Drawing;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>Marks the data of buttons, so that data altered by hand, or carried to another conversation, taps nothing.</summary>
public sealed class ButtonSeal(byte[] key)
{
    private const string Mark = "seal";
    private const int Bytes = 12;

    /// <param name="card">Number of the reply that holds the button.</param>
    public JsonObject Data(Tap tap, string conversation, long card)
    {
        var data = TapData.Button(tap, card);
        data[Mark] = Of(tap, conversation, card);
        return data;
    }

    /// <summary>The tap, where the data is as we made it; else null.</summary>
    public (Tap Tap, long Card)? Read(JsonElement value, string conversation)
    {
        if (TapData.Picked(value) is not { } data || TapData.Read(data) is not { } tap || TapData.Card(data) is not { } card
            || !data.TryGetProperty(Mark, out var mark) || mark.ValueKind != JsonValueKind.String)
            return null;
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Of(tap, conversation, card)), Encoding.UTF8.GetBytes(mark.GetString()!))
            ? (tap, card)
            : null;
    }

    private string Of(Tap tap, string conversation, long card)
    {
        var said = JsonSerializer.SerializeToUtf8Bytes(new[] { "button", conversation, $"{card}", tap.Turn, tap.Verb, tap.Argument });
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, said).AsSpan(0, Bytes));
    }
}
