using System.Text.Json;
using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>Visits and trips as lists: whose, when, with whom; the latest first.</summary>
internal static class ActLists
{
    public static async Task<FoundActs> Read(Session session, string authority, ActsAsked asked)
    {
        var where = Where(asked);
        var with = new
        {
            authority,
            kind = asked.IsTrips ? "trip" : "visit",
            asked.Units,
            asked.Person,
            on = $"%\"{asked.Person}\"%",
            direction = asked.Direction is { } direction ? JsonNamingPolicy.CamelCase.ConvertName(direction.ToString()) : "",
            first = asked.Days is { } days ? Form.Of(days.First) : "",
            last = asked.Days is { } span ? Form.Of(span.Last) : "",
            keys = asked.Companies.Select(NameKey.Of),
            place = asked.Places.Count > 0 ? $"%\"{asked.Places[^1]}\"%" : "",
            asked.Take,
            asked.Skip,
        };
        const string from = "FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision";
        var bodies = await session.List<string>($"SELECT v.body {from} WHERE {where} ORDER BY r.date DESC, r.touched DESC, r.id DESC LIMIT @Take OFFSET @Skip", with);
        // Counting reads no bodies unless one of the conditions is in them.
        var needsBody = where.Contains("v.body", StringComparison.Ordinal);
        var count = await session.One<long>($"SELECT count(*) {(needsBody ? from : "FROM record r")} WHERE {where}", with);
        IReadOnlyList<Entry> page = [.. bodies.Select(BooksJson.Read<Entry>)];
        return new FoundActs(page, (int)count) { OnTrips = await OnTrips(session, authority, [.. page.OfType<Trip>()]) };
    }

    /// <summary>Visits in the days of trips, by whoever may have been on them; which of them belong to which trip says the dialog.</summary>
    private static async Task<IReadOnlyList<Visit>> OnTrips(Session session, string authority, IReadOnlyList<Trip> trips)
    {
        var visits = new Dictionary<string, Visit>(StringComparer.Ordinal);
        foreach (var trip in trips)
        {
            var bodies = await session.List<string>(
                """
                SELECT v.body FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
                WHERE r.authority = @authority AND r.kind = 'visit' AND r.is_withdrawn = 0 AND r.unit IN @units AND r.date BETWEEN @first AND @last
                LIMIT 100
                """,
                new { authority, units = new[] { trip.Unit }, first = Form.Of(trip.Date), last = Form.Of(trip.Last) });
            foreach (var visit in bodies.Select(BooksJson.Read<Entry>).OfType<Visit>())
                visits[visit.Id] = visit;
        }

        return [.. visits.Values];
    }

    private static string Where(ActsAsked asked)
    {
        var parts = new List<string> { "r.authority = @authority", "r.kind = @kind", "r.is_withdrawn = 0", "r.kind IN ('visit', 'trip')" };
        if (asked.Units.Count > 0)
            parts.Add("r.unit IN @Units");
        if (asked.Person is not null)
            parts.Add(asked.IsTrips ? "(r.person = @Person OR v.body LIKE @on)" : "r.person = @Person");
        if (asked.Direction is not null)
            parts.Add("r.direction = @direction");
        if (asked.Days is not null)
            parts.Add("r.date BETWEEN @first AND @last");
        if (asked.Companies.Count > 0)
            parts.Add("r.id IN (SELECT n.record FROM known_name n WHERE n.authority = @authority AND n.kind = 'company' AND n.name_key IN @keys)");
        if (asked.Places.Count > 0)
            parts.Add("v.body LIKE @place");
        return string.Join(" AND ", parts);
    }
}
