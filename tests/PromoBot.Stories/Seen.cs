using System.Globalization;
using System.Text.Json.Nodes;

namespace PromoBot.Stories;

/// <summary>Messages of a channel with cards, as somebody reads and taps them.</summary>
internal static class Seen
{
    /// <summary>A card carries the words that a client without cards shows; they are the console's.</summary>
    public static string Words(JsonNode message) => (string?)Card(message)?["fallbackText"] ?? (string?)message["text"] ?? "";

    /// <summary>The button with that number, or its option of the list; null where the text is no such number.</summary>
    public static (string Type, JsonNode Data)? Tapped(JsonNode? message, string text)
    {
        if (message is null || Card(message) is not { } card
            || !int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            return null;
        var picks = card["body"]!.AsArray().LastOrDefault(element => (string?)element!["type"] == "Input.ChoiceSet");
        var actions = card["actions"]?.AsArray();
        if (picks is not null)
        {
            var options = picks["choices"]!.AsArray();
            return number > options.Count ? null
                : ((string)actions![0]!["type"]!, new JsonObject { [(string)picks["id"]!] = (string)options[number - 1]!["value"]! });
        }

        return actions is null || number > actions.Count ? null : ((string)actions[number - 1]!["type"]!, actions[number - 1]!["data"]!.DeepClone());
    }

    private static JsonNode? Card(JsonNode message) => message["attachments"]?[0]?["content"];
}
