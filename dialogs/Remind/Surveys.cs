using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>When people are looked after: on working days, at each hour that the plan gives a kind of reminder. An outage costs none, the next hour brings all.</summary>
internal static class Surveys
{
    public static IEnumerable<DueAlarm> Due(Hour hour)
    {
        if (hour.Plan.Reminders.Slot(hour.Holidays, hour.Now) is not { } slot)
            return [];
        return from person in hour.People
               where person.Role != Role.Admin && !WasMade(hour, person, slot)
               select new DueAlarm(person.Id, $"survey:{hour.Today:yyyy-MM-dd}T{slot:HH\\:mm}:{person.Id}", new Alarm.Survey(slot));
    }

    private static bool WasMade(Hour hour, Person person, TimeOnly slot) =>
        hour.Surveyed.TryGetValue(person.Id, out var last) && (last.Day > hour.Today || (last.Day == hour.Today && last.At >= slot));
}
