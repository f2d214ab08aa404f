using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>What figures are the sums of: pages of contributions with their records.</summary>
internal static class Backings
{
    public static async Task<IReadOnlyList<Backing>> Read(Session session, string authority, IReadOnlyList<BackingOf> asked)
    {
        if (asked.Count == 0)
            return [];
        var scope = new Scope(authority, await AuthorityTable.PlanRevision(session, authority));
        var backings = new List<Backing>();
        foreach (var of in asked)
            backings.Add(await Read(session, scope, of));
        return backings;
    }

    private static async Task<Backing> Read(Session session, Scope scope, BackingOf of)
    {
        var owners = await Owners(session, scope, of);
        var sums = await Sums(session, scope, of, owners);
        var page = await Page(session, scope, of, owners);
        var records = (await RecordTables.Read(
                session, scope.Authority, [.. page.Select(one => one.Entry).Concat(page.Select(one => one.Project).OfType<string>()).Distinct(StringComparer.Ordinal)]))
            .ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var inPart = of.Part == Part.Whole ? await InPart(session, scope, of, page) : [];
        return new Backing(
            of,
            sums,
            [
                .. page.Where(one => records.ContainsKey(one.Entry)).Select(one => new Backed(
                    one,
                    records[one.Entry],
                    one.Project is { } project ? records.GetValueOrDefault(project) as Project : null,
                    inPart.Contains(one.Entry))),
            ]);
    }

    private static string Column(BackingOf of) => of.Owner.StartsWith('@') ? "person" : "unit";

    /// <summary>
    /// Whose contributions make up the figure. Of the whole authority every unit that has any, found by hops along the index, also
    /// those that the plan no longer knows: they are in the sums, too.
    /// </summary>
    private static async Task<IReadOnlyList<string>> Owners(Session session, Scope scope, BackingOf of)
    {
        if (of.Owner.StartsWith('@'))
            return [of.Owner[1..]];
        if (of.Units is { } units)
            return units;
        return await session.List<string>(
            """
            WITH RECURSIVE hop(unit) AS (
              SELECT min(unit) FROM contribution WHERE authority = @Authority AND revision = @Revision AND indicator = @Indicator
              UNION ALL
              SELECT (SELECT min(unit) FROM contribution
                      WHERE authority = @Authority AND revision = @Revision AND indicator = @Indicator AND unit > hop.unit)
              FROM hop WHERE hop.unit IS NOT NULL)
            SELECT unit FROM hop WHERE unit IS NOT NULL
            """,
            new { scope.Authority, scope.Revision, of.Indicator });
    }

    private static async Task<IReadOnlyList<BackedSum>> Sums(Session session, Scope scope, BackingOf of, IReadOnlyList<string> owners)
    {
        var rows = await session.List<SumRow>(
            $"""
            SELECT part, verification, count(*) AS Count, sum(amount) AS Amount FROM contribution
            WHERE authority = @Authority AND revision = @Revision AND indicator = @Indicator AND {Column(of)} IN @owners AND date BETWEEN @first AND @last
            GROUP BY part, verification
            """,
            new { scope.Authority, scope.Revision, of.Indicator, owners, first = Form.Of(of.Period.First), last = Form.Of(of.Period.Last) });
        return [.. rows.Select(row => row.Sum)];
    }

    /// <summary>The latest first. Of each owner as many as the page could need, so that an index gives them in order.</summary>
    private static async Task<IReadOnlyList<Contribution>> Page(Session session, Scope scope, BackingOf of, IReadOnlyList<string> owners)
    {
        var rows = new List<PageRow>();
        foreach (var owner in owners)
        {
            rows.AddRange(await session.List<PageRow>(
                $"""
                SELECT id, {ContributionRow.Columns} FROM contribution
                WHERE authority = @Authority AND revision = @Revision AND indicator = @Indicator AND {Column(of)} = @owner
                  AND date BETWEEN @first AND @last AND part = @part
                ORDER BY date DESC, id DESC LIMIT @atMost
                """,
                new
                {
                    scope.Authority, scope.Revision, of.Indicator, owner, first = Form.Of(of.Period.First), last = Form.Of(of.Period.Last),
                    part = of.Part.ToString(), atMost = of.Skip + of.Take,
                }));
        }

        return
        [
            .. rows.OrderByDescending(row => row.Row.Date, StringComparer.Ordinal).ThenByDescending(row => row.Id)
                .Skip(of.Skip).Take(of.Take).Select(row => row.Row.Contribution),
        ];
    }

    private static async Task<HashSet<string>> InPart(Session session, Scope scope, BackingOf of, IReadOnlyList<Contribution> page) =>
        [
            .. await session.List<string>(
                "SELECT record FROM contribution WHERE authority = @Authority AND record IN @records AND revision = @Revision AND indicator = @Indicator AND part = 'Counted'",
                new { scope.Authority, records = page.Select(one => one.Entry), scope.Revision, of.Indicator }),
        ];

    private sealed record Scope(string Authority, int Revision);

    private sealed record SumRow
    {
        public string Part { get; init; } = "";

        public string Verification { get; init; } = "";

        public long Count { get; init; }

        public long Amount { get; init; }

        public BackedSum Sum => new(Enum.Parse<Part>(Part), Enum.Parse<Verification>(Verification), (int)Count, Scaled.ToAmount(Amount));
    }

    private sealed record PageRow : ContributionRow
    {
        public long Id { get; init; }

        public ContributionRow Row => this;
    }
}
