using System.Text.Json;
using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>What projects are looked up by: a narrow row for each that stands.</summary>
internal static class ProjectLines
{
    /// <param name="today">The day of the turn; null in an import, where a project moved on the days it tells of.</param>
    public static async Task Write(Session session, string authority, IReadOnlyList<Change> changes, DateOnly? today, long moment)
    {
        var projects = changes.Select(change => change.After).OfType<Project>().ToList();
        var paid = changes.Select(change => change.After).OfType<Receipt>().GroupBy(receipt => receipt.Project, StringComparer.Ordinal)
            .ToDictionary(project => project.Key, project => today ?? project.Max(receipt => receipt.Date), StringComparer.Ordinal);
        await session.Execute(
            "DELETE FROM project_line WHERE authority = @authority AND id = @Id",
            projects.Where(project => project.IsWithdrawn).Select(project => new { authority, project.Id }));
        await session.Execute(
            """
            INSERT INTO project_line (authority, id, unit, person, stage, since, noted, moved, moment, currency, worth, tags, about)
            VALUES (@authority, @Id, @Unit, @FollowedBy, @stage, @since, @noted, @moved, @moment, @currency, @worth, @tags, @about)
            ON CONFLICT (authority, id) DO UPDATE
              SET unit = excluded.unit, person = excluded.person, stage = excluded.stage, since = excluded.since, noted = excluded.noted,
                  moved = CASE WHEN excluded.moved > project_line.moved THEN excluded.moved ELSE project_line.moved END, moment = excluded.moment,
                  currency = excluded.currency, worth = excluded.worth, tags = excluded.tags, about = excluded.about
            """,
            projects.Where(project => !project.IsWithdrawn).Select(project => Row(authority, project, Moved(project, today, paid), moment)));
        // Money of a project that was just written is in its row already: each time a row moves, so do three indexes.
        await session.Execute(
            "UPDATE project_line SET moved = @day, moment = @moment WHERE authority = @authority AND id = @project AND moved <= @day",
            paid.ExceptBy(projects.Select(project => project.Id), one => one.Key).Select(one => new { authority, project = one.Key, moment, day = Form.Of(one.Value) }));
    }

    private static DateOnly Moved(Project project, DateOnly? today, Dictionary<string, DateOnly> paid)
    {
        var told = today ?? project.Stages.Max(step => step.Date);
        return paid.TryGetValue(project.Id, out var day) && day > told ? day : told;
    }

    /// <returns>Ids of the page with the day each moved last, and how many there are in all.</returns>
    public static async Task<(IReadOnlyList<LineRow> Page, int Count)> Read(Session session, string authority, ProjectsAsked asked)
    {
        var where = Where(asked);
        var with = new
        {
            authority,
            asked.Units,
            asked.Person,
            stages = asked.Stages.Select(Name),
            closed = Closed,
            before = asked.QuietSince is { } quiet ? Form.Of(quiet) : "",
            first = asked.Within is { } within ? Form.Of(within.First) : "",
            last = asked.Within is { } span ? Form.Of(span.Last) : "",
            tag0 = Tag(asked, 0),
            tag1 = Tag(asked, 1),
            tag2 = Tag(asked, 2),
            word = $"%{Escaped(asked.Word ?? "")}%",
            c0 = Floor(asked, 0).Currency,
            w0 = Floor(asked, 0).Worth,
            c1 = Floor(asked, 1).Currency,
            w1 = Floor(asked, 1).Worth,
            c2 = Floor(asked, 2).Currency,
            w2 = Floor(asked, 2).Worth,
            c3 = Floor(asked, 3).Currency,
            w3 = Floor(asked, 3).Worth,
            asked.Take,
            asked.Skip,
        };
        var order = asked.QuietSince is null ? "moved DESC, moment DESC, id DESC" : "moved, moment, id";
        var page = await session.List<LineRow>($"SELECT id, moved FROM project_line WHERE {where} ORDER BY {order} LIMIT @Take OFFSET @Skip", with);
        return (page, (int)await session.One<long>($"SELECT count(*) FROM project_line WHERE {where}", with));
    }

    private static readonly string[] Closed = [Name(Stage.Shelved), Name(Stage.Lost)];

    /// <summary>Only those conditions that were asked for, so that an index fits.</summary>
    private static string Where(ProjectsAsked asked)
    {
        var parts = new List<string> { "authority = @authority" };
        if (asked.Units.Count > 0)
            parts.Add("unit IN @Units");
        if (asked.Person is not null)
            parts.Add("person = @Person");
        parts.Add(asked.Stages.Count > 0 ? "stage IN @stages" : "stage NOT IN @closed");
        if (asked.QuietSince is not null)
            parts.Add("moved < @before");
        if (asked.Within is not null)
            parts.Add((asked.Stages.Count > 0 ? "since" : "noted") + " BETWEEN @first AND @last");
        if (asked.AtLeast.Count > 0)
            parts.Add("(" + string.Join(" OR ", asked.AtLeast.Take(4).Select((_, at) => $"(currency = @c{at} AND worth >= @w{at})")) + ")");
        parts.AddRange(asked.Tags.Take(3).Select((_, at) => $"tags LIKE @tag{at}"));
        if (asked.Word is not null)
            parts.Add(@"about LIKE @word ESCAPE '\'");
        return string.Join(" AND ", parts);
    }

    private static string Tag(ProjectsAsked asked, int at) => asked.Tags.Count > at ? $"% {Name(asked.Tags[at])} %" : "";

    private static (string Currency, long Worth) Floor(ProjectsAsked asked, int at) =>
        asked.AtLeast.Count > at ? (asked.AtLeast[at].Currency, Scaled.From(Math.Round(asked.AtLeast[at].Value, 4))) : ("", 0);

    private static string Escaped(string word) => word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    private static string Name<T>(T one)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(one.ToString());

    private static object Row(string authority, Project project, DateOnly moved, long moment) => new
    {
        authority,
        project.Id,
        project.Unit,
        project.FollowedBy,
        stage = Name(project.Stage),
        since = Form.Of(project.Stages[^1].Date),
        noted = Form.Of(project.Date),
        moved = Form.Of(moved),
        moment,
        currency = project.Worth?.Currency,
        worth = project.Worth is { } worth ? Scaled.From(Math.Round(worth.Min, 4)) : (long?)null,
        tags = project.Tags.Count == 0 ? "" : $" {string.Join(' ', project.Tags.Select(Name))} ",
        about = string.Join(' ', [project.Name, project.Industry ?? "", .. project.Companies]),
    };

    internal sealed record LineRow
    {
        public string Id { get; init; } = "";

        public string Moved { get; init; } = "";
    }
}
