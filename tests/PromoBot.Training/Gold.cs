using System.Text.Json;
using Span = PromoBot.Language.Span;
using Stage = PromoBot.Domain.Stage;

namespace PromoBot.Training;

/// <summary>A labelled message with the places of its names.</summary>
internal sealed record Gold(string Id, string Text, DateTimeOffset Now, HashSet<Intent> Intents, HashSet<string> Facts, HashSet<Stage> Stages, List<(Span Span, string Slot)> Names)
{
    private static readonly string[] Slots = ["companies", "contacts", "leader", "person", "unit", "project", "industry"];

    /// <summary>Whether each column of <see cref="IntentModel"/> holds.</summary>
    public bool[] Columns => [.. IntentModel.Intents.Select(Intents.Contains), .. IntentModel.Facts.Select(Facts.Contains)];

    /// <summary>Of the stages in the order of their type.</summary>
    public bool[] StageColumns => [.. Enum.GetValues<Stage>().Select(Stages.Contains)];

    public static List<Gold> Read(string path)
    {
        return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => Of(JsonDocument.Parse(line).RootElement))];
    }

    private static Gold Of(JsonElement one)
    {
        var text = one.GetProperty("text").GetString()!;
        var folded = Folded.From(text).Text;
        var names = new List<(Span, string)>();
        var intents = new HashSet<Intent>();
        var stages = new HashSet<Stage>();
        var facts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var act in one.GetProperty("acts").EnumerateArray())
        {
            intents.Add(Enum.Parse<Intent>(act.GetProperty("intent").GetString()!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));
            if (act.GetProperty("intent").GetString() == "report_stage" && act.GetProperty("slots").TryGetProperty("stage", out var stage))
                stages.Add(Enum.Parse<Stage>(stage.GetString()!, ignoreCase: true));
            foreach (var slot in act.GetProperty("slots").EnumerateObject().Where(slot => slot.Name is "direction" or "scope"))
                facts.Add(slot.Value.GetString()!);
            foreach (var slot in act.GetProperty("slots").EnumerateObject().Where(slot => Slots.Contains(slot.Name)))
            {
                var values = slot.Value.ValueKind is JsonValueKind.Array ? slot.Value.EnumerateArray().Select(item => item.GetString()!) : [slot.Value.GetString()!];
                foreach (var value in values)
                {
                    var found = false;
                    foreach (var way in value.Split('|'))
                    {
                        var word = Folded.From(way).Text;
                        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
                        {
                            if (Characters.IsLetter(word[0]) && Characters.IsLetterAt(folded, at - 1))
                                continue;
                            names.Add((new(at, at + word.Length), slot.Name));
                            found = true;
                        }
                        if (found)
                            break;
                    }
                }
            }
        }
        names = [.. names.Distinct().OrderByDescending(name => name.Item1.Length)];
        return new(one.GetProperty("id").GetString()!, text, one.GetProperty("now").GetDateTimeOffset(), intents, facts, stages, names);
    }

    /// <summary>The labels of the tokens, longer names first.</summary>
    public int[] Labels(Tokens tokens, string[] kinds)
    {
        var labels = new int[tokens.Count];
        foreach (var (span, slot) in Names)
        {
            var kind = Array.IndexOf(kinds, slot);
            var (from, to) = (tokens.At(span.Start), tokens.At(span.End - 1));
            if (kind < 0 || to >= tokens.Count || labels[from..(to + 1)].Any(label => label != 0))
                continue;
            for (var i = from; i <= to; i++)
                labels[i] = 4 * kind + (from == to ? 4 : i == from ? 1 : i == to ? 3 : 2);
        }
        return labels;
    }
}
