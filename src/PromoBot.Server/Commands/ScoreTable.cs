using System.Globalization;
using System.Text.Json;
using PromoBot.Language;

namespace PromoBot.Server.Commands;

/// <summary><c>parse --score GOLD</c>: the same table as <c>language/score.py</c>, for people who maintain the rules.</summary>
internal sealed class ScoreTable
{
    private readonly Count slots = new();
    private readonly SortedDictionary<string, Count> byIntent = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Count> byIntentSlots = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Count> bySlot = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Share> byLanguage = new(StringComparer.Ordinal);
    private readonly Share all = new();

    public static ScoreTable Of(IEnumerable<MessageLine> gold, Reader reader, KnownNames known)
    {
        var table = new ScoreTable();
        foreach (var message in gold)
            table.Add(message.Lang, ScoreItems.Of(message.Acts ?? throw new FormatException($"{message.Id} has no labels.")), ScoreItems.Of(Predicted(reader, message, known)));
        return table;
    }

    public static int Print(TextWriter output, FileInfo gold, Reader reader, DateTimeOffset usual)
    {
        var lines = File.ReadLines(gold.FullName).Where(line => line.Length > 0).Select(line => MessageLine.From(line, usual));
        Of(lines, reader, KnownNames.None).Print(output);
        return 0;
    }

    public double Exact => all.Messages == 0 ? 0 : 100.0 * all.Exact / all.Messages;

    public double Whole => all.Messages == 0 ? 0 : 100.0 * all.Whole / all.Messages;

    public double F1 => slots.F1;

    public void Print(TextWriter output)
    {
        output.WriteLine($"messages          {all.Messages,6}");
        output.WriteLine($"exact intents %   {Percent(Exact)}");
        output.WriteLine($"slot precision %  {Percent(slots.Precision)}");
        output.WriteLine($"slot recall %     {Percent(slots.Recall)}");
        output.WriteLine($"slot F1 %         {Percent(F1)}");
        output.WriteLine($"whole messages %  {Percent(Whole)}");
        Table(output, "by language", ["lang", "messages", "intents %", "slot F1 %", "whole %"],
            byLanguage.Select(one => (string[])
            [one.Key, Text(one.Value.Messages), Percent(100.0 * one.Value.Exact / one.Value.Messages),
                Percent(one.Value.Slots.F1), Percent(100.0 * one.Value.Whole / one.Value.Messages)]));
        string[] head = ["gold", "got", "right", "P %", "R %", "F1 %"];
        Table(output, "by intent: acts, then their slots' items", ["intent", .. head, "|", .. head],
            byIntent.OrderByDescending(one => one.Value.Gold).Select(one => (string[])
            [one.Key, .. one.Value.Cells(), "|", .. (byIntentSlots.TryGetValue(one.Key, out var items) ? items
                : new()).Cells()]));
        Table(output, "by slot", ["slot", .. head], bySlot.OrderByDescending(one => one.Value.Gold).Select(one =>
            (string[])[one.Key, .. one.Value.Cells()]));
    }

