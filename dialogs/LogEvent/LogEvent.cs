using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Puts a promotion event, a meeting of our own or a training (活动, 会议, 培训) into the books, planned or held.</summary>
public sealed class LogEvent : Conversation
{
    /// <summary>The question whether it is the one noted before, and the answer that it is.</summary>
    private const string Same = "same_event";

    private const string Another = "another";

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.ReportEvent];

    public override Deed? Deed => Domain.Deed.Report;

    public override Needs Needs(Turn turn, Act act) => new()
    {
        EventsIn = SameEvent.Around(turn, act.Slots),
        TotalsOf = [.. turn.Me.Units.SelectMany(turn.Plan.WithUnitsBelow).Distinct(StringComparer.Ordinal)],
        TotalsOn = [turn.Today],
    };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (act.Slots.Date is null && act.Slots.Due is null && act.Slots.Status == ActStatus.Planned)
            return Step.Ask("due", Text.Of("log_event.ask_date"));
        var said = From(turn, act);
        if (SameEvent.Planned(turn, said, act.Slots, facts) is { } planned)
            return Saved(turn, act, planned, Held(planned, said, act.Slots), Text.Of("log_event.done_now"));
        if (SameEvent.Known(turn, said, facts) is { } known)
            return Repeated(act, known);
        return (SameEvent.MaybeKnown(turn, said, facts), turn.Picks.GetValueOrDefault(Same)) switch
        {
            (null, _) or (_, Another) => Saved(turn, act, null, said, null),
            ({ } near, null) => Step.Ask(
                Same,
                Text.Of("log_event.ask_same", ("name", EventCard.Name(near))),
                new Option(Same, Text.Of("log_event.same")),
                new Option(Another, Text.Of("log_event.another"))),
            ({ } near, _) => Repeated(act, near),
        };
    }

    private static Step Repeated(Act act, Event known) => new() { Shown = [EventCard.Of(known, act.Doubts)], Headline = Text.Of("log_event.known_already") };

    private static Event From(Turn turn, Act act)
    {
        var date = act.Slots.Date ?? act.Slots.Due ?? turn.Today;
        var kind = act.Slots.Gathering ?? EventKind.Promotion;
        return new Event
        {
            Id = turn.NewId("e"),
            Unit = UnitOf(turn, kind),
            Person = turn.Me.Id,
            Date = date,
            Last = act.Slots.DateTo is { } last && last > date ? last : null,
            Kind = kind,
            State = date > turn.Today || act.Slots.Status == ActStatus.Planned ? ActState.Planned : ActState.Done,
            Name = act.Slots.Title,
            Time = act.Slots.Time,
            Places = act.Slots.Places,
            Regions = Levels.Regions(act.Slots.Places),
            Leader = act.Slots.Leader,
            Companies = act.Slots.Companies,
            Count = act.Slots.Count,
            Evidence = act.Slots.Evidence,
        };
    }

    /// <summary>Of several units that somebody belongs to, the one that owes such gatherings: a team's meeting is the team's.</summary>
    private static string UnitOf(Turn turn, EventKind kind) => turn.Me.Units.FirstOrDefault(unit => turn.Plan.Indicators.Any(indicator =>
        indicator.Targets.ContainsKey(unit) && indicator.Measure is Measure.NumberOfEvents { Kinds: var kinds } && (kinds.Count == 0 || kinds.Contains(kind)))) ?? turn.Me.Unit;

    /// <summary>What was planned, as it was held.</summary>
    private static Event Held(Event planned, Event said, Slots slots) => planned with
    {
        State = ActState.Done,
        Date = slots.Date ?? planned.Date,
        Last = said.Last ?? planned.Last,
        Time = said.Time ?? planned.Time,
        Places = said.Places.Count > 0 ? said.Places : planned.Places,
        Regions = said.Places.Count > 0 ? said.Regions : planned.Regions,
        Leader = said.Leader ?? planned.Leader,
        Companies = said.Companies.Count > 0 ? said.Companies : planned.Companies,
        Count = said.Count ?? planned.Count,
        Evidence = said.Evidence ?? planned.Evidence,
    };

    private static Step Saved(Turn turn, Act act, Event? before, Event after, Text? headline) => new()
    {
        Changes = [new Change(before, after)],
        Shown = [EventCard.Of(after, act.Doubts)],
        Done = Labels.Of(after.Kind),
        Headline = headline,
        EffectOn = after.Unit,
        Remarks =
        [
            .. after.State == ActState.Planned ? [Text.Of("log_event.counts_when_held")] : Array.Empty<Text>(),
            .. act.Slots.Date is null && before is null && after.State == ActState.Done ? [Text.Of("log_event.date_assumed")] : Array.Empty<Text>(),
        ],
        Reminders = OnTheDay(turn, after),
    };

    /// <summary>The reminder of what is planned; the same id again moves it.</summary>
    internal static IReadOnlyList<Reminder> OnTheDay(Turn turn, Event planned) => planned.State == ActState.Planned
        ? [new Reminder(planned.Id + "-day", turn.Me.Id, planned.Date, null, planned.Id, Text.Of("log_event.today", ("name", EventCard.Name(planned))))]
        : [];
}
