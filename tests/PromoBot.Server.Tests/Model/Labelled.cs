using System.Text.Json.Nodes;

namespace PromoBot.Server.Tests.Model;

/// <summary>Answers as a model writes them, in the form of the schema.</summary>
internal static class Labelled
{
    public static string Act(string intent, params (string Slot, JsonNode? Value)[] said) => Acts(One(intent, said));

    public static string Acts(params JsonObject[] acts) => new JsonObject { ["acts"] = new JsonArray(acts) }.ToJsonString();

    public static JsonObject One(string intent, params (string Slot, JsonNode? Value)[] said)
    {
        var slots = new JsonObject();
        foreach (var slot in new[] { "date", "date_to", "time", "due", "direction", "status", "leader", "person", "project", "industry", "stage", "unit", "scope", "indicator", "tier", "period", "level", "count", "format" })
            slots[slot] = null;
        foreach (var slot in new[] { "companies", "contacts", "places", "amounts", "tags" })
            slots[slot] = new JsonArray();
        foreach (var (slot, value) in said)
            slots[slot] = value;
        return new() { ["intent"] = intent, ["slots"] = slots };
    }

    public static JsonArray List(params string[] words) => new([.. words.Select(word => (JsonNode)word)]);

    public static JsonArray Sum(decimal value, string kind = "investment", string currency = "CNY") =>
        new(new JsonObject { ["kind"] = kind, ["min"] = value, ["max"] = value, ["currency"] = currency });
}
