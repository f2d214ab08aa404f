using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Words for the field's fixed terms, and facts that leave out what was not said.</summary>
internal static class Labels
{
    public static Text Of(Stage stage) => Text.Of(Key("stage", stage));

    public static Text Of(Tag tag) => Text.Of(Key("tag", tag));

    public static Text Of(TripLevel level) => Text.Of(Key("level", level));

    public static Text Of(Direction direction) => Text.Of(Key("direction", direction));

    public static Text Of(AmountKind kind) => Text.Of(Key("amount", kind));

    public static Text Of(EventKind kind) => Text.Of(Key("event", kind));

    public static Text Of(QualityPoint point) => Text.Of(Key("quality", point));

    public static Text Of(Role role) => Text.Of(Key("role", role));

    public static IEnumerable<Fact> Fact(string label, Value? value, bool isUnsure = false) =>
        value is null ? [] : [new Fact(Text.Of($"talk.label_{label}"), value, isUnsure)];

    public static IEnumerable<Fact> Fact(string label, string? words, bool isUnsure = false) =>
        words is null ? [] : [new Fact(Text.Of($"talk.label_{label}"), words, isUnsure)];

    public static IEnumerable<Fact> Fact(string label, IReadOnlyList<string> names, bool isUnsure = false) =>
        names.Count == 0 ? [] : [new Fact(Text.Of($"talk.label_{label}"), new Value.Names(names), isUnsure)];

    /// <summary>ProvinceOut → talk.level_province_out.</summary>
    private static string Key<T>(string family, T one)
        where T : struct, Enum
    {
        var name = one.ToString();
        return $"talk.{family}_" + string.Concat(name.Select((letter, index) =>
            char.IsUpper(letter) ? (index > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
    }
}
