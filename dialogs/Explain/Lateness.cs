using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>补报: a record that was written down after the bulletin of its month had gone out.</summary>
internal static class Lateness
{
    /// <param name="reportedOn">Null in records of a version that did not keep it: nobody can tell any more.</param>
    /// <param name="date">The day it counts on.</param>
    public static bool IsLate(Plan plan, DateOnly? reportedOn, DateOnly date) =>
        reportedOn is { } reported
        && plan.Bulletins.FirstOrDefault(rule => rule.Kind == BulletinKind.Monthly) is { } monthly
        && reported > new DateOnly(date.Year, date.Month, 1).AddMonths(1).AddDays(-1 + monthly.DueAfterDays);
}
