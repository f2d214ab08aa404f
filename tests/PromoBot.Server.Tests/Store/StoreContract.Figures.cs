using System.Diagnostics.CodeAnalysis;
using PromoBot.Dialogs;
using PromoBot.Domain;

namespace PromoBot.Server.Tests;

/// <summary>Every figure is the exact sum of its contributions.</summary>
public abstract partial class StoreContract
{
    private static readonly DateOnly[] YearEnd = [new(2026, 12, 31)];

    [Fact]
    public async Task Sums_of_tenths_are_exact()
    {
        for (var turn = 1; turn <= 10; turn++)
        {
            var visit = Given.Visit($"v{turn}");
            await Commits($"t{turn}", Given.Write(Given.New(visit)) with { Contributions = Adds(Given.Contribution(visit, 0.1m)) });
        }

        Assert.Equal(1m, Assert.Single(await Store.Totals(Here, ["dazhi"], YearEnd)).Amount);
    }

    [Fact]
    public async Task The_authority_as_a_whole_is_the_sum_of_its_units_and_verified_stands_apart_from_pending()
    {
        var visit = Given.Visit("v");
        await Commits("t1", Given.Write(Given.New(visit)) with
        {
            Contributions = Adds(
                Given.Contribution(visit, 3, unit: "dazhi"),
                Given.Contribution(visit, 4, unit: "bureau"),
                Given.Contribution(visit, 5, unit: Indicator.Whole),
                Given.Contribution(visit, 2, unit: "dazhi") with { Verification = Verification.Pending },
                Given.Contribution(visit, 1, unit: "dazhi") with { Date = new DateOnly(2026, 4, 30) }),
        });

        var march = new DateOnly(2026, 3, 1);
        Assert.Equal(
            [
                new Total("funds", "", march, Verification.Pending, 2),
                new Total("funds", "", march, Verification.Verified, 12),
                new Total("funds", "", new DateOnly(2026, 4, 1), Verification.Verified, 1),
                new Total("funds", "bureau", march, Verification.Verified, 4),
            ],
            await Store.Totals(Here, [Indicator.Whole, "bureau"], YearEnd));
        Assert.Empty(await Store.Totals(Here, [], YearEnd));
    }

