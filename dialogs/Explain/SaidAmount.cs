using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Finds the figure by its amount: 这132亿怎么算出来的. It may be what was done, what is left, or a target.</summary>
internal static class SaidAmount
{
    public static Step Answer(Turn turn, Facts facts, IReadOnlyList<Candidate> candidates, Amount amount)
    {
        var found = candidates.Select(one => (Candidate: one, Gap: one.Gap(turn, facts))).ToList();
        if (found.Where(one => Figures(one.Gap).Any(figure => Is(figure, one.Gap, amount))).Select(one => one.Candidate).FirstOrDefault() is { } figure)
            return FigureReply.Of(turn, facts, figure);
        if (found.FirstOrDefault(one => Left(one.Gap).Any(left => Is(left, one.Gap, amount))) is { Candidate: { } left } ofLeft)
            return FigureReply.Of(turn, facts, left, Text.Of("explain.is_left", ("amount", amount), ("target", GapNumbers.Of(ofLeft.Gap, ofLeft.Gap.Target.Expected)), ("done", GapNumbers.Of(ofLeft.Gap, ofLeft.Gap.Verified))));
        if (found.FirstOrDefault(one => Targets(one.Gap).Any(target => Is(target, one.Gap, amount))) is { Candidate: { } target } ofTarget)
            return FigureReply.Of(turn, facts, target, Text.Of(
                Is(ofTarget.Gap.Target.Expected, ofTarget.Gap, amount) ? "explain.is_target" : "explain.is_stretch_target",
                ("amount", amount), ("unit", GapWords.UnitName(turn.Plan, target.Owner)), ("indicator", new Value.Named(target.Indicator.Name))));
        return Step.Say(FigureReply.Unknown(turn, facts, candidates, amount));
    }

    private static IEnumerable<decimal> Figures(Gap gap) =>
        gap.Sums is { } sums ? [sums.Part, sums.Of, sums.Part + sums.PendingPart, sums.Of + sums.PendingOf] : [gap.Verified, gap.Done, gap.Pending];

    private static IEnumerable<decimal> Left(Gap gap) => gap.Sums is not null || gap.Indicator.IsBonus
        ? []
        : new[] { gap.Left, gap.LeftWithPending, gap.StretchLeft ?? 0 }.Where(left => left > 0);

    private static IEnumerable<decimal> Targets(Gap gap) => gap.Sums is not null || gap.Indicator.IsBonus ? [] : [gap.Target.Expected, gap.Target.Stretch ?? gap.Target.Expected];

    /// <summary>As answers round it: who reads 12.35亿元 asks for 12.35亿元.</summary>
    private static bool Is(decimal figure, Gap gap, Amount said)
    {
        var unit = gap.Sums?.In ?? gap.Indicator.Unit;
        var value = said.Min / unit.Size;
        return value != 0 && unit.Currency == said.Currency && Math.Abs(figure - value) <= (decimal.Round(value, 1) == value ? 0.05m : 0.005m);
    }
}
