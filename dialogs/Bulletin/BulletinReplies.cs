using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A bulletin in the chat: short first, its sections on tap.</summary>
internal static class BulletinReplies
{
    /// <summary>The whole of a wide table is for paper.</summary>
    private const int MostRows = 30;

    public static Reply Of(Turn turn, Bulletin bulletin, Text lead, IReadOnlyList<Text>? remarks = null) =>
        Section(turn, bulletin, bulletin.Paper.Sections.FirstOrDefault(), lead, withTitle: true, remarks ?? []);

    public static Reply Section(Turn turn, Bulletin bulletin, string key) =>
        bulletin.Paper.Sections.FirstOrDefault(section => section.Key == key) is { } section
            ? Section(turn, bulletin, section, Text.Of("bulletin.section_of", ("name", Name(bulletin)), ("section", section.Heading ?? "")), withTitle: false, [])
            : Of(turn, bulletin, Lead(bulletin));

    public static Text Lead(Bulletin bulletin) => bulletin.ReleasedOn is { } day
        ? Text.Of("bulletin.lead_released", ("name", Name(bulletin)), ("day", day))
        : Text.Of("bulletin.lead_draft", ("name", Name(bulletin)), ("day", bulletin.At));

    public static Text Name(Bulletin bulletin) => BulletinNames.Of(bulletin.Kind, bulletin.Span);

    private static Reply Section(Turn turn, Bulletin bulletin, PaperSection? section, Text lead, bool withTitle, IReadOnlyList<Text> remarks) => new(
        lead,
        [
            .. withTitle ? [new Block.Paragraph(Text.Of("bulletin.title_line", ("title", bulletin.Paper.Title)))] : Array.Empty<Block>(),
            .. section is null ? [] : Blocks(bulletin, section),
            .. remarks.Select(remark => new Block.Paragraph(remark, IsQuiet: true)),
        ],
        Choices(turn, bulletin, section));

    /// <summary>With the numbers that an edit calls them by, while it may be edited.</summary>
    private static IEnumerable<Block> Blocks(Bulletin bulletin, PaperSection section)
    {
        var paragraphs = bulletin.Paper.Sections.TakeWhile(one => one != section).SelectMany(one => one.Parts).Count(part => part is PaperPart.Paragraph);
        var items = 0;
        foreach (var part in section.Parts)
            yield return part switch
            {
                PaperPart.Paragraph one => new Block.Paragraph(bulletin.IsReleased
                    ? Text.Of("bulletin.paragraph", ("words", one.Words))
                    : Text.Of("bulletin.paragraph_numbered", ("number", ++paragraphs), ("words", one.Words))),
                PaperPart.Item one => new Block.Paragraph(Text.Of("bulletin.item", ("number", ++items), ("words", one.Words))),
                PaperPart.Table table => new Block.Table([.. table.Columns.Select(column => Text.Of("bulletin.cell", ("words", column)))], [.. table.Rows.Take(MostRows)]),
                _ => throw new InvalidOperationException($"No block for {part.GetType().Name}."),
            };
        if (section.Parts.Count == 0)
            yield return new Block.Paragraph(Text.Of("bulletin.empty_section"), IsQuiet: true);
    }

    private static IReadOnlyList<Choice> Choices(Turn turn, Bulletin bulletin, PaperSection? shown)
    {
        Tap To(string wanted, string section = "") => new BulletinAsk(wanted, bulletin.Kind, bulletin.Span, section).ToTap(turn);
        return
        [
            .. !bulletin.IsReleased && turn.Speaker is { } speaker && Rights.May(speaker.Role, Domain.Deed.Publish)
                ? [new Choice(Text.Of("bulletin.tap_release"), To(BulletinAsk.Release))]
                : Array.Empty<Choice>(),
            .. bulletin.Paper.Sections.Where(section => section != shown && section.Heading is not null)
                .Select(section => new Choice(Text.Of("bulletin.cell", ("words", section.Heading!)), To(BulletinAsk.ShowSection, section.Key))),
            new Choice(Text.Of("bulletin.tap_word"), To(BulletinAsk.Word)),
            // Ten are as many as WeCom's list holds: of a draft one file will do.
            bulletin.IsReleased
                ? new Choice(Text.Of("bulletin.tap_excel"), To(BulletinAsk.Excel))
                : new Choice(Text.Of("bulletin.tap_redraft"), To(BulletinAsk.Redraft)),
        ];
    }
}
