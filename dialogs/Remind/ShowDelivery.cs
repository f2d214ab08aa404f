using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Who got which reminder, and who could not be reached and why (提醒送达情况, 谁没收到提醒): for officers.</summary>
public sealed class ShowDelivery : Conversation
{
    private const int MostLines = 20;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskDelivery];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act) =>
        Rights.May(turn.Me.Role, Domain.Deed.Oversee) ? new() { DeliveriesIn = Asked(turn, act.Slots) } : Dialogs.Needs.None;

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (!Rights.May(turn.Me.Role, Domain.Deed.Oversee))
            return Step.Say(Text.Of("remind.may_not_oversee"));
        var asked = Asked(turn, act.Slots);
        if (facts.Deliveries.Count == 0)
            return Step.Say(Text.Of("remind.none_sent", ("when", CalendarWords.Days(asked))));
        var people = facts.Deliveries.GroupBy(delivery => delivery.Person, StringComparer.Ordinal).ToList();
        // Reached on one channel is reached.
        var missed = people.Where(person => person.All(delivery => delivery.State is not (DeliveryState.Sent or DeliveryState.Waiting))).Select(person => person.Key).ToList();
        var rows = facts.Deliveries.OrderByDescending(delivery => missed.Contains(delivery.Person)).ToList();
        return Step.Say(new Reply(
            Text.Of(
                missed.Count == 0 ? "remind.all_reached" : "remind.some_missed",
                ("when", CalendarWords.Days(asked)), ("count", facts.Deliveries.Count), ("people", people.Count), ("missed", missed.Count),
                ("names", new Value.Names([.. missed.Take(MostLines).Select(id => NameOf(turn, id))]))),
            [
                new Block.Table(
                    [Text.Of("remind.column_person"), Text.Of("remind.column_when"), Text.Of("remind.column_what"), Text.Of("remind.column_state")],
                    [.. rows.Take(MostLines).Select(row => (IReadOnlyList<Value>)
                    [
                        NameOf(turn, row.Person), Text.Of("remind.at", ("day", DateOnly.FromDateTime(row.At)), ("time", $"{row.At:HH\\:mm}")), row.What, StateOf(row),
                    ])]),
                .. rows.Count > MostLines ? [new Block.Paragraph(Text.Of("remind.more", ("count", rows.Count - MostLines)), IsQuiet: true)] : Array.Empty<Block>(),
            ],
            []));
    }

    /// <summary>Today where no day was said.</summary>
    private static Period Asked(Turn turn, Slots slots)
    {
        if (slots.Date is { } date)
            return new Period(date, slots.DateTo ?? date);
        return AskedPeriod.TryRead(slots.Period, out var period) ? period : new Period(turn.Today, turn.Today);
    }

    private static string NameOf(Turn turn, string person) => turn.People.FirstOrDefault(one => one.Id == person)?.Name ?? person;

    private static Text StateOf(Delivery row) => row.State switch
    {
        DeliveryState.Sent => Text.Of("remind.state_sent"),
        DeliveryState.Waiting => Text.Of("remind.state_waiting"),
        DeliveryState.Refused => Text.Of("remind.state_refused", ("why", row.Why ?? "")),
        DeliveryState.Unclear => Text.Of("remind.state_unclear"),
        DeliveryState.Blocked => Text.Of("remind.state_blocked"),
        DeliveryState.NotInstalled => Text.Of("remind.state_not_installed"),
        DeliveryState.NotBound => Text.Of("remind.state_not_bound"),
        var other => throw new InvalidOperationException($"No words for {other}."),
    };
}
