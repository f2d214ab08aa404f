using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>
/// An officer dates an event of the year's calendar anew (厦洽会定在9月8日到11日), adds one (新增活动:…) or calls one off (楚商大会取消了).
/// The plan file stays as it was; the change is a record over it.
/// </summary>
public sealed class ChangeCalendar : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.ReportEvent, Intent.CallOff];

    public override Deed? Deed => Domain.Deed.ChangeOwn;

    /// <summary>Events of the units' own, also one at a fair (厦洽会专场推介会定在…), are no change of the calendar.</summary>
    public override bool Takes(Turn turn, Act act) => turn.Speaker is not null && act.Intent switch
    {
        Intent.ReportEvent => (act.Slots.IsAdded && MayChange(turn)) || (act.Slots.IsDated && IsOfTheCalendar(turn, act)),
        Intent.CallOff => act.Slots.Gathering is not null && IsOfTheCalendar(turn, act),
        _ => false,
    };

    /// <summary>What was changed before and taken back keeps its record.</summary>
    public override Needs Needs(Turn turn, Act act) => new() { Entries = [.. turn.Plan.Calendar.Select(occasion => OccasionChange.IdOf(occasion.Id))] };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (!MayChange(turn))
            return Step.Say(Text.Of("change_calendar.may_not", ("name", Occasions.Named(turn)?.Name ?? "")));
        var named = act.Slots.IsAdded ? Occasions.CalledExactly(turn, act.Slots.Title) : Occasions.Named(turn);
        if (named is null)
            return act.Slots.Title is { Length: > 0 } title ? Added(turn, act, title) : Step.Say(Text.Of("change_calendar.ask_name"));
        var before = facts.OccasionChanges.FirstOrDefault(change => change.Occasion == named.Id)
            ?? facts.Entries.OfType<OccasionChange>().FirstOrDefault(change => change.Occasion == named.Id);
        var change = Of(turn, named, before);
        if (act.Intent == Intent.CallOff)
            return Saved(turn, before, change with { IsCalledOff = true }, "change_calendar.off");
        return When(act.Slots) is { } when
            ? Saved(turn, before, Placed(At(change, when), act.Slots), "change_calendar.dated")
            : Step.Ask("due", Text.Of("change_calendar.ask_date", ("name", named.Name)));
    }

    private static bool MayChange(Turn turn) => Rights.May(turn.Me.Role, Domain.Deed.ChangeAny);

    private static bool IsOfTheCalendar(Turn turn, Act act) => Occasions.Named(turn) is { } occasion && (act.Slots.Title is not { } title || Occasions.IsCalled(occasion, title));

    private static Step Added(Turn turn, Act act, string title)
    {
        if (When(act.Slots) is not { } when)
            return Step.Ask("due", Text.Of("change_calendar.ask_date", ("name", title)));
        var id = turn.NewId("o");
        var change = new OccasionChange { Id = id, Unit = turn.Me.Unit, Person = turn.Me.Id, Date = turn.Today, Occasion = id, Name = title, Year = 1, Month = 1 };
        return Saved(turn, null, Placed(At(change, when), act.Slots), "change_calendar.added");
    }

    private static Step Saved(Turn turn, OccasionChange? before, OccasionChange after, string headline) =>
        before is { IsWithdrawn: false } && Sameness.IsSame(before, after)
            ? new Step { Shown = [OccasionCard.Of(turn, before)], Headline = Text.Of("change_calendar.known_already", ("name", after.Name)) }
            : new Step { Changes = [new Change(before, after)], Shown = [OccasionCard.Of(turn, after)], Headline = Text.Of(headline, ("name", after.Name)) };

    /// <summary>The event as it stands, as a record.</summary>
    private static OccasionChange Of(Turn turn, Occasion occasion, OccasionChange? before) => new()
    {
        Id = before?.Id ?? OccasionChange.IdOf(occasion.Id),
        Unit = before?.Unit ?? turn.Me.Unit,
        Person = before?.Person ?? turn.Me.Id,
        Date = before?.Date ?? turn.Today,
        ReportedOn = before?.ReportedOn,
        Occasion = occasion.Id,
        Name = occasion.Name,
        Year = occasion.Year,
        Month = occasion.Month,
        Day = occasion.Day,
        Last = occasion.Last,
        Places = occasion.Places,
        Regions = occasion.Regions,
    };

    /// <summary>A day or a span; of a month that was named, the whole month, which stays no more than that.</summary>
    private static (DateOnly First, DateOnly? Last, bool IsMonth)? When(Slots slots) =>
        (slots.Date ?? slots.Due) is { } day ? (day, slots.DateTo is { } to && to > day ? to : null, false)
            : AskedPeriod.TryRead(slots.Period, out var period) && period.Days is > 27 and < 32 ? (period.First, null, true)
            : null;

    private static OccasionChange At(OccasionChange change, (DateOnly First, DateOnly? Last, bool IsMonth) when) => change with
    {
        Year = when.First.Year,
        Month = when.First.Month,
        Day = when.IsMonth ? null : when.First.Day,
        Last = when.Last,
    };

    private static OccasionChange Placed(OccasionChange change, Slots slots) =>
        slots.Places.Count == 0 ? change : change with { Places = slots.Places, Regions = Levels.Regions(slots.Places) };
}
