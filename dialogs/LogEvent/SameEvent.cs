using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Finds the event in the books that somebody tells of again: planned before and held now, or simply told twice.</summary>
internal static class SameEvent
{
    /// <summary>A planned day is often missed by a few.</summary>
    private const int DaysOff = 3;

    /// <summary>推介会办完了, without a day: whatever was planned this far back.</summary>
    private const int DaysBack = 31;

    public static Period Around(Turn turn, Slots slots) => (slots.Date ?? slots.Due) is { } date
        ? new Period(date.AddDays(-DaysOff), date.AddDays(DaysOff))
        : new Period(turn.Today.AddDays(-DaysBack), turn.Today);

    /// <summary>Planned, and now told as held: the nearest of its kind that fits by name.</summary>
    public static Event? Planned(Turn turn, Event said, Slots slots, Facts facts) => said.State != ActState.Done
        ? null
        : Alike(turn, said, facts)
            .Where(one => one.State == ActState.Planned && one.Date <= (slots.Date ?? turn.Today).AddDays(DaysOff))
            .MinBy(one => Math.Abs(one.Date.DayNumber - said.Date.DayNumber));

    /// <summary>The same gathering of the same unit on the same day. Another hour makes another one.</summary>
    public static Event? Known(Turn turn, Event said, Facts facts) => Alike(turn, said, facts).FirstOrDefault(one =>
        one.Date == said.Date
        && one.State != ActState.Cancelled
        && (one.Time is null || said.Time is null || one.Time == said.Time)
        && (one.Companies.Count == 0 || said.Companies.Count == 0 || one.Companies.Intersect(said.Companies).Any()));

    /// <summary>Of the same kind, unit and day, but called otherwise: only the reporter knows.</summary>
    public static Event? MaybeKnown(Turn turn, Event said, Facts facts) => facts.Events.FirstOrDefault(one =>
        one.Kind == said.Kind && one.Unit == said.Unit && one.Date == said.Date && one.State == said.State
        && (one.Time is null || said.Time is null || one.Time == said.Time));

    private static IEnumerable<Event> Alike(Turn turn, Event said, Facts facts) =>
        facts.Events.Where(one => one.Kind == said.Kind && one.Unit == said.Unit && turn.Me.Units.Contains(one.Unit) && HaveOneName(one.Name, said.Name));

    private static bool HaveOneName(string? one, string? other)
    {
        if (one is null || other is null)
            return true;
        var (a, b) = (NameKey.Of(one), NameKey.Of(other));
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
    }
}
