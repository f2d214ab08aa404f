using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Each rule that keeps a record out, in words, with what would make it count.</summary>
internal static class ExclusionWords
{
    public static Text Of(Plan plan, Indicator indicator, IReadOnlyList<Exclusion> why)
    {
        var reasons = new Value.Phrases([.. why.Select(one => Reason(indicator, one))]);
        // Where one rule can never be met, how to meet the others is of no use.
        var remedies = why.Select(one => Remedy(plan, one)).ToList();
        return remedies.Contains(null)
            ? Text.Of("explain.not_counted", ("why", reasons))
            : Text.Of("explain.not_counted_yet", ("why", reasons), ("remedy", new Value.Phrases([.. remedies.OfType<Text>()])));
    }

    private static Text Reason(Indicator indicator, Exclusion why) => why switch
    {
        Exclusion.Withdrawn => Text.Of("explain.why_withdrawn"),
        Exclusion.Rejected { Reason: { } reason } => Text.Of("explain.why_rejected", ("reason", RecordState.Reason(reason))),
        Exclusion.Rejected => Text.Of("explain.why_rejected_bare"),
        Exclusion.OutsidePeriod one => Text.Of("explain.why_outside_period", ("day", one.Date), ("from", one.Period.First), ("to", one.Period.Last)),
        Exclusion.NotReached one => Text.Of("explain.why_not_reached", ("stage", Labels.Of(one.Needed))),
        Exclusion.Lost => Text.Of("explain.why_lost"),
        Exclusion.InvestmentUnknown one => Text.Of("explain.why_investment_unknown", ("least", Sum(one.AtLeast))),
        Exclusion.InvestmentBelow one => Text.Of("explain.why_investment_below", ("stated", new Value.Sum(one.Stated)), ("least", Sum(one.AtLeast))),
        Exclusion.AmountUnknown one => Text.Of("explain.why_amount_unknown", ("kinds", new Value.Phrases([.. one.Kinds.Select(Labels.Of)]))),
        Exclusion.NoRate one => Text.Of("explain.why_no_rate", ("currency", one.Currency), ("day", one.On)),
        Exclusion.LacksAnyTag one => Text.Of("explain.why_lacks_any_tag", ("tags", Tags(one.Needed))),
        Exclusion.LacksTag one => Text.Of("explain.why_lacks_tag", ("tag", Labels.Of(one.Needed))),
        Exclusion.HasTag one => Text.Of("explain.why_has_tag", ("tag", Labels.Of(one.Unwanted))),
        Exclusion.LacksMention one => Text.Of("explain.why_lacks_mention", ("words", new Value.Names(one.Words))),
        Exclusion.IsLeftOut one => Text.Of("explain.why_left_out", ("word", one.Word)),
        Exclusion.OriginUnknown => Text.Of("explain.why_origin_unknown"),
        Exclusion.OtherOrigin { Wanted.Count: 0 } one => Text.Of("explain.why_from_home", ("origin", Deepest(one.Origin))),
        Exclusion.OtherOrigin one => Text.Of("explain.why_other_origin", ("origin", Deepest(one.Origin)), ("wanted", new Value.Names(one.Wanted))),
        Exclusion.LacksQuality one => Text.Of("explain.why_lacks_quality", ("points", new Value.Phrases([.. one.Missing.Select(point => Text.Of($"explain.quality_{Key(point)}"))]))),
        Exclusion.OtherKind one => Text.Of("explain.why_other_kind", ("kind", Labels.Of(one.Kind))),
        Exclusion.OtherDirection one => Text.Of("explain.why_other_direction", ("direction", Labels.Of(one.Direction))),
        Exclusion.OtherEvent one => Text.Of("explain.why_other_event", ("kind", Text.Of($"explain.event_{Key(one.Kind)}"))),
        Exclusion.NotDone { State: ActState.Cancelled } => Text.Of("explain.why_cancelled"),
        Exclusion.NotDone => Text.Of("explain.why_not_done"),
        Exclusion.TooNear { Level: { } level } one => Text.Of("explain.why_too_near", ("level", Labels.Of(level)), ("least", Labels.Of(one.AtLeast))),
        Exclusion.TooNear one => Text.Of("explain.why_place_unknown", ("least", Labels.Of(one.AtLeast))),
        Exclusion.OwedByNobody => Text.Of("explain.why_owed_by_nobody"),
        var other => throw new InvalidOperationException($"No words for {other}, which keeps a record out of {indicator.Id}."),
    };

    /// <summary>What would make it count; null where nothing would.</summary>
    private static Text? Remedy(Plan plan, Exclusion why) => why switch
    {
        Exclusion.Withdrawn => Text.Of("explain.fix_withdrawn"),
        Exclusion.Rejected => Text.Of("explain.fix_rejected"),
        Exclusion.NotReached one => Text.Of("explain.fix_not_reached", ("stage", Labels.Of(one.Needed))),
        Exclusion.InvestmentUnknown => Text.Of("explain.fix_investment_unknown"),
        Exclusion.AmountUnknown one => Text.Of("explain.fix_amount_unknown", ("kinds", new Value.Phrases([.. one.Kinds.Select(Labels.Of)]))),
        Exclusion.NoRate one => Text.Of("explain.fix_no_rate", ("currency", one.Currency)),
        Exclusion.LacksAnyTag => Text.Of("explain.fix_tag"),
        Exclusion.LacksTag => Text.Of("explain.fix_tag"),
        Exclusion.OriginUnknown => Text.Of("explain.fix_origin_unknown"),
        Exclusion.LacksQuality => Text.Of("explain.fix_quality"),
        Exclusion.NotDone { State: ActState.Planned } => Text.Of("explain.fix_not_done"),
        Exclusion.TooNear { Level: null } => Text.Of("explain.fix_place_unknown"),
        Exclusion.OwedByNobody => Text.Of("explain.fix_owed_by_nobody"),
        Exclusion.Lost => Text.Of("explain.fix_lost"),
        Exclusion.OutsidePeriod one when one.Date > plan.Period.Last => Text.Of("explain.fix_next_plan"),
        _ => null,
    };

    private static Value.Sum Sum(Money money) => new Value.Sum(new Amount(null, money.Value, money.Currency));

    private static Value.Phrases Tags(IReadOnlyList<Tag> tags) => new Value.Phrases([.. tags.Select(Labels.Of)]);

    private static string Deepest(IReadOnlyList<string> regions) => string.Concat(regions);

    /// <summary>RealOperation → real_operation.</summary>
    private static string Key<T>(T one)
        where T : struct, Enum =>
        string.Concat(one.ToString().Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
