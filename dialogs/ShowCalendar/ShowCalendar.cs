using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What is coming: the year's events, planned trips and meetings, next steps, and what the speaker owes in that time (下个月有什么活动).</summary>
public sealed class ShowCalendar : Conversation
{
    /// <summary>Where no span was asked for.</summary>
    private const int DaysAhead = 30;

    private const int MostLines = 15;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskCalendar];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act) => new()
    {
        TripsIn = Asked(turn, act.Slots),
        EventsIn = Asked(turn, act.Slots),
        RemindersOf = [turn.Me.Id],
        HandoversOf = [],
        TotalsOf = [Totals.OfPerson(turn.Me.Id), .. turn.Me.Units.SelectMany(turn.Plan.WithUnitsBelow)],
        TotalsOn = [turn.Today],
    };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var asked = Asked(turn, act.Slots);
        var dated = Dated(turn, act.Slots, facts, asked).OrderBy(one => one.Day).ToList();
        var owed = Owed(turn, facts).ToList();
        return Step.Say(new Reply(
            Text.Of(dated.Count == 0 ? "show_calendar.empty" : "show_calendar.headline", ("from", asked.First), ("to", asked.Last), ("count", dated.Count)),
            [
                .. dated.Count == 0
                    ? Array.Empty<Block>()
                    : [new Block.Table([Text.Of("show_calendar.when"), Text.Of("show_calendar.what")], [.. dated.Take(MostLines).Select(one => (IReadOnlyList<Value>)[one.When, one.What])])],
                .. dated.Count > MostLines ? [new Block.Paragraph(Text.Of("show_calendar.more", ("count", dated.Count - MostLines)), IsQuiet: true)] : Array.Empty<Block>(),
                .. owed.Count == 0 ? Array.Empty<Block>() : [new Block.Paragraph(Text.Of("show_calendar.owed", ("what", new Value.Phrases(owed))))],
            ],
            []));
    }

    private static IEnumerable<(DateOnly Day, Value When, Value What)> Dated(Turn turn, Slots slots, Facts facts, Period asked)
    {
        // "What do I have to do" is not about the authority's fairs.
        if (slots.Scope != Scope.Mine)
        {
            foreach (var one in turn.Plan.Calendar.Where(one => one.To >= asked.First && one.From <= asked.Last))
                yield return (one.From, CalendarWords.When(one), CalendarWords.Of(turn.Plan, one));
        }
        foreach (var trip in facts.Trips.Where(trip => trip.State == ActState.Planned && IsMine(turn, trip) && asked.Contains(trip.Date)))
            yield return (trip.Date, TripCard.Days(trip), Text.Of("show_calendar.trip", ("leader", trip.Leader ?? ""), ("places", new Value.Names(trip.Places))));
        foreach (var held in facts.Events.Where(held => held.State == ActState.Planned && IsMine(turn, held) && asked.Contains(held.Date)))
            yield return (held.Date, held.Date, held.Name ?? (Value)Labels.Of(held.Kind));
        foreach (var reminder in facts.Reminders.Where(reminder => !reminder.HasRung && asked.Contains(reminder.Due)))
            yield return (reminder.Due, reminder.Due, reminder.What);
    }

    private static bool IsMine(Turn turn, Entry entry) =>
        entry.Person == turn.Me.Id || turn.Me.Units.Contains(entry.Unit) || (entry is Trip trip && trip.People.Contains(turn.Me.Id))
        || Rights.May(turn.Me.Role, Domain.Deed.ChangeAny);

    /// <summary>Counted acts that the speaker or their units still owe in the span that runs.</summary>
    private static IEnumerable<Text> Owed(Turn turn, Facts facts) => Quotas(turn, facts).Concat(
        facts.Handovers.Count(one => Handing.MayDecide(turn.Me, one)) is > 0 and var waiting ? [Text.Of("show_calendar.to_take_over", ("count", waiting))] : []);

    private static IEnumerable<Text> Quotas(Turn turn, Facts facts) =>
        from gap in Gaps.Of(turn.Plan, facts.Totals, turn.Me, turn.Today)
            .Concat(turn.Me.Units.SelectMany(unit => Gaps.Of(turn.Plan, facts.Totals, unit, turn.Today)).Where(gap => gap.Indicator.Measure is Measure.NumberOfEvents or Measure.NumberOfTrips))
        where !gap.IsMet && !gap.Schedule.IsOver && gap.Schedule.HasBegun && !gap.Indicator.IsBonus
        select Text.Of(
            "show_calendar.still_owed",
            ("indicator", new Value.Named(gap.Indicator.Name)),
            ("left", new Value.Number(gap.LeftWithPending, gap.Indicator.Unit.Name)),
            ("until", gap.Schedule.Period.Last));

    private static Period Asked(Turn turn, Slots slots)
    {
        if (slots.Date is { } date)
            return new Period(date, slots.DateTo ?? date);
        return AskedPeriod.TryRead(slots.Period, out var period)
            ? new Period(period.First < turn.Today && period.Last >= turn.Today ? turn.Today : period.First, period.Last)
            : new Period(turn.Today, turn.Today.AddDays(DaysAhead));
    }
}
