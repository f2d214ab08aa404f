using System.Text.Json;
using System.Text.Json.Nodes;
using PromoBot.Dialogs;

namespace PromoBot.Server.Channels.Drawing;

/// <summary>A <see cref="Tap"/> as the data of a card's button, out and in again.</summary>
public static class TapData
{
    /// <summary>Id of the drop-down list that stands in where a reply has more choices than a card may have buttons.</summary>
    public const string PickId = "promobotPick";

    private const string Name = "promobot";
    private const string CardName = "card";

    /// <param name="card">Number of the reply that holds the button, where the channel wants it back.</param>
    public static JsonObject Button(Tap tap, long? card = null)
    {
        var data = new JsonObject { ["turn"] = tap.Turn, ["verb"] = tap.Verb };
        if (tap.Argument is not null)
            data["argument"] = tap.Argument;
        if (card is not null)
            data[CardName] = card;
        return new JsonObject { [Name] = data };
    }

    /// <summary>The tap in the <c>value</c> of an activity; null where it holds none of ours.</summary>
    public static Tap? Read(JsonElement value) =>
        Picked(value) is { } data && data.TryGetProperty(Name, out var tap) && tap.ValueKind == JsonValueKind.Object
        && Word(tap, "turn") is { } turn && Word(tap, "verb") is { } verb
            ? new Tap(turn, verb, Word(tap, "argument"))
            : null;

    /// <summary>Number of the reply that held the button; null where the data does not say.</summary>
    public static long? Card(JsonElement value) =>
        Picked(value) is { } data && data.TryGetProperty(Name, out var tap) && tap.ValueKind == JsonValueKind.Object
        && tap.TryGetProperty(CardName, out var card) && card.ValueKind == JsonValueKind.Number && card.TryGetInt64(out var number)
            ? number
            : null;

    /// <summary>The data of the button, or of the option that was picked from the list; null where it is no object.</summary>
    public static JsonElement? Picked(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        if (!value.TryGetProperty(PickId, out var pick) || pick.ValueKind != JsonValueKind.String)
            return value;
        try
        {
            using var data = JsonDocument.Parse(pick.GetString()!);
            return data.RootElement.ValueKind == JsonValueKind.Object && !data.RootElement.TryGetProperty(PickId, out _)
                ? data.RootElement.Clone()
                : null;
        }
        catch (JsonException)
        {
            // Not drawn by us: whoever made this value up taps nothing.
            return null;
        }
    }

    private static string? Word(JsonElement of, string name) =>
        of.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
}
