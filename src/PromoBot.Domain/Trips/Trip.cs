namespace PromoBot.Domain;

/// <summary>A trip out of the region for investment promotion (外出招商). Only a trip that was made counts.</summary>
public sealed record Trip : Entry
{
    public required ActState State { get; init; }

    /// <summary>The last day; equal to <see cref="Entry.Date"/> for a day's trip.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>Who of our own side led, as said.</summary>
    public string? Leader { get; init; }

    /// <summary>Ids of the people who go, the leader among them: each is credited with the trip.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The places with all regions they lie in (广东省, 深圳市), for filters.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Follows from the places; null where no place is known.</summary>
    public TripLevel? Level { get; init; }

    /// <summary>Id of the plan's calendar event that the trip attends, where one fits.</summary>
    public string? Occasion { get; init; }
}
