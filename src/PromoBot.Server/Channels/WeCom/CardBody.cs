using System.Globalization;
using PromoBot.Dialogs;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>What of a reply stands in a template card besides its buttons: little fits, and the client cuts off what is more.</summary>
/// <param name="Heading">Below the title; empty where there is none.</param>
/// <param name="Facts">Label and value.</param>
/// <param name="Words">Below the facts.</param>
internal sealed record CardBody(string Title, string Heading, IReadOnlyList<(string Label, string Value)> Facts, string Words)
{
    private const int MostTitle = 36;
    private const int MostFacts = 6;

    // In half widths, of which a Chinese character takes two.
    private const int WidestHeading = 88;
    private const int WidestLabel = 12;
    private const int WidestValue = 52;
    private const int WidestWords = 320;

    /// <returns>Null where it does not fit: then it goes in a message of its own, and the card holds the buttons.</returns>
    public static CardBody? Of(Reply reply, Speaker speaker)
    {
        var (title, below) = Split(speaker.Say(reply.Lead));
        var lines = new List<string>();
        if (below.Length > 0)
            lines.Add(below);
        var first = reply.Blocks.Count > 0 ? reply.Blocks[0] as Block.FactList : null;
        IReadOnlyList<(string Label, string Value)> facts = first is null ? [] : [.. first.Facts.Select(fact => (speaker.Say(fact.Label), Shown(fact, speaker)))];
        if (facts.Count > MostFacts || facts.Any(fact => CellText.Cells(fact.Label) > WidestLabel || CellText.Cells(fact.Value) > WidestValue || fact.Value.Contains('\n', StringComparison.Ordinal)))
            return null;
        foreach (var block in reply.Blocks.Skip(first is null ? 0 : 1))
        {
            if (block is Block.Bars or Block.Table or Block.Document)
                return null;
            lines.AddRange(Lines(block, speaker));
        }

        var heading = first?.Heading is { } text ? speaker.Say(text) : "";
        var words = string.Join('\n', lines);
        return CellText.Cells(words) <= WidestWords && CellText.Cells(heading) <= WidestHeading ? new CardBody(title, heading, facts, words) : null;
    }

    /// <summary>For a card whose reply went ahead of it.</summary>
    public static CardBody TitleOnly(Reply reply, Speaker speaker) => new(Split(speaker.Say(reply.Lead)).Title, "", [], "");

    /// <summary>Not in columns: a card's letters are of different widths.</summary>
    private static IEnumerable<string> Lines(Block block, Speaker speaker) => block switch
    {
        Block.FactList list =>
        [
            .. list.Heading is { } heading ? [speaker.Say(heading)] : Array.Empty<string>(),
            .. list.Facts.Select(fact => $"{speaker.Say(fact.Label)} {Shown(fact, speaker)}"),
        ],
        _ => [PlainText.Draw(block, speaker)],
    };

    /// <summary>A title that is too long is its first sentence; where that is too long too, its beginning, and all of it below.</summary>
    private static (string Title, string Below) Split(string lead)
    {
        if (Pieces.Length(lead) <= MostTitle)
            return (lead, "");
        var end = lead.IndexOfAny(['。', '！', '？', '!', '?']);
        return end > 0 && end < lead.Length - 1 && new StringInfo(lead[..(end + 1)]).LengthInTextElements <= MostTitle
            ? (lead[..(end + 1)], lead[(end + 1)..].Trim())
            : (Pieces.Cut(lead, MostTitle), lead);
    }

    private static string Shown(Fact fact, Speaker speaker) =>
        fact.IsUnsure ? speaker.Say("drawing.unsure", ("value", fact.Value)) : speaker.Show(fact.Value);
}
