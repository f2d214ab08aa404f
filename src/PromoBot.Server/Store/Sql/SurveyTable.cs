using System.Globalization;
using PromoBot.Dialogs;

namespace PromoBot.Server.Store;

/// <summary>When people were looked after last.</summary>
internal static class SurveyTable
{
    public static async Task<IReadOnlyDictionary<string, LookedAfter>> All(Session session, string authority) =>
        (await session.List<SurveyRow>("SELECT person, day, at FROM surveyed WHERE authority = @authority", new { authority }))
            .ToDictionary(row => row.Person, row => row.LookedAfter, StringComparer.Ordinal);

    public static async Task<IReadOnlyDictionary<string, LookedAfter>> Of(Session session, string authority, IReadOnlyList<string> people) =>
        (await session.List<SurveyRow>("SELECT person, day, at FROM surveyed WHERE authority = @authority AND person IN @people", new { authority, people }))
            .ToDictionary(row => row.Person, row => row.LookedAfter, StringComparer.Ordinal);

    public static async Task Note(Session session, string authority, IReadOnlyList<string> people, LookedAfter at)
    {
        if (people.Count > 0)
            await session.Execute(
                """
                INSERT INTO surveyed (authority, person, day, at) VALUES (@authority, @person, @day, @at)
                ON CONFLICT (authority, person) DO UPDATE SET day = excluded.day, at = excluded.at
                  WHERE surveyed.day < excluded.day OR (surveyed.day = excluded.day AND surveyed.at < excluded.at)
                """,
                people.Select(person => new { authority, person, day = Form.Of(at.Day), at = Form.Of(at.At) }));
    }

    private sealed record SurveyRow
    {
        public string Person { get; init; } = "";

        public string Day { get; init; } = "";

        public string At { get; init; } = "";

        public LookedAfter LookedAfter => new(Form.Day(Day), TimeOnly.ParseExact(At, "HH:mm:ss", CultureInfo.InvariantCulture));
    }
}