    private static JsonElement Predicted(Reader reader, MessageLine message, KnownNames known)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            ActsJson.Write(json, reader.Read(new(message.Text, message.Now, known)).Acts);
            json.WriteEndObject();
        }
        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.GetProperty("acts").Clone();
    }

    private void Add(string language, List<ScoreItems> gold, List<ScoreItems> got)
    {
        var isExact = gold.Select(act => act.Intent).SequenceEqual(got.Select(act => act.Intent), StringComparer.Ordinal);
        var total = new Count();
        foreach (var (want, have) in Aligned(gold, got, isExact))
        {
            var intent = (want ?? have)!.Intent;
            Of(byIntent, intent).Add(want is null ? 0 : 1, have is null ? 0 : 1, want is not null && have is not null ? 1 : 0);
            foreach (var slot in (want?.Slots.Keys ?? []).Union(have?.Slots.Keys ?? [], StringComparer.Ordinal))
            {
                var (a, b) = (Values(want, slot), Values(have, slot));
                foreach (var count in new[] { total, slots, Of(bySlot, slot), Of(byIntentSlots, intent) })
                    count.Add(a.Count, b.Count, ScoreItems.Right(a, b));
            }
        }
        foreach (var share in new[] { all, Of(byLanguage, language) })
            share.Add(isExact, isExact && total.Gold == total.Right && total.Got == total.Right, total);
    }

    /// <summary>By order where the intents are equal, else by intent: the pair that shares most items first.</summary>
    private static IEnumerable<(ScoreItems? Gold, ScoreItems? Got)> Aligned(List<ScoreItems> gold, List<ScoreItems> got,
        bool isExact)
    {
        if (isExact)
            return gold.Zip(got, (a, b) => ((ScoreItems?)a, (ScoreItems?)b));
        var ranked = from i in Enumerable.Range(0, gold.Count)
                     from j in Enumerable.Range(0, got.Count)
                     where gold[i].Intent == got[j].Intent
                     orderby -gold[i].Slots.Keys.Intersect(got[j].Slots.Keys, StringComparer.Ordinal).Sum(slot =>
                         ScoreItems.Right(gold[i].Slots[slot], got[j].Slots[slot])), i, j
                     select (i, j);
        var (mine, theirs) = (new Dictionary<int, int>(), new HashSet<int>());
        foreach (var (i, j) in ranked)
        {
            if (!mine.ContainsKey(i) && theirs.Add(j))
                mine.Add(i, j);
        }
        return gold.Select((act, i) => ((ScoreItems?)act, mine.TryGetValue(i, out var j) ? got[j]
            : null)).Concat(got.Where((_, j) => !theirs.Contains(j)).Select(act => ((ScoreItems?)null, (ScoreItems?)act)));
    }

    private static List<JsonElement> Values(ScoreItems? act, string slot) => act is not null
        && act.Slots.TryGetValue(slot, out var values) ? values : [];

    private static T Of<T>(SortedDictionary<string, T> table, string key)
        where T : new()
    {
        if (!table.TryGetValue(key, out var value))
            table.Add(key, value = new());
        return value;
    }

    private static void Table(TextWriter output, string title, string[] head, IEnumerable<string[]> rows)
    {
        string[][] lines = [head, .. rows];
        var width = head.Select((_, column) => lines.Max(row => row[column].Length)).ToArray();
        output.WriteLine();
        output.WriteLine(title);
        foreach (var row in lines)
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(width[column])
                : cell.PadLeft(width[column]))));
    }

    private static string Percent(double value) => value.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(6);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class Count
    {
        public int Gold { get; private set; }

        public int Got { get; private set; }

        public int Right { get; private set; }

        public double Precision => Got > 0 ? 100.0 * Right / Got : Gold > 0 ? 0 : 100;

        public double Recall => Gold > 0 ? 100.0 * Right / Gold : Got > 0 ? 0 : 100;

        public double F1 => Gold + Got > 0 ? 200.0 * Right / (Gold + Got) : 100;

        public void Add(int gold, int got, int right) => (Gold, Got, Right) = (Gold + gold, Got + got, Right + right);

        public string[] Cells() => [Text(Gold), Text(Got), Text(Right), Percent(Precision), Percent(Recall), Percent(F1)];
    }

    private sealed class Share
    {
        public int Messages { get; private set; }

        public int Exact { get; private set; }

        public int Whole { get; private set; }

        public Count Slots { get; } = new();

        public void Add(bool isExact, bool isWhole, Count items)
        {
            (Messages, Exact, Whole) = (Messages + 1, Exact + (isExact ? 1 : 0), Whole + (isWhole ? 1 : 0));
            Slots.Add(items.Gold, items.Got, items.Right);
        }
    }
}
