namespace PromoBot.Language;

/// <summary>Other readings of a date of which a part was guessed: a week, a month or a year earlier or later.</summary>
internal static class DateShift
{
    // A guess is never further off than this; 31号 may need to pass over a short month.
    private const int Furthest = 2;

    public static DateMention NotAfter(DateMention said, DateOnly day)
    {
        var reading = said;
        for (var step = 1; reading.From > day && step <= Furthest && said.Guess != DateGuess.None; step++)
            reading = Shift(said, -step) ?? reading;
        for (var step = 1; step <= Furthest && Shift(said, step) is { } later && later.From <= day
            && said.Guess != DateGuess.None; step++)
            reading = later;
        return reading.From <= day ? reading : said;
    }

    public static DateMention NotBefore(DateMention said, DateOnly day)
    {
        var reading = said;
        for (var step = 1; reading.To < day && step <= Furthest && said.Guess != DateGuess.None; step++)
            reading = Shift(said, step) ?? reading;
        for (var step = 1; step <= Furthest && Shift(said, -step) is { } earlier && earlier.To >= day
            && said.Guess != DateGuess.None; step++)
            reading = earlier;
        return reading.To >= day ? reading : said;
    }

    private static DateMention? Shift(DateMention said, int steps)
    {
        var from = Shift(said.From, said.Guess, steps);
        var to = said.From == said.To ? from
            : said.Sort == DateSort.Period && said.To == Calendar.MonthEnd(said.To) ? Calendar.MonthEnd(said.To.AddYears(steps))
            : Shift(said.To, said.Guess, steps);
        return from is { } first && to is { } last
            ? said with { From = first, To = last, Period = said.Period is { } period ? PeriodNames.Like(period, first) : null }
            : null;
    }

    private static DateOnly? Shift(DateOnly day, DateGuess guess, int steps)
    {
        var shifted = guess switch
        {
            DateGuess.Week => day.AddDays(7 * steps),
            DateGuess.Month => day.AddMonths(steps),
            DateGuess.Year => day.AddYears(steps),
            _ => day,
        };
        // 31号 has no reading in April; the last day of February moves with the year.
        return guess == DateGuess.Month && shifted.Day != day.Day ? null : shifted;
    }
}
