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

        Assert.Equal(Vocabulary.Tags.Keys, Words(Schema["$defs"]!["tag"]!));
        Assert.Equal(Topics.All, Words(indicator["topic"]!));
        Assert.Equal(Vocabulary.Measures.Keys, Words(indicator["unit"]!));
        Assert.Equal(Vocabulary.Comparisons.Keys, Words(indicator["compare"]!));
        Assert.Equal(Vocabulary.Stages.Keys, Words(indicator["measure"]!["oneOf"]![1]!["properties"]!["reaching"]!));
        Assert.Equal(Vocabulary.Roles.Keys, Words(Schema["properties"]!["people"]!["items"]!["properties"]!["role"]!));
    }

    private static IEnumerable<string> Words(JsonNode node) => node["enum"]!.AsArray().Select(word => word!.GetValue<string>());
}
