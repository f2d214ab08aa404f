using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>The standing of units (排名): by an indicator, or by the plan's score.</summary>
public sealed class Rank : Conversation
{
    private const int MostChoices = 5;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskRank];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act)
    {
        var ask = RankAsk.Of(turn, act);
        return new Needs
        {
            TotalsOf = [.. turn.Plan.Units.Select(unit => unit.Id).Append(Indicator.Whole)],
            TotalsOn = ask.Before is { } before ? [ask.At, before] : [ask.At],
        };
    }

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var ask = RankAsk.Of(turn, act);
        // Asked for by a name that the plan does not have.
        if (ask.Indicator is null && turn.Tap is null && IsNamed(turn, act))
            return Step.Say(GapReplies.NoSuchIndicator(turn, GapAsk.Of(turn, act, Indicator.Whole)));
        if (ask.Indicator is { } id && (turn.Plan.Find(id) is null || !RankAsk.CanRank(turn.Plan, id)))
            return Step.Say(new Reply(Text.Of("rank.only_whole", ("indicator", Name(turn.Plan, id))), [], Others(turn, ask)));
        var places = Standings.Of(turn.Plan, ask, facts);
        // Too few of the kind that was named have it to do.
        if (places.Count < 2 && ask.Kind.Length > 0)
            places = Standings.Of(turn.Plan, ask = ask with { Kind = "" }, facts);
        if (places.Count < 2)
            return Step.Say(new Reply(Text.Of("rank.nothing_to_rank"), [], Others(turn, ask)));
        return Shown(turn, act, ask, facts, places);
    }

    private static Step Shown(Turn turn, Act act, RankAsk ask, Facts facts, IReadOnlyList<RankedUnit> places)
    {
        var own = Own(turn, act, places);
        return Step.Say(new Reply(
            Lead(turn, ask, places, own),
            [RankTable.Of(turn.Plan, ask, facts, places, own), .. Remarks(turn, act, ask, places, own).Select(text => new Block.Paragraph(text, IsQuiet: true))],
            Others(turn, ask))) with
        {
            Figures = ask.Indicator is { } id ? new ShownFigures(own ?? Indicator.Whole, [id], ask.At) : null,
        };
    }

    private static Text Lead(Turn turn, RankAsk ask, IReadOnlyList<RankedUnit> places, string? own)
    {
        var by = By(turn.Plan, ask.Indicator);
        if (places[0].Rank == places[^1].Rank)
            return Text.Of("rank.lead_even", ("by", by), ("count", places.Count), ("day", ask.At));
        var first = new Value.Phrases([.. places.Where(place => place.Rank == 1).Select(place => Text.Of("show_gap.name", ("name", GapWords.UnitName(turn.Plan, place.Unit))))]);
        if (places.FirstOrDefault(place => place.Unit == own) is not { } mine)
            return Text.Of("rank.lead", ("by", by), ("count", places.Count), ("day", ask.At), ("first", first));
        var isTied = places.Count(place => place.Rank == mine.Rank) > 1;
        return Text.Of(
            mine.Rank == 1 ? isTied ? "rank.lead_own_first_tied" : "rank.lead_own_first" : isTied ? "rank.lead_own_tied" : "rank.lead_own",
            ("by", by), ("count", places.Count), ("day", ask.At), ("unit", GapWords.UnitName(turn.Plan, mine.Unit)), ("place", mine.Rank), ("first", first));
    }

    private static IEnumerable<Text> Remarks(Turn turn, Act act, RankAsk ask, IReadOnlyList<RankedUnit> places, string? own)
    {
        if (places.Any(place => place.Moved is not null and not 0))
            yield return Text.Of("rank.moved_since", ("day", ask.Before!.Value));
        else if (ask.Before is { } before && places.All(place => place.RankBefore is not null))
            yield return Text.Of("rank.not_moved", ("day", before));
        if (own is not null)
            yield return Text.Of("rank.own_mark");
        if (ask.Indicator is null)
            yield return Text.Of(turn.Plan.Indicators.Any(one => one.Weight > 0) ? "rank.how_weighed" : "rank.how_even");
        else if (places[0].Gap is { Indicator.IsBonus: true } && RankAsk.CanCompare(turn.Plan.Find(ask.Indicator)!))
            yield return Text.Of("rank.by_amount");
        if (AskedPeriod.IsOutside(turn, act.Slots))
            yield return Text.Of("show_gap.outside", ("from", turn.Plan.Period.First), ("to", turn.Plan.Period.Last));
    }

    /// <summary>The unit that was named, else the speaker's; or the one above it that is ranked.</summary>
    private static string? Own(Turn turn, Act act, IReadOnlyList<RankedUnit> places)
    {
        var unit = act.Slots.Unit is { } said && AskedUnit.Find(turn.Plan, said) is AskedUnit.Known { Unit: not Indicator.Whole } known ? known.Unit : turn.Me.Unit;
        for (string? one = unit; one is not null; one = turn.Plan.FindUnit(one)?.Parent)
            if (places.Any(place => place.Unit == one))
                return one;
        return null;
    }

    private static bool IsNamed(Turn turn, Act act) =>
        GapAsk.Of(turn, act, Indicator.Whole) is var ask && (ask.Topic.Length > 0 || ask.Indicators.Count > 0);

    private static IReadOnlyList<Choice> Others(Turn turn, RankAsk ask) =>
    [
        .. ask.Indicator is null ? [] : new[] { new Choice(Text.Of("rank.by_score"), (ask with { Indicator = null }).ToTap(turn)) },
        .. turn.Plan.Indicators.Where(one => one.Id != ask.Indicator && RankAsk.CanRank(turn.Plan, one.Id)).Take(MostChoices)
            .Select(one => new Choice(Text.Of("show_gap.name", ("name", new Value.Named(one.Name))), (ask with { Indicator = one.Id }).ToTap(turn))),
    ];

    private static Value By(Plan plan, string? indicator) => indicator is null ? Text.Of("rank.score") : Name(plan, indicator);

    private static Value Name(Plan plan, string indicator) => plan.Find(indicator) is { } one ? new Value.Named(one.Name) : indicator;
}
