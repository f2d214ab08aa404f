namespace PromoBot.Domain;

/// <summary>When one kind of reminder goes out.</summary>
/// <param name="At">The hour, inside the working hours.</param>
/// <param name="Days">Empty: every working day. A day of the week that is off gives way to the next working day.</param>
/// <param name="DaysBefore">Working days before the end, or the event, at which it is told; of a handover, after it was handed.</param>
public sealed record ReminderRule(bool IsOn, TimeOnly At, IReadOnlyList<DayOfWeek> Days, int DaysBefore)
{
    /// <summary>Whether one of its days has come since the person was last looked after.</summary>
    /// <param name="since">The day of that look; null: never, then the working day before counts.</param>
    public bool IsDue(HolidayCalendar holidays, DateOnly day, DateOnly? since)
    {
        if (Days.Count == 0)
            return true;
        var seen = since is { } last && last < day ? last : holidays.AddWorkdays(day, -1);
        // A week holds them all.
        for (var one = day; one > seen && one > day.AddDays(-7); one = one.AddDays(-1))
            if (Days.Contains(one.DayOfWeek))
                return true;
        return false;
    }
}

/// <summary>What an authority reminds its people of, and when it may.</summary>
/// <param name="From">Working hours: reminders that nobody asked for keep to them, and to working days.</param>
/// <param name="Rules">Of every kind.</param>
/// <param name="KeyProjects">Which projects are updated every ten days.</param>
public sealed record ReminderRules(
    TimeOnly From, TimeOnly To, IReadOnlyDictionary<ReminderKind, ReminderRule> Rules, Filter KeyProjects)
{
    /// <summary>What a person asked for by the hour comes on any day, but never before this.</summary>
    public static readonly TimeOnly Morning = new(7, 0);

    /// <summary>Nor after this.</summary>
    public static readonly TimeOnly Night = new(22, 0);

    public static ReminderRules Default { get; } = new(
        new(8, 30), new(17, 30), Enum.GetValues<ReminderKind>().ToDictionary(kind => kind, Usual), Filter.None);

    public ReminderRule Of(ReminderKind kind) => Rules[kind];

    /// <summary>What stands where a plan says nothing of a kind.</summary>
    public static ReminderRule Usual(ReminderKind kind) => new(
        kind is not (ReminderKind.TenDay or ReminderKind.TripPlan),
        new(9, 0),
        [],
        kind switch
        {
            ReminderKind.Quota => 10,
            ReminderKind.Meetings => 5,
            ReminderKind.Event or ReminderKind.TripPlan => 3,
            ReminderKind.TenDay => 2,
            ReminderKind.Handover => 2,
            ReminderKind.FollowUp or ReminderKind.Verification => 0,
            _ => throw new InvalidOperationException($"No usual rule for {kind}."),
        });

    /// <summary>Within the working hours of a working day.</summary>
    public bool IsAtWork(HolidayCalendar holidays, DateTime now) =>
        TimeOnly.FromDateTime(now) is var time && time >= From && time <= To && holidays.IsWorkday(DateOnly.FromDateTime(now));

    /// <summary>The latest hour of a kind that is on and has come by then, within the working hours of a working day; else null.</summary>
    public TimeOnly? Slot(HolidayCalendar holidays, DateTime now)
    {
        if (!IsAtWork(holidays, now))
            return null;
        var time = TimeOnly.FromDateTime(now);
        var come = Rules.Values.Where(rule => rule.IsOn && rule.At <= time).Select(rule => rule.At).ToList();
        return come.Count > 0 ? come.Max() : null;
    }

    /// <summary>The moment nearest to one asked for at which nobody sleeps.</summary>
    /// <param name="now">What has passed is no answer.</param>
    public static DateTime Awake(DateTime asked, DateTime now)
    {
        var (day, time) = (DateOnly.FromDateTime(asked), TimeOnly.FromDateTime(asked));
        if (time < Morning)
            return day.ToDateTime(Morning);
        if (time <= Night)
            return asked;
        var evening = day.ToDateTime(Night);
        return evening > now ? evening : day.AddDays(1).ToDateTime(Morning);
    }
}
