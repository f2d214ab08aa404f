namespace PromoBot.Language;

/// <summary>How large a place is.</summary>
public enum PlaceKind
{
    Country,
    Province,

    /// <summary>Of a prefecture: 武汉市, 恩施土家族苗族自治州.</summary>
    City,

    /// <summary>District, county, or city of county rank.</summary>
    County,

    /// <summary>New area or development zone.</summary>
    Zone,

    /// <summary>City or region outside China.</summary>
    Abroad,
}

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Official short name with its suffix.</param>
/// <param name="Path">From the largest part down, itself last: 湖北省, 武汉市, 江岸区; 德国, 慕尼黑. China itself is left out.</param>
public sealed record Place(string Name, PlaceKind Kind, IReadOnlyList<string> Path)
{
    public bool IsInChina => Kind is not (PlaceKind.Country or PlaceKind.Abroad);

    public bool IsWithin(Place other) => IsWithin(other.Path);

    public bool IsWithin(IReadOnlyList<string> path)
    {
        if (path.Count > Path.Count)
            return false;
        for (var i = 0; i < path.Count; i++)
        {
            if (Path[i] != path[i])
                return false;
        }
        return true;
    }
}

/// <summary>One way to say a place.</summary>
/// <param name="Needs">What must stand around it, since the words mean other things too.</param>
internal readonly record struct Naming(Place Place, NamingNeeds Needs);

internal enum NamingNeeds
{
    Nothing,

    /// <summary>和平, 南山: only beside the place that it is part of.</summary>
    Parent,

    /// <summary>范县: not in the middle of a word (示范县).</summary>
    Boundary,

    /// <summary>Yiwu: behind in, to, from.</summary>
    Preposition,
}
