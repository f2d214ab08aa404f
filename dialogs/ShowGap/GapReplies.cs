using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Answers where there is no gap to show, and what to look at next: never a dead end.</summary>
public static class GapReplies
{
    private const int MostChoices = 6;

    public static Reply UnknownUnit(Turn turn, AskedUnit.Unknown unknown) => new(
        Text.Of("show_gap.unknown_unit", ("said", unknown.Said)),
        [new Block.Paragraph(Text.Of("show_gap.units", ("units", Names(unknown.Near.Select(unit => Text.Of("show_gap.name", ("name", GapWords.Named(unit))))))))],
        [.. unknown.Near.Where(unit => Owes(turn.Plan, unit.Id)).Take(MostChoices)
            .Select(unit => new Choice(Text.Of("show_gap.name", ("name", GapWords.Named(unit))), About(turn, unit.Id).ToTap(turn)))]);

    public static Reply NoSuchIndicator(Turn turn, GapAsk ask) => new(
        ask.Topic.Length > 0 && Topics.All.Contains(ask.Topic)
            ? Text.Of("show_gap.no_indicator", ("topic", Text.Of($"show_gap.topic_{ask.Topic}")))
            : Text.Of("show_gap.no_such"),
        [new Block.Paragraph(Text.Of("show_gap.indicators", ("indicators", Names(turn.Plan.Indicators.Select(Name)))))],
        Choices(turn, ask.Unit, turn.Plan.Indicators));

    /// <summary>Neither the unit nor the authority owes it: others do, or nobody has a target of the tier asked for.</summary>
    public static Reply OwedByNobody(Turn turn, GapAsk ask, IReadOnlyList<Indicator> wanted)
    {
        var others = turn.Plan.Units.Where(unit => wanted.Any(one => one.Targets.ContainsKey(unit.Id))).ToList();
        var isTier = ask.Tier is not null && wanted.Any(one => one.Targets.ContainsKey(ask.Unit));
        return new(
            Text.Of(
                isTier ? "show_gap.no_stretch" : "show_gap.nothing_owed",
                ("unit", GapWords.UnitName(turn.Plan, ask.Unit)),
                ("indicators", Names(wanted.Select(Name)))),
            others.Count == 0 || isTier ? [] : [new Block.Paragraph(Text.Of("show_gap.owed_by", ("units", Names(others.Select(unit => Text.Of("show_gap.name", ("name", GapWords.Named(unit))))))))],
            isTier
                ? [new Choice(Text.Of("show_gap.both_tiers"), (ask with { Tier = null }).ToTap(turn))]
                : [.. others.Take(MostChoices).Select(unit => new Choice(
                    Text.Of("show_gap.name", ("name", GapWords.Named(unit))), (ask with { Unit = unit.Id, IsRest = false }).ToTap(turn)))]);
    }

    /// <summary>The rest of the list, where the figures come from, how the units stand, the authority where a unit was shown, and what its units owe each for itself.</summary>
    public static IReadOnlyList<Choice> NextSteps(Turn turn, GapAsk ask, int left, IReadOnlyList<Gap> shown)
    {
        var choices = new List<Choice>();
        if (left > 0)
            choices.Add(new Choice(Text.Of("show_gap.rest", ("count", left)), (ask with { IsRest = true }).ToTap(turn)));
        if (shown.Count > 0)
            choices.Add(new Choice(Text.Of("show_gap.why"), ExplainAsk.About(ask.Unit, shown, ask.At).ToTap(turn)));
        if (shown is [var only] && RankAsk.CanRank(turn.Plan, only.Indicator.Id))
            choices.Add(new Choice(Text.Of("show_gap.each_unit"), RankAsk.By(only.Indicator.Id, ask.At).ToTap(turn)));
        if (ask.Unit != Indicator.Whole && Owes(turn.Plan, Indicator.Whole))
            choices.Add(new Choice(Text.Of("show_gap.see_whole", ("authority", turn.Plan.Authority.Name)), (ask with { Unit = Indicator.Whole, IsRest = false }).ToTap(turn)));
        if (ask is { Unit: Indicator.Whole, Topic: "", Indicators: [] })
            choices.AddRange(EachOwn.In(turn.Plan).Take(MostChoices - choices.Count).Select(own => new Choice(Name(own), (ask with { Indicators = [own.Id], IsRest = false }).ToTap(turn))));
        return choices;
    }

    private static IReadOnlyList<Choice> Choices(Turn turn, string unit, IEnumerable<Indicator> indicators) =>
        [.. indicators.Take(MostChoices).Select(one => new Choice(Name(one), (About(turn, unit) with { Indicators = [one.Id] }).ToTap(turn)))];

    private static GapAsk About(Turn turn, string unit) => new(unit, "", [], null, turn.Today, IsRest: false);

    private static bool Owes(Plan plan, string unit) => plan.Indicators.Any(one => one.Targets.ContainsKey(unit));

    private static Text Name(Indicator indicator) => Text.Of("show_gap.name", ("name", new Value.Named(indicator.Name)));

    private static Value.Phrases Names(IEnumerable<Text> names) => new([.. names]);
}
