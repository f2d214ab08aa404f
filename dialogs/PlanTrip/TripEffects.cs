using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What a trip means for those who go: the quotas of their posts, and the event it goes to.</summary>
internal static class TripEffects
{
    public static IEnumerable<Text> Of(Turn turn, Trip? before, Trip after, Facts facts)
    {
        var delta = Contributions.Delta(before is null ? [] : Contributions.Of(turn.Plan, before), Contributions.Of(turn.Plan, after));
        var totals = Totals.Apply(facts.Totals, delta);
        var moved = false;
        foreach (var person in after.People.Select(id => turn.People.FirstOrDefault(person => person.Id == id)).OfType<Person>())
            foreach (var gap in Counted(turn.Plan, totals, person, after, turn.Today))
            {
                moved = true;
                yield return Line(person, gap, after);
            }
        if (!moved && turn.Plan.Indicators.Any(indicator => indicator.IsByPerson && indicator.Measure is Measure.NumberOfTrips))
            yield return Text.Of("plan_trip.no_quota");
        if (after.State == ActState.Planned)
            yield return Text.Of("plan_trip.say_when_back");
    }

    private static IEnumerable<Gap> Counted(Plan plan, IReadOnlyList<Total> totals, Person person, Trip trip, DateOnly today) =>
        Gaps.Of(plan, totals, person, today)
            .Where(gap => gap.Indicator.Measure is Measure.NumberOfTrips number && trip.Level >= number.AtLeast && plan.Period.Contains(trip.Date));

    private static Text Line(Person person, Gap gap, Trip trip) => Text.Of(
        trip.State == ActState.Planned ? "plan_trip.will_count" : gap.IsMet ? "plan_trip.counts_met" : "plan_trip.counts",
        ("person", person.Name),
        ("indicator", new Value.Named(gap.Indicator.Name)),
        ("done", new Value.Number(gap.Done)),
        ("target", new Value.Number(gap.Target.Expected, gap.Indicator.Unit.Name)),
        ("left", new Value.Number(Math.Max(gap.LeftWithPending, 0), gap.Indicator.Unit.Name)));
}