    [Fact]
    public async Task Of_two_contributions_that_look_alike_one_goes_at_a_time()
    {
        var visit = Given.Visit("v");
        var one = Given.Contribution(visit, 7);
        await Commits("t1", Given.Write(Given.New(visit)) with { Contributions = Adds(one, one) });
        await Commits("t2", Given.Say("ok") with { Contributions = new ContributionDelta([one], []) });
        Assert.Equal(7, Assert.Single(await Store.Totals(Here, ["dazhi"], YearEnd)).Amount);
        await Commits("t3", Given.Say("ok") with { Contributions = new ContributionDelta([one], []) });
        Assert.Empty(await Store.Totals(Here, ["dazhi", Indicator.Whole], YearEnd));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Totals_of_any_books_are_the_sums_of_their_contributions(int seed)
    {
        var random = new Random(seed);
        var standing = new Dictionary<string, (Visit Record, IReadOnlyList<Contribution> Counts)>();
        for (var turn = 1; turn <= 120; turn++)
        {
            var (before, gone) = standing.Count > 3 && random.Next(3) > 0
                ? standing.Values.ElementAt(random.Next(standing.Count))
                : (null, []);
            var after = (before ?? Given.Visit($"v{turn}")) with { Count = turn, IsWithdrawn = before is not null && random.Next(4) == 0 };
            var counts = after.IsWithdrawn ? [] : AnyContributions(random, after);
            await Commits($"t{turn}", Given.Write(new Change(before, after)) with { Contributions = new ContributionDelta(gone, counts) });
            standing[after.Id] = (after, counts);
        }

        var expected = standing.Values.SelectMany(one => one.Counts)
            .SelectMany(one => new[] { one, one with { Unit = Indicator.Whole } })
            .GroupBy(one => (one.Indicator, one.Unit, Month: new DateOnly(one.Date.Year, one.Date.Month, 1), one.Verification))
            .Select(same => new Total(same.Key.Indicator, same.Key.Unit, same.Key.Month, same.Key.Verification, same.Sum(one => one.Amount)))
            .Where(total => total.Amount != 0);
        Assert.Equal(Sorted(expected), Sorted(await Store.Totals(Here, ["a", "b", "c", Indicator.Whole], YearEnd)));
        await HoldTogether();

        static IEnumerable<Total> Sorted(IEnumerable<Total> totals) =>
            totals.OrderBy(total => (total.Indicator, total.Owner, total.Day, total.Verification));
    }

    [Fact]
    public async Task Sums_are_exact_for_each_day_asked_for()
    {
        var visit = Given.Visit("v");
        Contribution On(int month, int day, decimal amount) => Given.Contribution(visit, amount, unit: "dazhi") with { Date = new DateOnly(2026, month, day) };
        await Commits("t1", Given.Write(Given.New(visit)) with
        {
            Contributions = Adds(On(1, 31, 1), On(2, 1, 2), On(2, 10, 4), On(2, 11, 8), On(2, 28, 16), On(3, 1, 32), On(3, 2, 64)),
        });
        DateOnly[] days = [new(2026, 2, 10), new(2026, 2, 11), new(2026, 3, 1)];

        var totals = await Store.Totals(Here, ["dazhi"], days);

        Assert.Equal([7m, 15m, 63m], days.Select(day => totals.Where(total => total.Day <= day).Sum(total => total.Amount)));
    }

    [Fact]
    public async Task Measured_values_keep_their_day_and_are_no_part_of_the_whole()
    {
        var visit = Given.Visit("v");
        Contribution On(int month, decimal value) =>
            Given.Contribution(visit, value, unit: "dazhi") with { Date = new DateOnly(2026, month, 15), Part = Part.Reading };
        await Commits("t1", Given.Write(Given.New(visit)) with { Contributions = Adds(On(1, 80), On(2, 82)) });

        var totals = await Store.Totals(Here, ["dazhi", Indicator.Whole], YearEnd);

        Assert.Equal([(new DateOnly(2026, 1, 15), 80m), (new DateOnly(2026, 2, 15), 82m)], totals.Select(total => (total.Day, total.Amount)).Order());
    }

    [Fact]
    public async Task What_a_person_did_is_summed_for_the_person_alone()
    {
        var visit = Given.Visit("v");
        await Commits("t1", Given.Write(Given.New(visit)) with
        {
            Contributions = Adds(Given.Contribution(visit, 1, unit: "dazhi") with { Person = "leader", IsByPerson = true }),
        });

        var total = Assert.Single(await Store.Totals(Here, ["dazhi", Indicator.Whole, Totals.OfPerson("leader")], YearEnd));
        Assert.Equal((Totals.OfPerson("leader"), 1m), (total.Owner, total.Amount));
    }

    /// <summary>What is true of the tables whenever no turn is half written.</summary>
    protected async Task HoldTogether()
    {
        const string parts =
            """
            SELECT authority, revision, indicator, unit AS owner, date, verification, part, amount FROM contribution WHERE unit <> ''
            UNION ALL
            SELECT authority, revision, indicator, '', date, verification, part, amount FROM contribution
            """;
        await AreTheSame(
            "SELECT authority, revision, indicator, owner, day, verification, part, amount FROM day_total WHERE amount <> 0",
            $"""
            SELECT authority, revision, indicator, owner, date, verification, part, sum(amount) FROM ({parts}) AS p
            GROUP BY authority, revision, indicator, owner, date, verification, part HAVING sum(amount) <> 0
            """);
        await AreTheSame(
            "SELECT authority, revision, indicator, owner, month, verification, part, amount FROM month_total WHERE amount <> 0",
            """
            SELECT authority, revision, indicator, owner, substr(day, 1, 7) || '-01', verification, part, sum(amount) FROM day_total
            GROUP BY authority, revision, indicator, owner, substr(day, 1, 7), verification, part HAVING sum(amount) <> 0
            """);
        Assert.Empty(await Look<string>(
            "SELECT id FROM record r WHERE revision <> (SELECT max(number) FROM revision v WHERE v.authority = r.authority AND v.record = r.id)"));
        Assert.Empty(await Look<string>(
            """
            SELECT id FROM turn t WHERE wrote = 1 AND NOT (
              EXISTS (SELECT 1 FROM revision v WHERE v.authority = t.authority AND v.turn = t.id)
              AND EXISTS (SELECT 1 FROM audit a WHERE a.authority = t.authority AND a.turn = t.id)
              AND EXISTS (SELECT 1 FROM seen s WHERE s.authority = t.authority AND s.turn = t.id))
            """));
    }

    private async Task AreTheSame(string one, string other)
    {
        Assert.Empty(await Look<string>($"SELECT indicator FROM (SELECT * FROM ({one}) AS a EXCEPT SELECT * FROM ({other}) AS b) AS x"));
        Assert.Empty(await Look<string>($"SELECT indicator FROM (SELECT * FROM ({other}) AS b EXCEPT SELECT * FROM ({one}) AS a) AS x"));
    }

    private static ContributionDelta Adds(params Contribution[] contributions) => new([], contributions);

    [SuppressMessage("Security", "CA5394", Justification = "The same books for the same seed.")]
    private static List<Contribution> AnyContributions(Random random, Visit record) =>
    [
        .. Enumerable.Range(0, random.Next(4)).Select(_ => Given.Contribution(
            record,
            random.NextInt64(-1_000_000_000_000, 100_000_000_000_000) / 10_000m,
            random.Next(2) == 0 ? "funds" : "fdi",
            random.Next(3) switch { 0 => "a", 1 => "b", _ => "c" }) with
        {
            Date = new DateOnly(2026, random.Next(1, 4), random.Next(1, 28)),
            Verification = random.Next(2) == 0 ? Verification.Verified : Verification.Pending,
        }),
    ];
}
