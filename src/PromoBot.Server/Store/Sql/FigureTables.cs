using System.Data.Common;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>
/// Contributions and their sums by owner and month, and by owner and day. The sums of the authority as a whole are rows of their
/// own, so that an answer reads a fixed number of rows however many units and records there are. All of it stands under the
/// revision of the plan that it counts under.
/// </summary>
internal static class FigureTables
{
    /// <returns>False: a contribution that should go is not there, so the decision was made on other figures.</returns>
    public static async Task<bool> Apply(Session session, string authority, int revision, ContributionDelta delta)
    {
        if (await Remove(session, authority, revision, delta.Gone) < delta.Gone.Count)
            return false;
        await Insert(session, authority, revision, delta.New);
        await AddUp(session, authority, revision, Totals.Changes(delta));
        return true;
    }

    /// <summary>Contributions of records, under a revision of the plan.</summary>
    public static async Task<IReadOnlyList<Contribution>> OfRecords(Session session, string authority, int revision, IReadOnlyList<string> records)
    {
        var rows = await session.List<ContributionRow>(
            $"SELECT {ContributionRow.Columns} FROM contribution WHERE authority = @authority AND record IN @records AND revision = @revision ORDER BY id",
            new { authority, records, revision });
        return [.. rows.Select(row => row.Contribution)];
    }

    /// <summary>
    /// Sums that are exact for each of the days asked for: whole months, and of the months in which such a day lies the parts up to
    /// it and after it. Measured values come with their own day.
    /// </summary>
    public static async Task<IReadOnlyList<Total>> Read(
        Session session, string authority, IReadOnlyList<string> owners, IReadOnlyList<DateOnly> days)
    {
        if (owners.Count == 0 || days.Count == 0)
            return [];
        var revision = await AuthorityTable.PlanRevision(session, authority);
        var cut = days.Select(FirstOfMonth).Distinct().ToList();
        var rows = new List<TotalRow>(await session.List<TotalRow>(
            """
            SELECT indicator, owner, month AS Day, verification, amount, part FROM month_total
            WHERE authority = @authority AND revision = @revision AND owner IN @owners AND month <= @last AND month NOT IN @cut
              AND amount <> 0 AND part <> 'Reading'
            UNION ALL
            SELECT indicator, owner, day, verification, amount, part FROM day_total
            WHERE authority = @authority AND revision = @revision AND owner IN @owners AND day <= @last AND part = 'Reading'
            """,
            new { authority, revision, owners, last = Form.Of(days.Max()), cut = cut.Select(Form.Of) }));
        foreach (var (first, last) in cut.SelectMany(month => Pieces(month, days)))
        {
            rows.AddRange(await session.List<TotalRow>(
                """
                SELECT indicator, owner, @last AS Day, verification, sum(amount) AS Amount, part FROM day_total
                WHERE authority = @authority AND revision = @revision AND owner IN @owners AND day BETWEEN @first AND @last AND part <> 'Reading'
                GROUP BY indicator, owner, verification, part
                """,
                new { authority, revision, owners, first = Form.Of(first), last = Form.Of(last) }));
        }

        return [.. rows.Where(row => row.Amount != 0).Select(row => row.Total)];
    }

