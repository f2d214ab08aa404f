using Dapper;
using PromoBot.Domain;
using PromoBot.Server.Store;

namespace PromoBot.Benchmarks;

/// <summary>
/// A year's records of one unit, written straight into the tables: as turns they would take hours. Their contributions follow from
/// the plan that is put in force after them.
/// </summary>
internal static class ManyRecords
{
    /// <summary>Contributions to the unit's figures of one project and its two receipts, under xianning-2021.yaml. Three more go to the person.</summary>
    public const int EachProject = 10;

    private const string Authority = "xianning";

    public static void Write(string folder, int projects)
    {
        using var books = SqliteFile.In(folder, TimeSpan.FromSeconds(5)).Connect();
        using var transaction = books.BeginTransaction();
        books.Execute("INSERT INTO turn (authority, id, moment, person, at, wrote, undoes, is_undone) VALUES (@Authority, 'seed', 0, 'promoter', '2021-06-30T10:00:00.0000000+08:00', 0, NULL, 0)", new { Authority }, transaction);
        for (var number = 0; number < projects; number++)
        {
            // Days rise with the ids, as they do in life: what happens is told soon.
            var project = Project(number, Day(number, projects));
            Insert(project, null);
            Insert(Receipt(project, 1), project.Id);
            Insert(Receipt(project, 2), project.Id);
        }

        transaction.Commit();

        void Insert(Entry entry, string? project)
        {
            books.Execute(
                """
                INSERT INTO record (authority, id, kind, revision, is_withdrawn, date, project, touched) VALUES (@Authority, @Id, @kind, 1, 0, @date, @project, 0);
                INSERT INTO revision (authority, record, number, turn, position, body) VALUES (@Authority, @Id, 1, 'seed', 0, @body);
                """,
                new { Authority, entry.Id, kind = BooksJson.KindOf(entry), date = Form.Of(entry.Date), project, body = BooksJson.Write(entry) },
                transaction);
        }
    }

    private static Project Project(int number, DateOnly day) => new()
    {
        Id = $"p{number:D7}",
        Unit = "xianan",
        Person = "promoter",
        Date = day,
        Name = $"第{number}号电子信息项目",
        Companies = [$"{number}号科技有限公司"],
        Amounts = [new Amount(AmountKind.Investment, 2_000_000_000m)],
        Tags = [Tag.Fortune500, Tag.Outward, Tag.Manufacturing],
        Stages = [new StageReached(Stage.Lead, day), new StageReached(Stage.Signed, day), new StageReached(Stage.Started, day)],
    };

    private static Receipt Receipt(Project project, int at) => new()
    {
        Id = $"r{project.Id}-{at}",
        Unit = project.Unit,
        Person = "promoter",
        Date = project.Date.AddDays(at),
        Project = project.Id,
        Kind = AmountKind.Funds,
        Money = new Money(10_000m * at, Money.Yuan),
    };

    private static DateOnly Day(int number, int projects) => new DateOnly(2021, 1, 1).AddDays(number * 178 / projects);
}
