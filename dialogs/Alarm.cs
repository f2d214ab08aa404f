using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What a timer brings to a turn instead of a message (<see cref="Conversation.Takes"/> says who decides about it).</summary>
public abstract record Alarm
{
    private Alarm()
    {
    }

    /// <summary>What a person has to be told is looked through; what rings at that moment comes in the same message.</summary>
    /// <param name="At">The hour that it is done for: kinds of reminders that go out by then.</param>
    public sealed record Survey(TimeOnly At) : Alarm;

    /// <summary>Something has come that a person asked for by the hour: a reminder of their own, or one that they put off.</summary>
    /// <param name="PutOff">Kinds of those that were put off until now.</param>
    public sealed record Ring(IReadOnlyList<ReminderKind> PutOff) : Alarm;

    /// <summary>A bulletin is due: its draft is made, and the officers are told.</summary>
    public sealed record BulletinDue(DueBulletin Bulletin) : Alarm;
}

/// <summary>An alarm whose time has come.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Key">Made of what it is and when, never of the moment it is found: the same key is never done twice.</param>
public sealed record DueAlarm(string Person, string Key, Alarm Alarm);

/// <summary>What the calendar is asked with.</summary>
/// <param name="Now">In the authority's time zone.</param>
/// <param name="Surveyed">When each person was looked after last; nobody who never was.</param>
public sealed record Hour(
    Plan Plan, IReadOnlyList<Person> People, HolidayCalendar Holidays, DateTime Now, IReadOnlyDictionary<string, LookedAfter> Surveyed)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);
}

/// <summary>The last survey of a person.</summary>
public sealed record LookedAfter(DateOnly Day, TimeOnly At);

/// <summary>Alarms that the calendar brings, whatever the books say: one line for each kind. What has been done already is left out by its key.</summary>
public static class Rota
{
    private static readonly IReadOnlyList<Func<Hour, IEnumerable<DueAlarm>>> Kinds =
    [
        Surveys.Due,
        BulletinMorning.Due,
    ];

    public static IReadOnlyList<DueAlarm> Due(Hour hour) => [.. Kinds.SelectMany(kind => kind(hour))];
}
