using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Where a project's investor comes from (投资方所在地): what was said of it, else the one place away from home that the lead or its visit names.</summary>
internal static class Origin
{
    /// <summary>The slots with the path of regions in <see cref="Slots.From"/>, from the largest down; empty where nothing tells.</summary>
    public static Slots In(Turn turn, Slots slots) => slots with
    {
        From = slots.From.Count > 0 ? Path(slots.From) : Away(turn, slots.Places) is { Count: > 0 } own ? own : Away(turn, OfVisit(turn, slots)),
    };

    /// <summary>The regions that a place lies in, the place last; of several that are no one path, of the first.</summary>
    public static IReadOnlyList<string> Path(IReadOnlyList<string> places)
    {
        var regions = Levels.Regions(places);
        return places.Count == 0 ? [] : IsPath(regions) ? regions : Levels.Regions([places[0]]);
    }

    private static IReadOnlyList<string> Away(Turn turn, IReadOnlyList<string> places)
    {
        var away = places.Where(place => Levels.Farthest(turn.Plan.Authority, [place]) is not (null or TripLevel.Home)).ToList();
        var regions = Levels.Regions(away);
        return away.Count > 0 && IsPath(regions) ? regions : [];
    }

    /// <summary>In one message the visit says where: 昨天在石家庄拜访了以岭药业,想投5个亿.</summary>
    private static IReadOnlyList<string> OfVisit(Turn turn, Slots slots) =>
        turn.Beside.FirstOrDefault(act => act.Intent == Intent.ReportVisit
            && (slots.Companies.Count == 0 || act.Slots.Companies.Intersect(slots.Companies).Any()))?.Slots.Places ?? [];

    /// <summary>福建省, 泉州市 is where one thing is; 上海市, 广东省, 深圳市 are two.</summary>
    private static bool IsPath(IReadOnlyList<string> regions) =>
        regions.Count > 0 && Gazetteer.Default.Find(regions[^1]).Any(place => place.Path.SequenceEqual(regions));
}
