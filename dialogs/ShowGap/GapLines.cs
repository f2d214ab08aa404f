using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A gap in sentences, by the kind of indicator: what stands below its bar.</summary>
internal static class GapLines
{
    public static IEnumerable<Text> Of(Plan plan, Gap gap, Tier? tier, bool isOneSpan) =>
    [
        InSpan(plan, gap, Targets(gap, tier), isOneSpan),
        .. gap.Indicator.Measure switch
        {
            Measure.Share => Share(gap, tier),
            Measure.Growth => Growth(gap, tier),
            Measure.Reported { AddsUp: false } => Reading(gap, tier),
            _ when gap.Indicator.BeatsLastYear => LastYear(gap),
            _ => Sum(gap, tier),
        },
    ];

    /// <summary>Instead of a bar, where there is none to draw: a bonus item, or a figure that lacks something.</summary>
    public static Text Alone(Gap gap) => gap switch
    {
        { Indicator.IsBonus: true } => Text.Of("show_gap.bonus", ("done", GapNumbers.Of(gap, gap.Done))),
        { Lacks: Lack.Base, Sums: { } sums } => Text.Of(
            "show_gap.no_base", ("year", GapNumbers.BaseYear(gap)), ("part", GapNumbers.Of(sums, sums.Part)), ("target", GapNumbers.Target(gap, gap.Target.Expected))),
        { Lacks: Lack.Whole } => Text.Of("show_gap.no_whole", ("target", GapNumbers.Target(gap, gap.Target.Expected))),
        { Lacks: Lack.Report } => gap.Pending != 0
            ? Text.Of("show_gap.no_report_yet", ("pending", GapNumbers.Of(gap, gap.Pending)), ("target", GapNumbers.Target(gap, gap.Target.Expected)))
            : Text.Of("show_gap.no_report", ("target", GapNumbers.Target(gap, gap.Target.Expected))),
        _ => throw new InvalidOperationException($"{gap.Indicator.Id} lacks nothing."),
    };

    /// <summary>Whether there is a bar to draw.</summary>
    public static bool HasBar(Gap gap) => !gap.Indicator.IsBonus && gap.Lacks == Lack.None;

    private static Text InSpan(Plan plan, Gap gap, Text targets, bool isOneSpan) => GapSpan.Of(plan, gap) switch
    {
        { } span when !isOneSpan && !gap.IsSteady =>
            Text.Of("show_gap.of_span_elapsed", ("span", span), ("line", targets), ("elapsed", new Value.Percent(gap.Elapsed))),
        { } span => Text.Of("show_gap.of_span", ("span", span), ("line", targets)),
        null => targets,
    };

    private static Text Targets(Gap gap, Tier? tier) => (tier, gap.Target.Stretch) switch
    {
        _ when gap.Indicator.BeatsLastYear => Text.Of("show_gap.target_last_year", ("target", GapNumbers.Of(gap, gap.Target.Expected))),
        (Tier.Stretch, _) => Text.Of("show_gap.target_stretch", ("stretch", GapNumbers.Target(gap, gap.Target.Expected))),
        (null, { } stretch) => Text.Of(
            "show_gap.target_both", ("expected", GapNumbers.Target(gap, gap.Target.Expected)), ("stretch", GapNumbers.Target(gap, stretch))),
        _ => Text.Of("show_gap.target", ("expected", GapNumbers.Target(gap, gap.Target.Expected))),
    };

    private static IEnumerable<Text> Sum(Gap gap, Tier? tier) => [Done(gap, tier), .. Pending(gap), .. GapStanding.Line(gap)];

    private static Text Done(Gap gap, Tier? tier)
    {
        var key = gap.Left < 0 ? "show_gap.done_over" : gap.IsMet ? "show_gap.done_met" : "show_gap.done";
        var (done, share) = (GapNumbers.Of(gap, gap.Verified), new Value.Percent(gap.ShareDone));
        var left = gap.IsMet ? GapNumbers.Of(gap, Math.Abs(gap.Left)) : GapNumbers.Difference(gap, gap.Left);
        return tier is null && gap.StretchLeft is { } stretch && !gap.IsStretchMet
            ? Text.Of($"{key}_both", ("done", done), ("share", share), ("gap", left), ("stretch", GapNumbers.Difference(gap, stretch)))
            : Text.Of(key, ("done", done), ("share", share), ("gap", left));
    }

    private static IEnumerable<Text> Pending(Gap gap)
    {
        if (gap.Pending != 0)
            yield return Text.Of("show_gap.pending", ("pending", GapNumbers.Of(gap, gap.Pending)), ("gap", GapNumbers.Of(gap, Math.Max(0, GapNumbers.Missing(gap, gap.LeftWithPending)))));
    }

