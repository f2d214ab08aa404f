using System.Text.Json.Nodes;
using PromoBot.Domain;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Tests.Plans;

/// <summary>The schema is written by hand for editors: these tests keep its words those of the reader.</summary>
public class SchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Samples.Repository, "plans", "plan.schema.json")))!;

    [Fact]
    public void It_knows_the_same_words_as_the_reader()
    {
        var indicator = Schema["properties"]!["indicators"]!["items"]!["properties"]!;

        var summed = Schema["$defs"]!["summed"]!["oneOf"]!.AsArray().Select(one => one!["properties"]!).ToList();

        Assert.Equal(Vocabulary.Tags.Keys, Words(Schema["$defs"]!["tag"]!));
        Assert.Equal(Topics.All, Words(indicator["topic"]!));
        Assert.Equal(Vocabulary.Measures.Keys, Words(Schema["$defs"]!["unit_of_measure"]!));
        Assert.Equal(Vocabulary.Comparisons.Keys, Words(indicator["compare"]!));
        Assert.Equal(["receipts", "amounts", "projects", "visits", "events", "trips"], summed.Select(one => one["kind"]!["const"]!.GetValue<string>()));
        Assert.Equal(Vocabulary.Receipts.Keys, Words(summed[0]["of"]!["oneOf"]![0]!));
        Assert.Equal(Vocabulary.Worths.Keys, Words(summed[1]["of"]!["oneOf"]![0]!));
        Assert.Equal(Vocabulary.Stages.Keys, Words(summed[2]["reaching"]!));
        Assert.Equal(Vocabulary.Directions.Keys, Words(summed[3]["directions"]!["oneOf"]![0]!));
        Assert.Equal(Vocabulary.Events.Keys, Words(summed[4]["of"]!["oneOf"]![0]!));
        Assert.Equal(Vocabulary.Levels.Keys, Words(summed[5]["level"]!));
        Assert.Equal(Vocabulary.Records.Keys, Words(Schema["properties"]!["verify"]!["oneOf"]![0]!));
        Assert.Equal(Vocabulary.Bulletins.Keys, Words(Schema["properties"]!["bulletins"]!["items"]!["properties"]!["kind"]!));
        Assert.Equal(Vocabulary.Reminders.Keys, Schema["properties"]!["reminders"]!["properties"]!.AsObject().Select(one => one.Key).Where(key => key != "working_hours"));
        Assert.Equal(Vocabulary.Weekdays.Keys, Words(Schema["$defs"]!["weekday"]!));
        Assert.Equal(Vocabulary.Roles.Keys, Words(Schema["properties"]!["bulletins"]!["items"]!["properties"]!["to"]!["oneOf"]![0]!));
        Assert.Equal(Vocabulary.Roles.Keys, Words(Schema["properties"]!["people"]!["items"]!["properties"]!["role"]!));
    }

    private static IEnumerable<string> Words(JsonNode node) => node["enum"]!.AsArray().Select(word => word!.GetValue<string>());
}
