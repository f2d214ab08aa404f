namespace PromoBot.Domain;

/// <summary>What the books hold about a span of days, as they stand: withdrawn records are left out.</summary>
/// <param name="Projects">All of the authority, whenever they began: where each stood on a day follows from its stages.</param>
/// <param name="Receipts">As visits, trips and events: those of the span alone.</param>
/// <param name="Said">By the record's id: the message that it was reported with, where one was kept.</param>
public sealed record Chronicle(
    Period Span,
    IReadOnlyList<Project> Projects,
    IReadOnlyList<Visit> Visits,
    IReadOnlyList<Trip> Trips,
    IReadOnlyList<Event> Events,
    IReadOnlyList<Receipt> Receipts,
    IReadOnlyDictionary<string, string> Said)
{
    public static Chronicle Empty { get; } = new(default, [], [], [], [], [], new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>What lies in a shorter span; what an officer sent back is no news.</summary>
    public Chronicle Within(Period span) => this with
    {
        Span = span,
        Projects = [.. Projects.Where(IsGood)],
        Visits = [.. Visits.Where(one => IsGood(one) && span.Contains(one.Date))],
        Trips = [.. Trips.Where(one => IsGood(one) && span.Contains(one.Date))],
        Events = [.. Events.Where(one => IsGood(one) && span.Contains(one.Date))],
        Receipts = [.. Receipts.Where(one => IsGood(one) && span.Contains(one.Date))],
    };

    private static bool IsGood(Entry entry) => entry is { IsWithdrawn: false, Review: null or { IsVerified: true } };
}
