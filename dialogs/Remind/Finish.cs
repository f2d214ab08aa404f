using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What was just reminded of is done (办完了, 已回访).</summary>
public sealed class Finish : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.Finish];

    public override Deed? Deed => Domain.Deed.Remind;

    public override Needs Needs(Turn turn, Act act) => ToldItems.Needs(turn);

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var meant = ToldItems.Meant(turn, act, facts).Where(told => ToldItems.CanBeFinished(told.Kind)).ToList();
        if (meant.Count == 0)
            return Step.Say(Text.Of(turn.Tap is null ? "remind.nothing_to_finish" : "remind.over"));
        if (meant.Count > 1 && !turn.Picks.ContainsKey(ToldItems.Item))
            return ToldItems.Which(Text.Of("remind.which_finished"), meant, mayBeAll: true);
        return new Step
        {
            ReminderNotes = [.. meant.Select(told => new ReminderNote.Ended(told.Key, Ending.Done))],
            Replies =
            [
                Reply.Of(
                    meant is [{ Kind: ReminderKind.TenDay, What: var what }] && what.With.TryGetValue("name", out var name)
                        ? Text.Of("remind.noted_unchanged", ("name", name))
                        : Text.Of(meant.Count == 1 ? "remind.finished" : "remind.finished_all", ("what", meant[0].What), ("count", meant.Count)),
                    [.. meant.Exists(told => told.Kind == ReminderKind.FollowUp) ? [new Block.Paragraph(Text.Of("remind.tell_visit"), IsQuiet: true)] : Array.Empty<Block>()]),
            ],
        };
    }
}
