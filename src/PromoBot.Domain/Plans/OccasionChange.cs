namespace PromoBot.Domain;

/// <summary>
/// What an officer changed in the year's calendar: an event dated anew, added, or called off. The plan file stays as it is; the latest
/// revision of each such record goes over it. <see cref="Entry.Date"/> is the day of the change.
/// </summary>
public sealed record OccasionChange : Entry
{
    /// <summary>Id of the event in the plan; of one that was added the id of this record.</summary>
    public required string Occasion { get; init; }

    public required string Name { get; init; }

    public required int Year { get; init; }

    public required int Month { get; init; }

    /// <summary>Null: only the month is known.</summary>
    public int? Day { get; init; }

    public DateOnly? Last { get; init; }

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    public bool IsCalledOff { get; init; }

    public Occasion AsOccasion => new(Occasion, Name, Year, Month, Day, Last, Places, Regions);

    /// <summary>Of an event of the plan; one record for each, whatever becomes of it.</summary>
    public static string IdOf(string occasion) => "o-" + occasion;
}

/// <summary>The year's events as they stand.</summary>
public static class Calendars
{
    /// <summary>The plan's events with the changes over them.</summary>
    public static IReadOnlyList<Occasion> With(IReadOnlyList<Occasion> planned, IReadOnlyList<OccasionChange> changes)
    {
        var standing = changes.Where(change => !change.IsWithdrawn).ToList();
        return
        [
            .. planned.Where(occasion => !standing.Exists(change => change.Occasion == occasion.Id))
                .Concat(standing.Where(change => !change.IsCalledOff).Select(change => change.AsOccasion))
                .OrderBy(occasion => occasion.From).ThenBy(occasion => occasion.Id, StringComparer.Ordinal),
        ];
    }
}
