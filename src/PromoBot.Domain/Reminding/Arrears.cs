namespace PromoBot.Domain;

/// <summary>How far counted acts are behind an even pace (按时间进度).</summary>
/// <param name="Due">What an even pace would have made by now; near the end of the span all that is owed.</param>
/// <param name="Missing">Of that; nought or less where the pace is kept.</param>
/// <param name="IsLastCall">The span ends in a few days.</param>
public sealed record Arrears(Gap Gap, decimal Due, decimal Missing, bool IsLastCall)
{
    /// <summary>Tells one step of the pace from the next: the same step is not told twice.</summary>
    public string Step => $"{Gap.Schedule.Period.First:yyyy-MM-dd} {(IsLastCall ? "end" : $"{Due:0}")}";

    /// <summary>Null where nothing is behind: the pace is kept, the span has not begun or is over, or it is no matter of counting.</summary>
    /// <param name="daysBefore">Working days before the end of the span from which all that is owed counts.</param>
    public static Arrears? Of(Gap gap, HolidayCalendar holidays, int daysBefore)
    {
        var schedule = gap.Schedule;
        if (gap.Indicator.IsBonus || gap.IsMet || !schedule.HasBegun || schedule.IsOver || gap.Indicator.Unit is { Currency: not null } or { IsPercent: true })
            return null;
        var isLast = daysBefore > 0 && schedule.At >= holidays.AddWorkdays(schedule.Period.Last.AddDays(1), -daysBefore);
        var target = gap.Indicator.Compare == Comparison.MoreThan ? gap.Target.Expected + 1 : gap.Target.Expected;
        var due = isLast ? target : Math.Floor(target * schedule.Elapsed);
        var missing = due - gap.Done;
        return missing > 0 ? new Arrears(gap, due, missing, isLast) : null;
    }
}
