using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>How far a unit, or the whole authority, is from its targets (离目标还差多少).</summary>
public sealed class ShowGap : Conversation
{
    private const int ShownAtFirst = 3;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskGap];

    public override Deed? Deed => Domain.Deed.Ask;

    /// <summary>Whether a tap is one of ours; the talk then calls <see cref="Needs"/> and <see cref="Decide"/> with <see cref="Tapped"/>.</summary>
    public static bool Handles(Tap? tap) => tap is not null && GapAsk.TryParse(tap, out _);

    /// <summary>The act that stands for a tap: what is wanted is in the tap itself.</summary>
    public static Act Tapped { get; } = new(Intent.AskGap, Slots.None);

    public override Needs Needs(Turn turn, Act act) => AskedUnit.Of(turn, act) switch
    {
        AskedUnit.Known known => new Needs
        {
            TotalsOf = [.. Units(turn.Plan, known.Unit).Append(Indicator.Whole).Distinct(StringComparer.Ordinal)],
            TotalsOn = GapAsk.Of(turn, act, known.Unit) is { From: { } from } ask ? [ask.At, from.AddDays(-1)] : [GapAsk.Of(turn, act, known.Unit).At],
        },
        AskedUnit.Unknown => Dialogs.Needs.None,
        var other => throw new InvalidOperationException($"No needs for {other}."),
    };

    public override Step Decide(Turn turn, Act act, Facts facts) => AskedUnit.Of(turn, act) switch
    {
        AskedUnit.Unknown unknown => Step.Say(GapReplies.UnknownUnit(turn, unknown)),
        AskedUnit.Known known => Answer(turn, act, GapAsk.Of(turn, act, known.Unit), facts),
        var other => throw new InvalidOperationException($"No answer for {other}."),
    };

    // The authority is asked about what its units owe each for itself, too.
    private static IEnumerable<string> Units(Plan plan, string unit) => unit != Indicator.Whole
        ? plan.WithUnitsBelow(unit)
        : EachOwn.In(plan).SelectMany(indicator => indicator.Targets.Keys).SelectMany(plan.WithUnitsBelow);

    private static Step Answer(Turn turn, Act act, GapAsk ask, Facts facts)
    {
        var wanted = ask.In(turn.Plan);
        if (wanted.Count == 0)
            return ask.IsByPerson(turn.Plan) ? Step.Say(Text.Of("show_gap.by_person")) : Step.Say(GapReplies.NoSuchIndicator(turn, ask));
        var gaps = Measured(turn, ask, facts, wanted);
        var whole = ask.Unit == Indicator.Whole ? [] : Measured(turn, ask with { Unit = Indicator.Whole }, facts, wanted);
        // A bonus alone is no answer to how far the target is.
        if (gaps.Count > 0 && !(whole.Count > 0 && IsOfAll(ask) && gaps.All(gap => gap.Indicator.IsBonus)))
            return Shown(turn, act, ask, gaps, facts, []);
        if (ask.Unit == Indicator.Whole && EachOwn.In(turn.Plan).Intersect(wanted).ToList() is { Count: > 0 } own)
            return Step.Say(EachOwn.Reply(turn, ask, facts, own));

        // Not owed by this unit: what the authority is short of still helps.
        return whole.Count > 0
            ? Shown(turn, act, ask with { Unit = Indicator.Whole }, whole, facts, [GapWords.NotOwed(turn.Plan, ask), .. GapWords.Contributed(turn.Plan, ask, facts.Totals, whole)])
            : Step.Say(GapReplies.OwedByNobody(turn, ask, wanted));
    }

    private static bool IsOfAll(GapAsk ask) => ask is { Topic: "", Indicators: [] };

    /// <summary>The furthest behind first; what cannot be measured yet is not behind, and comes after.</summary>
    private static List<Gap> Measured(Turn turn, GapAsk ask, Facts facts, IReadOnlyList<Indicator> wanted)
    {
        var gaps = Gaps.Of(turn.Plan, facts.Totals, ask.Unit, ask.At).Where(gap => wanted.Contains(gap.Indicator));
        return [.. Gaps.FurthestBehindFirst([.. ask.Tier == Tier.Stretch ? AgainstStretch(gaps) : gaps]).OrderBy(gap => !GapLines.HasBar(gap))];
    }

    // With the stretch target in the expected one's place, gap, pace and schedule all speak of it.
    private static IEnumerable<Gap> AgainstStretch(IEnumerable<Gap> gaps) =>
        from gap in gaps
        where gap.Target.Stretch is not null
        select gap with { Target = new Tiers(gap.Target.Stretch!.Value, null) };

    private static Step Shown(Turn turn, Act act, GapAsk ask, List<Gap> gaps, Facts facts, IReadOnlyList<Text> remarks)
    {
        var shown = ask.IsRest ? gaps.Skip(ShownAtFirst).ToList() : [.. gaps.Take(ShownAtFirst)];
        // A button of a plan that has fewer indicators now.
        if (shown.Count == 0)
            (ask, shown) = (ask with { IsRest = false }, [.. gaps.Take(ShownAtFirst)]);
        var left = ask.IsRest ? 0 : gaps.Count - shown.Count;
        IReadOnlyList<Text> quiet = [.. GapWords.InPeriod(turn, ask, facts.Totals, shown), .. remarks, .. GapWords.Remarks(turn, act, ask, shown)];
        return Step.Say(new Reply(
            GapWords.Headline(turn.Plan, ask, gaps, shown),
            [.. GapWords.Blocks(turn.Plan, ask, gaps, shown), .. quiet.Select(text => new Block.Paragraph(text, IsQuiet: true))],
            GapReplies.NextSteps(turn, ask, left, shown))) with
        {
            Figures = new ShownFigures(ask.Unit, [.. shown.Select(gap => gap.Indicator.Id)], ask.At),
        };
    }
}
