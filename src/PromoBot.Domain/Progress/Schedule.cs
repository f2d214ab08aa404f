namespace PromoBot.Domain;

/// <summary>How much of a period has passed (时序进度) on a day; that day counts as passed.</summary>
public readonly record struct Schedule(Period Period, DateOnly At)
{
    public int DaysPassed => Math.Clamp(At.DayNumber - Period.First.DayNumber + 1, 0, Period.Days);

    /// <summary>0 to 1: on 30 June of a common year 181/365.</summary>
    public decimal Elapsed => (decimal)DaysPassed / Period.Days;

    public bool HasBegun => At >= Period.First;

    public bool IsOver => At > Period.Last;

    /// <summary>
    /// Calendar months from the day after: whole ones count 1, a part its share of days. 30 June leaves 6, 15 June 6.5.
    /// </summary>
    public decimal MonthsLeft
    {
        get
        {
            var next = At < Period.First ? Period.First : At.AddDays(1);
            var left = 0m;
            while (next <= Period.Last)
            {
                var days = DateTime.DaysInMonth(next.Year, next.Month);
                var end = new DateOnly(next.Year, next.Month, days);
                var last = end < Period.Last ? end : Period.Last;
                left += (decimal)(last.DayNumber - next.DayNumber + 1) / days;
                next = end.AddDays(1);
            }
            return left;
        }
    }
}
