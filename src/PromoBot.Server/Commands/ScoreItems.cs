using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PromoBot.Server.Commands;

/// <summary>One act as a set of items (slot, value), compared as <c>language/score.py</c> compares them.</summary>
internal sealed class ScoreItems
{
    private ScoreItems(string intent, Dictionary<string, List<JsonElement>> slots)
    {
        Intent = intent;
        Slots = slots;
    }

    public string Intent { get; }

    public IReadOnlyDictionary<string, List<JsonElement>> Slots { get; }

    public static List<ScoreItems> Of(JsonElement acts) =>
        [.. acts.EnumerateArray().Select(act => new ScoreItems(act.GetProperty("intent").GetString() ?? "", Values(act)))];

    /// <summary>How many values of a slot are right: each gold value needs one of its own.</summary>
    public static int Right(List<JsonElement> gold, List<JsonElement> got)
    {
        var owner = new int[got.Count];
        Array.Fill(owner, -1);
        return Enumerable.Range(0, gold.Count).Count(one => Place(one, new bool[got.Count]));

        bool Place(int one, bool[] tried)
        {
            for (var at = 0; at < got.Count; at++)
            {
                if (tried[at] || !Same(gold[one], got[at]))
                    continue;
                tried[at] = true;
                if (owner[at] < 0 || Place(owner[at], tried))
                {
                    owner[at] = one;
                    return true;
                }
            }
            return false;
        }
    }

    private static Dictionary<string, List<JsonElement>> Values(JsonElement act)
    {
        var slots = new Dictionary<string, List<JsonElement>>(StringComparer.Ordinal);
        if (!act.TryGetProperty("slots", out var all))
            return slots;
        foreach (var slot in all.EnumerateObject())
        {
            var values = slot.Value.ValueKind is JsonValueKind.Array ? slot.Value.EnumerateArray()
                : Enumerable.Repeat(slot.Value, 1);
            var kept = values.Where(value => value.ValueKind is not JsonValueKind.Null).DistinctBy(value =>
                value.ValueKind is JsonValueKind.String ? Plain(value.GetString()!) : value.GetRawText()).ToList();
            if (kept.Count > 0)
                slots.Add(slot.Name, kept);
        }
        return slots;
    }

    private static bool Same(JsonElement gold, JsonElement got) => (gold.ValueKind, got.ValueKind) switch
    {
        (JsonValueKind.String, JsonValueKind.String) => Array.Exists([gold.GetString()!, .. gold.GetString()!.Split('|')],
            one => Plain(one) == Plain(got.GetString()!)),
        (JsonValueKind.Number, JsonValueKind.Number) => gold.GetDecimal() == got.GetDecimal(),
        (JsonValueKind.Object, JsonValueKind.Object) => SameAmount(gold, got),
        _ => gold.ValueKind == got.ValueKind,
    };

    private static bool SameAmount(JsonElement gold, JsonElement got) =>
        (!gold.TryGetProperty("kind", out var kind) || (got.TryGetProperty("kind", out var other) && Same(kind, other)))
        && (!gold.TryGetProperty("currency", out var currency)
            || (got.TryGetProperty("currency", out var said) && Same(currency, said)))
        && (gold.TryGetProperty("value", out var value) ? got.TryGetProperty("value", out var sum) && Same(value, sum)
            : Same(gold.GetProperty("min"), got.TryGetProperty("min", out var min) ? min : default)
                && Same(gold.GetProperty("max"), got.TryGetProperty("max", out var max) ? max : default));

    /// <summary>Without white space and quotation marks, half width, ignoring case.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(character) && !"《》〈〉“”„\"'‘’「」『』".Contains(character, StringComparison.Ordinal))
                plain.Append(char.ToLower(character, CultureInfo.InvariantCulture));
        }
        return plain.ToString();
    }
}
