using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Counted acts behind an even pace: what the person's post owes, and what units owe in trips and events.</summary>
internal sealed class QuotaWatch : Watch
{
    private const int MostOccasions = 2;

    public override ReminderKind Kind => ReminderKind.Quota;

    public override Needs Needs(Turn turn) => new()
    {
        TotalsOf = [Totals.OfPerson(turn.Me.Id), .. Owing.Units(turn, AnswersFor, IsOurs)],
        TotalsOn = [turn.Today],
    };

    public override IEnumerable<Nudge> Due(Turn turn, Facts facts) =>
    [
        .. from gap in Gaps.Of(turn.Plan, facts.Totals, turn.Me, turn.Today)
           let arrears = Arrears.Of(gap, turn.Holidays, Rule(turn).DaysBefore)
           where arrears is not null
           select Owing.Nudge(Kind, Totals.OfPerson(turn.Me.Id), Text.Of("remind.you"), arrears) with { More = () => Coming(turn, gap) },
        .. Owing.ByUnits(turn, facts, Kind, Rule(turn).DaysBefore, AnswersFor, IsOurs),
    ];

    /// <summary>Meetings and trainings have a kind of their own.</summary>
    private static bool IsOurs(Indicator indicator) => indicator.Measure switch
    {
        Measure.NumberOfTrips => true,
        Measure.NumberOfEvents number => number.Kinds.Count == 0 || number.Kinds.Contains(EventKind.Promotion),
        _ => false,
    };

    /// <summary>The next events of the year that a trip to would count.</summary>
    private static IEnumerable<Text> Coming(Turn turn, Gap gap)
    {
        if (gap.Indicator.Measure is not Measure.NumberOfTrips trips)
            yield break;
        var coming = Occasions.Counting(turn.Plan, trips.AtLeast, turn.Today, gap.Schedule.Period.Last).Take(MostOccasions).ToList();
        if (coming.Count > 0)
            yield return Text.Of("show_quota.coming", ("events", new Value.Phrases([.. coming.Select(one => Text.Of(
                "show_quota.event", ("name", one.Name), ("when", CalendarWords.When(one)), ("places", new Value.Names(one.Places))))])));
    }
}
