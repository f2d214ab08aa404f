using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Counted acts that are behind, for whoever answers for them.</summary>
internal static class Owing
{
    /// <summary>Owners whose sums are wanted: units that owe such acts and that the person answers for, with those below them.</summary>
    public static IReadOnlyList<string> Units(Turn turn, Func<Turn, string, bool> answersFor, Func<Indicator, bool> fits) =>
        [.. Owners(turn, answersFor, fits).SelectMany(turn.Plan.WithUnitsBelow).Distinct(StringComparer.Ordinal)];

    public static IEnumerable<Nudge> ByUnits(
        Turn turn, Facts facts, ReminderKind kind, int daysBefore, Func<Turn, string, bool> answersFor, Func<Indicator, bool> fits) =>
        from unit in Owners(turn, answersFor, fits)
        from gap in Gaps.Of(turn.Plan, facts.Totals, unit, turn.Today)
        where fits(gap.Indicator)
        let arrears = Arrears.Of(gap, turn.Holidays, daysBefore)
        where arrears is not null
        select Nudge(kind, unit, Text.Of("remind.of_unit", ("unit", GapWords.UnitName(turn.Plan, unit))), arrears);

    public static Nudge Nudge(ReminderKind kind, string owner, Text who, Arrears arrears)
    {
        var gap = arrears.Gap;
        Value Number(decimal number) => new Value.Number(number, gap.Indicator.Unit.Name);
        return new Nudge(
            $"{(kind == ReminderKind.Meetings ? "meetings" : "quota")}:{gap.Indicator.Id}:{owner}",
            kind,
            arrears.Step,
            Text.Of(
                arrears.IsLastCall ? "remind.owed_last" : "remind.owed",
                ("who", who),
                ("indicator", new Value.Named(gap.Indicator.Name)),
                ("due", Number(arrears.Due)),
                ("done", Number(gap.Done)),
                ("missing", Number(arrears.Missing)),
                ("target", Number(gap.Target.Expected)),
                ("until", gap.Schedule.Period.Last)));
    }

    private static IEnumerable<string> Owners(Turn turn, Func<Turn, string, bool> answersFor, Func<Indicator, bool> fits) =>
        turn.Plan.Indicators.Where(fits).SelectMany(indicator => indicator.Targets.Keys).Distinct(StringComparer.Ordinal).Where(unit => answersFor(turn, unit));
}
