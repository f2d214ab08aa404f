using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Ledger;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>What a ledger brings to the books.</summary>
public class ImportTests
{
    private static readonly Table Projects = Books.Table(
        "2026年项目台账",
        "江城区招商项目台账",
        "项目名称|投资方|计划总投资(亿元)|签约金额(万元)|责任单位|在谈时间|签约日期|开工时间|当前阶段|标签|是否世界500强|投资方所在地|备注",
        "光谷激光产业园项目|华工激光股份有限公司|20|150000|大智街|2026-01-05|2026/3/5|2026.4.1|开工|上市公司、制造业||广东省深圳市|好",
        "项目名称|投资方|计划总投资(亿元)|签约金额(万元)|责任单位|在谈时间|签约日期|开工时间|当前阶段|标签|是否世界500强|投资方所在地|备注",
        "电池壳体项目|比亚迪|3亿美元||滨江街道|2026年2月3日|||在谈||是|德国|",
        "合计||23|||||||||");

    private static readonly Table Receipts = Books.Table(
        "到位资金",
        "项目|到账时间|到账金额(万元)|类型",
        "光谷激光产业园|2026-05-06|3000|",
        "光谷激光产业园|2026-05-06|2000|",
        "电池壳体|2026-05-07|500万美元|外资");

    [Fact]
    public async Task Rows_become_records()
    {
        await using var books = await Books.Open();

        var plan = await books.Import(Projects, Receipts);

        Assert.Empty(plan.Bad);
        var project = Assert.Single((await books.All()).OfType<Project>(), project => project.Unit == "dazhi");
        Assert.Equal(
            ("光谷激光产业园项目", new DateOnly(2026, 1, 5), "officer", Books.Today),
            (project.Name, project.Date, project.Person, project.ReportedOn));
        Assert.Equal([new(Stage.Talking, new(2026, 1, 5)), new(Stage.Signed, new(2026, 3, 5)), new(Stage.Started, new(2026, 4, 1))], project.Stages);
        Assert.Equal([new Amount(AmountKind.Investment, 2_000_000_000), new Amount(AmountKind.Signed, 1_500_000_000)], project.Amounts);
        Assert.Equal([Tag.Listed, Tag.Manufacturing], project.Tags);
        Assert.Equal(["广东省", "深圳市"], project.From);
        var receipts = (await books.All()).OfType<Receipt>().ToList();
        Assert.Equal([2_000m, 3_000m], receipts.Where(receipt => receipt.Project == project.Id).Select(receipt => receipt.Money.Value / 10_000).Order());
        Assert.Contains(receipts, receipt => receipt is { Kind: AmountKind.Fdi, Unit: "binjiang", Money: { Value: 5_000_000, Currency: "USD" } });
        Assert.Contains(plan.Remarks, remark => remark.Contains("备注", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_kinds_of_rows_become_records_too()
    {
        await using var books = await Books.Open();

        var plan = await books.Import(
            Books.Table("走访", "日期|单位|走访企业|走访方式|地点|带队领导|洽谈项目", "2026-03-05|大智街道|比亚迪、BYD Co., Ltd.|拜访|深圳|李区长|电池壳体"),
            Books.Table("外出招商", "出发时间|返回时间|责任单位|目的地|参加人员|带队领导", "2026-03-05|2026-03-07|大智街道|广东深圳、上海|王干部、李区长、路人甲|李区长", "2026-12-01||大智街道|武汉||"),
            Books.Table("活动会议", "活动时间|责任单位|活动名称|地点", "2026-03-05|滨江街道|光电子产业招商推介会|北京"),
            Books.Table("上报数", "指标|单位|统计时间|数值", "rate数|大智街道|2026-03-31|82%", "plots|江城区|2026-03-31|3"));

        Assert.Empty(plan.Bad);
        Assert.Contains(plan.Remarks, remark => remark.Contains("'路人甲'", StringComparison.Ordinal));
        var all = await books.All();
        var visit = Assert.Single(all.OfType<Visit>());
        Assert.Equal((Direction.Out, TripLevel.ProvinceOut, "电池壳体"), (visit.Direction, visit.Level, visit.Project));
        Assert.Equal(["比亚迪", "BYD Co., Ltd."], visit.Companies);
        var trip = Assert.Single(all.OfType<Trip>(), trip => trip.State == ActState.Done);
        Assert.Equal(["promoter", "leader"], trip.People);
        Assert.Equal(["广东省", "深圳市", "上海市"], trip.Regions);
        Assert.Equal(TripLevel.Home, Assert.Single(all.OfType<Trip>(), trip => trip.State == ActState.Planned).Level);
        Assert.Equal(EventKind.Promotion, Assert.Single(all.OfType<Event>()).Kind);
        Assert.Equal([("dazhi", 82m), ("", 3m)], all.OfType<Measurement>().Select(one => (one.Unit, one.Value)).OrderByDescending(one => one.Unit));
    }

    [Fact]
    public async Task The_same_file_twice_adds_nothing()
    {
        await using var books = await Books.Open();
        await books.Import(Projects, Receipts);
        var (records, figures, revisions) = (await books.All(), await books.Figures(), books.Folder.Ask("SELECT count(*) FROM revision"));

        var again = await books.Import(Projects, Receipts);

        Assert.All(again.Outcomes, outcome => Assert.Equal(Fate.Unchanged, outcome.Fate));
        Assert.Equal(records.Count, (await books.All()).Count);
        Assert.Equal(figures, await books.Figures());
        Assert.Equal(revisions, books.Folder.Ask("SELECT count(*) FROM revision"));
    }

    [Fact]
    public async Task A_changed_row_is_a_new_revision()
    {
        await using var books = await Books.Open();
        await books.Import(Projects, Receipts);

        var plan = await books.Import(Replaced(Projects, "20", "25"), Replaced(Receipts, "3000", "3500"));

        Assert.Equal(2, plan.Outcomes.Count(outcome => outcome.Fate == Fate.Changed));
        Assert.Equal(5, (await books.All()).Count);
        Assert.Contains(await books.All(), entry => entry is Project project && project.AmountOf(AmountKind.Investment)?.Min == 2_500_000_000);
        Assert.Equal(2L, books.Folder.Ask("SELECT max(revision) FROM record"));
    }

    [Fact]
    public async Task What_the_talk_corrected_since_stays_when_the_same_file_comes_again()
    {
        await using var books = await Books.Open();
        await books.Import(Projects);
        var project = (await books.All()).OfType<Project>().First(one => one.Unit == "dazhi");
        await Tell(books, new Change(project, project with { Amounts = [new Amount(AmountKind.Investment, 2_200_000_000)], Review = new Review(true, "officer", Books.Today, null) }));

        var again = await books.Import(Projects);

        Assert.All(again.Outcomes, outcome => Assert.Equal(Fate.Unchanged, outcome.Fate));
        Assert.Contains(await books.All(), entry => entry is Project { Review.IsVerified: true } one && one.AmountOf(AmountKind.Investment)?.Min == 2_200_000_000);

        // Another sum in the file is a correction of its own, and wants to be verified again.
        await books.Import(Replaced(Projects, "20", "30"));
        Assert.Contains(await books.All(), entry => entry is Project { Review: null } one && one.AmountOf(AmountKind.Investment)?.Min == 3_000_000_000);
    }

    [Fact]
    public async Task A_project_that_was_told_in_the_talk_is_found_and_added_to()
    {
        await using var books = await Books.Open();
        var told = Given.Project("t1-p", "光谷激光产业园", "华工激光") with
        {
            Tags = [Tag.Foreign],
            Stages = [new StageReached(Stage.Talking, new(2026, 1, 5)), new StageReached(Stage.Operating, new(2026, 6, 1))],
        };
        await Tell(books, new Change(null, told));

        var plan = await books.Import(Projects, Receipts);

        Assert.Equal(2, (await books.All()).OfType<Project>().Count());
        var found = (Project)Assert.Single(plan.Outcomes, outcome => outcome.Row.Id == "t1-p").Entry;
        Assert.Equal([Tag.Foreign, Tag.Listed, Tag.Manufacturing], found.Tags);
        Assert.Equal([Stage.Talking, Stage.Signed, Stage.Started, Stage.Operating], found.Stages.Select(step => step.Stage));
        Assert.All((await books.Import(Projects, Receipts)).Outcomes, outcome => Assert.Equal(Fate.Unchanged, outcome.Fate));
    }

    [Fact]
    public async Task Money_that_was_told_in_the_talk_does_not_come_in_twice()
    {
        await using var books = await Books.Open();
        await books.Import(Projects);
        var project = (await books.All()).OfType<Project>().First(one => one.Unit == "dazhi");
        await Tell(books, new Change(null, Given.Receipt("t1-r", project.Id, 30_000_000) with { Date = new(2026, 5, 6) }));

        var plan = await books.Import(Receipts);

        Assert.Equal([Fate.Unchanged, Fate.New, Fate.New], plan.Outcomes.Select(outcome => outcome.Fate));
        Assert.Equal(3, (await books.All()).OfType<Receipt>().Count());
    }

    [Fact]
    public async Task What_was_taken_back_stays_so()
    {
        await using var books = await Books.Open();
        await books.Import(Projects);
        var project = (await books.All()).OfType<Project>().First();
        await Tell(books, new Change(project, project with { IsWithdrawn = true }));

        Assert.Single((await books.Import(Projects)).Outcomes, outcome => outcome.Fate == Fate.Withdrawn);
    }

    [Fact]
    public async Task Every_bad_cell_is_named_with_what_is_there_and_what_was_expected()
    {
        await using var books = await Books.Open();

        var plan = await books.Try(
            Books.Table(
                "项目", "项目名称|总投资(亿元)|责任单位|签约时间|当前阶段|标签", "甲项目|很多|大知街道|2026-13-01|签约|民企",
                "|3|大智街道|2027-01-01||", "乙项目|3|大智街道||开工|", "丙项目|3|大智街道|2026-03-01||", "丙项目|3|滨江街道|2026-03-01||", "丙项目|4|滨江街道|2026-03-02||"),
            Books.Table("到位资金", "项目|到账时间|金额|单位", "丙|2026-05-06|300万元|", "丙|2026-05-06|300万元|滨江街道", "丁|2026-05-06|3|", "甲|2026-05-06|300万元|"),
            Books.Table("不认识", "姓名|电话", "张三|123"));

        Assert.Equal(
            [
                "不认识!1: no headings of a ledger",
                "到位资金!2: the project '丙', which could be any of 2",
                "到位资金!5: the project '甲', whose row 项目!2 has bad cells",
                "到位资金!C4: '3'",
                "项目!7: the record of row 项目!6 for the second time",
                "项目!A3: nothing",
                "项目!B2: '很多'",
                "项目!C2: the unknown unit '大知街道'",
                "项目!D2: '2026-13-01'",
                "项目!D3: the day 2027-01-01, which is yet to come",
                "项目!E2: '签约' without its day",
                "项目!E4: '开工' without its day",
                "项目!F2: '民企'",
            ],
            plan.Bad.Select(bad => bad.ToString().Split("; expected")[0]).Order(StringComparer.Ordinal));
        Assert.Contains("'大智街道' perhaps; the units are 大智街道、滨江街道、科技园区", plan.Bad.First(bad => bad.Cell == "C2").Expected, StringComparison.Ordinal);
        Assert.Equal(3, plan.Outcomes.Count);
    }

    [Theory]
    [InlineData("2026-03-01|2026-02-01|", "days in the order of the stages")]
    [InlineData("2026-03-01|2026-04-01|签约", "the stage of the latest day")]
    public async Task Stages_that_contradict_each_other_are_bad(string cells, string expected)
    {
        await using var books = await Books.Open();
        var plan = await books.Try(Books.Table("项目", "项目名称|责任单位|签约时间|开工时间|当前阶段", $"甲|大智街道|{cells}"));
        Assert.Equal(expected, Assert.Single(plan.Bad).Expected);
    }

    [Fact]
    public async Task An_import_stands_in_the_audit_trail_and_is_not_taken_back_by_undo()
    {
        await using var books = await Books.Open();
        await books.Import(Projects);

        Assert.Equal(2L, books.Folder.Ask("SELECT count(*) FROM audit WHERE person = 'officer' AND turn LIKE 'import-%' AND deed = 'made'"));
        Assert.Equal("a test", books.Folder.Ask("SELECT about FROM audit WHERE deed = 'note'"));
        Assert.Empty((await books.Store.Recall("x", new Needs { RecentOf = "officer" })).Facts.Recent);
    }

    [Fact]
    public async Task Names_of_an_import_are_known_to_the_talk()
    {
        await using var books = await Books.Open();
        await books.Import(Projects);
        Assert.Equal(["光谷激光产业园项目", "电池壳体项目"], (await books.Store.Names("x")).Projects);
        Assert.Single((await books.Store.Recall("x", new Needs { ProjectsLike = ["光谷激光"] })).Facts.Projects);
    }

    [Fact]
    public async Task Another_plan_in_force_stops_an_import_and_the_rest_comes_in_later()
    {
        await using var books = await Books.Open();
        var plan = await books.Try(Projects, Receipts);
        await books.Store.PutPlan("x", Books.Yaml + "\n", Books.FullPlan, Given.Now);
        Assert.Null(await books.Importing().Write(plan, "a test", TimeProvider.System, CancellationToken.None));
        Assert.Empty(await books.All());
    }

    [Fact]
    public async Task A_receipt_that_moves_to_another_project_moves_its_money()
    {
        await using var books = await Books.Open();
        await books.Import(Projects, Receipts);
        var sheets = Exporting.Of(await books.All(), books.Plan, books.InForce.People);
        var tables = Books.Tables(sheets);
        var from = sheets[0].Rows[0][0].Text;
        var to = sheets[0].Rows[1][0].Text;
        var moved = tables[1] with { Rows = [.. tables[1].Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell.Text == from ? cell with { Text = to } : cell)] })] };

