using System.Text.Json.Nodes;
using PromoBot.Server.Model;

namespace PromoBot.Server.Tests.Model;

public sealed class LabelSchemaTests
{
    [Fact]
    public void Every_object_of_the_schema_is_strict() => Check(JsonNode.Parse(LabelSchema.Text)!);

    [Fact]
    public void It_has_the_intents_and_slots_of_the_labels()
    {
        var act = JsonNode.Parse(LabelSchema.Text)!["properties"]!["acts"]!["items"]!["properties"]!;
        Assert.Contains("report_visit", act["intent"]!["enum"]!.AsArray().Select(one => (string?)one));
        Assert.Equal(24, act["slots"]!["properties"]!.AsObject().Count);
    }

    private static void Check(JsonNode node)
    {
        if (node is JsonObject { } schema && (string?)(schema["type"] as JsonValue) is "object")
        {
            Assert.False((bool)schema["additionalProperties"]!);
            Assert.Equal(schema["properties"]!.AsObject().Select(one => one.Key), schema["required"]!.AsArray().Select(one => (string?)one));
        }
        foreach (var child in node is JsonObject all ? all.Select(one => one.Value) : node is JsonArray list ? list : [])
        {
            if (child is JsonObject or JsonArray)
                Check(child);
        }
    }
}
