using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>The sentence that says what a figure is made of.</summary>
internal static class FigureLead
{
    public static Text Of(Plan plan, string owner, Gap gap, Backing backing)
    {
        var (unit, indicator, figure) = (GapWords.UnitName(plan, owner), new Value.Named(gap.Indicator.Name), Figure(gap));
        var day = gap.Schedule.At;
        return gap switch
        {
            { Lacks: Lack.Report } when backing.Count == 0 => Text.Of("explain.lead_no_report", ("unit", unit), ("indicator", indicator)),
            _ when backing.Of.Part == Part.Reading =>
                Text.Of("explain.lead_reading", ("unit", unit), ("indicator", indicator), ("figure", figure), ("count", backing.Count)),
            _ when backing.Count == 0 => Text.Of("explain.lead_none", ("unit", unit), ("indicator", indicator), ("day", day)),
            { Indicator.Measure: Measure.Share, Sums: { } sums } => Text.Of(
                "explain.lead_share", ("unit", unit), ("indicator", indicator), ("figure", figure), ("count", backing.Count),
                ("part", GapNumbers.Of(sums, sums.Part + sums.PendingPart)), ("whole", GapNumbers.Of(sums, sums.Of + sums.PendingOf)), ("day", day)),
            { Lacks: Lack.Base, Sums: { } sums } => Text.Of(
                "explain.lead_no_base", ("unit", unit), ("indicator", indicator), ("count", backing.Count), ("year", GapNumbers.BaseYear(gap)),
                ("part", GapNumbers.Of(sums, sums.Part + sums.PendingPart)), ("day", day)),
            { IsGrowth: true, Sums: { } sums } => Text.Of(
                "explain.lead_growth", ("unit", unit), ("indicator", indicator), ("figure", figure), ("count", backing.Count), ("year", GapNumbers.BaseYear(gap)),
                ("part", GapNumbers.Of(sums, sums.Part + sums.PendingPart)), ("base", GapNumbers.Of(sums, sums.Of)), ("day", day)),
            { Pending: not 0 } => Text.Of(
                "explain.lead_pending", ("unit", unit), ("indicator", indicator), ("figure", figure), ("count", backing.Count), ("day", day),
                ("verified", GapNumbers.Of(gap, gap.Verified)), ("pending", GapNumbers.Of(gap, gap.Pending))),
            _ => Text.Of("explain.lead", ("unit", unit), ("indicator", indicator), ("figure", figure), ("count", backing.Count), ("day", day)),
        };
    }

    /// <summary>What is done, verified and pending together: all that is listed.</summary>
    public static Value Figure(Gap gap) => gap switch
    {
        { Lacks: Lack.Base or Lack.Whole, Sums: { } sums } => GapNumbers.Of(sums, sums.Part + sums.PendingPart),
        _ => GapNumbers.Of(gap, gap.Sums is null ? gap.Done : Math.Round(gap.Done, 2)),
    };
}
