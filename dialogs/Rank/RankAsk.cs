using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Which standing is asked for; fits into a button and comes back out of it.</summary>
/// <param name="Indicator">Id; null for the plan's score.</param>
/// <param name="Kind">Only units of this kind (各街道); empty for all.</param>
/// <param name="Before">The day it is compared with.</param>
public sealed record RankAsk(string? Indicator, string Kind, DateOnly At, DateOnly? Before)
{
    private const string Prefix = "rank";

    public static RankAsk By(string indicator, DateOnly at) => new(indicator, "", at, LastMonthEnd(at));

    /// <summary>Several units have it to do, or none in particular: then what each did is compared.</summary>
    public static bool CanRank(Plan plan, string indicator) => plan.Find(indicator) is { } one
        && (one.Targets.Keys.Count(unit => unit.Length > 0) > 1 || CanCompare(one)) && plan.Units.Count > 1;

    /// <summary>Nobody below the authority owes it, but what each unit did can be compared.</summary>
    public static bool CanCompare(Indicator one) =>
        one.Targets.Keys.All(unit => unit.Length == 0) && one.Targets.Count > 0 && one.Measure is not (Measure.Share or Measure.Growth or Measure.Reported);

    public static bool TryParse(Tap tap, out RankAsk ask)
    {
        ask = new RankAsk(null, "", default, null);
        if (tap.Verb != Taps.Show || tap.Argument?.Split(':') is not [Prefix, var indicator, var kind, var at, var before] || Day(at) is not { } day)
            return false;
        ask = new RankAsk(indicator.Length == 0 ? null : indicator, kind, day, Day(before));
        return true;
    }

    public Tap ToTap(Turn turn) => new(turn.Id, Taps.Show, string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{Indicator}:{Kind}:{At:yyyy-MM-dd}:{Before:yyyy-MM-dd}"));

    public static RankAsk Of(Turn turn, Act act)
    {
        if (turn.Tap is { } tap && TryParse(tap, out var tapped))
            return tapped;
        var wanted = Wanted(turn, act);
        var at = AskedPeriod.Day(turn, act.Slots);
        return new RankAsk(
            wanted.Count == 0 ? null : (wanted.FirstOrDefault(one => CanRank(turn.Plan, one.Id)) ?? wanted[0]).Id,
            KindOfUnit.Said(turn.Plan, turn.Text),
            at,
            Compared(turn, act.Slots, at));
    }

    /// <summary>The indicators that are named; none where the standing as such is meant.</summary>
    public static IReadOnlyList<Indicator> Wanted(Turn turn, Act act)
    {
        var gap = GapAsk.Of(turn, act, Domain.Indicator.Whole);
        return gap.Topic.Length == 0 && gap.Indicators.Count == 0 ? [] : gap.In(turn.Plan);
    }

    /// <summary>The last day that a bulletin before told: of a span longer than a month the day before it began.</summary>
    private static DateOnly? Compared(Turn turn, Slots slots, DateOnly at)
    {
        var asked = AskedPeriod.Asked(turn, slots);
        var isHalfYearly = asked.Days is > 180 and < 190 || turn.Text.Contains("半年", StringComparison.Ordinal) || turn.Text.Contains("half-year", StringComparison.OrdinalIgnoreCase);
        var before = isHalfYearly ? LastHalfYearEnd(at)
            : asked.Days is > 1 and < 100 && asked.First <= at ? asked.First.AddDays(-1)
            : LastMonthEnd(at);
        return before >= turn.Plan.Period.First ? before : null;
    }

    private static DateOnly LastMonthEnd(DateOnly at) => new DateOnly(at.Year, at.Month, 1).AddDays(-1);

    private static DateOnly LastHalfYearEnd(DateOnly at) => new DateOnly(at.Year, at.Month <= 6 ? 1 : 7, 1).AddDays(-1);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
