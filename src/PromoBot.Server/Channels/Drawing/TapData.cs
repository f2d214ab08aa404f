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

    public static JsonObject Button(Tap tap)
    {
        var data = new JsonObject { ["turn"] = tap.Turn, ["verb"] = tap.Verb };
        if (tap.Argument is not null)
            data["argument"] = tap.Argument;
        return new JsonObject { [Name] = data };
    }

    public static string Option(Tap tap) => Button(tap).ToJsonString();

    /// <summary>The tap in the <c>value</c> of an activity; null where it holds none of ours.</summary>
    public static Tap? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        if (value.TryGetProperty(PickId, out var pick) && pick.ValueKind == JsonValueKind.String)
            return Picked(pick.GetString()!);
        return value.TryGetProperty(Name, out var tap) && tap.ValueKind == JsonValueKind.Object
               && Word(tap, "turn") is { } turn && Word(tap, "verb") is { } verb
            ? new Tap(turn, verb, Word(tap, "argument"))
            : null;
    }

    private static Tap? Picked(string option)
    {
        try
        {
            using var data = JsonDocument.Parse(option);
            return data.RootElement.ValueKind == JsonValueKind.Object && !data.RootElement.TryGetProperty(PickId, out _)
                ? Read(data.RootElement)
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
