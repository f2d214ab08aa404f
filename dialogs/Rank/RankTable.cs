using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A standing as a table: place and movement, unit, what is done, how that is against the calendar.</summary>
internal static class RankTable
{
    public static Block Of(Plan plan, RankAsk ask, Facts facts, IReadOnlyList<RankedUnit> places, string? own)
    {
        var hasCalendar = places.Any(place => place.Gap is not { Indicator.IsBonus: true });
        Text[] columns = [Text.Of("rank.column_place"), Text.Of("rank.column_unit"), Text.Of(ask.Indicator is null ? "rank.column_score" : "rank.column_done"), Text.Of("rank.column_calendar")];
        return new Block.Table(
            [.. columns.Take(hasCalendar ? 4 : 3)],
            [.. places.Select(place => (IReadOnlyList<Value>)[.. Cells(plan, ask, facts, places, place, own).Take(hasCalendar ? 4 : 3)])]);
    }

    private static IEnumerable<Value> Cells(Plan plan, RankAsk ask, Facts facts, IReadOnlyList<RankedUnit> places, RankedUnit place, string? own)
    {
        yield return Place(place, places.Count(other => other.Rank == place.Rank) > 1);
        var name = GapWords.UnitName(plan, place.Unit);
        yield return place.Unit == own ? Text.Of("rank.own", ("unit", name)) : name;
        yield return Done(place);
        yield return place.Gap is { } gap ? Calendar(gap) : Behind(plan, facts, place.Unit, ask.At);
    }

    private static Text Place(RankedUnit place, bool isTied) => Text.Of(
        place.Moved switch
        {
            > 0 => isTied ? "rank.place_up_tied" : "rank.place_up",
            < 0 => isTied ? "rank.place_down_tied" : "rank.place_down",
            _ => isTied ? "rank.place_tied" : "rank.place",
        },
        ("place", place.Rank),
        ("moved", Math.Abs(place.Moved ?? 0)));

    private static Value Done(RankedUnit place) => place.Gap switch
    {
        null => Text.Of("rank.points", ("points", new Value.Number(Math.Round(place.Value, 1)))),
        { Indicator.IsBonus: true } gap => GapNumbers.Of(gap, gap.Verified),
        { Lacks: not Lack.None } => Text.Of("rank.unknown"),
        { IsSteady: true } gap => GapNumbers.Of(gap, Math.Round(gap.Verified, 1)),
        { IsGrowth: true, Sums: { } sums } gap => Text.Of("rank.share", ("share", new Value.Percent(gap.ShareDone)), ("done", GapNumbers.Of(sums, sums.Part))),
        var gap => Text.Of("rank.share", ("share", new Value.Percent(gap.ShareDone)), ("done", GapNumbers.Of(gap, gap.Verified))),
    };

    private static Text Calendar(Gap gap) => gap switch
    {
        { Lacks: not Lack.None } => Text.Of("rank.unknown"),
        { IsMet: true } => Text.Of("rank.met"),
        { IsSteady: true } => Text.Of("rank.below"),
        { Status: GapStatus.Missed } => Text.Of("rank.missed"),
        { DaysAhead: < 0 } => Text.Of("rank.behind", ("days", -gap.DaysAhead)),
        { DaysAhead: > 0 } => Text.Of("rank.ahead", ("days", gap.DaysAhead)),
        _ => Text.Of("rank.on_time"),
    };

    /// <summary>Of a score: how many of the unit's tasks are behind.</summary>
    private static Text Behind(Plan plan, Facts facts, string unit, DateOnly at)
    {
        var behind = Gaps.Of(plan, facts.Totals, unit, at).Count(gap => gap.Status is GapStatus.Behind or GapStatus.Missed);
        return behind == 0 ? Text.Of("rank.none_behind") : Text.Of("rank.some_behind", ("count", behind));
    }
}
