namespace PromoBot.Domain;

/// <summary>What officers find about a record: whether it is right (<see cref="Entry.Review"/>), and a project's quality. The reporter's own words are the rest.</summary>
public static class Rulings
{
    /// <summary>Nobody has looked, and there is something to look at: what is only planned waits until it was done.</summary>
    public static bool IsOpen(Entry entry) => entry is Handover handover ? handover.IsWaiting : entry is { IsWithdrawn: false, Review: null }
        and not (Event { State: not ActState.Done } or Trip { State: not ActState.Done } or OccasionChange);

    /// <summary>The plan wants records of its kind verified; a handover or a date of the calendar is no report.</summary>
    public static bool IsVerified(Plan plan, Entry entry) => entry is not (Handover or OccasionChange) && plan.Verifies.Contains(KindOf(entry));

    /// <summary>The plan wants it verified, and nobody has looked.</summary>
    public static bool Waits(Plan plan, Entry entry) => IsVerified(plan, entry) && IsOpen(entry);

    /// <summary>Two states of a record in which the reporter says the same.</summary>
    public static bool SaySame(Entry one, Entry other) => Sameness.IsSame(Said(one), Said(other));

    /// <summary>What a correction leaves of a record: an officer's finding was about what it said before.</summary>
    public static Entry Corrected(Entry before, Entry after) =>
        after.Review is not null && after.Review == before.Review && !SaySame(before, after) ? after with { Review = null } : after;

    public static RecordKind KindOf(Entry entry) => Judging.KindOf(entry);

    private static Entry Said(Entry entry) => entry is Project project ? project with { Review = null, Quality = [] } : entry with { Review = null };
}