    /// <summary>The part and the whole, and how much more in the part would be enough.</summary>
    private static IEnumerable<Text> Share(Gap gap, Tier? tier)
    {
        var sums = gap.Sums!;
        yield return Text.Of(
            "show_gap.share_now", ("whole", GapNumbers.Of(sums, sums.Of)), ("part", GapNumbers.Of(sums, sums.Part)), ("share", GapNumbers.Of(gap, Math.Round(gap.Verified, 2))));
        if (sums.PendingOf != 0)
            yield return Text.Of("show_gap.share_pending", ("whole", GapNumbers.Of(sums, sums.PendingOf)), ("share", GapNumbers.Of(gap, Math.Round(gap.Done, 2))));
        yield return gap.IsMet ? GapStanding.Of(gap)
            : gap.ToRestore is { } more ? Text.Of("show_gap.restore", ("more", GapNumbers.More(sums, more)), ("target", GapNumbers.Target(gap, gap.Target.Expected)))
            : GapStanding.Of(gap);
        if (tier is null && gap is { IsMet: true, IsStretchMet: false, Target.Stretch: { } stretch }
            && (gap with { Target = new Tiers(stretch, null) }).ToRestore is { } further)
            yield return Text.Of("show_gap.restore", ("more", GapNumbers.More(sums, further)), ("target", GapNumbers.Target(gap, stretch)));
    }

    private static IEnumerable<Text> Growth(Gap gap, Tier? tier)
    {
        var sums = gap.Sums!;
        yield return Text.Of(
            "show_gap.growth_base", ("year", GapNumbers.BaseYear(gap)), ("base", GapNumbers.Of(sums, sums.Of)), ("needed", GapNumbers.Of(sums, GapNumbers.Needed(gap, sums))));
        yield return Text.Of(
            gap.IsMet ? "show_gap.growth_met" : "show_gap.growth_done",
            ("part", GapNumbers.Of(sums, sums.Part)),
            ("share", new Value.Percent(gap.ShareDone)),
            ("left", GapNumbers.Of(sums, Math.Max(GapNumbers.Needed(gap, sums) - sums.Part, 0))),
            ("growth", GapNumbers.Of(gap, Math.Round(gap.Verified, 1))));
        if (sums.PendingPart != 0)
            yield return Text.Of("show_gap.growth_pending", ("pending", GapNumbers.Of(sums, sums.PendingPart)));
        if (tier is null && gap.Target.Stretch is { } stretch && !gap.IsStretchMet)
            yield return Text.Of("show_gap.growth_stretch", ("stretch", GapNumbers.Target(gap, stretch)), ("left", GapNumbers.Of(sums, Math.Max((sums.Of * (1 + (stretch / 100))) - sums.Part, 0))));
        foreach (var line in GapStanding.Line(gap))
            yield return line;
    }

    private static IEnumerable<Text> Reading(Gap gap, Tier? tier)
    {
        var key = gap.IsMet ? "show_gap.reading_met" : "show_gap.reading";
        yield return Text.Of(key, ("value", GapNumbers.Of(gap, gap.Verified)), ("day", gap.MeasuredOn!.Value), ("gap", GapNumbers.Difference(gap, Math.Abs(gap.Left))));
        if (gap.Pending != 0)
            yield return Text.Of("show_gap.reading_pending", ("value", GapNumbers.Of(gap, gap.Done)));
        if (tier is null && gap is { IsMet: true, IsStretchMet: false, StretchLeft: { } stretch })
            yield return Text.Of("show_gap.reading_stretch", ("gap", GapNumbers.Difference(gap, stretch)));
    }

    /// <summary>Against last year's result, by now at an even pace and in full.</summary>
    private static IEnumerable<Text> LastYear(Gap gap)
    {
        // Half a project is none.
        var by = gap.Indicator.Unit.Currency is null ? Math.Round(gap.LastYearByNow!.Value, MidpointRounding.AwayFromZero) : GapNumbers.Rounded(gap.LastYearByNow!.Value);
        var ahead = gap.Verified - by;
        yield return Text.Of(
            ahead < 0 ? "show_gap.last_year_less" : "show_gap.last_year_more",
            ("done", GapNumbers.Of(gap, gap.Verified)), ("by_now", GapNumbers.Of(gap, by)), ("difference", GapNumbers.Of(gap, Math.Abs(ahead))));
        yield return gap.IsMet
            ? Text.Of("show_gap.last_year_beaten", ("over", GapNumbers.Of(gap, gap.Verified - gap.Target.Expected)))
            : Text.Of("show_gap.last_year_left", ("gap", GapNumbers.Difference(gap, gap.Left)), ("share", new Value.Percent(gap.ShareDone)));
        foreach (var line in Pending(gap).Concat(GapStanding.Line(gap)))
            yield return line;
    }
}
