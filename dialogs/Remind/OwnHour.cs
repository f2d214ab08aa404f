using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>When a reminder that somebody asked for comes: at the hour they said, on any day, but not at night.</summary>
public static class OwnHour
{
    /// <summary>Where only a day was said.</summary>
    public static readonly TimeOnly Usual = new(9, 0);

    public static DateTime Of(Reminder reminder) => reminder.Due.ToDateTime(reminder.Time ?? Usual);

    public static bool IsAwake(DateTime now) => TimeOnly.FromDateTime(now) is var time && time >= ReminderRules.Morning && time <= ReminderRules.Night;

    /// <summary>The moment that a day and an hour mean; null where neither was said, or where they have passed.</summary>
    public static DateTime? Asked(DateTime now, DateOnly? day, TimeOnly? time)
    {
        var today = DateOnly.FromDateTime(now);
        if (day is null && time is null)
            return null;
        var asked = (day ?? today).ToDateTime(time ?? Usual);
        // "At three" after three is tomorrow's; a day alone, said in its morning, is still today.
        if (asked <= now && day is null)
            asked = asked.AddDays(1);
        if (asked <= now && day == today && time is null)
            return Night(now.AddHours(1), now);
        return asked <= now ? null : Night(asked, now);
    }

    private static DateTime Night(DateTime asked, DateTime now) => ReminderRules.Awake(asked, now);
}
