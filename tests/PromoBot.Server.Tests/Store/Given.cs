using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Server.Tests;

/// <summary>Plans, records and decisions that store tests and benchmarks write.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 3, 12, 10, 30, 0, TimeSpan.FromHours(8));

    public static Plan Plan(string authority = "jiangan") => new(
        new Authority(authority, "江岸区", ["湖北省", "武汉市", "江岸区"], "Asia/Shanghai"),
        Period.OfYear(2026),
        [new Unit("dazhi", "大智街道", ["大智街"], "street", null)],
        [
            new SamplePerson(new Person("promoter", "大智街专员", ["dazhi", "team"], "专员", Role.Promoter), "demo-1"),
            new SamplePerson(new Person("officer", "招商局专员", ["bureau"], "专员", Role.Officer), null),
        ],
        [],
        []);

    public static Visit Visit(string id, params string[] companies) => new()
    {
        Id = id,
        Unit = "dazhi",
        Person = "promoter",
        Date = new DateOnly(2026, 3, 11),
        Direction = Direction.Out,
        Companies = companies,
        Contacts = ["王副总"],
        Leader = "李区长",
        Places = ["深圳市"],
        Level = TripLevel.ProvinceOut,
        FollowUp = new DateOnly(2026, 3, 18),
    };

    public static Project Project(string id, string name, params string[] companies) => new()
    {
        Id = id,
        Unit = "dazhi",
        Person = "promoter",
        Date = new DateOnly(2026, 3, 12),
        Name = name,
        Companies = companies,
        Amounts = [new Amount(AmountKind.Investment, 2_000_000_000m)],
        Stages = [new StageReached(Stage.Lead, new DateOnly(2026, 3, 12))],
    };

    public static Receipt Receipt(string id, string project, decimal yuan) => new()
    {
        Id = id,
        Unit = "dazhi",
        Person = "promoter",
        Date = new DateOnly(2026, 3, 12),
        Project = project,
        Kind = AmountKind.Funds,
        Money = new Money(yuan, Money.Yuan),
    };

    public static Contribution Contribution(Entry entry, decimal amount, string indicator = "funds", string? unit = null) => new(
        indicator, unit ?? entry.Unit, entry.Person, (entry as Receipt)?.Project, entry.Date, amount, entry.Id, Verification.Verified);

    public static Change New(Entry entry) => new(null, entry);

    public static Decision Write(params Change[] changes) => new() { Talk = Talk.Empty, Changes = changes };

    public static Decision Say(string key) => new() { Talk = Talk.Empty, Replies = [Reply.Of(Text.Of(key))] };

    /// <summary>A visit with its lead as one message makes them: two records, three contributions, a reminder, a card.</summary>
    public static Decision VisitAndLead(string turn, string company = "比亚迪", string lead = "电池壳体")
    {
        var visit = Visit(turn + "-1", company);
        var project = Project(turn + "-2", lead, company);
        var card = new Reply(
            Text.Of("saved", ("what", "走访")),
            [
                new Block.FactList(null,
                [
                    new Fact(Text.Of("date"), visit.Date),
                    new Fact(Text.Of("companies"), new Value.Names(visit.Companies)),
                    new Fact(Text.Of("investment"), project.Amounts[0], IsUnsure: true),
                ]),
            ],
            [new Choice(Text.Of("undo"), new Tap(turn, "undo"))]);
        return new Decision
        {
            Talk = new Talk(null, new Expectation(project.Id, "amounts"), project.Id),
            Changes = [New(visit), New(project)],
            Contributions = new ContributionDelta(
                [], [Contribution(visit, 1, "visits"), Contribution(project, 1, "leads"), Contribution(project, 1, "projects_1b")]),
            Replies = [card],
            Reminders = [new Reminder(turn + "-r", "promoter", new DateOnly(2026, 3, 18), null, visit.Id, Text.Of("follow_up"))],
        };
    }
}
