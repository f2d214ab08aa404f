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
        var plain = new PlainBulletins(yaml, plan, book.Files, book.Acts, Plans.Samples.Today);

        for (var first = plan.Period.First; first < plan.Period.First.AddYears(1); first = first.AddMonths(1))
        {
            var month = new Period(first, first.AddMonths(1).AddDays(-1));
            var content = BulletinDraft.Content(plan, people, BulletinKind.Monthly, month, month.Last.AddDays(5), facts);
            var bulletin = BulletinDraft.Of(plan, people, BulletinKind.Monthly, month, month.Last.AddDays(5), facts, null);

            plain.Agree(month, content, bulletin);
        }
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
}
