using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Standings and figures as tables, the same as the chat shows.</summary>
internal static class FigureLists
{
    public static PaperPart Ranking(Plan plan, DocumentAsk ask, Facts facts, DateOnly at)
    {
        var rank = new RankAsk(ask.Indicator.Length == 0 ? null : ask.Indicator, "", at, BulletinContents.Before(plan, ask.Span));
        return Standings.Of(plan, rank, facts) is { Count: > 0 } places && RankTable.Of(plan, rank, facts, places, null) is Block.Table table
            ? new PaperPart.Table([.. table.Columns.Select(column => (Value)column)], table.Rows)
            : new PaperPart.Paragraph(Text.Of("rank.nothing_to_rank"));
    }

    public static IReadOnlyList<PaperSection> Figures(Plan plan, IReadOnlyList<Person> people, DocumentAsk ask, Facts facts, DateOnly today)
    {
        var content = BulletinContents.Of(plan, people, facts.Totals, Chronicle.Empty, BulletinKind.Monthly, ask.Span, today, told: null);
        return
        [
            new PaperSection("overview", Text.Of("bulletin.section_overview"), [.. FigureParts.Overview(plan, content)]),
            new PaperSection("units", Text.Of("bulletin.section_units"), [.. FigureParts.Units(plan, content)]),
        ];
    }
}
