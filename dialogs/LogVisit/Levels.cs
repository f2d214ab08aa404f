using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>How far from home the places of a visit are.</summary>
internal static class Levels
{
    /// <summary>Null where no place is known.</summary>
    public static TripLevel? Farthest(Authority authority, IReadOnlyList<string> places) =>
        places.Select(place => Of(authority, place, places)).Max();

    /// <summary>The places with all regions that they lie in, each once.</summary>
    public static IReadOnlyList<string> Regions(IReadOnlyList<string> places) =>
        [.. places.SelectMany(place => Meant(place, places) is [var only] ? only.Path : (IReadOnlyList<string>)[place]).Distinct(StringComparer.Ordinal)];

    /// <summary>A name of several places (鼓楼区) is the one that lies in another place said; failing that, all have to agree.</summary>
    private static TripLevel? Of(Authority authority, string name, IReadOnlyList<string> places)
    {
        var levels = Meant(name, places).Select(place => (TripLevel?)TripLevels.Of(authority.Home, place.Path)).Distinct().ToList();
        return levels is [var only] ? only : null;
    }

    private static IReadOnlyList<Place> Meant(string name, IReadOnlyList<string> places)
    {
        var found = Gazetteer.Default.Find(name);
        var inside = found.Where(place => place.Path.SkipLast(1).Intersect(places, StringComparer.Ordinal).Any()).ToList();
        return inside.Count > 0 ? inside : found;
    }
}
