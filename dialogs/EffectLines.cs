using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What a report means for the targets of the speaker's unit, and of the authority where the unit has none: the lines at the foot of the card.</summary>
internal static class EffectLines
{
    public static IReadOnlyList<Block> Of(Turn turn, Facts facts, ContributionDelta delta, IReadOnlyList<Step> steps)
    {
        var (plan, unit) = (turn.Plan, steps.Select(step => step.EffectOn).FirstOrDefault(on => on is not null) ?? turn.Me.Unit);
        var own = Effects.Of(plan, delta, facts.Totals, unit, turn.Today);
        var whole = Effects.Of(plan, delta, facts.Totals, Indicator.Whole, turn.Today).Where(effect => !effect.Indicator.Targets.ContainsKey(unit));
        // A unit that owes nothing itself works for the authority's targets: no need to say whose they are.
        var owesNothing = !plan.Indicators.Any(indicator => indicator.Targets.ContainsKey(unit));
        IReadOnlyList<Text> lines =
        [
            .. own.Select(effect => Moved(effect, new Value.Named(effect.Indicator.Name))),
            .. whole.Select(effect => Moved(effect, owesNothing ? new Value.Named(effect.Indicator.Name) : OfWhole(plan, effect.Indicator))),
            .. Prospects(turn, steps),
        ];
        return [.. lines.Select(line => new Block.Paragraph(line))];
    }

    private static Text Moved(Effect effect, Value name)
    {
        var line = effect.After switch
        {
            { Indicator.IsBonus: true } => Text.Of("talk.effect_bonus", ("indicator", name), ("before", Number(effect, effect.Before.Done)), ("after", Number(effect, effect.After.Done))),
            { IsGrowth: true, Sums: { } sums } => Grown(effect, sums, name),
            { Indicator.Measure: Measure.Share, Sums: { } sums } => Shared(effect, sums, name),
            { IsSteady: true } => Text.Of(
                effect.After.IsMet ? "talk.effect_steady_met" : "talk.effect_steady",
                ("indicator", name), ("before", Was(effect)), ("after", Number(effect, effect.After.Done)), ("target", Number(effect, effect.After.Target.Expected))),
            _ when effect.Before.Done == effect.After.Done => Verified(effect, name),
            { IsMet: true } => Summed(effect, name, "talk.effect_met"),
            _ => Summed(effect, name, "talk.effect"),
        };
        // Only what an officer has verified counts against the target.
        if (effect.After.Pending <= effect.Before.Pending)
            return line;
        return effect.Indicator.Unit.IsPercent
            ? Text.Of("talk.effect_pending", ("effect", line))
            : Text.Of("talk.effect_pending_sum", ("effect", line), ("pending", Number(effect, effect.After.Pending)));
    }

    /// <summary>What an officer verified adds nothing: it moves from pending to verified.</summary>
    private static Text Verified(Effect effect, Value name) => Text.Of(
        effect.After.IsMet ? "talk.effect_verified_met" : "talk.effect_verified",
        ("indicator", name),
        ("before", new Value.Number(effect.Before.Verified)),
        ("after", new Value.Number(effect.After.Verified)),
        ("target", Number(effect, effect.After.Target.Expected)),
        ("left", Number(effect, Math.Max(effect.After.Left, 0))));

    private static Text Summed(Effect effect, Value name, string key) => Text.Of(
        key,
        ("indicator", name),
        ("before", new Value.Number(effect.Before.Done)),
        ("after", new Value.Number(effect.After.Done)),
        ("target", Number(effect, effect.After.Target.Expected)),
        ("left", Number(effect, Math.Max(effect.After.LeftWithPending, 0))));

    private static Text Shared(Effect effect, Sums sums, Value name) => effect.After.ToRestore is { } more
        ? Text.Of(
            "talk.effect_share",
            ("indicator", name), ("before", Was(effect)), ("after", Number(effect, Math.Round(effect.After.Done, 2))), ("target", Number(effect, effect.After.Target.Expected)),
            ("more", GapNumbers.More(sums, more)))
        : Text.Of(
            effect.After.IsMet ? "talk.effect_steady_met" : "talk.effect_steady",
            ("indicator", name), ("before", Was(effect)), ("after", Number(effect, Math.Round(effect.After.Done, 2))), ("target", Number(effect, effect.After.Target.Expected)));

    /// <summary>In sums: on the second of January every growth is -99.9 %.</summary>
    private static Text Grown(Effect effect, Sums sums, Value name)
    {
        var before = effect.Before.Sums!;
        Value Of(decimal value) => new Value.Number(value, sums.In.Name);
        var (was, now) = (before.Part + before.PendingPart, sums.Part + sums.PendingPart);
        var needed = sums.Of * (1 + (effect.After.Target.Expected / 100));
        return effect.After.Lacks == Lack.Base
            ? Text.Of("talk.effect_no_base", ("indicator", name), ("before", Of(was)), ("after", Of(now)))
            : Text.Of(
                now >= needed ? "talk.effect_met" : "talk.effect",
                ("indicator", name), ("before", Of(was)), ("after", Of(now)), ("target", Of(needed)), ("left", Of(Math.Max(needed - now, 0))));
    }

    /// <summary>Before the first there was nothing to take a share of.</summary>
    private static Value Was(Effect effect) => effect.Before.Lacks == Lack.None ? Number(effect, Math.Round(effect.Before.Done, 2)) : "–";

    private static Value.Number Number(Effect effect, decimal value) => new(value, effect.Indicator.Unit.Name);

    private static Text OfWhole(Plan plan, Indicator indicator) =>
        Text.Of("talk.of_whole", ("authority", plan.Authority.Name), ("indicator", new Value.Named(indicator.Name)));

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
