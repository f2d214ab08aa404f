using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What a report means for the targets of the speaker's unit: the lines at the foot of the card.</summary>
internal static class EffectLines
{
    public static IReadOnlyList<Block> Of(Turn turn, Facts facts, ContributionDelta delta, IReadOnlyList<Step> steps)
    {
        var unit = Owing(turn.Plan, turn.Me.Unit);
        var effects = Effects.Of(turn.Plan, delta, facts.Totals, unit, turn.Today);
        IReadOnlyList<Text> lines = [.. effects.Select(Moved), .. Prospects(turn, steps)];
        return lines.Count == 0
            ? []
            : [.. lines.Select(line => new Block.Paragraph(line))];
    }

    /// <summary>A unit that owes nothing itself works for the authority's targets.</summary>
    private static string Owing(Plan plan, string unit) =>
        plan.Indicators.Any(indicator => indicator.Targets.ContainsKey(unit)) ? unit : Indicator.Whole;

    private static Text Moved(Effect effect) => Text.Of(
        effect.After.IsMet ? "talk.effect_met" : "talk.effect",
        ("indicator", new Value.Named(effect.Indicator.Name)),
        ("before", new Value.Number(effect.Before.Done)),
        ("after", new Value.Number(effect.After.Done)),
        ("target", new Value.Number(effect.After.Target.Expected, effect.Indicator.Unit.Name)),
        ("left", new Value.Number(Math.Max(effect.After.LeftWithPending, 0), effect.Indicator.Unit.Name)));

    /// <summary>What a project just written would count in once it gets there.</summary>
    private static IEnumerable<Text> Prospects(Turn turn, IReadOnlyList<Step> steps) =>
        from project in steps.SelectMany(step => step.Changes).Select(change => change.After).OfType<Project>()
        where !project.IsWithdrawn
        from stage in Effects.Prospects(turn.Plan, project).GroupBy(prospect => prospect.Needed)
        select Text.Of(
            "talk.prospect",
            ("name", project.Name),
            ("stage", Labels.Of(stage.Key)),
            ("indicators", new Value.Phrases([.. stage.Select(prospect => Text.Of("talk.indicator", ("name", new Value.Named(prospect.Indicator.Name))))])));
}
