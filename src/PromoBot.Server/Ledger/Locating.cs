using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Server.Ledger;

/// <summary>Places as ledgers write them: 浙江杭州, 广东省深圳市南山区、东莞, 德国.</summary>
internal static class Locating
{
    private static readonly DateTimeOffset AnyTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The places of a cell, each by its largest part down; null with what is unknown or could be several.</summary>
    public static IReadOnlyList<Place>? Find(string said, out string trouble)
    {
        trouble = "";
        var found = new List<Place>();
        var end = -1;
        foreach (var mention in ValueReader.Default.Read(Folded.From(said), AnyTime).Places)
        {
            if (mention.Others.Count > 0)
            {
                trouble = $"{mention.Name} is the name of several: {string.Join(", ", mention.Others.Prepend(string.Concat(mention.Path)))}";
                return null;
            }

            var place = new Place(mention.Name, PlaceKind.City, mention.Path);
            // 广东省深圳市 is one place, 广东省、深圳市 are two.
            if (found.Count > 0 && mention.Span.Start == end && found[^1].Path.Count < place.Path.Count && place.IsWithin(found[^1]))
                found.RemoveAt(found.Count - 1);
            found.Add(place);
            end = mention.Span.End;
        }

        if (found.Count > 0)
            return found;
        trouble = $"no place is known in {BadCell.Shown(said)}";
        return null;
    }

    /// <summary>All regions that places with these names lie in.</summary>
    public static IReadOnlyList<string> Regions(IReadOnlyList<string> places) =>
        [.. places.SelectMany(name => PathsOf(name, places) is [var only, ..] ? only : [name]).Distinct(StringComparer.Ordinal)];

    /// <summary>How far from home the farthest is; null where none is known for sure.</summary>
    public static TripLevel? Level(Authority authority, IReadOnlyList<string> places) =>
        places.Select(name => PathsOf(name, places).Select(path => (TripLevel?)TripLevels.Of(authority.Home, path)).Distinct().ToList() is [var only] ? only : null).Max();

    /// <summary>A name of several places (鼓楼区) is the one that lies in another place said.</summary>
    private static List<IReadOnlyList<string>> PathsOf(string name, IReadOnlyList<string> places)
    {
        var found = Gazetteer.Default.Find(name).Select(place => place.Path).ToList();
        var inside = found.Where(path => path.SkipLast(1).Intersect(places, StringComparer.Ordinal).Any()).ToList();
        return inside.Count > 0 ? inside : found;
    }
}
