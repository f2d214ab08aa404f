namespace PromoBot.Domain;

/// <summary>One sum that an indicator needs: of most the figure itself, of a share the part and the whole.</summary>
/// <param name="Measure">What is added up; never a share or a growth.</param>
/// <param name="Filters">All have to let a record pass.</param>
/// <param name="Currency">In which amounts are added; null for counts.</param>
internal sealed record Tally(Indicator Indicator, Part Part, Measure Measure, IReadOnlyList<Filter> Filters, string? Currency)
{
    public static IEnumerable<Tally> Of(Plan plan) => plan.Indicators.SelectMany(Of);

    public IEnumerable<Exclusion> Against(Plan plan, Project project, DateOnly on) =>
        Filters.SelectMany(filter => PromoBot.Domain.Filters.Against(plan, filter, project, on));

    private static IReadOnlyList<Tally> Of(Indicator indicator) => indicator.Measure switch
    {
        Measure.Share share =>
        [
            new Tally(indicator, Part.Counted, share.Of, [share.Among, indicator.Filter], share.In.Currency),
            new Tally(indicator, Part.Whole, share.Of, [share.Among], share.In.Currency),
        ],
        Measure.Growth growth => [new Tally(indicator, Part.Counted, growth.Of, [indicator.Filter], growth.In.Currency)],
        var summed => [new Tally(indicator, Part.Counted, summed, [indicator.Filter], indicator.Unit.Currency)],
    };
}
