using System.Text.Json.Nodes;
using PromoBot.Dialogs;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.Drawing;

/// <summary>
/// A reply as an Adaptive Card 1.5 that Web Chat and Teams both show, nothing wider than a phone. What its buttons send is the
/// channel's own business.
/// </summary>
public static class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Teams cuts off what is more.</summary>
    private const int MostButtons = 6;

    /// <summary>Wider tables are unreadable at 360 px: each row then becomes a small list of its own. Half as many Chinese characters.</summary>
    private const int MostCells = 40;

    /// <summary>A narrower column would break its heading.</summary>
    private const int LeastCells = 5;

    /// <summary>A table that is wider is drawn in smaller letters.</summary>
    private const int RoomyCells = 28;

    /// <summary>What is longer may be broken over two lines.</summary>
    private const int LongCell = 14;

    /// <summary>A sentence alone needs no card.</summary>
    public static bool Suits(Reply reply) => reply.Blocks.Count > 0 || reply.Choices.Count > 0;

    /// <param name="buttons">Null: Action.Submit with the tap as its data.</param>
    public static JsonObject Draw(Reply reply, Speaker speaker, CardButtons? buttons = null)
    {
        buttons ??= CardButtons.Submit;
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            // Two letters: clients refuse zh-CN here.
            ["lang"] = WordFiles.Tag(speaker.Locale)[..2],
            ["fallbackText"] = PlainText.Draw(reply, speaker),
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = new JsonArray(
                [Words(speaker.Say(reply.Lead), weight: "Bolder"), .. reply.Blocks.SelectMany(block => Drawn(block, speaker))]),
        };
        if (reply.Choices.Count > MostButtons)
            AddPick(card, reply.Choices, speaker, buttons);
        else if (reply.Choices.Count > 0)
            card["actions"] = new JsonArray([.. reply.Choices.Select(choice => buttons.Button(speaker.Say(choice.Label), choice.Tap))]);
        return card;
    }

    private static IEnumerable<JsonNode> Drawn(Block block, Speaker speaker) => block switch
    {
        Block.Paragraph paragraph => [Words(speaker.Say(paragraph.Text), paragraph.IsQuiet ? "Small" : null, isSubtle: paragraph.IsQuiet)],
        Block.FactList list => [Section(list.Heading, [FactSet(list.Facts, speaker)], speaker)],
        Block.Bars bars => [Section(bars.Heading, [.. bars.Items.Select(bar => Bar(bar, speaker)), Mark(bars.Items, speaker)], speaker)],
        Block.Table table => Widths(table, speaker) is var widths && widths.Sum() <= MostCells ? [Table(table, widths, speaker)] : RowLists(table, speaker),
        Block.Document document => [Link(document, speaker)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block without a drawing."),
    };

    /// <summary>Every client makes a link of this, the playground and Web Chat too.</summary>
    private static JsonObject Link(Block.Document document, Speaker speaker)
    {
        var block = Words(speaker.Say(document));
        if (speaker.Place?.Invoke(document) is { } place)
            block["text"] = $"[{CardText.Escape(speaker.Say(document))}]({place})";
        return block;
    }

    private static JsonObject Section(Text? heading, IEnumerable<JsonObject> items, Speaker speaker)
    {
        var section = new JsonObject { ["type"] = "Container", ["spacing"] = "Medium", ["separator"] = true };
        JsonObject[] headings = heading is null ? [] : [Words(speaker.Say(heading), "Small", "Bolder", color: "Accent")];
        section["items"] = new JsonArray([.. headings, .. items]);
        return section;
    }

    private static JsonObject FactSet(IEnumerable<Fact> facts, Speaker speaker) => new()
    {
        ["type"] = "FactSet",
        ["spacing"] = "Small",
        ["facts"] = new JsonArray([.. facts.Select(fact => new JsonObject
        {
            ["title"] = CardText.Escape(speaker.Say(fact.Label)),
            ["value"] = Shown(fact, speaker),
        })]),
    };

    private static string Shown(Fact fact, Speaker speaker) =>
        fact.IsUnsure
            ? $"⚠️ {CardText.Escape(speaker.Say("drawing.unsure", ("value", fact.Value)))}"
            : CardText.Escape(speaker.Show(fact.Value));

    private static JsonObject Bar(Bar bar, Speaker speaker)
    {
        var share = speaker.Show(new Value.Percent(bar.Share));
        return new JsonObject
        {
            ["type"] = "Container",
            ["spacing"] = "Medium",
            ["items"] = new JsonArray(
            [
                new JsonObject
                {
                    ["type"] = "ColumnSet",
                    ["columns"] = new JsonArray(
                        Column("stretch", Words(speaker.Show(bar.Label), weight: "Bolder")),
                        Column("auto", Words($"{share} {speaker.Say(Moods.Key(bar))}", weight: "Bolder", color: Capital(Moods.Style(bar.Mood))))),
                },
                Track(bar, speaker),
                .. bar.Lines.Select(line => Words(speaker.Say(line), "Small", isSubtle: true, spacing: "Small")),
            ]),
        };
    }

    private static JsonObject Track(Bar bar, Speaker speaker) => new()
    {
        ["type"] = "Image",
        ["url"] = BarPicture.DataUri(bar),
        ["altText"] = $"{speaker.Show(bar.Label)} {speaker.Show(new Value.Percent(bar.Share))}",
        ["size"] = "Stretch",
        ["spacing"] = "Small",
    };

    /// <summary>What the line across the bars is.</summary>
    private static JsonObject Mark(IReadOnlyList<Bar> bars, Speaker speaker) => Words(speaker.Say(Moods.Mark(bars)), "Small", isSubtle: true);

    private static JsonObject Column(string width, JsonObject item) =>
        new() { ["type"] = "Column", ["width"] = width, ["items"] = new JsonArray(item) };

    /// <summary>Of each column, in cells of text; a cell that is too long for one line is broken in two.</summary>
    private static IReadOnlyList<int> Widths(Block.Table table, Speaker speaker) =>
    [
        .. table.Columns.Select((column, at) => Math.Max(
            CellText.Cells(speaker.Say(column)),
            table.Rows.Select(row => CellText.Cells(speaker.Show(row[at]))).Select(cells => cells > LongCell ? (cells + 1) / 2 : cells).DefaultIfEmpty().Max())),
    ];

    private static JsonObject Table(Block.Table table, IReadOnlyList<int> widths, Speaker speaker)
    {
        var size = widths.Sum() > RoomyCells ? "Small" : null;
        IEnumerable<JsonObject> rows =
        [
            Row(table.Columns.Select(speaker.Say), size, "Bolder"),
            .. table.Rows.Select(row => Row(row.Select(speaker.Show), size, weight: null)),
        ];
        return new JsonObject
        {
            ["type"] = "Table",
            ["spacing"] = "Medium",
            ["firstRowAsHeaders"] = true,
            ["showGridLines"] = false,
            ["columns"] = new JsonArray([.. widths.Select(width => new JsonObject { ["width"] = Math.Max(width, LeastCells) })]),
            ["rows"] = new JsonArray([.. rows]),
        };
    }

    private static JsonObject Row(IEnumerable<string> cells, string? size, string? weight) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. cells.Select(cell => new JsonObject
        {
            ["type"] = "TableCell",
            ["items"] = new JsonArray(Words(cell, size, weight)),
        })]),
    };

    private static IEnumerable<JsonObject> RowLists(Block.Table table, Speaker speaker) =>
        table.Rows.Select(row => new JsonObject
        {
            ["type"] = "Container",
            ["separator"] = true,
            ["spacing"] = "Small",
            ["items"] = new JsonArray(
                Words(speaker.Show(row[0]), weight: "Bolder"),
                FactSet(table.Columns.Zip(row, (label, value) => new Fact(label, value)).Skip(1), speaker)),
        });

    private static void AddPick(JsonObject card, IReadOnlyList<Choice> choices, Speaker speaker, CardButtons buttons)
    {
        var label = speaker.Say("drawing.choose");
        card["body"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = TapData.PickId,
            ["label"] = label,
            ["style"] = "compact",
            ["isRequired"] = true,
            ["errorMessage"] = label,
            ["choices"] = new JsonArray([.. choices.Select(choice => new JsonObject
            {
                ["title"] = speaker.Say(choice.Label),
                ["value"] = buttons.Data(choice.Tap).ToJsonString(),
            })]),
        });
        card["actions"] = new JsonArray(buttons.Button(speaker.Say("drawing.send"), null));
    }

    private static JsonObject Words(
        string text, string? size = null, string? weight = null, string? color = null, bool isSubtle = false, string? spacing = null)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = CardText.Escape(text), ["wrap"] = true };
        if (size is not null)
            block["size"] = size;
        if (weight is not null)
            block["weight"] = weight;
        if (color is not null)
            block["color"] = color;
        if (isSubtle)
            block["isSubtle"] = true;
        if (spacing is not null)
            block["spacing"] = spacing;
        return block;
    }

    private static string Capital(string style) => char.ToUpperInvariant(style[0]) + style[1..];
}