    /// <summary>A month cut behind each of the days that lie in it; its rest matters only to days of later months.</summary>
    private static IEnumerable<(DateOnly First, DateOnly Last)> Pieces(DateOnly month, IReadOnlyList<DateOnly> days)
    {
        var first = month;
        foreach (var day in days.Where(day => FirstOfMonth(day) == month).Distinct().Order())
        {
            yield return (first, day);
            first = day.AddDays(1);
        }

        var next = month.AddMonths(1);
        if (first < next && days.Max() >= next)
            yield return (first, next.AddDays(-1));
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>For each exactly one: two that look alike are two.</summary>
    private static Task<int> Remove(Session session, string authority, int revision, IReadOnlyList<Contribution> gone) =>
        session.Execute(
            """
            DELETE FROM contribution WHERE id =
              (SELECT min(id) FROM contribution
               WHERE authority = @authority AND record = @Entry AND revision = @revision AND indicator = @Indicator AND part = @part
                 AND unit = @Unit AND person = @Person
                 AND project IS NOT DISTINCT FROM @Project AND date = @date AND amount = @amount AND verification = @verification)
            """,
            gone.Select(one => Row(authority, revision, one)));

    // A changed plan makes a million of these: one prepared command whose values change takes a third of the time of one call each.
    private static async Task Insert(Session session, string authority, int revision, IReadOnlyList<Contribution> contributions)
    {
        if (contributions.Count == 0)
            return;
        await using var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText =
            """
            INSERT INTO contribution (authority, revision, record, indicator, part, unit, person, project, date, amount, verification)
            VALUES (@authority, @revision, @record, @indicator, @part, @unit, @person, @project, @date, @amount, @verification)
            """;
        Parameter("authority").Value = authority;
        Parameter("revision").Value = revision;
        var (record, indicator, part, unit, person) = (Parameter("record"), Parameter("indicator"), Parameter("part"), Parameter("unit"), Parameter("person"));
        var (project, date, amount, verification) = (Parameter("project"), Parameter("date"), Parameter("amount"), Parameter("verification"));
        foreach (var one in contributions)
        {
            (record.Value, indicator.Value, part.Value, unit.Value, person.Value) = (one.Entry, one.Indicator, one.Part.ToString(), one.Unit, one.Person);
            (project.Value, date.Value, amount.Value, verification.Value) =
                ((object?)one.Project ?? DBNull.Value, Form.Of(one.Date), Scaled.From(one.Amount), one.Verification.ToString());
            await command.ExecuteNonQueryAsync();
        }

        DbParameter Parameter(string name)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
            return parameter;
        }
    }

    private static object Row(string authority, int revision, Contribution of) => new
    {
        authority,
        revision,
        of.Entry,
        of.Indicator,
        part = of.Part.ToString(),
        of.Unit,
        of.Person,
        of.Project,
        date = Form.Of(of.Date),
        amount = Scaled.From(of.Amount),
        verification = of.Verification.ToString(),
    };

    private static async Task AddUp(Session session, string authority, int revision, IReadOnlyList<Total> sums)
    {
        await session.Execute(
            """
            INSERT INTO day_total (authority, revision, owner, day, indicator, part, verification, amount)
            VALUES (@authority, @revision, @Owner, @day, @Indicator, @part, @verification, @amount)
            ON CONFLICT (authority, revision, owner, day, indicator, part, verification) DO UPDATE SET amount = day_total.amount + excluded.amount
            """,
            sums.Select(sum => Row(authority, revision, sum)));
        var months = sums.Where(sum => sum.Part != Part.Reading)
            .GroupBy(sum => sum with { Day = FirstOfMonth(sum.Day), Amount = 0 })
            .Select(same => same.Key with { Amount = same.Sum(sum => sum.Amount) })
            .Where(sum => sum.Amount != 0);
        await session.Execute(
            """
            INSERT INTO month_total (authority, revision, owner, month, indicator, part, verification, amount)
            VALUES (@authority, @revision, @Owner, @day, @Indicator, @part, @verification, @amount)
            ON CONFLICT (authority, revision, owner, month, indicator, part, verification) DO UPDATE SET amount = month_total.amount + excluded.amount
            """,
            months.Select(sum => Row(authority, revision, sum)));
    }

    private static object Row(string authority, int revision, Total sum) => new
    {
        authority,
        revision,
        sum.Owner,
        day = Form.Of(sum.Day),
        sum.Indicator,
        part = sum.Part.ToString(),
        verification = sum.Verification.ToString(),
        amount = Scaled.From(sum.Amount),
    };

    private sealed record TotalRow
    {
        public string Indicator { get; init; } = "";

        public string Owner { get; init; } = "";

        public string Day { get; init; } = "";

        public string Verification { get; init; } = "";

        public long Amount { get; init; }

        public string Part { get; init; } = "";

        public Total Total => new(
            Indicator, Owner, Form.Day(Day), Enum.Parse<Verification>(Verification), Scaled.ToAmount(Amount), Enum.Parse<Part>(Part));
    }
}