        Assert.Equal(2, (await books.Import(moved)).Outcomes.Count(outcome => outcome.Fate == Fate.Changed));

        await using var fresh = await Books.Open();
        await fresh.Import(tables[0], moved);
        Assert.Equal(await fresh.Figures(), await books.Figures());
    }

    [Fact]
    public async Task A_crash_in_the_middle_and_the_same_file_again_end_with_the_same_books()
    {
        string[] rows = [.. Enumerable.Range(0, 2_500).Select(number => $"第{number}号项目|{1 + (number % 30)}|{(number % 2 == 0 ? "大智街道" : "科技园区")}|2026-03-{1 + (number % 28):D2}|上市公司")];
        Table[] tables =
        [
            Books.Table("项目", ["项目名称|总投资(亿元)|责任单位|签约时间|标签", .. rows]),
            Books.Table("到位资金", ["项目|时间|金额(万元)", .. rows.Select((_, number) => $"第{number}号|2026-04-{1 + (number % 28):D2}|{100 + number}")]),
        ];
        await using var whole = await Books.Open();
        await whole.Import(tables);
        await using var crashed = await Books.Open();
        using var stop = new CancellationTokenSource();
        var importing = new Importing(new StopsAfter(crashed.Store, parts: 2, stop), crashed.InForce, new Entering("officer", Books.Today));
        var plan = await crashed.Try(tables);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importing.Write(plan, "a test", TimeProvider.System, stop.Token));
        var half = (await crashed.All()).Count;

        var again = await crashed.Import(tables);

        Assert.InRange(half, 1, 4_999);
        Assert.Equal(half, again.Outcomes.Count(outcome => outcome.Fate == Fate.Unchanged));
        Assert.Equal((await whole.All()).Select(BooksJson.Write), (await crashed.All()).Select(BooksJson.Write));
        Assert.Equal(await whole.Figures(), await crashed.Figures());
    }

    private static Table Replaced(Table table, string said, string instead) =>
        table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell.Text == said ? cell with { Text = instead } : cell)] })] };

    private static async Task Tell(Books books, Change change)
    {
        var recalled = await books.Store.Recall("x", new Needs { Projects = [change.After is Receipt receipt ? receipt.Project : change.After.Id] });
        Assert.IsType<CommitResult.Done>(await books.Store.Commit(new TurnToCommit(
            "x", new Incoming("console", "c", "s", "m" + change.After.Id, "…"), "t-" + change.After.Id, "promoter", 1, 0, recalled.Moment,
            new Decision { Talk = Talk.Empty, Changes = [change], Contributions = Dialogs.Books.Delta(books.Plan, recalled.Facts, [change]) },
            Locale.Zh, Given.Now)));
    }
}
