using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Quotas in sentences, bars and tables.</summary>
internal static class QuotaWords
{
    private const int MostOccasions = 3;

    /// <summary>An indicator of counted acts that was asked for: of that topic, and of trips of that level.</summary>
    public static bool Fits(Indicator indicator, Slots slots)
    {
        if (indicator.Measure is not (Measure.NumberOfTrips or Measure.NumberOfEvents or Measure.NumberOfVisits or Measure.NumberOfProjects)
            || (indicator.Measure is Measure.NumberOfProjects && !indicator.IsByPerson))
            return false;
        if (slots.Indicator is { } topic && !(indicator.Topic == topic || IsOf(indicator.Measure, topic)))
            return false;
        return slots.Level is not { } level || (indicator.Measure is Measure.NumberOfTrips number && number.AtLeast == level);
    }

    public static Reply OfPerson(Turn turn, Person person, IReadOnlyList<(Person Person, Gap Gap)> owed, Facts facts, DateOnly day)
    {
        var first = owed.OrderBy(one => one.Gap.IsMet).ThenBy(one => one.Gap.ShareDone - one.Gap.Elapsed).First().Gap;
        return new Reply(
            Text.Of(
                first.IsMet ? "show_quota.person_met" : "show_quota.person",
                ("person", Called(turn, person)),
                ("indicator", new Value.Named(first.Indicator.Name)),
                ("done", Number(first, first.Done)),
                ("target", Number(first, first.Target.Expected)),
                ("left", Number(first, first.LeftWithPending)),
                ("planned", new Value.Number(Planned(facts.Trips, person, first))),
                ("standing", Pace(first))),
            [
                new Block.Bars(
                    Text.Of("show_quota.heading", ("day", day), ("elapsed", new Value.Percent(first.Elapsed))),
                    [.. owed.Select(one => Bar(one.Gap, Planned(facts.Trips, person, one.Gap)))]),
                .. Coming(turn, [.. owed.Select(one => one.Gap)], day),
            ],
            []);
    }

    /// <summary>A row for each person of a post, the one who owes most first.</summary>
    public static Reply Table(Turn turn, IReadOnlyList<(Person Person, Gap Gap)> owed, Facts facts, DateOnly day)
    {
        if (owed.Count == 0)
            return Reply.Of(Text.Of("show_quota.post_owes_nothing"));
        return new Reply(
            Text.Of(
                "show_quota.post",
                ("count", owed.Select(one => one.Person.Id).Distinct(StringComparer.Ordinal).Count()),
                ("done", owed.Count(one => one.Gap.IsMet)),
                ("behind", owed.Count(one => !one.Gap.IsMet && (one.Gap.Schedule.IsOver || one.Gap.Done < Due(one.Gap))))),
            [
                new Block.Table(
                    [Column("person"), Column("quota"), Column("owed"), Column("made"), Column("planned"), Column("left")],
                    [
                        .. owed.OrderBy(one => one.Gap.ShareDone - one.Gap.Elapsed).Select(one => (IReadOnlyList<Value>)
                        [
                            one.Person.Name,
                            new Value.Named(one.Gap.Indicator.Name),
                            new Value.Number(one.Gap.Target.Expected),
                            new Value.Number(one.Gap.Done),
                            new Value.Number(Planned(facts.Trips, one.Person, one.Gap)),
                            new Value.Number(Math.Max(one.Gap.LeftWithPending, 0)),
                        ]),
                    ]),
                .. Coming(turn, [.. owed.Select(one => one.Gap)], day),
            ],
            []);
    }

    public static Reply OfUnits(Turn turn, IReadOnlyList<(string Unit, Gap Gap)> owed)
    {
        var worst = owed.OrderBy(one => one.Gap.IsMet).ThenBy(one => one.Gap.ShareDone - one.Gap.Elapsed).First();
        return new Reply(
            Text.Of(
                worst.Gap.IsMet ? "show_quota.person_met" : "show_quota.unit",
                ("person", GapWords.UnitName(turn.Plan, worst.Unit)),
                ("indicator", new Value.Named(worst.Gap.Indicator.Name)),
                ("done", Number(worst.Gap, worst.Gap.Done)),
                ("target", Number(worst.Gap, worst.Gap.Target.Expected)),
                ("left", Number(worst.Gap, worst.Gap.LeftWithPending)),
                ("standing", Pace(worst.Gap)),
                ("until", worst.Gap.Schedule.Period.Last)),
            [
                new Block.Bars(
                    null,
                    [.. owed.Select(one => Bar(one.Gap, 0) with
                    {
                        Label = Text.Of("show_quota.of_unit", ("unit", GapWords.UnitName(turn.Plan, one.Unit)), ("indicator", new Value.Named(one.Gap.Indicator.Name))),
                    })]),
            ],
            []);
    }

