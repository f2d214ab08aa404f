using PromoBot.Dialogs;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.Drawing;

/// <summary>A reply as lines of text with numbered choices: for the console, and for channels and clients without cards.</summary>
public static class PlainText
{
    private const int BarCells = 10;

    public static string Draw(Reply reply, Speaker speaker)
    {
        var parts = new List<string> { speaker.Say(reply.Lead) };
        parts.AddRange(reply.Blocks.Select(block => Draw(block, speaker)));
        if (reply.Choices.Count > 0)
            parts.Add(Choices(reply.Choices, speaker));
        return string.Join(reply.Blocks.Count == 0 ? "\n" : "\n\n", parts.Where(part => part.Length > 0));
    }

    /// <summary>One part of a reply alone.</summary>
    public static string Draw(Block block, Speaker speaker) => string.Join('\n', Lines(block, speaker));

    private static IEnumerable<string> Lines(Block block, Speaker speaker) => block switch
    {
        Block.Paragraph paragraph => [speaker.Say(paragraph.Text)],
        Block.FactList list => [.. Heading(list.Heading, speaker), .. Facts(list.Facts, speaker)],
        Block.Bars bars => [.. Heading(bars.Heading, speaker), .. Bars(bars.Items, speaker)],
        Block.Table table => Table(table, speaker),
        Block.Document document => [speaker.Say(document), .. speaker.Place?.Invoke(document) is { } place ? [place] : Array.Empty<string>()],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block without a drawing."),
    };

    private static string[] Heading(Text? heading, Speaker speaker) => heading is null ? [] : [speaker.Say(heading)];

    private static IEnumerable<string> Facts(IReadOnlyList<Fact> facts, Speaker speaker)
    {
        var labels = facts.Select(fact => speaker.Say(fact.Label)).ToList();
        var width = labels.Select(CellText.Cells).DefaultIfEmpty().Max();
        return facts.Select((fact, at) => $"  {labels[at].PadTo(width)}  {Shown(fact, speaker)}");
    }

    private static string Shown(Fact fact, Speaker speaker) =>
        fact.IsUnsure ? speaker.Say("drawing.unsure", ("value", fact.Value)) : speaker.Show(fact.Value);

    private static IEnumerable<string> Bars(IReadOnlyList<Bar> bars, Speaker speaker)
    {
        var labels = bars.Select(bar => speaker.Show(bar.Label)).ToList();
        var shares = bars.Select(bar => speaker.Show(new Value.Percent(bar.Share))).ToList();
        var labelWidth = labels.Select(CellText.Cells).DefaultIfEmpty().Max();
        var shareWidth = shares.Select(CellText.Cells).DefaultIfEmpty().Max();
        for (var at = 0; at < bars.Count; at++)
        {
            var mood = speaker.Say(Moods.Key(bars[at]));
            yield return $"  {labels[at].PadTo(labelWidth)}  {shares[at].PadTo(shareWidth)} {Drawn(bars[at])} {mood}";
            foreach (var line in bars[at].Lines)
                yield return $"    {speaker.Say(line)}";
        }

        yield return $"  {speaker.Say(Moods.Mark(bars))}";
    }

    /// <summary>The line across the bar is where it would be, had it kept pace with the calendar.</summary>
    public static string Drawn(Bar bar)
    {
        var full = (int)Math.Round(Math.Clamp(bar.Share, 0, 1) * BarCells, MidpointRounding.AwayFromZero);
        var elapsed = (int)Math.Round(Math.Clamp(bar.Elapsed, 0, 1) * BarCells, MidpointRounding.AwayFromZero);
        return (new string('▓', full) + new string('░', BarCells - full)).Insert(elapsed, "│");
    }

    private static IEnumerable<string> Table(Block.Table table, Speaker speaker)
    {
        List<IReadOnlyList<string>> rows =
        [
            [.. table.Columns.Select(speaker.Say)],
            .. table.Rows.Select(row => row.Select(speaker.Show).ToList()),
        ];
        var widths = Enumerable.Range(0, table.Columns.Count)
            .Select(column => rows.Max(row => CellText.Cells(row[column])))
            .ToList();
        return rows.Select(row => "  " + string.Join("  ", row.Select((cell, at) => cell.PadTo(widths[at]))).TrimEnd());
    }

    private static string Choices(IReadOnlyList<Choice> choices, Speaker speaker) =>
        string.Join('\n', choices.Select((choice, at) => $"{at + 1}. {speaker.Say(choice.Label)}"));
}
