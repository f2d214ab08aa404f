namespace PromoBot.Domain;

/// <summary>What records add to the figures, and what a change of the books changes in them.</summary>
public static class Contributions
{
    /// <summary>Of a project and the money that arrived for it.</summary>
    public static IReadOnlyList<Contribution> Of(Plan plan, ProjectFile file) => Counted(Verdicts.Of(plan, file));

    /// <summary>Of a visit, event, trip or measurement.</summary>
    public static IReadOnlyList<Contribution> Of(Plan plan, Entry act) => Counted(Verdicts.Of(plan, act));

    /// <summary>The multiset difference: what stands in both is in neither list.</summary>
    public static ContributionDelta Delta(IReadOnlyList<Contribution> before, IReadOnlyList<Contribution> after) =>
        new(Without(before, after), Without(after, before));

    /// <summary>The other direction of <see cref="Delta"/>.</summary>
    public static IReadOnlyList<Contribution> Apply(IReadOnlyList<Contribution> before, ContributionDelta delta) =>
        [.. Without(before, delta.Gone), .. delta.New];

    private static IReadOnlyList<Contribution> Counted(IReadOnlyList<Verdict> verdicts) =>
        [.. verdicts.OfType<Verdict.Counts>().Select(verdict => verdict.Contribution)];

    private static List<Contribution> Without(IReadOnlyList<Contribution> all, IReadOnlyList<Contribution> taken)
    {
        var left = taken.GroupBy(one => one).ToDictionary(same => same.Key, same => same.Count());
        var kept = new List<Contribution>();
        foreach (var one in all)
            if (left.TryGetValue(one, out var times) && times > 0)
                left[one] = times - 1;
            else
                kept.Add(one);
        return kept;
    }
}
