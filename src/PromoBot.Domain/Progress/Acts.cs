namespace PromoBot.Domain;

/// <summary>Judges what people do away from any project: trips, and what they measured.</summary>
internal static class Acts
{
    /// <summary>A trip counts once for the unit; of an indicator by person once for each who went and owes it.</summary>
    public static IReadOnlyList<Verdict> OfTrip(Plan plan, Tally tally, Measure.NumberOfTrips number, Trip trip)
    {
        var against = new List<Exclusion>(Judging.AgainstEntry(plan, tally, trip, trip.Date));
        if (trip.State != ActState.Done)
            against.Add(new Exclusion.NotDone(trip.State));
        if (trip.Level is not { } level || level < number.AtLeast)
            against.Add(new Exclusion.TooNear(number.AtLeast, trip.Level));
        against.AddRange(tally.Filters.SelectMany(filter => Filters.AgainstOrigin(plan, filter, trip.Regions)));
        if (!tally.Indicator.IsByPerson)
            return [Judging.Judged(plan, tally, trip, null, trip.Date, 1, against)];
        if (trip.People.Count == 0)
            against.Add(new Exclusion.OwedByNobody());
        return against.Count > 0
            ? [Judging.Judged(plan, tally, trip, null, trip.Date, 1, against)]
            : [.. trip.People.Distinct(StringComparer.Ordinal).Select(person => Judging.Credited(plan, tally, trip, person, trip.Date, 1))];
    }

    /// <summary>Of the unit that owes the figure, else of the authority: who reports it does not matter.</summary>
    public static Verdict OfMeasurement(Plan plan, Tally tally, Measure.Reported reported, Measurement measured)
    {
        var against = new List<Exclusion>(Judging.AgainstEntry(plan, tally, measured, measured.Date));
        var value = measured.Value * tally.Indicator.Unit.Size;
        if (against.Count > 0 || reported.AddsUp)
            return Judging.Judged(plan, tally, measured, null, measured.Date, value, against);
        var owner = tally.Indicator.Targets.ContainsKey(measured.Unit) ? measured.Unit : Indicator.Whole;
        return new Verdict.Counts(new Contribution(
            tally.Indicator.Id, owner, measured.Person, null, measured.Date, Judging.Kept(value), measured.Id, Judging.State(plan, measured), Part.Reading));
    }
}
