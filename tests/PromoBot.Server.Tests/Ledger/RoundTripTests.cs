using FsCheck;
using FsCheck.Fluent;
using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Ledger;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>An export, brought into an empty folder, gives the same figures and the same export.</summary>
public class RoundTripTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Choose(0, 200).Select(days => new DateOnly(2025, 12, 12).AddDays(days));

    private static readonly Gen<string> AnyUnit = Gen.Elements("dazhi", "binjiang", "park");

    private static readonly Gen<string> AnyPerson = Gen.Elements("promoter", "officer", "somebody-gone");

    private static readonly Gen<string> AnyName = Gen.Elements("比亚迪", "甲、乙公司", "BYD Co., Ltd.", "=1+1", "+86 138", "-项目", "@SUM(A1)", "'引号", "\"双引号\"", "逗号,公司", "2026-03-05", "001", "_x0041_");

    private static readonly Gen<decimal> AnySum = Gen.OneOf(
        Gen.Choose(1, 900_000).Select(value => value * 10_000m), Gen.Choose(1, 2_000_000_000).Select(value => value + 0.1234m), Gen.Choose(1, 999).Select(value => value * 1_000_000_000m));

    private static readonly Gen<string> AnyCurrency = Gen.Elements("CNY", "CNY", "USD", "EUR", "CHF");

    private static readonly Gen<Review?> AnyReview =
        from kind in Gen.Choose(0, 3)
        from day in AnyDay
        select kind switch { 0 => new Review(true, "officer", day, null), 1 => new Review(false, "officer", day, "金额不符"), _ => null };

    private static readonly Gen<DateOnly?> MaybeDay = from isSaid in Gen.Elements(true, false) from day in AnyDay select isSaid ? day : (DateOnly?)null;

    private static readonly Gen<IReadOnlyList<string>> Names = AnyName.ListOf().Select(names => (IReadOnlyList<string>)[.. names.Distinct().Take(3)]);

    private static readonly Gen<IReadOnlyList<string>> AnyPlaces = Gen.Elements<IReadOnlyList<string>>([], ["深圳市"], ["武汉市"], ["孝感市"], ["德国"], ["深圳市", "南山区"], ["上海市", "杭州市"]);

    private static readonly Gen<Amount> AnyAmount =
        from min in AnySum
        from more in Gen.Elements(0m, 0m, 100_000_000m)
        from currency in AnyCurrency
        select new Amount(null, min, min + more, currency);

    private static readonly Gen<Project> AnyProject =
        from name in AnyName
        from companies in Names
        from unit in AnyUnit
        from person in AnyPerson
        from day in AnyDay
        from stages in Gen.Elements(Enum.GetValues<Stage>()).SelectMany(stage => AnyDay.Select(day => new StageReached(stage, day))).NonEmptyListOf()
        from isSorted in Gen.Elements(true, false)
        from investment in AnyAmount
        from signed in AnyAmount
        from has in Gen.Choose(0, 3)
        from tags in Gen.Elements(Enum.GetValues<Tag>()).ListOf()
        from quality in Gen.Elements(Enum.GetValues<QualityPoint>()).ListOf()
        from origin in Gen.Elements<IReadOnlyList<string>>([], ["广东省", "深圳市"], ["湖北省", "武汉市"], ["德国"], ["上海市"])
        from review in AnyReview
        from reported in MaybeDay
        from follow in MaybeDay
        from isWithdrawn in Gen.Elements(true, false, false, false)
        select new Project
        {
            Id = "",
            Name = name,
            Companies = companies,
            Unit = unit,
            Person = person,
            Date = day,
            Stages = isSorted ? [.. stages.DistinctBy(step => step.Stage).OrderBy(step => step.Stage)] : [.. stages],
            Amounts = [.. new[] { investment with { Kind = AmountKind.Investment }, signed with { Kind = AmountKind.Signed } }.Where((_, index) => (has & (1 << index)) != 0)],
            Tags = [.. tags.Distinct()],
            Quality = [.. quality.Distinct()],
            From = origin,
            Review = review,
            ReportedOn = reported,
            FollowUp = follow,
            IsWithdrawn = isWithdrawn,
            Industry = companies.Count > 1 ? "激光" : null,
            Evidence = companies.Count > 2 ? "合同" : null,
        };

    private static readonly Gen<Receipt> AnyReceipt =
        from project in Gen.Choose(0, 5)
        from unit in AnyUnit
        from person in AnyPerson
        from day in AnyDay
        from kind in Gen.Elements(AmountKind.Funds, AmountKind.Fdi)
        from sum in AnySum
        from currency in AnyCurrency
        from review in AnyReview
        from isWithdrawn in Gen.Elements(true, false, false, false)
        select new Receipt
        {
            Id = "", Unit = unit, Person = person, Date = day, Project = $"p{project}", Kind = kind, Money = new Money(sum, currency), Review = review, IsWithdrawn = isWithdrawn,
        };

    private static readonly Gen<Entry> AnyAct =
        from which in Gen.Choose(0, 3)
        from unit in AnyUnit
        from person in AnyPerson
        from day in AnyDay
        from last in Gen.Choose(0, 5)
        from places in AnyPlaces
        from companies in Names
        from direction in Gen.Choose(0, 4)
        from state in Gen.Elements(ActState.Done, ActState.Planned, ActState.Cancelled)
        from kind in Gen.Elements(Enum.GetValues<EventKind>())
        from number in Gen.Choose(0, 100)
        from review in AnyReview
        select which switch
        {
            0 => new Visit
            {
                Id = "", Unit = unit, Person = person, Date = day, Companies = companies, Places = places, Level = Locating.Level(Books.FullPlan.Authority, places),
                Direction = direction < 4 ? (Direction)direction : null, Count = number > 50 ? number : null, Project = companies.FirstOrDefault(), Review = review,
            },
            1 => new Trip
            {
                Id = "", Unit = unit, Person = person, Date = day, Last = day.AddDays(last), State = state, Places = places, Regions = Locating.Regions(places),
                Level = number > 90 ? TripLevel.Abroad : Locating.Level(Books.FullPlan.Authority, places), People = [.. companies.Select((_, index) => new[] { "promoter", "leader", "gone" }[index])], Review = review,
            },
            2 => new Event
            {
                Id = "", Unit = unit, Person = person, Date = day, Kind = kind, State = state, Name = companies.FirstOrDefault(), Places = places,
                Regions = number > 90 ? ["某地"] : Locating.Regions(places), Companies = companies, Count = number, Time = number > 50 ? new TimeOnly(14, 30) : null, Review = review,
            },
            _ => (Entry)new Measurement
            {
                Id = Measurement.IdOf(number > 50 ? "rate" : "plots", unit, day), Unit = unit, Person = person, Date = day, Indicator = number > 50 ? "rate" : "plots", Value = number / 4m, Review = review,
            },
        };

    private static readonly Gen<IReadOnlyList<Entry>> AnyBooks =
        from projects in AnyProject.ListOf(6)
        from receipts in AnyReceipt.ListOf()
        from acts in AnyAct.ListOf()
        select (IReadOnlyList<Entry>)
        [
            .. projects.Select((project, index) => project with { Id = $"p{index}" }),
            .. receipts.Select((receipt, index) => receipt with { Id = $"r{index}" }),
            .. acts.Select((act, index) => act.Id.Length > 0 ? act : act with { Id = $"a{index}" }).DistinctBy(act => act.Id),
        ];

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task An_export_brings_back_every_figure_and_every_row(string form)
    {
        foreach (var entries in AnyBooks.Sample(25, 10))
        {
            await using var books = await Books.Open();
            await Write(books.Store, entries);
            var file = await Export(books, form);

            await using var fresh = await Books.Open();
            var tables = Assert.IsType<TablesRead.Good>(TableFile.Read(file)).Tables;
            var plan = await fresh.Import([.. tables]);

            Assert.Empty(plan.Bad);
            foreach (var day in new[] { Books.Today, new DateOnly(2026, 3, 15), new DateOnly(2026, 12, 31) })
                Assert.Equal(await books.Figures(day), await fresh.Figures(day));
            Assert.Equal(Rows(await books.All(), books), Rows(await fresh.All(), fresh));
            // Once more into the books it came from: nothing changes.
            Assert.All((await books.Import([.. tables])).Outcomes, outcome => Assert.Equal(Fate.Unchanged, outcome.Fate));
        }
    }

    private static async Task<string> Export(Books books, string form)
    {
        var sheets = await Exporting.Sheets(books.Store, books.InForce, CancellationToken.None);
        var path = Path.Combine(books.Folder.Path, form == "csv" ? "out" : "out.xlsx");
        if (form == "csv")
            TableWriting.CsvFolder(path, sheets);
        else
            TableWriting.Xlsx(path, sheets);
        return path;
    }

    private static List<string> Rows(IReadOnlyList<Entry> entries, Books books) =>
    [
        .. Exporting.Of([.. entries.Where(entry => !entry.IsWithdrawn)], books.Plan, books.InForce.People)
            .SelectMany(sheet => sheet.Rows.Select(row => sheet.Name + string.Join('|', row.Select(cell => cell.Text)))),
    ];

    private static async Task Write(SqliteStore store, IReadOnlyList<Entry> entries) => Assert.IsType<BulkResult.Done>(await store.CommitBulk(new BulkToCommit(
        "x", "told", "promoter", Books.FullPlan, 1, [.. entries.Select(entry => entry.Id)], _ => [.. entries.Select(entry => new Change(null, entry))], null, Given.Now)));
}
