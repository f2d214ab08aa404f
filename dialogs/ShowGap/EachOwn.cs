using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Indicators that units owe each for itself while the authority has no target of its own (13 家责任单位各 1 户).</summary>
public static class EachOwn
{
    public static IReadOnlyList<Indicator> In(Plan plan) =>
        [.. plan.Indicators.Where(indicator => indicator.Targets.Count > 0 && !indicator.Targets.ContainsKey(Indicator.Whole))];

    /// <summary>A row for each unit, the furthest from its target first.</summary>
    public static Reply Reply(Turn turn, GapAsk ask, Facts facts, IReadOnlyList<Indicator> indicators)
    {
        var owed = indicators.Select(indicator => (Indicator: indicator, Gaps: Of(turn.Plan, indicator, facts, ask.At))).ToList();
        return new Reply(
            Text.Of(
                "show_gap.each_own",
                ("indicators", new Value.Phrases([.. indicators.Select(one => Text.Of("show_gap.name", ("name", new Value.Named(one.Name))))])),
                ("count", owed.Sum(one => one.Gaps.Count)),
                ("done", owed.Sum(one => one.Gaps.Count(row => row.Gap.IsMet)))),
            [.. owed.Select(one => Table(turn.Plan, one.Indicator, one.Gaps))],
            GapReplies.NextSteps(turn, ask, 0, []));
    }

    private static List<(string Unit, Gap Gap)> Of(Plan plan, Indicator indicator, Facts facts, DateOnly at) =>
        [.. from unit in indicator.Targets.Keys
            from gap in Gaps.Of(plan, facts.Totals, unit, at)
            where gap.Indicator == indicator
            orderby gap.ShareDone
            select (unit, gap)];

    private static Block.Table Table(Plan plan, Indicator indicator, IReadOnlyList<(string Unit, Gap Gap)> rows) => new(
        [Text.Of("show_gap.column_unit"), Text.Of("show_gap.name", ("name", new Value.Named(indicator.Name))), Text.Of("show_gap.column_expected"), Text.Of("show_gap.column_stretch")],
        [.. rows.Select(row => (IReadOnlyList<Value>)
        [
            GapWords.UnitName(plan, row.Unit),
            new Value.Number(row.Gap.Done, indicator.Unit.Name),
            new Value.Number(row.Gap.Target.Expected, indicator.Unit.Name),
            row.Gap.Target.Stretch is { } stretch ? new Value.Number(stretch, indicator.Unit.Name) : "–",
        ])]);
}
