using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Drafts a bulletin on its due morning; called by the clock, never by a message.</summary>
public sealed class DraftBulletin : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [];

    public override bool Takes(Alarm alarm) => alarm is Alarm.BulletinDue;

    public override Needs Needs(Turn turn, Act act) =>
        BulletinDraft.Needs(turn.Plan, turn.People, Due(turn).Kind, Due(turn).Span, turn.Today);

    public override Step Decide(Turn turn, Act act, Facts facts) => BulletinMorning.Decide(turn, [Due(turn)], facts);

    private static DueBulletin Due(Turn turn) => turn.Alarm is Alarm.BulletinDue { Bulletin: var due }
        ? due
        : throw new InvalidOperationException($"No bulletin is due by {turn.Alarm}.");
}
