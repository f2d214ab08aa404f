namespace PromoBot.Domain;

/// <summary>Who went to whom.</summary>
public enum Direction
{
    /// <summary>We went to them, inside the region too (走访, 拜访).</summary>
    Out,

    /// <summary>They came to us (接待).</summary>
    In,

    /// <summary>Online meeting.</summary>
    Online,

    /// <summary>Telephone or message.</summary>
    Phone,
}

/// <summary>How far from home a place or a trip is, seen from the authority's home region.</summary>
public enum TripLevel
{
    /// <summary>In the home city (本市).</summary>
    Home,

    /// <summary>市外: in the home province, outside the home city.</summary>
    CityOut,

    /// <summary>省外: in China, outside the home province. Counts as 市外 too.</summary>
    ProvinceOut,

    /// <summary>境外: Hong Kong, Macau, Taiwan and other countries.</summary>
    Abroad,
}

/// <summary>A meeting with the other side (走访, 外出拜访, 接待), in whatever direction.</summary>
public sealed record Visit : Entry
{
    public Direction? Direction { get; init; }

    /// <summary>Names as the reporter gave them.</summary>
    public IReadOnlyList<string> Companies { get; init; } = [];

    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>Who of our own side led.</summary>
    public string? Leader { get; init; }

    /// <summary>Official short names (深圳市, 南山区).</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Follows from the places; null where no place is known.</summary>
    public TripLevel? Level { get; init; }

    /// <summary>What was talked about, as said.</summary>
    public string? Project { get; init; }

    public string? Industry { get; init; }

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>How many companies or people, where only a number was said.</summary>
    public int? Count { get; init; }

    /// <summary>The day of the next step.</summary>
    public DateOnly? FollowUp { get; init; }

    /// <summary>How many companies were met: those named, or the number said where it is larger.</summary>
    public int CompaniesMet => Direction is Domain.Direction.In ? Math.Max(Companies.Count, 1) : Math.Max(Companies.Count, Count ?? 1);
}
