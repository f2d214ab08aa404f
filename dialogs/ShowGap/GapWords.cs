using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A gap in sentences and bars.</summary>
public static class GapWords
{
    public static Text Headline(Plan plan, GapAsk ask, IReadOnlyList<Gap> all, IReadOnlyList<Gap> shown)
    {
        var unit = UnitName(plan, ask.Unit);
        if (all is [var only])
            return One(unit, only);
        if (ask.IsRest)
            return Text.Of("show_gap.rest_headline", ("unit", unit), ("count", shown.Count));
        return Text.Of(
            all[0].Schedule.IsOver ? "show_gap.headline_over" : "show_gap.headline",
            ("unit", unit),
            ("count", all.Count),
            ("done", all.Count(gap => gap.IsMet)),
            ("behind", all.Count(gap => gap.Status is GapStatus.Behind or GapStatus.Missed)));
    }

    public static Text Heading(Gap gap) =>
        Text.Of("show_gap.heading", ("day", gap.Schedule.At), ("elapsed", new Value.Percent(gap.Elapsed)));

    public static Bar Bar(Gap gap, Tier? tier) => new(
        new Value.Named(gap.Indicator.Name), gap.ShareDone, gap.Elapsed, Mood(gap.Status), [.. Lines(gap, tier)]);

    public static Text NotOwed(Plan plan, GapAsk ask) => Text.Of("show_gap.not_owed", ("unit", UnitName(plan, ask.Unit)), ("authority", plan.Authority.Name));

    /// <summary>What keeps the figures from being exactly what was asked for.</summary>
    public static IEnumerable<Text> Remarks(Turn turn, Act act, GapAsk ask)
    {
        var period = turn.Plan.Period;
        if (AskedPeriod.IsOutside(turn, act.Slots))
            yield return Text.Of("show_gap.outside", ("from", period.First), ("to", period.Last));
        else if (ask.At < turn.Today)
            yield return Text.Of("show_gap.until", ("day", ask.At), ("from", period.First), ("to", period.Last));
    }

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

    private static Text One(Value unit, Gap gap) => Text.Of(
        gap.IsMet ? "show_gap.headline_one_met" : "show_gap.headline_one",
        ("unit", unit),
        ("indicator", new Value.Named(gap.Indicator.Name)),
        ("done", Number(gap, gap.Verified)),
        ("share", new Value.Percent(gap.ShareDone)),
        ("target", Target(gap, gap.Target.Expected)),
        ("gap", Number(gap, Missing(gap, gap.Left))),
        ("elapsed", new Value.Percent(gap.Elapsed)),
        ("standing", Standing(gap)));

    private static IEnumerable<Text> Lines(Gap gap, Tier? tier)
    {
        yield return Targets(gap, tier);
        yield return Done(gap, tier);
        if (gap.Pending > 0)
            yield return Text.Of("show_gap.pending", ("pending", Number(gap, gap.Pending)), ("gap", Number(gap, Math.Max(0, Missing(gap, gap.LeftWithPending)))));
        if (!gap.IsMet)
            yield return gap.NeededPerMonth is { } pace
                ? Text.Of("show_gap.standing_pace", ("standing", Standing(gap)), ("pace", Pace(gap, pace)))
                : Standing(gap);
    }

    private static Text Done(Gap gap, Tier? tier)
    {
        var key = gap.Left < 0 ? "show_gap.done_over" : gap.IsMet ? "show_gap.done_met" : "show_gap.done";
        var (done, share, left) = (Number(gap, gap.Verified), new Value.Percent(gap.ShareDone), Number(gap, Math.Abs(gap.IsMet ? gap.Left : Missing(gap, gap.Left))));
        return tier is null && gap.StretchLeft is { } stretch && !gap.IsStretchMet
            ? Text.Of($"{key}_both", ("done", done), ("share", share), ("gap", left), ("stretch", Number(gap, Missing(gap, stretch))))
            : Text.Of(key, ("done", done), ("share", share), ("gap", left));
    }

    private static Text Pace(Gap gap, decimal pace)
    {
        if (gap.Schedule.MonthsLeft < 1)
            return Text.Of("show_gap.pace_last", ("pace", Number(gap, Rounded(pace))));
        // A tenth of a project a month tells nobody anything.
        return gap.Indicator.Unit.Currency is null && pace < 1
            ? Text.Of("show_gap.pace_slow", ("months", new Value.Number(Math.Round(1 / pace, 1))), ("one", Number(gap, 1)))
            : Text.Of("show_gap.pace", ("pace", Number(gap, Rounded(pace))));
    }

    private static Text Targets(Gap gap, Tier? tier) => (tier, gap.Target.Stretch) switch
    {
        (Tier.Stretch, _) => Text.Of("show_gap.target_stretch", ("stretch", Target(gap, gap.Target.Expected))),
        (null, { } stretch) => Text.Of("show_gap.target_both", ("expected", Target(gap, gap.Target.Expected)), ("stretch", Target(gap, stretch))),
        _ => Text.Of("show_gap.target", ("expected", Target(gap, gap.Target.Expected))),
    };

    private static Text Standing(Gap gap)
    {
        var key = gap.Status switch
        {
            GapStatus.Done => "show_gap.standing_done",
            GapStatus.NotStarted => "show_gap.standing_not_started",
            GapStatus.Missed => "show_gap.standing_missed",
            _ when gap.DaysAhead == 0 => "show_gap.standing_on_time",
            GapStatus.Ahead => "show_gap.standing_ahead",
            GapStatus.Behind => "show_gap.standing_behind",
            var other => throw new InvalidOperationException($"No words for {other}."),
        };
        return Text.Of(key, ("days", Math.Abs(gap.DaysAhead)));
    }

    private static Value Target(Gap gap, decimal target) => gap.Indicator.Compare == Comparison.MoreThan
        ? Text.Of("show_gap.more_than", ("target", Number(gap, target)))
        : Number(gap, target);

    // Of "more than 10" with ten done, one is still missing.
    private static decimal Missing(Gap gap, decimal left) =>
        gap.Indicator is { Compare: Comparison.MoreThan, Unit.Currency: null } ? left + 1 : left;

    private static Value.Number Number(Gap gap, decimal value) => new(value, gap.Indicator.Unit.Name);

    private static decimal Rounded(decimal pace) => Math.Round(pace, pace >= 10 ? 1 : 2, MidpointRounding.AwayFromZero);

    private static BarMood Mood(GapStatus status) => status switch
    {
        GapStatus.Done => BarMood.Done,
        GapStatus.Ahead or GapStatus.NotStarted => BarMood.Ahead,
        _ => BarMood.Behind,
    };
}
