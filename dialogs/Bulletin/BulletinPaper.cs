using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Puts the content of a bulletin into words and tables.</summary>
internal static class BulletinPaper
{
    public const string Overview = "overview";
    public const string Highlights = "highlights";

    /// <param name="issuer">Name of the unit that issues it.</param>
    /// <param name="prior">The released bulletin of the span before; null where there is none.</param>
    /// <param name="totals">What <paramref name="prior"/> told is looked up in again.</param>
    public static Paper Of(Plan plan, IReadOnlyList<Person> people, BulletinContent content, string issuer, Bulletin? prior, IReadOnlyList<Total> totals, DateOnly today)
    {
        IEnumerable<(string Key, IEnumerable<PaperPart> Parts)> sections =
        [
            (Overview, FigureParts.Overview(plan, content)),
            ("units", FigureParts.Units(plan, content)),
            ("ranks", FigureParts.Ranks(plan, content)),
            ("activity", RecordParts.Activity(plan, content)),
            ("projects", RecordParts.Projects(plan, content)),
            ("behind", FigureParts.Behind(plan, content)),
            (Highlights, RecordParts.Highlights(plan, people, content)),
            ("changes", ChangedParts.Of(plan, content, prior, totals)),
        ];
        var written = sections.Select(one => (one.Key, Parts: one.Parts.ToList())).Where(one => one.Parts.Count > 0 || one.Key == Highlights).ToList();
        return new Paper(
            BulletinNames.Title(plan, content.Kind, content.Span),
            [Text.Of("bulletin.as_of", ("day", BulletinNames.Day(content.At)))],
            [.. written.Select(one => new PaperSection(one.Key, Text.Of("bulletin.section_" + one.Key), one.Parts))],
            [issuer, BulletinNames.Day(today)]);
    }

    /// <summary>What the next bulletin has to know of this one.</summary>
    public static IReadOnlyList<KeptFigure> Kept(BulletinContent content) =>
    [
        .. content.Figures.Select(figure => Kept(Indicator.Whole, figure.Gap)),
        .. content.Units.SelectMany(unit => unit.Gaps.Select(gap => Kept(unit.Unit, gap))),
    ];

    private static KeptFigure Kept(string unit, Gap gap) => new(gap.Indicator.Id, unit, gap.Verified, gap.Pending);
}