    /// <summary>Somebody without a quota: what was made is counted all the same.</summary>
    public static Reply WithoutQuota(Turn turn, Person person, IReadOnlyList<Trip> trips, Slots slots)
    {
        var own = trips.Where(trip => trip.People.Contains(person.Id) && (slots.Level is not { } level || trip.Level >= level)).ToList();
        return Reply.Of(Text.Of(
            "show_quota.without",
            ("person", Called(turn, person)),
            ("made", own.Count(trip => trip.State == ActState.Done)),
            ("planned", own.Count(trip => trip.State == ActState.Planned))));
    }

    private static Bar Bar(Gap gap, int planned) => new(
        new Value.Named(gap.Indicator.Name),
        gap.ShareDone,
        gap.Elapsed,
        gap.IsMet ? BarMood.Done : gap.Schedule.IsOver || gap.Done < Due(gap) ? BarMood.Behind : BarMood.Ahead,
        [
            Text.Of(
                planned > 0 ? "show_quota.line_planned" : "show_quota.line",
                ("target", Number(gap, gap.Target.Expected)),
                ("done", Number(gap, gap.Done)),
                ("planned", planned),
                ("left", Number(gap, Math.Max(gap.LeftWithPending, 0)))),
            .. gap.IsMet ? [] : new[] { Pace(gap) },
        ]);

    /// <summary>What an even pace would have made by now, so that somebody with one of six in June sees where they stand.</summary>
    private static Text Pace(Gap gap)
    {
        var due = Due(gap);
        return gap.IsMet ? Text.Of("show_quota.pace_met")
            : gap.Schedule.IsOver ? Text.Of("show_quota.pace_over")
            : gap.Done < due ? Text.Of("show_quota.pace_behind", ("due", Number(gap, due)), ("missing", Number(gap, due - gap.Done)))
            : Text.Of("show_quota.pace_fine");
    }

    /// <summary>Whole acts that an even pace would have brought by now.</summary>
    private static decimal Due(Gap gap) => Math.Floor(gap.Target.Expected * gap.Elapsed);

    private static int Planned(IReadOnlyList<Trip> trips, Person person, Gap gap) => gap.Indicator.Measure is Measure.NumberOfTrips number
        ? trips.Count(trip => trip.State == ActState.Planned && trip.People.Contains(person.Id) && trip.Level >= number.AtLeast && gap.Schedule.Period.Contains(trip.Date))
        : 0;

    /// <summary>The next events that would count for what is still owed.</summary>
    private static IEnumerable<Block> Coming(Turn turn, IReadOnlyList<Gap> gaps, DateOnly day)
    {
        var owed = gaps.Where(gap => !gap.IsMet && gap.Indicator.Measure is Measure.NumberOfTrips).ToList();
        if (owed.Count == 0)
            yield break;
        var nearest = owed.Min(gap => ((Measure.NumberOfTrips)gap.Indicator.Measure).AtLeast);
        var coming = Occasions.Counting(turn.Plan, nearest, day, owed.Max(gap => gap.Schedule.Period.Last)).Take(MostOccasions).ToList();
        if (coming.Count > 0)
        {
            yield return new Block.Paragraph(Text.Of(
                "show_quota.coming",
                ("events", new Value.Phrases([.. coming.Select(one => Text.Of("show_quota.event", ("name", one.Name), ("when", CalendarWords.When(one)), ("places", new Value.Names(one.Places))))]))));
        }
    }

    private static bool IsOf(Measure measure, string topic) => (measure, topic) switch
    {
        (Measure.NumberOfTrips, "trips") => true,
        (Measure.NumberOfVisits, "visits") => true,
        (Measure.NumberOfEvents number, "events") => number.Kinds.Count == 0 || number.Kinds.Contains(EventKind.Promotion),
        (Measure.NumberOfEvents number, "meetings") => number.Kinds.Any(kind => kind is not EventKind.Promotion),
        (Measure.NumberOfProjects, "leads") => true,
        _ => false,
    };

    private static Value Called(Turn turn, Person person) => person.Id == turn.Speaker?.Id ? Text.Of("show_quota.you") : person.Name;

    private static Value.Number Number(Gap gap, decimal value) => new(value, gap.Indicator.Unit.Name);

    private static Text Column(string of) => Text.Of($"show_quota.column_{of}");
}
