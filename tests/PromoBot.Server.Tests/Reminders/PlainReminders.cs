using PromoBot.Domain;

namespace PromoBot.Server.Tests.Reminders;

/// <summary>
/// Works out by plain means, from what was done alone, when each person of the simulated year is told what: no rule of the bot is
/// asked but which days are worked. Another kind of message is another method here and a line in <see cref="Of"/>.
/// </summary>
internal sealed class PlainReminders(SimulatedYear year, Plan plan)
{
    private static readonly DateOnly New = new(2022, 1, 1);

    public static bool IsWorked(DateOnly day) => HolidayCalendar.Default.IsWorkday(day);

    public IReadOnlyList<string> Of() => [.. Quotas().Concat(Gatherings()).Concat(FollowUps()).Concat(Own()).Concat(Occasions()).Order(StringComparer.Ordinal)];

    /// <summary>How many trips of a level each person made up to a day.</summary>
    public int Trips(string person, TripLevel atLeast, DateOnly until) =>
        year.Deeds.OfType<SimulatedYear.Done.Trip>().Count(trip => trip.Person == person && trip.Level >= atLeast && trip.Day <= until);

    public int Gatherings(string unit, DateOnly until) =>
        year.Deeds.OfType<SimulatedYear.Done.Gathering>().Count(one => one.Person == unit + "_promoter" && one.Day <= until);

    private IEnumerable<string> Quotas() =>
        from person in year.People
        from indicator in plan.Indicators
        where indicator.PostTargets.ContainsKey(person.Post)
        from day in Behind((int)indicator.PostTargets[person.Post].Expected, until => indicator.Measure is Measure.NumberOfTrips trips ? Trips(person.Id, trips.AtLeast, until) : 0)
        select Line(day, "09:00", person.Id, $"quota:{indicator.Id}:@{person.Id}");

    private IEnumerable<string> Gatherings() =>
        from person in year.People
        where person.Role == Role.Head
        from day in Behind(2, until => Gatherings(person.Unit, until))
        select Line(day, "09:00", person.Id, $"quota:events_key_regions:{person.Unit}");

    /// <summary>Days on which a yearly quota is told: another act should have been made by then, or the last ten working days begin.</summary>
    private static IEnumerable<DateOnly> Behind(int target, Func<DateOnly, int> done)
    {
        var lastCall = Enumerable.Range(1, 40).Select(back => New.AddDays(-back)).Where(IsWorked).ElementAt(9);
        var told = "";
        for (var day = SimulatedYear.First; day <= SimulatedYear.Last; day = day.AddDays(1))
        {
            if (!IsWorked(day))
                continue;
            var due = day >= lastCall ? target : target * day.DayOfYear / 365;
            var step = done(day.AddDays(-1)) >= due ? "" : day >= lastCall ? "end" : $"{due}";
            if (step.Length > 0 && step != told)
                yield return day;
            told = step;
        }
    }

    private IEnumerable<string> FollowUps() =>
        from visit in year.Deeds.OfType<SimulatedYear.Done.Visit>()
        let day = Enumerable.Range(0, 15).Select(visit.Due.AddDays).First(IsWorked)
        where day <= SimulatedYear.Last
        select Line(day, "09:00", visit.Person, "reminder");

    private IEnumerable<string> Own() =>
        from reminder in year.Deeds.OfType<SimulatedYear.Done.Reminder>()
        select Line(reminder.Due, "15:00", reminder.Person, "reminder");

    /// <summary>An event of the year, on the first working day from which it is no more than three working days ahead.</summary>
    private IEnumerable<string> Occasions() =>
        from person in year.People
        where person.Role is Role.Leader or Role.Head or Role.Officer
        from occasion in plan.Calendar
        let day = Enumerable.Range(0, 30).Select(ahead => occasion.From.AddDays(ahead - 20))
            .First(day => IsWorked(day) && Enumerable.Range(1, 20).Select(day.AddDays).Where(IsWorked).ElementAt(2) >= occasion.From)
        select Line(day, "09:00", person.Id, $"occasion:{occasion.Id}");

    private static string Line(DateOnly day, string time, string person, string key) => $"{day:yyyy-MM-dd}T{time} {person} {key}";
}
