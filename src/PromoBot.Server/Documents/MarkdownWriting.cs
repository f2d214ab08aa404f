using System.Text;
using PromoBot.Dialogs;
using PromoBot.Server.Words;

namespace PromoBot.Server.Documents;

/// <summary>A paper as Markdown, for whoever pastes it elsewhere.</summary>
internal static class MarkdownWriting
{
    public static string Write(Paper paper, Speaker speaker)
    {
        var text = new StringBuilder();
        text.Append($"# {Line(paper.Title, speaker)}\n");
        foreach (var below in paper.Below)
            text.Append($"\n{Line(below, speaker)}\n");
        var number = 0;
        foreach (var section in paper.Sections.Where(section => section.Parts.Count > 0))
        {
            if (PaperWords.Heading(section, ++number, speaker) is { } heading)
                text.Append($"\n## {heading}\n");
            var items = 0;
            foreach (var part in section.Parts)
                text.Append(part switch
                {
                    PaperPart.Paragraph paragraph => $"\n{Line(paragraph.Words, speaker)}\n",
                    PaperPart.Item item => $"\n{PaperWords.Item(item, ++items, speaker).ReplaceLineEndings(" ")}\n",
                    PaperPart.Table table => $"\n{Row(table.Columns, speaker)}|{string.Concat(table.Columns.Select(_ => " --- |"))}\n{string.Concat(table.Rows.Select(row => Row(row, speaker)))}",
                    _ => throw new InvalidOperationException($"No way to write {part.GetType().Name}."),
                });
        }

        foreach (var foot in paper.Foot)
            text.Append($"\n{Line(foot, speaker)}\n");
        return text.ToString();
    }

    private static string Row(IReadOnlyList<Value> cells, Speaker speaker) =>
        $"|{string.Concat(cells.Select(cell => $" {Line(cell, speaker).Replace("|", "\\|", StringComparison.Ordinal)} |"))}\n";

    private static string Line(Value value, Speaker speaker) => speaker.Show(value).ReplaceLineEndings(" ");
}
