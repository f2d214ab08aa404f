using System.Text.Json;
using System.Text.Json.Nodes;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Commands;

namespace PromoBot.Server.Model;

/// <summary>
/// The labels of <c>docs/labels.md</c> as a JSON schema in the strict form: every property required, optional ones null, none
/// besides. An amount has <c>min</c> and <c>max</c> (equal for one value), as the strict form has no good way to say "a number or a range".
/// </summary>
internal static class LabelSchema
{
    private static readonly string[] Indicators =
    [
        "funds", "industry_funds_share", "fdi", "fdi_growth", "signed_amount", "projects_signed", "projects_100m", "projects_1b",
        "projects_started", "top500", "outward", "hq", "industry_share", "trips", "events", "meetings", "visits", "leads",
    ];

    public static string Text { get; } = Message().ToJsonString(new JsonSerializerOptions(JsonSerializerOptions.Default));

    private static JsonObject Message() => Object(("acts", List(Object(("intent", OneOf(Enum.GetValues<Intent>().Where(intent => !intent.IsOwn()).Select(intent => ActsJson.Snake(intent.ToString())), isNullable: false)), ("slots", Slots())))));

    private static JsonObject Slots() => Object(
        ("date", Words()),
        ("date_to", Words()),
        ("time", Words()),
        ("due", Words()),
        ("direction", OneOf<Direction>()),
        ("status", OneOf<ActStatus>()),
        ("companies", List(Word())),
        ("contacts", List(Word())),
        ("leader", Words()),
        ("person", Words()),
        ("places", List(Word())),
        ("project", Words()),
        ("industry", Words()),
        ("amounts", List(Object(("kind", OneOf<AmountKind>()), ("min", Typed("number")), ("max", Typed("number")), ("currency", Word())))),
        ("stage", OneOf<Stage>()),
        ("tags", List(OneOf<Tag>(isNullable: false))),
        ("unit", Words()),
        ("scope", OneOf<Scope>()),
        ("indicator", OneOf(Indicators, isNullable: true)),
        ("tier", OneOf<Tier>()),
        ("period", Words()),
        ("level", OneOf<TripLevel>()),
        ("count", new JsonObject { ["type"] = new JsonArray("integer", "null") }),
        ("format", OneOf<FileFormat>()));

    private static JsonObject Object(params (string Name, JsonObject Value)[] properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Value))),
        ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Name)]),
        ["additionalProperties"] = false,
    };

    private static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Typed(string type) => new() { ["type"] = type };

    private static JsonObject Word() => Typed("string");

    private static JsonObject Words() => new() { ["type"] = new JsonArray("string", "null") };

    private static JsonObject OneOf<T>(bool isNullable = true)
        where T : struct, Enum => OneOf(Enum.GetNames<T>().Select(ActsJson.Snake), isNullable);

    private static JsonObject OneOf(IEnumerable<string> values, bool isNullable)
    {
        var all = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        if (isNullable)
            all.Add(null);
        return new() { ["type"] = isNullable ? new JsonArray("string", "null") : "string", ["enum"] = all };
    }
}
