using System.Text.Json;
using System.Text.Json.Nodes;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>The app's menu: <c>manifest/wecom/menu.json</c>, or a file like it.</summary>
internal static class MenuFile
{
    /// <summary>WeCom's code for an app without a menu.</summary>
    public const int None = 46003;

    public static JsonObject Own()
    {
        using var stream = typeof(MenuFile).Assembly.GetManifestResourceStream("manifest/wecom/menu.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    /// <summary>Whether the menu that WeCom shows is ours; it may answer with more fields than were sent.</summary>
    public static bool IsSame(JsonElement shown) => Entries(JsonNode.Parse(shown.GetRawText())!).SequenceEqual(Entries(Own()));

    /// <summary>Name and key of each entry, in order.</summary>
    public static IEnumerable<(string? Name, string? Key)> Entries(JsonNode menu) =>
        (menu["button"]?.AsArray() ?? []).SelectMany(button => (button!["sub_button"] as JsonArray)?.Select(one => one!).Prepend(button) ?? [button])
            .Select(entry => ((string?)entry["name"], (string?)entry["key"]));
}
