using System.Collections.Immutable;

namespace PromoBot.Server.Store;

/// <summary>An authority's names at a moment, kept in memory: every message needs them, few change them.</summary>
/// <param name="ProjectKeys">Keys of the names that find projects, by kind and name.</param>
internal sealed record NamesInUse(
    long Moment,
    ImmutableSortedSet<string> Companies,
    ImmutableSortedSet<string> Projects,
    IReadOnlyDictionary<(string Kind, string Name), string> ProjectKeys)
{
    // Sorted, so that two processes read a message with the same names in the same order.
    private static readonly ImmutableSortedSet<string> NoNames = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public static NamesInUse None { get; } = new(0, NoNames, NoNames, new Dictionary<(string, string), string>());

    public BookNames Names { get; } = new(Companies, Projects, Moment);

    /// <summary>Costs by the names that changed, not by all that there are.</summary>
    public NamesInUse After(IReadOnlyList<NameRow> changed, long moment)
    {
        var keys = new Dictionary<(string Kind, string Name), string>(ProjectKeys);
        foreach (var row in changed)
        {
            if (row.Projects > 0)
                keys[(row.Kind, row.Name)] = row.Key;
            else
                keys.Remove((row.Kind, row.Name));
        }

        return new NamesInUse(moment, Changed(Companies, changed, NameRow.Company), Changed(Projects, changed, NameRow.Project), keys);
    }

    /// <summary>Keys that contain the given one or are contained in it, the closest in length first.</summary>
    public IReadOnlyList<string> KeysLike(string key, int atMost)
    {
        // Sorting all that match would cost by the books: 扩建 is in every other name.
        var closest = new SortedSet<(int Distance, string Key)>(Comparer<(int Distance, string Key)>.Create(Compare));
        foreach (var known in ProjectKeys.Values)
        {
            var distance = Math.Abs(known.Length - key.Length);
            if (known.Length < 2 || (closest.Count == atMost && distance > closest.Max.Distance) || !IsLike(known, key))
                continue;
            closest.Add((distance, known));
            if (closest.Count > atMost)
                closest.Remove(closest.Max);
        }

        return [.. closest.Select(one => one.Key)];
    }

    private static bool IsLike(string known, string key) =>
        known.Length > key.Length ? known.Contains(key, StringComparison.Ordinal) : key.Contains(known, StringComparison.Ordinal);

    private static int Compare((int Distance, string Key) one, (int Distance, string Key) other) =>
        one.Distance != other.Distance ? one.Distance.CompareTo(other.Distance) : string.CompareOrdinal(one.Key, other.Key);

    private static ImmutableSortedSet<string> Changed(ImmutableSortedSet<string> names, IReadOnlyList<NameRow> changed, string kind)
    {
        var result = names.ToBuilder();
        foreach (var row in changed.Where(row => row.Kind == kind))
        {
            if (row.Uses > 0)
                result.Add(row.Name);
            else
                result.Remove(row.Name);
        }

        return result.ToImmutable();
    }
}

/// <summary>A name as the table counts it.</summary>
internal sealed record NameRow
{
    public const string Company = "company";

    public const string Project = "project";

    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    public string Key { get; init; } = "";

    public long Uses { get; init; }

    public long Projects { get; init; }
}
