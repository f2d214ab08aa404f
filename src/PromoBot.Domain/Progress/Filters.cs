namespace PromoBot.Domain;

/// <summary>What an indicator's filter has against a record; nothing, where the record passes.</summary>
public static class Filters
{
    /// <param name="on">The day whose exchange rate holds.</param>
    public static IEnumerable<Exclusion> Against(Plan plan, ProjectFilter filter, Project project, DateOnly on) =>
        [.. AgainstInvestment(plan, filter, project, on), .. AgainstTags(filter, project.Tags)];

    public static IEnumerable<Exclusion> AgainstTags(ProjectFilter filter, IReadOnlyList<Tag> tags)
    {
        if (filter.AnyTag.Count > 0 && !filter.AnyTag.Any(tags.Contains))
            yield return new Exclusion.LacksAnyTag(filter.AnyTag);
        foreach (var needed in filter.AllTags.Where(tag => !tags.Contains(tag)))
            yield return new Exclusion.LacksTag(needed);
        foreach (var unwanted in filter.NotTags.Where(tags.Contains))
            yield return new Exclusion.HasTag(unwanted);
    }

    // A signing often states the contract sum alone; to leave such a project out of 亿元以上 would surprise everybody.
    private static IEnumerable<Exclusion> AgainstInvestment(Plan plan, ProjectFilter filter, Project project, DateOnly on)
    {
        if (filter.InvestmentAtLeast is not { } atLeast)
            yield break;
        if ((project.AmountOf(AmountKind.Investment) ?? project.AmountOf(AmountKind.Signed)) is not { } stated)
            yield return new Exclusion.InvestmentUnknown(atLeast);
        else if (!Rates.TryConvert(plan, stated.Floor, Money.Yuan, on, out var yuan))
            yield return new Exclusion.NoRate(stated.Currency, on);
        else if (!Rates.TryConvert(plan, atLeast, Money.Yuan, on, out var threshold))
            yield return new Exclusion.NoRate(atLeast.Currency, on);
        else if (yuan < threshold)
            yield return new Exclusion.InvestmentBelow(atLeast, stated);
    }
}
