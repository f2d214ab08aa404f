using FsCheck;
using FsCheck.Fluent;

namespace PromoBot.Domain.Tests.Progress;

/// <summary>What holds for all books, tried on random ones.</summary>
public class Laws
{
    private static readonly Plan Plan = Samples.Plan(
        Samples.Funds, Samples.Fdi, Samples.Signed(), Samples.Signed(10 * Samples.Yi) with { Id = "large" });

    private static readonly Gen<Stage> AnyStage = Gen.Elements(Enum.GetValues<Stage>());

    private static readonly Gen<DateOnly> AnyDay = Gen.Choose(-40, 420).Select(days => new DateOnly(2021, 1, 1).AddDays(days));

    private static readonly Gen<string> AnyUnit = Gen.Elements("a", "a1", "b");

    private static readonly Gen<string> AnyCurrency = Gen.Elements("CNY", "CNY", "USD", "EUR");

    private static readonly Gen<Receipt> AnyReceipt =
        from id in Gen.Choose(1, 1_000_000)
        from unit in AnyUnit
        from day in AnyDay
        from kind in Gen.Elements(AmountKind.Funds, AmountKind.Fdi)
        from value in Gen.Choose(1, 900_000)
        from currency in AnyCurrency
        from isWithdrawn in Gen.Elements(true, false, false)
        select Samples.Receipt(value * 1000m, $"{day:yyyy-MM-dd}", kind, currency, unit) with { Id = $"r{id}", IsWithdrawn = isWithdrawn };

    private static readonly Gen<ProjectFile> AnyFile =
        from id in Gen.Choose(1, 1_000_000)
        from unit in AnyUnit
        from value in Gen.Choose(1, 40)
        from currency in AnyCurrency
        from stages in AnyStage.SelectMany(stage => AnyDay.Select(day => new StageReached(stage, day))).NonEmptyListOf()
        from receipts in AnyReceipt.ListOf()
        from isWithdrawn in Gen.Elements(true, false, false)
        select new ProjectFile(
            Samples.Project() with
            {
                Id = $"p{id}",
                Unit = unit,
                Amounts = [new Amount(AmountKind.Investment, value * Samples.Yi / 2, currency)],
                Stages = [.. stages],
                IsWithdrawn = isWithdrawn,
            },
            [.. receipts]);

    private static readonly Arbitrary<(IReadOnlyList<ProjectFile> Files, ProjectFile More, DateOnly At)> Books =
        (from files in AnyFile.ListOf()
         from more in AnyFile
         from at in AnyDay
         select ((IReadOnlyList<ProjectFile>)[.. files], more, at)).ToArbitrary();

    [Fact]
    public void Adding_a_project_never_lowers_a_figure() => Prop.ForAll(Books, books =>
    {
        foreach (var unit in new[] { "a", "b", Indicator.Whole })
            foreach (var (before, after) in Measure(books.Files, unit, books.At).Zip(Measure([.. books.Files, books.More], unit, books.At)))
                Assert.True(after.Done >= before.Done && after.Left <= before.Left && after.DaysAhead >= before.DaysAhead);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_figure_is_the_sum_of_its_contributions() => Prop.ForAll(Books, books =>
    {
        var all = books.Files.SelectMany(file => Contributions.Of(Plan, file)).Where(one => one.Date <= books.At).ToList();
        foreach (var (unit, of) in new[] { ("a", new[] { "a", "a1" }), ("b", ["b"]), (Indicator.Whole, ["a", "a1", "b"]) })
            foreach (var gap in Measure(books.Files, unit, books.At))
                Assert.Equal(
                    all.Where(one => one.Indicator == gap.Indicator.Id && of.Contains(one.Unit)).Sum(one => one.Amount) / gap.Indicator.Unit.Size,
                    gap.Done);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_delta_applied_to_before_gives_after() => Prop.ForAll(Books, books =>
    {
        var before = books.Files.SelectMany(file => Contributions.Of(Plan, file)).ToList();
        var after = books.Files.Skip(1).Append(books.More).SelectMany(file => Contributions.Of(Plan, file)).ToList();
        var delta = Contributions.Delta(before, after);

        Assert.Equal(Sorted(after), Sorted(Contributions.Apply(before, delta)));
        Assert.Equal(
            Totals.Of(after).ToHashSet(), Totals.Apply(Totals.Of(before), delta).ToHashSet());
        Assert.Empty(delta.Gone.Intersect(delta.New));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_record_either_counts_or_says_why_not() => Prop.ForAll(Books, books =>
    {
        foreach (var verdict in books.Files.SelectMany(file => Verdicts.Of(Plan, file)))
            Assert.True(verdict is Verdict.Counts { Contribution.Amount: > 0 } or Verdict.Excluded { Why.Count: > 0 });
    }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<Gap> Measure(IReadOnlyList<ProjectFile> files, string unit, DateOnly at) =>
        Gaps.Of(Plan, Totals.Of(files.SelectMany(file => Contributions.Of(Plan, file))), unit, at);

    private static IEnumerable<string> Sorted(IEnumerable<Contribution> all) => all.Select(one => one.ToString()).Order(StringComparer.Ordinal);
}
