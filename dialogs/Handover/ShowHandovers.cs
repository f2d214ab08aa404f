using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What waits to be taken over (待接收的移交): by me with taps, and what I or my unit gave and nobody has taken yet.</summary>
public sealed class ShowHandovers : Conversation
{
    /// <summary>Two taps for each are as many as a card can have.</summary>
    private const int Most = 3;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskHandovers];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act) => new() { HandoversOf = [] };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var mine = facts.Handovers.Where(one => Handing.MayDecide(turn.Me, one)).ToList();
        var given = facts.Handovers.Where(one => !mine.Contains(one) && (one.Person == turn.Me.Id || turn.Me.Units.Contains(one.From) || turn.Me.Units.Contains(one.Unit))).ToList();
        if (mine.Count + given.Count == 0)
            return Step.Say(Text.Of("handover.nothing_waits"));
        var shown = mine.Take(Most).ToList();
        return Step.Say(new Reply(
            Text.Of(mine.Count > 0 ? "handover.waiting" : "handover.waiting_elsewhere", ("count", mine.Count > 0 ? mine.Count : given.Count)),
            [
                .. shown.Concat(given.Take(Most)).Select(one => HandoverCard.Of(turn, one, facts)),
                .. mine.Count > Most ? [new Block.Paragraph(Text.Of("handover.more_wait", ("count", mine.Count - Most)), IsQuiet: true)] : Array.Empty<Block>(),
            ],
            [.. shown.SelectMany((one, at) => Choices(turn, one, at + 1, shown.Count))]));
    }

    private static IEnumerable<Choice> Choices(Turn turn, Handover handed, int number, int of)
    {
        if (of == 1)
            return HandoverNotices.Choices(turn, handed);
        return
        [
            new Choice(Text.Of("handover.take_one", ("number", number)), new Tap(turn.Id, Taps.TakeOver, handed.Id)),
            new Choice(Text.Of("handover.send_back_one", ("number", number)), new Tap(turn.Id, Taps.SendBack, handed.Id)),
        ];
    }
}
