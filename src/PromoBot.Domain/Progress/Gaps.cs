namespace PromoBot.Domain;

/// <summary>How far a unit, the authority or a person is with all that it owes (离目标还差多少).</summary>
public static class Gaps
{
    /// <summary>
    /// A gap for each indicator that the unit owes, in the plan's order. What units below it did counts too.
    /// A total counts when its day is not after <paramref name="at"/>.
    /// </summary>
    /// <param name="totals">At least those of <see cref="Plan.WithUnitsBelow"/>, exact for the day asked for.</param>
    /// <param name="unit"><see cref="Indicator.Whole"/> for the authority.</param>
    public static IReadOnlyList<Gap> Of(Plan plan, IReadOnlyList<Total> totals, string unit, DateOnly at)
    {
        var owners = plan.WithUnitsBelow(unit);
        var counted = totals.Where(total => owners.Contains(total.Owner) && total.Day <= at).ToLookup(total => total.Indicator, StringComparer.Ordinal);
        return
        [
            .. from indicator in plan.Indicators
               where indicator.Targets.ContainsKey(unit)
               select Of(plan, indicator, indicator.Targets[unit], unit, [.. counted[indicator.Id]], at),
        ];
    }

    /// <summary>A gap for each indicator that the person's post owes, in the plan's order.</summary>
    /// <param name="totals">At least those of <see cref="Totals.OfPerson"/>.</param>
    public static IReadOnlyList<Gap> Of(Plan plan, IReadOnlyList<Total> totals, Person person, DateOnly at)
    {
        var owner = Totals.OfPerson(person.Id);
        var counted = totals.Where(total => total.Owner == owner && total.Day <= at).ToLookup(total => total.Indicator, StringComparer.Ordinal);
        return
        [
            .. from indicator in plan.Indicators
               where indicator.PostTargets.ContainsKey(person.Post)
               select Of(plan, indicator, indicator.PostTargets[person.Post], owner, [.. counted[indicator.Id]], at),
        ];
    }

    /// <summary>What is missed or furthest behind the calendar first, what is met and what is not required last; equals stay in the plan's order.</summary>
    public static IReadOnlyList<Gap> FurthestBehindFirst(IReadOnlyList<Gap> gaps) =>
    [
        .. gaps.OrderBy(gap => gap.Status is GapStatus.Bonus or GapStatus.Unknown)
            .ThenBy(gap => gap.IsMet)
            .ThenBy(gap => gap.IsSteady ? gap.ShareDone - 1 : gap.ShareDone - gap.Elapsed),
    ];

    private static Gap Of(Plan plan, Indicator indicator, Tiers target, string owner, IReadOnlyList<Total> totals, DateOnly at)
    {
        var schedule = new Schedule(indicator.Span.At(plan.Period, at), at);
        return indicator.Measure switch
        {
            Measure.Share share => OfShare(indicator, target, share, totals, schedule),
            Measure.Growth growth => OfGrowth(plan, indicator, target, growth, owner, totals, schedule),
            Measure.Reported { AddsUp: false } => OfReading(indicator, target, owner, totals, schedule),
            _ => OfSum(indicator, target, totals, schedule),
        };
    }

    private static Gap OfSum(Indicator indicator, Tiers target, IReadOnlyList<Total> totals, Schedule schedule) => new(
        indicator,
        target,
        Sum(totals, schedule.Period, Part.Counted, Verification.Verified, indicator.Unit),
        Sum(totals, schedule.Period, Part.Counted, Verification.Pending, indicator.Unit),
        schedule);

    private static Gap OfShare(Indicator indicator, Tiers target, Measure.Share share, IReadOnlyList<Total> totals, Schedule schedule)
    {
        decimal Of(Part part, Verification verification) => Sum(totals, schedule.Period, part, verification, share.In);
        var sums = new Sums(
            Of(Part.Counted, Verification.Verified),
            Of(Part.Whole, Verification.Verified),
            Of(Part.Counted, Verification.Pending),
            Of(Part.Whole, Verification.Pending),
            share.In);
        var verified = Percent(sums.Part, sums.Of);
        return new Gap(indicator, target, verified, Percent(sums.Part + sums.PendingPart, sums.Of + sums.PendingOf) - verified, schedule)
        {
            Sums = sums,
            Lacks = sums.Of == 0 ? Lack.Whole : Lack.None,
        };
    }

    private static Gap OfGrowth(
        Plan plan, Indicator indicator, Tiers target, Measure.Growth growth, string owner, IReadOnlyList<Total> totals, Schedule schedule)
    {
        var grown = Sum(totals, schedule.Period, Part.Counted, Verification.Verified, growth.In);
        var pending = Sum(totals, schedule.Period, Part.Counted, Verification.Pending, growth.In);
        var on = Base(plan, growth, owner, totals, schedule.Period.First.Year - 1);
        var sums = new Sums(grown, on ?? 0, pending, 0, growth.In);
        return on is not > 0
            ? new Gap(indicator, target, 0, 0, schedule) { Sums = sums, Lacks = Lack.Base }
            : new Gap(indicator, target, Percent(grown, on.Value) - 100, Percent(pending, on.Value), schedule) { Sums = sums };
    }

    /// <summary>The plan's figure; else, of a year that the plan covers, what the books say.</summary>
    private static decimal? Base(Plan plan, Measure.Growth growth, string owner, IReadOnlyList<Total> totals, int year)
    {
        if (growth.Bases.TryGetValue(owner, out var years) && years.TryGetValue(year, out var given))
            return given;
        var before = Period.OfYear(year);
        return before.First >= plan.Period.First ? Sum(totals, before, Part.Counted, Verification.Verified, growth.In) : null;
    }

    /// <summary>The latest measurement stands, also one from before the span: a rate does not begin anew.</summary>
    private static Gap OfReading(Indicator indicator, Tiers target, string owner, IReadOnlyList<Total> totals, Schedule schedule)
    {
        var readings = totals.Where(total => total.Part == Part.Reading && total.Owner == owner).ToList();
        var verified = readings.Where(one => one.Verification == Verification.Verified).MaxBy(one => one.Day);
        var latest = readings.MaxBy(one => one.Day);
        var stands = (verified?.Amount ?? 0) / indicator.Unit.Size;
        var pending = latest is { Verification: Verification.Pending } ? (latest.Amount / indicator.Unit.Size) - stands : 0;
        return new Gap(indicator, target, stands, pending, schedule)
        {
            Lacks = verified is null ? Lack.Report : Lack.None,
            MeasuredOn = verified?.Day,
        };
    }

    private static decimal Sum(IReadOnlyList<Total> totals, Period period, Part part, Verification verification, UnitOfMeasure unit) =>
        totals.Where(total => total.Part == part && total.Verification == verification && period.Contains(total.Day)).Sum(total => total.Amount)
        / unit.Size;

    private static decimal Percent(decimal part, decimal whole) => whole == 0 ? 0 : part / whole * 100;
}
