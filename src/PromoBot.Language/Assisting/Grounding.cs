using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>
/// Keeps of a model's claims what the message's own words bear out. A sum, day, place or count must be one that the rules read
/// too; a name must stand in the message; a fixed term (stage, tag, indicator…) needs a word that calls it. The rest is dropped.
/// </summary>
internal sealed class Grounding(Message message)
{
    /// <summary>More acts than anybody tells in one message.</summary>
    private const int Most = 6;

    private readonly Evidence evidence = new(message, message.Names, 0, message.Clauses, []);
    private readonly GroundedDays days = new(message);
    private readonly GroundedNames names = new(message);
    private readonly GroundedTerms terms = new(message);

    public IReadOnlyList<Act> Of(IReadOnlyList<Act> claims)
    {
        var acts = new List<Act>();
        foreach (var claim in claims.Where(claim => MayBeProposed(claim.Intent)).Take(Most))
        {
            var act = Grounded(claim);
            if (Needed.IsThere(act))
                Occasions.Put(acts, act);
        }
        return [.. acts.Select(Doubted)];
    }

    /// <summary>A model may propose a new report or a question; it never changes, takes back or confirms what stands.</summary>
    private static bool MayBeProposed(Intent intent) => !intent.IsOwn() && intent is not (Intent.Unknown or Intent.Correct or Intent.Undo
        or Intent.Confirm or Intent.Cancel or Intent.Snooze or Intent.Handover or Intent.Bind);

    private Act Grounded(Act claim)
    {
        var said = claim.Slots;
        var slots = new Slots
        {
            Date = days.Day(said.Date),
            Due = days.Day(said.Due),
            Time = days.Time(said.Time),
            Period = days.Period(said.Period) ? said.Period : null,
            Companies = names.Others(said.Companies),
            Contacts = names.Others(said.Contacts),
            Leader = names.One(said.Leader),
            Person = names.One(said.Person),
            Project = names.One(said.Project),
            Industry = names.One(said.Industry),
            Unit = names.One(said.Unit),
            Places = [.. said.Places.Where(IsPlace).Distinct(StringComparer.Ordinal)],
            Amounts = Amounts(claim.Intent, said.Amounts),
            Count = said.Count is { } count && message.Values.Numbers.Any(number => number.Value == count) ? count : null,
        };
        slots = slots with { DateTo = slots.Date is { } from && days.Day(said.DateTo) is { } to && to > from ? to : null };
        return new(claim.Intent, terms.In(slots, said, evidence));
    }

    private bool IsPlace(string name) => message.Values.Places.Any(place => place.Name == name || place.Others.Contains(name));

    /// <summary>Which sums belong to the act is the model's to say; what a sum is about is read from the words beside it.</summary>
    private IReadOnlyList<Amount> Amounts(Intent intent, IReadOnlyList<Amount> said)
    {
        if (said.Count == 0)
            return [];
        AmountKind? usual = intent switch
        {
            Intent.ReportFunds => AmountKind.Funds,
            Intent.ReportStage => AmountKind.Signed,
            Intent.AskExplain => null,
            _ => AmountKind.Investment,
        };
        return [.. Sums.Of(evidence, usual).Where(sum => said.Any(one => one.Min == sum.Min && one.Max == sum.Max && one.Currency == sum.Currency)).Distinct()];
    }

    /// <summary>Everything that only a model read is marked.</summary>
    private static Act Doubted(Act act) => act with { Doubts = [.. SlotNames.Of(act.Slots).Select(slot => new Doubt(slot, []))] };
}
