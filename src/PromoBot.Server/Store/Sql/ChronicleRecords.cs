using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>What a bulletin or a list tells of: the records of a span and all projects, with what was said when they were written.</summary>
internal static class ChronicleRecords
{
    /// <summary>What happened in a span is reported some time after it.</summary>
    private const int DaysAfter = 62;

    /// <summary>A shorter message answers a question, or puts a word right.</summary>
    private const int ShortestReport = 8;

    public static async Task<Chronicle> Read(Session session, string authority, Period? days)
    {
        if (days is not { } span)
            return Chronicle.Empty;
        return new Chronicle(
            span,
            await DayRecords.Read<Project>(session, authority, "project", new Period(DateOnly.MinValue, DateOnly.MaxValue)),
            await DayRecords.Read<Visit>(session, authority, "visit", span),
            await DayRecords.Read<Trip>(session, authority, "trip", span),
            await DayRecords.Read<Event>(session, authority, "event", span),
            await DayRecords.Read<Receipt>(session, authority, "receipt", span),
            await Said(session, authority, span));
    }

    /// <summary>Of each record the first words about it; of a project the latest, which tell how it got on.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> Said(Session session, string authority, Period span)
    {
        var rows = await session.List<SaidRow>(
            """
            SELECT v.record, r.kind, t.said FROM turn t
            JOIN revision v ON v.authority = t.authority AND v.turn = t.id
            JOIN record r ON r.authority = v.authority AND r.id = v.record
            WHERE t.authority = @authority AND t.said IS NOT NULL AND t.is_undone = 0 AND t.at >= @first AND t.at < @last AND length(t.said) >= @shortest
            ORDER BY t.moment, v.position
            """,
            new { authority, first = Form.Of(span.First), last = Form.Of(span.Last.AddDays(DaysAfter)), shortest = ShortestReport });
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (row.Kind == "project")
                said[row.Record] = row.Said;
            else
                said.TryAdd(row.Record, row.Said);
        return said;
    }

    private sealed record SaidRow
    {
        public string Record { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Said { get; init; } = "";
    }
}
