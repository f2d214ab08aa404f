using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>
/// How records, talks and replies are written down. A case of a closed family carries its name (<c>"is":"factList"</c>), so
/// renaming a case, a property or an enum's member orphans what was stored: BooksJsonTests pins the names.
/// </summary>
public static class BooksJson
{
    private const string CaseProperty = "is";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Chinese stays readable for whoever opens the database.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.Strict,
        // A jsonb column does not keep the order of properties.
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new AmountJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameCases } },
    };

    /// <typeparam name="T">The family, not the case: <c>Write&lt;Entry&gt;</c>.</typeparam>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> makes.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"Expected a {typeof(T).Name}, found null.");

    /// <summary>The name of a record's kind: <c>visit</c>, <c>project</c>, <c>receipt</c>.</summary>
    public static string KindOf(Entry entry) => CaseName(entry.GetType());

    private static void NameCases(JsonTypeInfo info)
    {
        if (info.Kind is not JsonTypeInfoKind.Object || !info.Type.IsAbstract)
            return;

        var family = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = CaseProperty };
        foreach (var type in info.Type.Assembly.GetTypes().Where(type => type.IsSealed && type.IsSubclassOf(info.Type)))
            family.DerivedTypes.Add(new JsonDerivedType(type, CaseName(type)));
        info.PolymorphismOptions = family;
    }

    private static string CaseName(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name);

    /// <summary>Amount has a second constructor for people's convenience, which leaves the serializer undecided.</summary>
    private sealed class AmountJson : JsonConverter<Amount>
    {
        public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = JsonSerializer.Deserialize<Parts>(ref reader, options);
            return new Amount(parts.Kind, parts.Min, parts.Max, parts.Currency);
        }

        public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Parts(value.Kind, value.Min, value.Max, value.Currency), options);

        private readonly record struct Parts(AmountKind? Kind, decimal Min, decimal Max, string Currency);
    }
}
