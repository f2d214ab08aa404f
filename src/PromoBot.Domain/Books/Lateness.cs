namespace PromoBot.Domain;

/// <summary>Whether something was written down after the bulletin of its month (补报). It counts in its own month all the same.</summary>
public static class Lateness
{
    /// <summary>The day on which the monthly bulletin over a day's month is due; null where the plan has no such bulletin.</summary>
    public static DateOnly? Due(Plan plan, DateOnly day) => plan.Bulletins.FirstOrDefault(one => one.Kind == BulletinKind.Monthly) is { } rule
        ? new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(rule.DueAfterDays - 1)
        : null;

    /// <param name="reported">The day it is, or was, written down.</param>
    public static bool IsLate(Plan plan, DateOnly day, DateOnly reported) => Due(plan, day) is { } due && reported > due;

    public static bool IsLate(Plan plan, Entry entry) => entry.ReportedOn is { } reported && IsLate(plan, entry.Date, reported);
}
