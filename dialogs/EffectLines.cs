using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What a report means for the targets of the speaker's unit: the lines at the foot of the card.</summary>
internal static class EffectLines
{
    public static IReadOnlyList<Block> Of(Turn turn, Facts facts, ContributionDelta delta, IReadOnlyList<Step> steps)
    {
        var unit = Owing(turn.Plan, steps.Select(step => step.EffectOn).FirstOrDefault(on => on is not null) ?? turn.Me.Unit);
        var effects = Effects.Of(turn.Plan, delta, facts.Totals, unit, turn.Today);
        IReadOnlyList<Text> lines = [.. effects.Select(Moved), .. Prospects(turn, steps)];
        return lines.Count == 0
            ? []
            : [.. lines.Select(line => new Block.Paragraph(line))];
    }

    /// <summary>A unit that owes nothing itself works for the authority's targets.</summary>
    private static string Owing(Plan plan, string unit) =>
        plan.Indicators.Any(indicator => indicator.Targets.ContainsKey(unit)) ? unit : Indicator.Whole;

    /// <summary>What an officer verified adds nothing: it moves from pending to verified.</summary>
    private static Text Moved(Effect effect) => effect.Before.Done == effect.After.Done
        ? Line(effect, effect.After.IsMet ? "talk.effect_verified_met" : "talk.effect_verified", effect.Before.Verified, effect.After.Verified, effect.After.Left)
        : Line(
            effect,
            effect.After.IsMet ? "talk.effect_met" : effect.After.Pending != 0 ? "talk.effect_pending" : "talk.effect",
            effect.Before.Done,
            effect.After.Done,
            effect.After.LeftWithPending);

    private static Text Line(Effect effect, string key, decimal before, decimal after, decimal left) => Text.Of(
        key,
        ("indicator", new Value.Named(effect.Indicator.Name)),
        ("before", new Value.Number(before)),
        ("after", new Value.Number(after)),
        ("pending", new Value.Number(effect.After.Pending, effect.Indicator.Unit.Name)),
        ("target", new Value.Number(effect.After.Target.Expected, effect.Indicator.Unit.Name)),
        ("left", new Value.Number(Math.Max(left, 0), effect.Indicator.Unit.Name)));

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
