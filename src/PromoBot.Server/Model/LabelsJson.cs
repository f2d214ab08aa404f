using System.Globalization;
using System.Text.Json;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Commands;

namespace PromoBot.Server.Model;

/// <summary>
/// Reads labels out of a model's answer. What is not a legal value of its slot counts as not said; only an answer that is no
/// JSON or has no acts is refused as a whole.
/// </summary>
internal static class LabelsJson
{
    /// <exception cref="JsonException">No labels are in the text.</exception>
    public static IReadOnlyList<Act> Read(string text)
    {
        using var json = JsonDocument.Parse(Body(text));
        if (!(Property(json.RootElement, "acts") is { ValueKind: JsonValueKind.Array } acts))
            throw new JsonException("The answer has no acts.");
        return [.. acts.EnumerateArray().Where(act => act.ValueKind is JsonValueKind.Object).Select(ReadAct)];
    }

    /// <summary>Without thoughts aloud, and without the fence or the sentences that stand around the object.</summary>
    private static string Body(string text)
    {
        var thought = text.LastIndexOf("</think>", StringComparison.Ordinal);
        var from = text.IndexOf('{', Math.Max(0, thought));
        var to = text.LastIndexOf('}');
        return from >= 0 && to > from ? text[from..(to + 1)] : throw new JsonException("The answer holds no object.");
    }

    private static Act ReadAct(JsonElement act) => new(
        One<Intent>(act, "intent") is { } intent && !intent.IsOwn() ? intent : Intent.Unknown,
        Property(act, "slots") is { ValueKind: JsonValueKind.Object } slots ? ReadSlots(slots) : Slots.None);

    private static Slots ReadSlots(JsonElement slots) => new()
    {
        Date = Day(slots, "date"),
        DateTo = Day(slots, "date_to"),
        Time = TimeOnly.TryParseExact(Text(slots, "time"), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        Due = Day(slots, "due"),
        Direction = One<Direction>(slots, "direction"),
        Status = One<ActStatus>(slots, "status"),
        Companies = Texts(slots, "companies"),
        Contacts = Texts(slots, "contacts"),
        Leader = Text(slots, "leader"),
        Person = Text(slots, "person"),
        Places = Texts(slots, "places"),
        Project = Text(slots, "project"),
        Industry = Text(slots, "industry"),
        Amounts = [.. Items(slots, "amounts").Select(ReadAmount).OfType<Amount>()],
        Stage = One<Stage>(slots, "stage"),
        Tags = [.. Texts(slots, "tags").Select(Term<Tag>).OfType<Tag>()],
        Unit = Text(slots, "unit"),
        Scope = One<Scope>(slots, "scope"),
        Indicator = Text(slots, "indicator"),
        Tier = One<Tier>(slots, "tier"),
        Period = Text(slots, "period"),
        Level = One<TripLevel>(slots, "level"),
        Count = Property(slots, "count") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var count) ? count : null,
        Format = One<FileFormat>(slots, "format"),
    };

    /// <summary>With <c>min</c> and <c>max</c> as the schema has them, or with <c>value</c> as labels.md has it.</summary>
    private static Amount? ReadAmount(JsonElement amount)
    {
        var value = Property(amount, "value");
        var range = value is { ValueKind: JsonValueKind.Object } said ? said : amount;
        var min = Number(range, "min") ?? Number(amount, "value");
        return min is { } from ? new(One<AmountKind>(amount, "kind"), from, Number(range, "max") ?? from, Text(amount, "currency") ?? Money.Yuan) : null;
    }

    private static decimal? Number(JsonElement of, string name) =>
        Property(of, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var value) ? value : null;

    private static DateOnly? Day(JsonElement of, string name) =>
        DateOnly.TryParseExact(Text(of, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(JsonElement of, string name) => Property(of, name) is { } value ? Said(value) : null;

    private static IReadOnlyList<string> Texts(JsonElement of, string name) => [.. Items(of, name).Select(Said).OfType<string>()];

    private static string? Said(JsonElement value) =>
        value.ValueKind is JsonValueKind.String && value.GetString() is { } said && !string.IsNullOrWhiteSpace(said) ? said : null;

    private static List<JsonElement> Items(JsonElement of, string name) =>
        Property(of, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static T? One<T>(JsonElement of, string name)
        where T : struct, Enum => Text(of, name) is { } word ? Term<T>(word) : null;

    /// <summary>report_visit → ReportVisit; a number is no name.</summary>
    private static T? Term<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (ActsJson.Snake(value.ToString()) == word)
                return value;
        }
        return null;
    }

    private static JsonElement? Property(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : null;
}
