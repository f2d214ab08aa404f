using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Server.Commands;

/// <summary>Acts in the form of <c>docs/labels.md</c>; <c>parse</c> and <c>chat --json</c> write it.</summary>
internal static class ActsJson
{
    public static JsonWriterOptions Unescaped { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter json, IReadOnlyList<Act> acts)
    {
        json.WriteStartArray("acts");
        foreach (var act in acts)
        {
            json.WriteStartObject();
            // The labels have no name for what only this bot asks for.
            json.WriteString("intent", Snake(act.Intent.InLabels().ToString()));
            json.WriteStartObject("slots");
            if (!act.Intent.IsOwn())
                Write(json, act.Slots);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Slots slots)
    {
        Day(json, "date", slots.Date);
        Day(json, "date_to", slots.DateTo);
        if (slots.Time is { } time)
            json.WriteString("time", time.ToString("HH:mm", CultureInfo.InvariantCulture));
        Day(json, "due", slots.Due);
        Key(json, "direction", slots.Direction);
        Key(json, "status", slots.Status);
        Text(json, "leader", slots.Leader);
        Text(json, "person", slots.Person);
        List(json, "places", slots.Places);
        List(json, "companies", slots.Companies);
        List(json, "contacts", slots.Contacts);
        Text(json, "project", slots.Project);
        Text(json, "industry", slots.Industry);
        Amounts(json, slots.Amounts);
        Key(json, "stage", slots.Stage);
        List(json, "tags", [.. slots.Tags.Select(tag => Snake(tag.ToString()))]);
        Text(json, "unit", slots.Unit);
        Key(json, "scope", slots.Scope);
        Text(json, "indicator", slots.Indicator);
        Key(json, "tier", slots.Tier);
        Text(json, "period", slots.Period);
        Key(json, "level", slots.Level);
        if (slots.Count is { } count)
            json.WriteNumber("count", count);
        Key(json, "format", slots.Format);
        Text(json, "code", slots.Code);
    }

    private static void Amounts(Utf8JsonWriter json, IReadOnlyList<Amount> amounts)
    {
        if (amounts.Count == 0)
            return;
        json.WriteStartArray("amounts");
        foreach (var amount in amounts)
        {
            json.WriteStartObject();
            Key(json, "kind", amount.Kind);
            if (amount.IsRange)
            {
                json.WriteStartObject("value");
                Number(json, "min", amount.Min);
                Number(json, "max", amount.Max);
                json.WriteEndObject();
            }
            else
            {
                Number(json, "value", amount.Min);
            }
            json.WriteString("currency", amount.Currency);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>20 and not 20.0: a decimal keeps the places that it was read with.</summary>
    private static void Number(Utf8JsonWriter json, string name, decimal value) =>
        json.WriteNumber(name, decimal.Truncate(value) == value ? decimal.Truncate(value)
            : value / 1.0000000000000000000000000000m);

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } said)
            json.WriteString(name, said.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void Key<T>(Utf8JsonWriter json, string name, T? value)
        where T : struct, Enum
    {
        if (value is { } said)
            json.WriteString(name, Snake(said.ToString()));
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>ReportVisit → report_visit, Fortune500 → fortune500.</summary>
    internal static string Snake(string name)
    {
        var snake = new System.Text.StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(character));
        }
        return snake.ToString();
    }
}
