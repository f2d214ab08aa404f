using Microsoft.Data.Sqlite;
using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Plans;
using PromoBot.Server.Tests.Bulletins;
using PromoBot.Server.Tests.Plans;

namespace PromoBot.Server.Tests.Reminders;

/// <summary>A year of 咸宁 with every unit and post: at its end what people were told, what counts for them and what the bulletins say is what plain arithmetic makes it.</summary>
public sealed class SimulatedYearTests
{
    private const int Seed = 2021;

    /// <summary>The bulletin of December is due.</summary>
    private static readonly DateTime After = new(2022, 1, 5, 8, 30, 0);

    [Fact]
    public async Task A_year_of_xianning_ends_with_what_plain_arithmetic_makes_of_it()
    {
        var year = new SimulatedYear(Seed);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "xianning.yaml");
        await File.WriteAllTextAsync(file, year.Plan(await File.ReadAllTextAsync(Path.Combine(Samples.Repository, "plans", "xianning-2021.yaml"))));
        await using var bot = await RemindedBot.Open(file, SimulatedYear.First.ToDateTime(new TimeOnly(8, 0)));
        var plan = Assert.IsType<PlanReading.Good>(PlanFile.Load(file, SimulatedYear.First)).Plan;
        var plain = new PlainReminders(year, plan);

        await Live(bot, year);

        Assert.Equal(plain.Of(), Told(bot));
        var totals = await bot.Store.Totals(plan.Authority.Id, [.. year.People.Select(person => Totals.OfPerson(person.Id)), .. plan.Units.Select(unit => unit.Id)], [SimulatedYear.Last]);
        foreach (var person in year.People)
            foreach (var gap in Gaps.Of(plan, totals, person, SimulatedYear.Last))
                Assert.Equal(gap.Indicator.Measure is Measure.NumberOfTrips trips ? plain.Trips(person.Id, trips.AtLeast, SimulatedYear.Last) : 0, gap.Done);
        foreach (var unit in plan.Units)
            foreach (var gap in Gaps.Of(plan, totals, unit.Id, SimulatedYear.Last).Where(gap => gap.Indicator.Measure is Measure.NumberOfEvents))
                Assert.Equal(plain.Gatherings(unit.Id, SimulatedYear.Last), gap.Done);
        await Agree(bot, year, plan, new PlainBulletins(await File.ReadAllTextAsync(file), plan, [], year.Acts, SimulatedYear.Last));
    }

    /// <summary>The clock drafted a bulletin of each month on its morning, and nothing that came later changed it.</summary>
    private static async Task Agree(RemindedBot bot, SimulatedYear year, Plan plan, PlainBulletins plain)
    {
        for (var month = BulletinSpans.Of(BulletinKind.Monthly, plan.Period.First); month.First <= plan.Period.Last; month = BulletinSpans.Of(BulletinKind.Monthly, month.Last.AddDays(1)))
        {
            var due = Enumerable.Range(5, 20).Select(month.Last.AddDays).First(PlainReminders.IsWorked);
            var facts = (await bot.Store.Recall(plan.Authority.Id, BulletinDraft.Needs(plan, year.People, BulletinKind.Monthly, month, due))).Facts;
            var drafted = Assert.IsType<Bulletin>(facts.FindBulletin(BulletinSpans.IdOf(BulletinKind.Monthly, month)));
            Assert.Equal((month.Last, due, 1), (drafted.At, drafted.DraftedOn, drafted.Revision));

            plain.Agree(month, BulletinDraft.Content(plan, year.People, BulletinKind.Monthly, month, due, facts), drafted);
            Assert.Equal(bot.Draw(BulletinDraft.Of(plan, year.People, BulletinKind.Monthly, month, due, facts, null).Paper), bot.Draw(drafted.Paper));
        }
    }

    private static async Task Live(RemindedBot bot, SimulatedYear year)
    {
        var deeds = year.Deeds.ToLookup(done => done.Day);
        for (var day = SimulatedYear.First; day <= SimulatedYear.Last; day = day.AddDays(1))
        {
            foreach (var hour in new[] { 9, 15 })
            {
                bot.Clock.Now = day.ToDateTime(new TimeOnly(hour, 0));
                await bot.Sweep();
            }

            bot.Clock.Now = day.ToDateTime(new TimeOnly(16, 0));
            foreach (var done in deeds[day])
            {
                var result = await bot.Take(done.Person, done.Words, null);
                Assert.True(result.Records.Count == 1 || done is SimulatedYear.Done.Reminder, $"{done.Words}: {string.Join(' ', result.Replies.Select(bot.Draw))}");
            }
        }

        bot.Clock.Now = After;
        await bot.Sweep();
    }

    /// <summary>Of what somebody asked for only that it was told: its id is the bot's own.</summary>
    private static List<string> Told(RemindedBot bot)
    {
        using var books = new SqliteConnection($"Data Source={bot.Database};Mode=ReadOnly;Pooling=False");
        books.Open();
        using var command = books.CreateCommand();
        command.CommandText = "SELECT at, person, key FROM telling";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add($"{reader.GetString(0)} {reader.GetString(1)} {(reader.GetString(2).StartsWith("reminder:", StringComparison.Ordinal) ? "reminder" : reader.GetString(2))}");
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
