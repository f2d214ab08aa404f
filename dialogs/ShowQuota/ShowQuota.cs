using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>How many trips (or other counted acts) somebody made or still owes (王市长今年省外还差几次).</summary>
public sealed class ShowQuota : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskQuota];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act) => new()
    {
        TotalsOf = [.. turn.People.Select(person => Totals.OfPerson(person.Id)), .. AskedUnits(turn, act).SelectMany(turn.Plan.WithUnitsBelow)],
        TotalsOn = [AskedPeriod.Day(turn, act.Slots)],
        TripsIn = turn.Plan.Period,
    };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var slots = act.Slots;
        if (slots.Person is { } said)
        {
            return People.Find(turn, said) switch
            {
                [] => Step.Say(Text.Of("show_quota.unknown_person", ("person", said))),
                [var only] => Step.Say(OfPerson(turn, slots, only, facts)),
                var several when several.Select(person => person.Post).Distinct().Count() == 1 => Step.Say(QuotaWords.Table(turn, Gaps(turn, slots, several, facts), facts, Day(turn, slots))),
                var several => Step.Ask("person", Text.Of("show_quota.which_person", ("person", said)), [.. several.Take(5).Select(person => new Option(person.Name, Text.Of("talk.name", ("name", person.Name))))]),
            };
        }
        if (OfPost(turn) is { Count: > 0 } holders)
            return Step.Say(QuotaWords.Table(turn, Gaps(turn, slots, holders, facts), facts, Day(turn, slots)));
        if (slots.Scope is not (Scope.Unit or Scope.All) && slots.Unit is null && (slots.Scope == Scope.Mine || Owes(turn.Plan, turn.Me) || IsAboutTrips(slots)) && !IsOwedByUnit(turn, slots))
            return Step.Say(OfPerson(turn, slots, turn.Me, facts));
        return Step.Say(OfUnits(turn, act, facts));
    }

    private static DateOnly Day(Turn turn, Slots slots) => AskedPeriod.Day(turn, slots);

    private static bool IsAboutTrips(Slots slots) => slots.Indicator is null or "trips";

    /// <summary>Meetings and events are the unit's; trips where the plan has units owe them.</summary>
    private static bool IsOwedByUnit(Turn turn, Slots slots) =>
        slots.Indicator is not null && turn.Plan.Indicators.Any(one => one.Targets.Count > 0 && QuotaWords.Fits(one, slots))
        && !turn.Plan.Indicators.Any(one => one.PostTargets.ContainsKey(turn.Me.Post) && QuotaWords.Fits(one, slots));

    private static bool Owes(Plan plan, Person person) => plan.Indicators.Any(one => one.PostTargets.ContainsKey(person.Post));

    /// <summary>Everybody of a post that the message names (分管领导今年跑了几次).</summary>
    private static List<Person> OfPost(Turn turn)
    {
        var posts = turn.Plan.Indicators.SelectMany(one => one.PostTargets.Keys).Distinct(StringComparer.Ordinal)
            .Where(post => turn.Text.Contains(post, StringComparison.OrdinalIgnoreCase)
                || turn.Plan.Authority.Home.Concat(["市", "县", "区"]).Any(home => post.StartsWith(home, StringComparison.Ordinal) && turn.Text.Contains(post[home.Length..], StringComparison.OrdinalIgnoreCase) && post.Length - home.Length > 2))
            .ToList();
        return [.. turn.People.Where(person => posts.Contains(person.Post))];
    }

    private static Reply OfPerson(Turn turn, Slots slots, Person person, Facts facts)
    {
        var gaps = Gaps(turn, slots, [person], facts);
        return gaps.Count > 0
            ? QuotaWords.OfPerson(turn, person, gaps, facts, Day(turn, slots))
            : QuotaWords.WithoutQuota(turn, person, facts.Trips, slots);
    }

    private static List<(Person Person, Gap Gap)> Gaps(Turn turn, Slots slots, IReadOnlyList<Person> people, Facts facts) =>
    [
        .. from person in people
           from gap in Domain.Gaps.Of(turn.Plan, facts.Totals, person, Day(turn, slots))
           where QuotaWords.Fits(gap.Indicator, slots)
           select (person, gap),
    ];

    private static IReadOnlyList<string> AskedUnits(Turn turn, Act act) => act.Slots switch
    {
        { Unit: not null } => AskedUnit.Of(turn, act) is AskedUnit.Known { Unit: var unit } ? [unit] : [],
        { Scope: Scope.All } => [Indicator.Whole, .. turn.Plan.Units.Select(unit => unit.Id)],
        _ => [turn.Me.Unit, .. turn.Me.Units.Skip(1), Indicator.Whole],
    };

    /// <summary>Acts that units owe: meetings, trainings, events, visits, trips.</summary>
    private static Reply OfUnits(Turn turn, Act act, Facts facts)
    {
        if (act.Slots.Unit is not null && AskedUnit.Of(turn, act) is AskedUnit.Unknown unknown)
            return GapReplies.UnknownUnit(turn, unknown);
        var gaps = AskedUnits(turn, act)
            .SelectMany(unit => Domain.Gaps.Of(turn.Plan, facts.Totals, unit, Day(turn, act.Slots)).Where(gap => QuotaWords.Fits(gap.Indicator, act.Slots)).Select(gap => (Unit: unit, Gap: gap)))
            .ToList();
        if (act.Slots.Scope != Scope.All && gaps.Any(one => one.Unit != Indicator.Whole))
            gaps.RemoveAll(one => one.Unit == Indicator.Whole);
        return gaps.Count > 0
            ? QuotaWords.OfUnits(turn, gaps)
            : Reply.Of(Text.Of("show_quota.none_owed", ("unit", GapWords.UnitName(turn.Plan, AskedUnits(turn, act).FirstOrDefault() ?? Indicator.Whole))));
    }
}
