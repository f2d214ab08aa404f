using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>
/// Contributions and their sums by unit and month. The sums of the authority as a whole are rows of their own, so that an
/// answer reads a fixed number of rows however many units and records there are.
/// </summary>
internal static class FigureTables
{
    /// <returns>False: a contribution that should go is not there, so the decision was made on other figures.</returns>
    public static async Task<bool> Apply(Session session, TurnToCommit turn)
    {
        var delta = turn.Decision.Contributions;
        if (await Remove(session, turn.Authority, delta.Gone) < delta.Gone.Count)
            return false;

        await Add(session, turn.Authority, delta.New);
        await AddUp(session, turn.Authority, Sums(delta));
        return true;
    }

    /// <summary>Forgets all figures of an authority, before they are made anew.</summary>
    public static async Task Clear(Session session, string authority)
    {
        await session.Execute("DELETE FROM contribution WHERE authority = @authority", new { authority });
        await session.Execute("DELETE FROM month_total WHERE authority = @authority", new { authority });
    }

    /// <summary>Adds contributions of records that had none.</summary>
    public static async Task Add(Session session, string authority, ContributionDelta more)
    {
        await Add(session, authority, more.New);
        await AddUp(session, authority, Sums(more));
    }

    public static async Task<IReadOnlyList<MonthTotal>> Totals(Session session, string authority, IReadOnlyList<string> units)
    {
        if (units.Count == 0)
            return [];

        var rows = await session.List<TotalRow>(
            """
            SELECT indicator, unit, month, verification, amount FROM month_total
            WHERE authority = @authority AND unit IN @units AND amount <> 0
            ORDER BY unit, indicator, month, verification
            """,
            new { authority, units });
        return [.. rows.Select(row => row.Total)];
    }

    /// <summary>For each exactly one: two that look alike are two.</summary>
    private static Task<int> Remove(Session session, string authority, IReadOnlyList<Contribution> gone) =>
        session.Execute(
            """
            DELETE FROM contribution WHERE id =
              (SELECT min(id) FROM contribution
               WHERE authority = @authority AND record = @Entry AND indicator = @Indicator AND unit = @Unit AND person = @Person
                 AND project IS NOT DISTINCT FROM @Project AND date = @date AND amount = @amount AND verification = @verification)
            """,
            gone.Select(one => Row(authority, one)));

    private static Task<int> Add(Session session, string authority, IReadOnlyList<Contribution> contributions) =>
        session.Execute(
            """
            INSERT INTO contribution (authority, record, indicator, unit, person, project, date, amount, verification)
            VALUES (@authority, @Entry, @Indicator, @Unit, @Person, @Project, @date, @amount, @verification)
            """,
            contributions.Select(one => Row(authority, one)));

    private static object Row(string authority, Contribution of) => new
    {
        authority,
        of.Entry,
        of.Indicator,
        of.Unit,
        of.Person,
        of.Project,
        date = Form.Of(of.Date),
        amount = Scaled.From(of.Amount),
        verification = of.Verification.ToString(),
    };

    /// <summary>What the delta adds to each sum, that of the whole authority included.</summary>
    private static IEnumerable<MonthTotal> Sums(ContributionDelta delta) =>
        from contribution in delta.New.Concat(delta.Gone.Select(gone => gone with { Amount = -gone.Amount }))
        from unit in new[] { contribution.Unit, Indicator.Whole }.Distinct(StringComparer.Ordinal)
        let month = new DateOnly(contribution.Date.Year, contribution.Date.Month, 1)
        group contribution.Amount by (contribution.Indicator, unit, month, contribution.Verification) into same
        where same.Sum() != 0
        select new MonthTotal(same.Key.Indicator, same.Key.unit, same.Key.month, same.Key.Verification, same.Sum());

    private static Task<int> AddUp(Session session, string authority, IEnumerable<MonthTotal> sums) =>
        session.Execute(
            """
            INSERT INTO month_total (authority, unit, indicator, month, verification, amount)
            VALUES (@authority, @Unit, @Indicator, @month, @verification, @amount)
            ON CONFLICT (authority, unit, indicator, month, verification) DO UPDATE SET amount = month_total.amount + excluded.amount
            """,
            sums.Select(more => new
            {
                authority,
                more.Unit,
                more.Indicator,
                month = Form.Of(more.Month),
                verification = more.Verification.ToString(),
                amount = Scaled.From(more.Amount),
            }));

    private sealed record TotalRow
    {
        public string Indicator { get; init; } = "";

        public string Unit { get; init; } = "";

        public string Month { get; init; } = "";

        public string Verification { get; init; } = "";

        public long Amount { get; init; }

        public MonthTotal Total =>
            new(Indicator, Unit, Form.Day(Month), Enum.Parse<Verification>(Verification), Scaled.ToAmount(Amount));
    }
}
