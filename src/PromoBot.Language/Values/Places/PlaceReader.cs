namespace PromoBot.Language;

/// <summary>Finds places by their longest name and decides with the other places of the message which one is meant.</summary>
internal sealed class PlaceReader(Gazetteer gazetteer)
{
    public List<PlaceMention> Read(string text)
    {
        var hits = Hits(text);
        var named = Named(hits);
        var found = new List<PlaceMention>();
        for (var i = 0; i < hits.Count; i++)
        {
            if (Choose(text, hits, i, found, named) is { } mention)
                found.Add(mention);
        }
        return found;
    }

    private List<(Span Span, Naming[] Namings)> Hits(string text)
    {
        var hits = new List<(Span Span, Naming[] Namings)>();
        for (var at = 0; at < text.Length;)
        {
            if (gazetteer.Table.TryRead(text, at, out var end, out var namings) && !PlaceBounds.IsOther(text, at, end)
                && !IsCutting(text, at, end, namings))
            {
                hits.Add((new(at, end), namings));
                at = end;
            }
            else
            {
                foreach (var span in PlaceLetters.Read(text, at))
                    hits.Add((span, gazetteer.Named(PlaceLetters.Name(text[span.Start]))));
                at = hits.Count > 0 && hits[^1].Span.End > at ? hits[^1].Span.End : at + 1;
            }
        }
        return hits;
    }

    // 线上杭州站: a county's short form that cuts a city's name in two is none.
    private bool IsCutting(string text, int at, int end, Naming[] namings)
    {
        if (end - at != 2 || namings[0].Place.Kind < PlaceKind.County)
            return false;
        return gazetteer.Table.TryRead(text, at + 1, out var otherEnd, out var others) && otherEnd > end
            && others[0].Place.Kind < PlaceKind.County
            && others[0].Needs == NamingNeeds.Nothing;
    }

    // The names of all that is said without doubt: a district's city counts wherever in the message it stands.
    private static Dictionary<string, int> Named(List<(Span Span, Naming[] Namings)> hits)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < hits.Count; i++)
        {
            foreach (var naming in hits[i].Namings.Where(naming => naming.Needs == NamingNeeds.Nothing))
                named.TryAdd(naming.Place.Name, i);
        }
        return named;
    }

    private static PlaceMention? Choose(string text, List<(Span Span, Naming[] Namings)> hits, int i, List<PlaceMention> found,
        Dictionary<string, int> named)
    {
        var (span, namings) = hits[i];
        var before = found.Count > 0 && PlaceBounds.IsBeside(text, found[^1].Span.End, span.Start) ? found[^1] : null;
        var after = i + 1 < hits.Count && PlaceBounds.IsBeside(text, span.End, hits[i + 1].Span.Start) ? hits[i + 1].Namings
            : null;

        List<Place> beside = [], elsewhere = [], possible = [];
        foreach (var naming in namings)
        {
            if (IsBeside(naming.Place, before, after))
                beside.Add(naming.Place);
            else if (!IsAllowed(text, span, naming) && !(naming.Needs == NamingNeeds.Parent && PlaceBounds.IsFree(text, span) && IsNamed(naming, named, i)))
                continue;
            else if (naming.Place.Path.SkipLast(1).Any(part => named.TryGetValue(part, out var hit) && hit != i))
                elsewhere.Add(naming.Place);
            else
                possible.Add(naming.Place);
        }
        var candidates = beside.Count > 0 ? beside : elsewhere.Count > 0 ? elsewhere : possible;
        if (candidates.Count == 0)
            return null;
        var place = candidates.MinBy(candidate => candidate.Kind)!;
        string[] others = [.. candidates.Where(candidate => candidate != place).Select(candidate =>
            string.Concat(candidate.Path))];
        return new(span, place.Name, place.Path, others, beside.Count > 0 ? "place beside its parent" : elsewhere.Count > 0
            ? "place within a named one" : "place")
        {
            IsInName = PlaceBounds.IsInName(text, span.End),
        };
    }

    // A province alone is too far for a common word.
    private static bool IsNamed(Naming naming, Dictionary<string, int> named, int i) =>
        named.TryGetValue(naming.Place.Path[^2], out var hit) && hit != i && !naming.Place.Path[^2].EndsWith('省');

    // 深圳南山, 南京的鼓楼、玄武; Nanshan, Shenzhen.
    private static bool IsBeside(Place place, PlaceMention? before, Naming[]? after) =>
        (before != null && before.Path.Count < place.Path.Count && place.IsWithin(before.Path))
        || (before != null && before.Path.Count == place.Path.Count && before.Path.Count > 1 && place.Kind == PlaceKind.County
        && place.IsWithin([.. before.Path.SkipLast(1)]) && before.Name != place.Name)
        || (after != null && after.Any(parent => IsPart(place, parent.Place)));

    private static bool IsPart(Place place, Place parent) => parent.Path.Count < place.Path.Count && place.IsWithin(parent);

    private static bool IsAllowed(string text, Span span, Naming naming) => naming.Needs switch
    {
        NamingNeeds.Nothing => true,
        NamingNeeds.Boundary => PlaceBounds.IsBoundary(text, span.Start),
        NamingNeeds.Parent => PlaceBounds.IsGoal(text, span),
        _ => PlaceBounds.IsBehindPreposition(text, span.Start),
    };
}
