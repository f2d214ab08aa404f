namespace PromoBot.Language;

/// <summary>Days, times and periods that the message speaks of, in each reading that its words allow.</summary>
internal sealed class GroundedDays(Message message)
{
    private readonly HashSet<DateOnly> days = [.. message.Values.Dates.Where(date => date.Sort is not DateSort.Period).SelectMany(date => Readings(date, message.Today))];

    public DateOnly? Day(DateOnly? said) => said is { } day && days.Contains(day) ? day : null;

    public TimeOnly? Time(TimeOnly? said) => said is { } time && message.Values.Dates.Any(date => date.Time == time) ? time : null;

    public bool Period(string? said) => said is not null && message.Values.Dates.Any(date => date.Period == said
        || date.Sort is DateSort.Day && date.From.ToString("yyyy-MM-dd", null) == said);

    /// <summary>12月27号 said in January is last year's in a report, this year's in a plan.</summary>
    private static IEnumerable<DateOnly> Readings(DateMention date, DateOnly today)
    {
        IEnumerable<DateMention> readings = date.Guess is DateGuess.None ? [date] : [date, date.NotAfter(today), date.NotBefore(today)];
        return readings.SelectMany(reading => new[] { reading.From, reading.To });
    }
}
