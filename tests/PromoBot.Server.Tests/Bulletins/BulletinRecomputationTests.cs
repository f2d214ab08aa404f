using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Plans;
using PromoBot.Server.Tests.Plans;

namespace PromoBot.Server.Tests.Bulletins;

/// <summary>The law of bulletins: each month's figures, and what came in the month, are what a plain reading of plan and books comes to.</summary>
public class BulletinRecomputationTests
{
    private const int Projects = 2_000;

    [Theory]
    [InlineData("xianning-2021.yaml", 1)]
    [InlineData("xianning-2021.yaml", 2)]
    [InlineData("jiangan-2021.yaml", 3)]
    [InlineData("gongqingcheng-2022-2024.yaml", 4)]
    [InlineData("dongli-2024.yaml", 5)]
    public void Twelve_monthly_bulletins_agree_with_a_plain_recomputation(string file, int seed)
    {
        var yaml = File.ReadAllText(Path.Combine(Plans.Samples.Repository, "plans", file));
        var plan = Assert.IsType<PlanReading.Good>(PlanFile.Read(yaml, Plans.Samples.Today)).Plan;
        var book = new RandomBook(plan, seed, Projects);
        var facts = Facts(plan, book);
        var people = plan.People.Select(one => one.Person).ToList();
        var plain = new PlainPlan(yaml);
        var figures = plain.Indicators
            .Select(indicator => new PlainFigures(plain, indicator, [.. new PlainLines(plain, indicator, Plans.Samples.Today).Of(book)], Plans.Samples.Today))
            .ToList();

        for (var first = plan.Period.First; first < plan.Period.First.AddYears(1); first = first.AddMonths(1))
        {
            var month = new Period(first, first.AddMonths(1).AddDays(-1));
            var content = BulletinDraft.Content(plan, people, BulletinKind.Monthly, month, month.Last.AddDays(5), facts);
            var bulletin = BulletinDraft.Of(plan, people, BulletinKind.Monthly, month, month.Last.AddDays(5), facts, null);

            Same(figures, plan, month, content, bulletin);
            SameActs(plan, book, month, content);
            SameStages(book, month, content);
        }
    }

    private static void Same(List<PlainFigures> figures, Plan plan, Period month, BulletinContent content, Bulletin bulletin)
    {
        foreach (var (unit, owner) in plan.Units.Select(unit => (unit.Id, unit.Id)).Append((Indicator.Whole, "authority")))
        {
            var plain = figures.Select(one => one.Of(owner, null, month.Last)).OfType<PlainFigure>().ToList();
            var kept = bulletin.Figures.Where(figure => figure.Unit == unit).ToList();
            Assert.Equal(plain.Select(one => one.Id), kept.Select(one => one.Indicator));
            foreach (var (one, told) in plain.Zip(kept))
                Assert.Equal((unit, one.Id, month, Rounded(one.Verified ?? 0)), (told.Unit, told.Indicator, month, one.Verified is null ? 0 : Rounded(told.Verified)));
            var behind = plain.Where(one => one.Status is "behind" or "missed").Select(one => one.Id).Order(StringComparer.Ordinal);
            if (unit.Length > 0)
                Assert.Equal(behind, (content.Units.FirstOrDefault(one => one.Unit == unit)?.Behind ?? []).Select(gap => gap.Indicator.Id).Order(StringComparer.Ordinal));
        }

        foreach (var figure in content.Figures.Where(figure => figure.InSpan is not null))
        {
            var now = Plain(figures, figure.Gap.Indicator.Id, month.Last);
            // What is owed anew each year or quarter began at nought with it.
            var before = month.First > figure.Gap.Schedule.Period.First ? Plain(figures, figure.Gap.Indicator.Id, month.First.AddDays(-1)) : 0;
            Assert.Equal((figure.Gap.Indicator.Id, month, Rounded(now - before)), (figure.Gap.Indicator.Id, month, Rounded(figure.InSpan!.Value)));
        }
    }

    private static decimal Plain(List<PlainFigures> figures, string indicator, DateOnly at) =>
        figures.Select(one => one.Of("authority", null, at)).OfType<PlainFigure>().Single(one => one.Id == indicator).Done ?? 0;

    private static void SameActs(Plan plan, RandomBook book, Period month, BulletinContent content)
    {
        foreach (var unit in plan.Units)
        {
            var told = content.Activity.FirstOrDefault(one => one.Unit == unit.Id) ?? new UnitActivity(unit.Id, 0, 0, 0, 0, 0);
            int visits = 0, companies = 0, received = 0, trips = 0, events = 0;
            foreach (var act in book.Acts.Where(act => act.Unit == unit.Id && !act.IsWithdrawn && act.Review?.IsVerified != false && act.Date >= month.First && act.Date <= month.Last))
            {
                if (act is Visit visit)
                {
                    visits++;
                    companies += visit.Direction == Direction.In ? Math.Max(1, visit.Companies.Count) : Math.Max(visit.Companies.Count, visit.Count ?? 1);
                    received += visit.Direction == Direction.In ? 1 : 0;
                }

                trips += act is Trip { State: ActState.Done } ? 1 : 0;
                events += act is Event { State: ActState.Done } ? 1 : 0;
            }

            Assert.Equal((visits, companies, received, trips, events), (told.Visits, told.Companies, told.Received, told.Trips, told.Events));
        }
    }

    private static void SameStages(RandomBook book, Period month, BulletinContent content)
    {
        var now = new Dictionary<Stage, int>();
        foreach (var project in book.Files.Select(file => file.Project).Where(project => !project.IsWithdrawn && project.Review?.IsVerified != false))
        {
            Stage? stands = null;
            foreach (var reached in project.Stages)
                if (reached.Date <= month.Last)
                    stands = reached.Stage;
            if (stands is { } stage)
                now[stage] = now.GetValueOrDefault(stage) + 1;
        }

        Assert.Equal(now.OrderBy(one => one.Key), content.Stages.Where(one => one.Now > 0).Select(one => KeyValuePair.Create(one.Stage, one.Now)).OrderBy(one => one.Key));
    }

    private static Facts Facts(Plan plan, RandomBook book)
    {
        var totals = Totals.Of([.. book.Files.SelectMany(one => Contributions.Of(plan, one)), .. book.Acts.SelectMany(one => Contributions.Of(plan, one))]);
        return Dialogs.Facts.None with
        {
            Totals = totals,
            Chronicle = new Chronicle(
                plan.Period,
                [.. book.Files.Select(file => file.Project).Where(project => !project.IsWithdrawn)],
                [.. book.Acts.OfType<Visit>()], [.. book.Acts.OfType<Trip>()], [.. book.Acts.OfType<Event>()],
                [.. book.Files.SelectMany(file => file.Receipts)],
                new Dictionary<string, string>(StringComparer.Ordinal)),
        };
    }

    // As `progress --json` rounds shares.
    private static decimal Rounded(decimal figure) => Math.Round(figure, 6);
}
