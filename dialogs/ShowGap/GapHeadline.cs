using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>One indicator alone, in one sentence: a notification shows no more.</summary>
internal static class GapHeadline
{
    public static Text Of(Plan plan, Value unit, Gap gap)
    {
        var (indicator, target) = (new Value.Named(gap.Indicator.Name), GapNumbers.Target(gap, gap.Target.Expected));
        if (!GapLines.HasBar(gap))
            return Text.Of("show_gap.headline_alone", ("unit", unit), ("indicator", indicator), ("words", GapLines.Alone(gap)));
        return gap.Indicator.Measure switch
        {
            Measure.Share => Share(gap, unit, indicator, target),
            Measure.Growth => Growth(gap, unit, indicator, target),
            Measure.Reported { AddsUp: false } => Text.Of(
                gap.IsMet ? "show_gap.headline_reading_met" : "show_gap.headline_reading",
                ("unit", unit), ("indicator", indicator), ("value", GapNumbers.Of(gap, gap.Verified)), ("day", gap.MeasuredOn!.Value), ("target", target),
                ("gap", GapNumbers.Difference(gap, Math.Abs(gap.Left)))),
            _ => Sum(plan, gap, unit, indicator, target),
        };
    }

    private static Text Sum(Plan plan, Gap gap, Value unit, Value indicator, Value target) => Text.Of(
        (gap.IsMet, gap.Indicator.BeatsLastYear) switch
        {
            (true, true) => "show_gap.headline_last_year_met",
            (false, true) => "show_gap.headline_last_year",
            (true, false) => "show_gap.headline_one_met",
            (false, false) => "show_gap.headline_one",
        },
        ("unit", unit),
        ("indicator", gap.Indicator.Span is not Span.Whole && GapSpan.Of(plan, gap) is { } span ? Text.Of("show_gap.name_in_span", ("name", indicator), ("span", span)) : indicator),
        ("done", GapNumbers.Of(gap, gap.Verified)),
        ("share", new Value.Percent(gap.ShareDone)),
        ("target", gap.Indicator.BeatsLastYear ? GapNumbers.Of(gap, gap.Target.Expected) : target),
        ("gap", gap.IsMet ? GapNumbers.Of(gap, Math.Max(-gap.Left, 0)) : GapNumbers.Difference(gap, gap.Left)),
        ("elapsed", new Value.Percent(gap.Elapsed)),
        ("standing", GapStanding.Of(gap)));

    private static Text Share(Gap gap, Value unit, Value indicator, Value target)
    {
        var sums = gap.Sums!;
        return Text.Of(
            gap.IsMet ? "show_gap.headline_share_met" : gap.ToRestore is null ? "show_gap.headline_share_below" : "show_gap.headline_share",
            ("unit", unit), ("indicator", indicator), ("share", GapNumbers.Of(gap, Math.Round(gap.Verified, 2))),
            ("part", GapNumbers.Of(sums, sums.Part)), ("whole", GapNumbers.Of(sums, sums.Of)), ("target", target),
            ("more", GapNumbers.More(sums, gap.ToRestore ?? 0)));
    }

    private static Text Growth(Gap gap, Value unit, Value indicator, Value target)
    {
        var sums = gap.Sums!;
        var needed = GapNumbers.Needed(gap, sums);
        return Text.Of(
            gap.IsMet ? "show_gap.headline_growth_met" : "show_gap.headline_growth",
            ("unit", unit), ("indicator", indicator), ("target", target), ("needed", GapNumbers.Of(sums, needed)), ("part", GapNumbers.Of(sums, sums.Part)),
            ("growth", GapNumbers.Of(gap, Math.Round(gap.Verified, 1))),
            ("share", new Value.Percent(gap.ShareDone)), ("left", GapNumbers.Of(sums, Math.Max(needed - sums.Part, 0))),
            ("elapsed", new Value.Percent(gap.Elapsed)), ("standing", GapStanding.Of(gap)));
    }
}
