namespace PromoBot.Domain;

/// <summary>What every verdict has in common, whatever the record.</summary>
internal static class Judging
{
    /// <param name="counted">The day the record would count on.</param>
    public static IEnumerable<Exclusion> AgainstEntry(Plan plan, Tally tally, Entry entry, DateOnly counted)
    {
        if (entry.IsWithdrawn)
            yield return new Exclusion.Withdrawn();
        if (entry.Review is { IsVerified: false } rejected)
            yield return new Exclusion.Rejected(rejected.Reason);
        var period = tally.Indicator.Span is Span.Days days ? days.Period : plan.Period;
        if (!period.Contains(counted))
            yield return new Exclusion.OutsidePeriod(counted, period);
    }

    public static Verdict Judged(
        Plan plan, Tally tally, Entry entry, string? project, DateOnly date, decimal amount, List<Exclusion> against) =>
        against.Count > 0
            ? new Verdict.Excluded(tally.Indicator.Id, entry.Id, against, tally.Part)
            : new Verdict.Counts(new Contribution(
                tally.Indicator.Id, entry.Unit, entry.Person, project, date, Kept(amount), entry.Id, State(plan, entry), tally.Part)
            {
                IsByPerson = tally.Indicator.IsByPerson,
            });

    /// <summary>For somebody else than the reporter.</summary>
    public static Verdict Credited(Plan plan, Tally tally, Entry entry, string person, DateOnly date, decimal amount) =>
        new Verdict.Counts(new Contribution(
            tally.Indicator.Id, entry.Unit, person, null, date, amount, entry.Id, State(plan, entry), tally.Part) { IsByPerson = true });

    /// <summary>The books keep four decimals: more (82.34567 %) would be refused only when the record is written.</summary>
    public static decimal Kept(decimal amount) => Math.Round(amount, 4, MidpointRounding.AwayFromZero);

    public static Verification State(Plan plan, Entry entry) =>
        entry.Review is { IsVerified: true } || !plan.Verifies.Contains(KindOf(entry)) ? Verification.Verified : Verification.Pending;

    public static RecordKind KindOf(Entry entry) => entry switch
    {
        Receipt => RecordKind.Receipt,
        Project => RecordKind.Project,
        Visit => RecordKind.Visit,
        Trip => RecordKind.Trip,
        Event => RecordKind.Event,
        Measurement => RecordKind.Measurement,
        var other => throw new InvalidOperationException($"No kind for {other.GetType().Name}."),
    };
}
