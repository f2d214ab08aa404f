using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>The sections of a bulletin that tell figures against targets and calendar.</summary>
internal static class FigureParts
{
    /// <summary>More columns do not fit on a page.</summary>
    private const int MostColumns = 5;

    private const int MostNamed = 4;

    /// <summary>Where half of the units share the last place it tells nothing.</summary>
    private const int MostLast = 3;

    public static IEnumerable<PaperPart> Overview(Plan plan, BulletinContent content)
    {
        var gaps = content.Figures.Select(figure => figure.Gap).Where(gap => !gap.Indicator.IsBonus).ToList();
        if (gaps.Count > 0)
        {
            yield return Paragraph(
                "bulletin.overview",
                ("authority", plan.Authority.Name),
                ("day", BulletinNames.Day(content.At)),
                ("count", gaps.Count),
                ("done", gaps.Count(gap => gap.IsMet)),
                ("ahead", gaps.Count(gap => gap.Status == GapStatus.Ahead)),
                ("behind", gaps.Count(gap => gap.Status is GapStatus.Behind or GapStatus.Missed)));
            foreach (var figure in content.Figures.Where(figure => figure.Gap is { IsSteady: false, IsGrowth: false, Indicator.IsBonus: false })
                .OrderBy(figure => figure.Gap.Indicator.Unit.Currency is null).Take(MostNamed))
                yield return Paragraph(
                    figure.Gap.Pending == 0 ? "bulletin.overview_figure" : "bulletin.overview_figure_pending",
                    ("indicator", new Value.Named(figure.Gap.Indicator.Name)),
                    ("in_span", GapNumbers.Of(figure.Gap, figure.InSpan ?? 0)),
                    ("done", GapNumbers.Of(figure.Gap, figure.Gap.Verified)),
                    ("pending", GapNumbers.Of(figure.Gap, figure.Gap.Pending)),
                    ("share", new Value.Percent(figure.Gap.ShareDone)),
                    ("target", GapNumbers.Target(figure.Gap, figure.Gap.Target.Expected)),
                    ("standing", GapStanding.Of(figure.Gap)));
            yield return new PaperPart.Table(
                BulletinColumns.Of("indicator", "target", "in_span", "done", "pending", "share", "standing"),
                [.. content.Figures.Select(Row)]);
        }
        else
            yield return Paragraph("bulletin.no_targets", ("authority", plan.Authority.Name), ("day", BulletinNames.Day(content.At)));
    }

    /// <summary>Each unit with what it has done of what it owes.</summary>
    public static IEnumerable<PaperPart> Units(Plan plan, BulletinContent content)
    {
        var indicators = plan.Indicators.Where(one => content.Units.Any(unit => unit.Gaps.Any(gap => gap.Indicator == one))).ToList();
        foreach (var some in indicators.Chunk(MostColumns))
            yield return new PaperPart.Table(
                [.. BulletinColumns.Of("unit"), .. some.Select(one => (Value)new Value.Named(one.Name))],
                [
                    .. content.Units.Where(unit => unit.Gaps.Any(gap => some.Contains(gap.Indicator))).Select(unit => (IReadOnlyList<Value>)
                    [
                        GapWords.UnitName(plan, unit.Unit),
                        .. some.Select(one => unit.Gaps.FirstOrDefault(gap => gap.Indicator == one) is { } gap ? Against(gap) : "–"),
                    ]),
                ]);
    }

    public static IEnumerable<PaperPart> Ranks(Plan plan, BulletinContent content)
    {
        if (content.Ranks.Count == 0)
            yield break;
        var first = content.Ranks.Where(one => one.Rank == 1).ToList();
        var last = content.Ranks.Where(one => one.Rank == content.Ranks[^1].Rank).ToList();
        yield return first.Count == content.Ranks.Count
            ? Paragraph("bulletin.ranks_even", ("count", first.Count))
            : last.Count > MostLast
                ? Paragraph("bulletin.ranks_first", ("first", Names(plan, first)))
                : Paragraph("bulletin.ranks", ("first", Names(plan, first)), ("last", Names(plan, last)));
        var risen = content.Ranks.Where(one => one.Moved > 0).ToList();
        var fallen = content.Ranks.Where(one => one.Moved < 0).ToList();
        if (risen.Count > 0)
            yield return Paragraph("bulletin.ranks_risen", ("units", Names(plan, risen)));
        if (fallen.Count > 0)
            yield return Paragraph("bulletin.ranks_fallen", ("units", Names(plan, fallen)));
        yield return new PaperPart.Table(
            BulletinColumns.Of("place", "moved", "unit", "score", "behind"),
            [
                .. content.Ranks.Select(one => (IReadOnlyList<Value>)
                [
                    one.Rank,
                    Moved(one),
                    GapWords.UnitName(plan, one.Unit),
                    new Value.Number(Math.Round(one.Value, 1)),
                    content.Units.FirstOrDefault(unit => unit.Unit == one.Unit)?.Behind.Count ?? 0,
                ]),
            ]);
    }

