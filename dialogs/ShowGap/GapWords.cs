using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A gap in its first sentence, its bar and its remarks.</summary>
public static class GapWords
{
    public static Text Headline(Plan plan, GapAsk ask, IReadOnlyList<Gap> all, IReadOnlyList<Gap> shown)
    {
        var unit = UnitName(plan, ask.Unit);
        if (all is [var only])
            return GapHeadline.Of(plan, unit, only);
        if (ask.IsRest)
            return Text.Of("show_gap.rest_headline", ("unit", unit), ("count", shown.Count));
        return Text.Of(
            all.All(gap => gap.Schedule.IsOver) ? "show_gap.headline_over" : "show_gap.headline",
            ("unit", unit),
            ("count", all.Count),
            ("done", all.Count(gap => gap.IsMet)),
            ("behind", all.Count(gap => gap.Status is GapStatus.Behind or GapStatus.Missed)));
    }

    public static IEnumerable<Block> Blocks(Plan plan, GapAsk ask, IReadOnlyList<Gap> all, IReadOnlyList<Gap> shown)
    {
        var drawn = shown.Where(GapLines.HasBar).ToList();
        var others = shown.Where(gap => !GapLines.HasBar(gap)).ToList();
        var isOneSpan = GapSpan.IsOne(drawn);
        if (drawn.Count > 0)
            yield return new Block.Bars(Heading(drawn, isOneSpan), [.. drawn.Select(gap => Bar(plan, gap, ask.Tier, isOneSpan))]);
        // Alone, the first line has said it all.
        if (others.Count > 0 && all.Count > 1)
            yield return new Block.FactList(
                Text.Of("show_gap.without_bar"),
                [.. others.Select(gap => new Fact(Text.Of("show_gap.name", ("name", new Value.Named(gap.Indicator.Name))), GapLines.Alone(gap)))]);
    }

    public static Text NotOwed(Plan plan, GapAsk ask) => Text.Of("show_gap.not_owed", ("unit", UnitName(plan, ask.Unit)), ("authority", plan.Authority.Name));

    /// <summary>What a unit did for targets that it does not owe itself.</summary>
    public static IEnumerable<Text> Contributed(Plan plan, GapAsk ask, IReadOnlyList<Total> totals, IReadOnlyList<Gap> whole) =>
        from gap in whole
        where !gap.IsSteady && !gap.IsGrowth
        let own = Figure.Of(plan, gap.Indicator, totals, ask.Unit, ask.At)
        where own.Done != 0
        select Text.Of("show_gap.contributed", ("unit", UnitName(plan, ask.Unit)), ("indicator", new Value.Named(gap.Indicator.Name)), ("done", GapNumbers.Of(own, own.Done)));

    /// <summary>What keeps the figures from being exactly what was asked for, and who can help where one lacks something.</summary>
    public static IEnumerable<Text> Remarks(Turn turn, Act act, GapAsk ask, IReadOnlyList<Gap> shown)
    {
        var period = turn.Plan.Period;
        if (shown.Any(gap => gap.Lacks == Lack.Base))
            yield return Text.Of("show_gap.who_sets_base", ("who", new Value.Names([.. turn.People.Where(person => person.Role is Role.Officer or Role.Admin).Select(person => person.Name)])));
        if (shown.Any(gap => gap.Lacks == Lack.Report))
            yield return Text.Of("show_gap.how_to_report");
        if (AskedPeriod.IsOutside(turn, act.Slots))
            yield return Text.Of("show_gap.outside", ("from", period.First), ("to", period.Last));
        else if (ask.At < turn.Today)
            yield return Text.Of("show_gap.until", ("day", ask.At), ("from", period.First), ("to", period.Last));
    }

    /// <summary>What came in the span asked for: 二季度, of sums that began before it.</summary>
    public static IEnumerable<Text> InPeriod(Turn turn, GapAsk ask, IReadOnlyList<Total> totals, IReadOnlyList<Gap> shown) =>
        from gap in shown
        where ask.From > gap.Schedule.Period.First && ask.From <= ask.At && gap is { IsSteady: false, IsGrowth: false }
        let before = Figure.Of(turn.Plan, gap.Indicator, totals, ask.Unit, ask.From!.Value.AddDays(-1))
        select Text.Of(
            "show_gap.in_period",
            ("from", ask.From!.Value), ("to", ask.At), ("indicator", new Value.Named(gap.Indicator.Name)), ("done", GapNumbers.Of(gap, gap.Done - before.Done)));

    /// <summary>The unit by name, in the reader's language where the plan gives one.</summary>
    public static Value UnitName(Plan plan, string id)
    {
        if (id == Indicator.Whole)
            return Text.Of("show_gap.whole", ("authority", plan.Authority.Name));
        return plan.FindUnit(id) is { } unit ? Named(unit) : id;
    }

    public static Value Named(Unit unit) => new Value.Named(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["zh-CN"] = unit.Name,
        ["en"] = unit.Also.FirstOrDefault(name => name.Contains(' ') && name.All(char.IsAscii)) ?? unit.Name,
    });

    private static Text Heading(List<Gap> drawn, bool isOneSpan) => isOneSpan && drawn.Any(gap => !gap.IsSteady)
        ? Text.Of("show_gap.heading", ("day", drawn[0].Schedule.At), ("elapsed", new Value.Percent(drawn[0].Elapsed)))
        : Text.Of("show_gap.heading_day", ("day", drawn[0].Schedule.At));

    private static Bar Bar(Plan plan, Gap gap, Tier? tier, bool isOneSpan)
    {
        IReadOnlyList<Text> lines = [.. GapLines.Of(plan, gap, tier, isOneSpan)];
        return gap.IsSteady && gap.Indicator.Unit.IsPercent
            ? new Bar(new Value.Named(gap.Indicator.Name), gap.Verified / 100, gap.Target.Expected / 100, GapStanding.Mood(gap), lines) { MarksTarget = true }
            : new Bar(new Value.Named(gap.Indicator.Name), gap.ShareDone, gap.Elapsed, GapStanding.Mood(gap), lines);
    }
}
