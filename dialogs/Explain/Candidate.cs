using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A figure that may be the one asked about.</summary>
internal sealed record Candidate(string Owner, Indicator Indicator, DateOnly At, int Skip)
{
    /// <summary>Fits on one card.</summary>
    public const int PageSize = 8;

    /// <summary>More cannot be chosen from, and each is a query.</summary>
    private const int Most = 24;

    /// <summary>
    /// Those asked about; where only an amount was said, every figure of the unit and the authority that is money. The authority's
    /// where the unit neither owes an indicator nor was named.
    /// </summary>
    public static IReadOnlyList<Candidate> Of(Turn turn, Act act, ExplainAsk ask)
    {
        var amounts = act.Slots.Amounts;
        var isOpen = amounts.Count > 0 && turn.Tap is null;
        var indicators = isOpen && act.Slots.Indicator is null
            ? [.. turn.Plan.Indicators.Where(one => Currency(one) is { } currency && amounts.Any(amount => amount.Currency == currency))]
            : ask.In(turn.Plan);
        return
        [
            .. indicators.Where(one => !one.IsByPerson || ask.Owner.StartsWith('@'))
                .SelectMany(one => Owners(one, ask.Owner, isOpen, ask.IsOwnerSure), (one, owner) => new Candidate(owner, one, ask.At, ask.Skip))
                .Distinct()
                .Take(Most),
        ];
    }

    /// <summary>The gap that shows the figure.</summary>
    public Gap Gap(Turn turn, Facts facts) => Figure.Of(turn.Plan, Indicator, facts.Totals, Owner, At);

    public BackingOf Backing(Plan plan)
    {
        var span = Indicator.Span.At(plan.Period, At);
        var part = Indicator.Measure switch
        {
            Measure.Share => Part.Whole,
            Measure.Reported { AddsUp: false } => Part.Reading,
            _ => Part.Counted,
        };
        // A measured value from before the span still stands; and it is only of who owes it.
        var first = part == Part.Reading ? DateOnly.MinValue : span.First;
        var last = At < span.Last || part == Part.Reading ? At : span.Last;
        IReadOnlyList<string>? units = part == Part.Reading ? [Owner] : Owner == Indicator.Whole ? null : plan.WithUnitsBelow(Owner);
        return new BackingOf(Indicator.Id, Owner, units, part, new Period(first, last < first ? first : last), Skip, PageSize);
    }

    private static IEnumerable<string> Owners(Indicator indicator, string owner, bool isOpen, bool isSure)
    {
        if (isSure || isOpen || indicator.Targets.ContainsKey(owner))
            yield return owner;
        if (owner != Indicator.Whole && (isOpen || !isSure) && (isOpen || !indicator.Targets.ContainsKey(owner)))
            yield return Indicator.Whole;
    }

    private static string? Currency(Indicator indicator) => indicator.Measure switch
    {
        Measure.Share share => share.In.Currency,
        Measure.Growth growth => growth.In.Currency,
        _ => indicator.Unit.Currency,
    };
}
