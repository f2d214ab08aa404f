using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PromoBot.Server.Tests.WeCom;

/// <summary>What a member reads of a message: the words of a text, of Markdown or of a card from top to bottom, buttons numbered.</summary>
internal static partial class Seen
{
    public static string On(JsonObject message) => (string)message["msgtype"]! switch
    {
        "text" => (string)message["text"]!["content"]!,
        "markdown" => Markdown((string)message["markdown"]!["content"]!),
        "template_card" => Card(message["template_card"]!.AsObject()),
        var other => other,
    };

    /// <summary>Keys of what can be tapped, in order.</summary>
    public static IReadOnlyList<string> Keys(JsonObject card) =>
        [.. (card["button_list"] ?? card["select_list"]?[0]?["option_list"])?.AsArray().Select(one => (string)(one!["key"] ?? one["id"])!) ?? []];

    public static string Markdown(string text) => Marks().Replace(text, "").Replace("\n> ", "\n", StringComparison.Ordinal);

    public static string Card(JsonObject card)
    {
        var names = (card["button_list"] ?? card["select_list"]?[0]?["option_list"])?.AsArray().Select((one, at) =>
            $"{(at + 1).ToString(CultureInfo.InvariantCulture)}. {one!["text"]}");
        IEnumerable<string?> lines =
        [
            (string?)card["main_title"]?["title"],
            (string?)card["main_title"]?["desc"],
            .. (card["horizontal_content_list"]?.AsArray() ?? []).Select(fact => $"{fact!["keyname"]} {fact["value"]}"),
            (string?)card["sub_title_text"],
            .. names ?? [],
        ];
        return string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
    }

    [GeneratedRegex("</?font[^>]*>|\\*\\*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();
}
