using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Changes to the words of a draft. Tables stay as the books have them.</summary>
internal static class BulletinEdits
{
    /// <summary>Null where the draft has no such paragraph or highlight.</summary>
    public static Paper? Apply(Paper paper, PaperEdit edit) => edit switch
    {
        { Of: EditOf.Title, Words: { } words } => paper with { Title = words },
        { How: EditHow.Add, Of: EditOf.Highlight, Words: { } words } => Append(paper, BulletinPaper.Highlights, new PaperPart.Item(words)),
        { How: EditHow.Add, Number: 0, Words: { } words } => Append(paper, BulletinPaper.Overview, new PaperPart.Paragraph(words)),
        { Of: EditOf.Highlight } => AtNumber(paper, edit.Number, IsItem, part => Changed(part, edit)),
        { Of: EditOf.Paragraph } => AtNumber(paper, edit.Number, IsParagraph, part => Changed(part, edit)),
        _ => throw new InvalidOperationException($"No way to make {edit}."),
    };

    public static int Count(Paper paper, EditOf of) => paper.Sections.SelectMany(section => section.Parts).Count(of == EditOf.Highlight ? IsItem : IsParagraph);

    private static bool IsParagraph(PaperPart part) => part is PaperPart.Paragraph;

    private static bool IsItem(PaperPart part) => part is PaperPart.Item;

    private static PaperPart? Changed(PaperPart part, PaperEdit edit) => (edit.How, part) switch
    {
        (EditHow.Remove, _) => null,
        (EditHow.Replace, PaperPart.Item) => new PaperPart.Item(edit.Words!),
        (EditHow.Replace, _) => new PaperPart.Paragraph(edit.Words!),
        (EditHow.Add, PaperPart.Paragraph paragraph) => new PaperPart.Paragraph(Text.Of("bulletin.joined", ("first", paragraph.Words), ("more", edit.Words!))),
        _ => throw new InvalidOperationException($"No way to make {edit}."),
    };

    private static Paper Append(Paper paper, string key, PaperPart part) => paper with
    {
        Sections = [.. paper.Sections.Select(section => section.Key == key ? section with { Parts = [.. AfterWords(section.Parts, part)] } : section)],
    };

    /// <summary>Behind the last words of the section, before its table.</summary>
    private static IEnumerable<PaperPart> AfterWords(IReadOnlyList<PaperPart> parts, PaperPart added)
    {
        var at = parts.TakeWhile(part => part is not PaperPart.Table).Count();
        return [.. parts.Take(at), added, .. parts.Skip(at)];
    }

    private static Paper? AtNumber(Paper paper, int number, Func<PaperPart, bool> isCounted, Func<PaperPart, PaperPart?> change)
    {
        var counted = 0;
        var isFound = false;
        var sections = new List<PaperSection>();
        foreach (var section in paper.Sections)
        {
            var parts = new List<PaperPart>();
            foreach (var part in section.Parts)
            {
                if (!isCounted(part) || ++counted != number)
                    parts.Add(part);
                else if (change(part) is { } changed)
                    parts.Add(changed);
                isFound |= isCounted(part) && counted == number;
            }

            sections.Add(section with { Parts = parts });
        }

        return isFound ? paper with { Sections = sections } : null;
    }
}
