using System.Collections.Frozen;

namespace PromoBot.Language;

/// <summary>
/// The places of China down to counties, new areas, the countries and larger cities of the world, with the ways to say them.
/// </summary>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<string, Naming[]> namings;

    private Gazetteer(GazetteerData data)
    {
        namings = data.Namings.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        Table = new(namings.Select(pair => (pair.Key, pair.Value)));
    }

    public static Gazetteer Default { get; } = new(GazetteerData.Load());

    internal WordTable<Naming[]> Table { get; }

    /// <summary>The ways to understand a full name, as they stand in the table.</summary>
    internal Naming[] Named(string name) => namings[name];

    /// <summary>The places that a name can mean, larger ones first: 武汉市, 武汉, Wuhan; 鼓楼区 gives four.</summary>
    public IReadOnlyList<Place> Find(string name) =>
        namings.TryGetValue(Folded.From(name).Text.Trim(), out var found)
            ? [.. found.Select(naming => naming.Place).OrderBy(place => place.Kind)]
            : [];
}
