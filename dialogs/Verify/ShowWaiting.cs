using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What waits to be verified (待核实的有哪些), the oldest first: an officer's whole list with a tap for each, everybody else their unit's.</summary>
public sealed class ShowWaiting : Conversation
{
    /// <summary>The pick that says from which on.</summary>
    public const string From = "from";

    /// <summary>Two taps for each are as many as a card can have.</summary>
    private const int Most = 3;

    /// <summary>So that a tap for the next ones fits.</summary>
    private const int OfMore = 2;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskPending];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act) => new()
    {
        Waiting = new WaitingAsked(turn.Plan.Verifies, IsOfAll(turn) ? [] : turn.Me.Units, Skip(turn), Most),
    };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (turn.Plan.Verifies.Count == 0)
            return Step.Say(Text.Of("verify.not_wanted"));
        if (facts.Waiting.Count == 0)
            return Step.Say(Text.Of(Skip(turn) > 0 ? "verify.no_more" : "verify.nothing_waits"));
        var left = facts.WaitingCount - Skip(turn);
        var shown = left > Most ? facts.Waiting.Take(OfMore).ToList() : facts.Waiting;
        return Step.Say(new Reply(
            Text.Of((IsOfAll(turn) ? "verify.waiting" : "verify.waiting_of_unit") + (shown.Count < facts.WaitingCount ? "_first" : ""), ("count", facts.WaitingCount), ("shown", shown.Count)),
            [.. shown.Select((entry, index) => Card(turn, entry, Skip(turn) + index + 1, facts))],
            [
                .. Rights.May(turn.Me.Role, Domain.Deed.Verify) ? shown.SelectMany((entry, index) => Taps(turn, entry, Skip(turn) + index + 1, facts)) : [],
                .. left > shown.Count
                    ? [new Choice(Text.Of("verify.more", ("count", left - shown.Count)), new Tap(turn.Id, Dialogs.Taps.Waiting, (Skip(turn) + shown.Count).ToString(CultureInfo.InvariantCulture)))]
                    : Array.Empty<Choice>(),
            ]));
    }

    private static bool IsOfAll(Turn turn) => turn.Me.Role is Role.Officer or Role.Leader or Role.Admin;

    private static int Skip(Turn turn) =>
        int.TryParse(turn.Picks.GetValueOrDefault(From), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0;

    private static Block.FactList Card(Turn turn, Entry entry, int number, Facts facts) => new(
        Text.Of("verify.item", ("number", number), ("what", RecordCard.Name(turn, entry, facts))),
        [
            .. RecordCard.Of(turn, entry, facts) is Block.FactList card ? card.Facts : [],
            .. Labels.Fact("unit", turn.Plan.FindUnit(entry.Unit)?.Name ?? turn.Plan.Authority.Name),
            .. Labels.Fact("reporter", turn.People.FirstOrDefault(person => person.Id == entry.Person)?.Name ?? entry.Person),
            .. entry.Evidence is null ? Labels.Fact("evidence", Text.Of("verify.no_evidence")) : [],
        ]);

    private static IEnumerable<Choice> Taps(Turn turn, Entry entry, int number, Facts facts)
    {
        if (entry.Person == turn.Me.Id || (facts.Authors.TryGetValue(entry.Id, out var authors) && authors.Contains(turn.Me.Id)))
            yield break;
        yield return new Choice(Text.Of("verify.accept_one", ("number", number)), new Tap(turn.Id, Dialogs.Taps.Verify, entry.Id));
        yield return new Choice(Text.Of("verify.reject_one", ("number", number)), new Tap(turn.Id, Dialogs.Taps.Reject, entry.Id));
    }
}
