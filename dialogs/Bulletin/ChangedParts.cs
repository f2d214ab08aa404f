using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>
/// What has changed since the bulletin before told its figures: late reports (补报), verification, corrections. They count in their
/// own month; the released bulletin stays as it was, and this one tells.
/// </summary>
internal static class ChangedParts
{
    private const int MostLines = 20;

    public static IEnumerable<PaperPart> Of(Plan plan, BulletinContent content, Bulletin? prior, IReadOnlyList<Total> totals)
    {
        var rows = prior is { IsReleased: true } && prior.At == content.Before ? Figures(plan, prior, totals).ToList() : [];
        if (rows.Count > 0)
        {
            yield return new PaperPart.Paragraph(Text.Of("bulletin.changed", ("name", BulletinNames.Of(prior!.Kind, prior.Span)), ("count", rows.Count)));
            yield return new PaperPart.Table(
                BulletinColumns.Of("indicator", "unit", "told", "now_is", "difference"),
                rows);
        }

        if (content.Late.Count == 0)
            yield break;
        yield return new PaperPart.Paragraph(Text.Of("bulletin.late", ("count", content.Late.Count)));
        foreach (var entry in content.Late.Take(MostLines))
            yield return new PaperPart.Paragraph(Text.Of(
                "bulletin.late_line",
                ("what", Name(entry, content.News.Projects)),
                ("unit", GapWords.UnitName(plan, entry.Unit)),
                ("reported", BulletinNames.Day(entry.ReportedOn!.Value))));
    }

    private static IEnumerable<IReadOnlyList<Value>> Figures(Plan plan, Bulletin prior, IReadOnlyList<Total> totals)
    {
        foreach (var of in prior.Figures.GroupBy(figure => figure.Unit, StringComparer.Ordinal))
        {
            var now = Gaps.Of(plan, totals, of.Key, prior.At);
            foreach (var told in of)
                if (now.FirstOrDefault(gap => gap.Indicator.Id == told.Indicator) is { } gap && (gap.Verified != told.Verified || gap.Pending != told.Pending))
                    yield return
                    [
                        new Value.Named(gap.Indicator.Name),
                        GapWords.UnitName(plan, of.Key),
                        Figure(gap, told.Verified, told.Pending),
                        Figure(gap, gap.Verified, gap.Pending),
                        Difference(gap, gap.Done - told.Done),
                    ];
        }
    }

    private static Value Figure(Gap gap, decimal verified, decimal pending) => pending == 0
        ? GapNumbers.Of(gap, Math.Round(verified, 6))
        : Text.Of("bulletin.with_pending", ("done", GapNumbers.Of(gap, Math.Round(verified, 6))), ("pending", GapNumbers.Of(gap, Math.Round(pending, 6))));

    private static Text Difference(Gap gap, decimal difference) => difference switch
    {
        > 0 => Text.Of("bulletin.more", ("number", GapNumbers.Of(gap, Math.Round(difference, 6)))),
        < 0 => Text.Of("bulletin.less", ("number", GapNumbers.Of(gap, Math.Round(-difference, 6)))),
        _ => Text.Of("bulletin.verified_since"),
    };

    private static Text Name(Entry entry, IReadOnlyList<Project> projects) => entry switch
    {
        Visit visit => Text.Of("bulletin.late_visit", ("day", BulletinNames.Day(visit.Date)), ("companies", new Value.Names(visit.Companies))),
        Trip trip => Text.Of("bulletin.late_trip", ("day", BulletinNames.Day(trip.Date)), ("places", new Value.Names(trip.Places))),
        Event held => Text.Of("bulletin.late_event", ("day", BulletinNames.Day(held.Date)), ("name", EventCard.Name(held))),
        Receipt receipt => Text.Of(
            "bulletin.late_receipt",
            ("day", BulletinNames.Day(receipt.Date)),
            ("name", projects.FirstOrDefault(project => project.Id == receipt.Project)?.Name ?? receipt.Project),
            ("amount", new Amount(receipt.Kind, receipt.Money.Value, receipt.Money.Currency))),
        _ => throw new InvalidOperationException($"No name for {entry.GetType().Name}."),
    };
}