    /// <summary>Who is behind on what: the units, then the people whose post owes something. A table: who is named here is named by the books.</summary>
    public static IEnumerable<PaperPart> Behind(Plan plan, BulletinContent content)
    {
        var units = content.Units.Where(unit => unit.Behind.Count > 0).ToList();
        if (units.Count == 0 && content.People.Count == 0)
        {
            if (content.Units.Count > 0)
                yield return Paragraph("bulletin.behind_nobody");
            yield break;
        }

        yield return Paragraph("bulletin.behind", ("units", units.Count), ("tasks", units.Sum(unit => unit.Behind.Count)), ("people", content.People.Count));
        yield return new PaperPart.Table(
            BulletinColumns.Of("who", "behind_with"),
            [
                .. units.Select(unit => (IReadOnlyList<Value>)[GapWords.UnitName(plan, unit.Unit), Lines(unit.Behind)]),
                .. content.People.Select(person => (IReadOnlyList<Value>)[person.Person.Name, Lines(person.Gaps)]),
            ]);
    }

    private static Value.Phrases Lines(IEnumerable<Gap> gaps) => new Value.Phrases(
    [
        .. gaps.Select(gap => Text.Of("bulletin.behind_line", ("indicator", new Value.Named(gap.Indicator.Name)), ("figure", Against(gap)), ("standing", GapStanding.Of(gap)))),
    ]);

    private static IReadOnlyList<Value> Row(FigureInSpan figure)
    {
        var gap = figure.Gap;
        return
        [
            new Value.Named(gap.Indicator.Name),
            gap.Indicator.IsBonus ? Text.Of("bulletin.bonus") : GapNumbers.Target(gap, gap.Target.Expected),
            figure.InSpan is { } came ? GapNumbers.Of(gap, came) : "–",
            gap.Lacks is Lack.None or Lack.Whole ? GapNumbers.Of(gap, Math.Round(gap.Verified, gap.Indicator.Unit.IsPercent ? 2 : 6)) : Text.Of("bulletin.unknown"),
            GapNumbers.Of(gap, Math.Round(gap.Pending, gap.Indicator.Unit.IsPercent ? 2 : 6)),
            gap.Indicator.IsBonus || gap.IsSteady ? "–" : new Value.Percent(gap.ShareDone),
            Standing(gap),
        ];
    }

    private static Value Standing(Gap gap) => gap switch
    {
        { Indicator.IsBonus: true } => "–",
        { Lacks: Lack.Base } => Text.Of("bulletin.lacks_base"),
        { Lacks: Lack.Whole } => Text.Of("bulletin.lacks_whole"),
        { Lacks: Lack.Report } => Text.Of("bulletin.lacks_report"),
        _ => GapStanding.Of(gap),
    };

    private static Value Against(Gap gap) => gap switch
    {
        { Lacks: Lack.Base or Lack.Report } => Text.Of("bulletin.unknown"),
        { Indicator.IsBonus: true } => GapNumbers.Of(gap, gap.Verified),
        _ => Text.Of("bulletin.against", ("done", new Value.Number(Math.Round(gap.Verified, gap.Indicator.Unit.IsPercent ? 2 : 6))), ("target", GapNumbers.Target(gap, gap.Target.Expected))),
    };

    private static Value Moved(RankedUnit one) => one.Moved switch
    {
        null => "–",
        > 0 and var up => Text.Of("bulletin.up", ("places", up)),
        < 0 and var down => Text.Of("bulletin.down", ("places", -down)),
        _ => Text.Of("bulletin.same"),
    };

    private static Value.Phrases Names(Plan plan, IEnumerable<RankedUnit> units) =>
        new Value.Phrases([.. units.Select(one => Text.Of("show_gap.name", ("name", GapWords.UnitName(plan, one.Unit))))]);

    private static PaperPart.Paragraph Paragraph(string key, params (string, Value)[] with) => new(Text.Of(key, with));
}
