namespace PromoBot.Domain;

/// <summary>What a change of the books does to one indicator of a unit.</summary>
public sealed record Effect(Gap Before, Gap After)
{
    public Indicator Indicator => After.Indicator;
}

/// <summary>An indicator that a project will count in once it gets to a stage.</summary>
public sealed record Prospect(Indicator Indicator, Stage Needed);

/// <summary>What a report means for the target.</summary>
public static class Effects
{
    /// <summary>The indicators that the unit owes and the change moves, in the plan's order.</summary>
    /// <param name="totalsBefore">As for <see cref="Gaps.Of"/>, before the change.</param>
    /// <param name="unit"><see cref="Indicator.Whole"/> for the authority: what a unit does not owe, the authority may.</param>
    public static IReadOnlyList<Effect> Of(
        Plan plan, ContributionDelta delta, IReadOnlyList<Total> totalsBefore, string unit, DateOnly at) =>
        [.. Gaps.Of(plan, totalsBefore, unit, at)
            .Zip(Gaps.Of(plan, Totals.Apply(totalsBefore, delta), unit, at), (before, after) => new Effect(before, after))
            .Where(effect => effect.Before != effect.After)];

    /// <summary>Indicators that lack nothing but the stage (签约后可计入).</summary>
    public static IReadOnlyList<Prospect> Prospects(Plan plan, Project project) =>
        [.. from verdict in Verdicts.Of(plan, new ProjectFile(project, [])).OfType<Verdict.Excluded>()
            where verdict is { Part: Part.Counted, Why: [Exclusion.NotReached] } && !plan.Find(verdict.Indicator)!.IsByPerson
            select new Prospect(plan.Find(verdict.Indicator)!, ((Exclusion.NotReached)verdict.Why[0]).Needed)];
}
