using PromoBot.Dialogs;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>A reply's words in the little Markdown that WeCom shows: bold, quotes and three colours; no tables, no lists.</summary>
internal static class MarkdownText
{
    public static string Draw(Reply reply, Speaker speaker) => string.Join('\n', Lines(reply, speaker));

    /// <summary>There is no way to escape a mark, so what people wrote loses it: a full-width twin looks the same and does nothing.</summary>
    public static string Plain(string text) => string.Concat(text.Select((letter, at) => letter switch
    {
        '<' => '＜',
        '>' => '＞',
        '[' => '［',
        ']' => '］',
        '*' => '＊',
        '`' => '｀',
        '#' when at == 0 || text[at - 1] == '\n' => '＃',
        _ => letter,
    }));

    private static IEnumerable<string> Lines(Reply reply, Speaker speaker)
    {
        yield return reply.Blocks.Count == 0 ? Say(reply.Lead, speaker) : Bold(speaker.Say(reply.Lead));
        foreach (var line in reply.Blocks.SelectMany(block => Lines(block, speaker)))
            yield return line;
    }

    private static IEnumerable<string> Lines(Block block, Speaker speaker) => block switch
    {
        Block.Paragraph { IsQuiet: true } quiet => [Quiet(speaker.Say(quiet.Text))],
        Block.Paragraph paragraph => [Say(paragraph.Text, speaker)],
        Block.FactList list => [.. Heading(list.Heading, speaker), .. list.Facts.Select(fact => $"> {Quiet(speaker.Say(fact.Label))} {Shown(fact, speaker)}")],
        Block.Bars bars => [.. Heading(bars.Heading, speaker), .. bars.Items.SelectMany(bar => Bar(bar, speaker)), Quiet(speaker.Say(Moods.Mark(bars.Items)))],
        Block.Table table => table.Rows.SelectMany(row => Row(table, row, speaker)),
        Block.Document document => [speaker.Place?.Invoke(document) is { } place ? $"[{Plain(speaker.Say(document))}]({place})" : Plain(speaker.Say(document))],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block without a drawing."),
    };

    private static string[] Heading(Text? heading, Speaker speaker) => heading is null ? [] : [Bold(speaker.Say(heading))];

    private static string Shown(Fact fact, Speaker speaker) =>
        fact.IsUnsure ? Coloured("warning", speaker.Say("drawing.unsure", ("value", fact.Value))) : Plain(speaker.Show(fact.Value));

    private static IEnumerable<string> Bar(Bar bar, Speaker speaker)
    {
        var share = speaker.Show(new Value.Percent(bar.Share));
        yield return $"{Bold(speaker.Show(bar.Label))} {share} {Coloured(Colour(bar.Mood), speaker.Say(Moods.Key(bar)))}";
        yield return $"> {PlainText.Drawn(bar)}";
        foreach (var line in bar.Lines)
            yield return $"> {Say(line, speaker)}";
    }

    private static IEnumerable<string> Row(Block.Table table, IReadOnlyList<Value> row, Speaker speaker) =>
    [
        Bold(speaker.Show(row[0])),
        .. table.Columns.Zip(row, (label, value) => $"> {Quiet(speaker.Say(label))} {Plain(speaker.Show(value))}").Skip(1),
    ];

    private static string Colour(BarMood mood) => mood switch
    {
        BarMood.Done or BarMood.Ahead => "info",
        BarMood.Behind => "warning",
        _ => throw new ArgumentOutOfRangeException(nameof(mood), mood, "A mood without a colour."),
    };

    private static string Say(Text text, Speaker speaker) => Plain(speaker.Say(text));

    /// <summary>Bold ends at the line's end.</summary>
    private static string Bold(string text) => $"**{Plain(text.ReplaceLineEndings(" "))}**";

    private static string Quiet(string text) => Coloured("comment", text);

    private static string Coloured(string colour, string text) => $"<font color=\"{colour}\">{Plain(text)}</font>";
}
