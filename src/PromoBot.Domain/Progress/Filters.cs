namespace PromoBot.Domain;

/// <summary>What an indicator's filter has against a record; nothing, where the record passes.</summary>
public static class Filters
{
    /// <param name="on">The day whose exchange rate holds.</param>
    public static IEnumerable<Exclusion> Against(Plan plan, Filter filter, Project project, DateOnly on) =>
    [
        .. AgainstInvestment(plan, filter, project, on),
        .. AgainstTags(filter, project.Tags),
        .. AgainstWords(filter, project),
        .. AgainstOrigin(plan, filter, project.From),
        .. AgainstQuality(filter, project),
    ];

    public static IEnumerable<Exclusion> AgainstTags(Filter filter, IReadOnlyList<Tag> tags)
    {
        if (filter.AnyTag.Count > 0 && !filter.AnyTag.Any(tags.Contains))
            yield return new Exclusion.LacksAnyTag(filter.AnyTag);
        foreach (var needed in filter.AllTags.Where(tag => !tags.Contains(tag)))
            yield return new Exclusion.LacksTag(needed);
        foreach (var unwanted in filter.NotTags.Where(tags.Contains))
            yield return new Exclusion.HasTag(unwanted);
    }

    /// <param name="origin">All regions that it lies in, from the largest down.</param>
    public static IEnumerable<Exclusion> AgainstOrigin(Plan plan, Filter filter, IReadOnlyList<string> origin)
    {
        if (filter.From.Count == 0 && !filter.IsFromOutsideProvince)
            yield break;
        if (origin.Count == 0)
            yield return new Exclusion.OriginUnknown();
        else if (filter.From.Count > 0 ? !filter.From.Any(origin.Contains) : origin.Contains(plan.Authority.Home[0]))
            yield return new Exclusion.OtherOrigin(origin, filter.From);
    }

    // A signing often states the contract sum alone; to leave such a project out of 亿元以上 would surprise everybody.
    private static IEnumerable<Exclusion> AgainstInvestment(Plan plan, Filter filter, Project project, DateOnly on)
    {
        if (filter.InvestmentAtLeast is not { } atLeast)
            yield break;
        if (project.Worth is not { } stated)
            yield return new Exclusion.InvestmentUnknown(atLeast);
        else if (!Rates.TryConvert(plan, stated.Floor, Money.Yuan, on, out var yuan))
            yield return new Exclusion.NoRate(stated.Currency, on);
        else if (!Rates.TryConvert(plan, atLeast, Money.Yuan, on, out var threshold))
            yield return new Exclusion.NoRate(atLeast.Currency, on);
        else if (yuan < threshold)
            yield return new Exclusion.InvestmentBelow(atLeast, stated);
    }

    private static IEnumerable<Exclusion> AgainstWords(Filter filter, Project project)
    {
        bool Says(string word) => project.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
            || project.Industry?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
        if (filter.Mentions.Count > 0 && !filter.Mentions.Any(Says))
            yield return new Exclusion.LacksMention(filter.Mentions);
        foreach (var word in filter.Excludes.Where(Says))
            yield return new Exclusion.IsLeftOut(word);
    }

    private static IEnumerable<Exclusion> AgainstQuality(Filter filter, Project project)
    {
        if (filter.IsOfQuality && !project.IsOfQuality)
            yield return new Exclusion.LacksQuality([.. Enum.GetValues<QualityPoint>().Except(project.Quality)]);
    }
}
