using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Shows a bulletin; who may publish it gets a draft where there is none yet. Everybody may read a released one.</summary>
public sealed class ReadBulletin : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.ShowBulletin];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act)
    {
        var ask = Asked(turn, act);
        var isDrafted = MayPublish(turn) && (ask.Wanted == BulletinAsk.Redraft || !turn.Picks.ContainsKey(BulletinAsk.Tapped));
        return isDrafted
            ? BulletinDraft.Needs(turn.Plan, turn.People, ask.Kind, ask.Span, turn.Today)
            : new Needs { Bulletins = [ask.Id, BulletinSpans.IdOf(ask.Kind, BulletinSpans.Before(ask.Kind, ask.Span))] };
    }

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var ask = Asked(turn, act);
        var bulletin = facts.FindBulletin(ask.Id);
        if (bulletin is not null && !bulletin.IsReleased && !MayPublish(turn))
            bulletin = null;
        return (ask.Wanted, bulletin) switch
        {
            (BulletinAsk.ShowSection, { } known) => Shown(known, BulletinReplies.Section(turn, known, ask.Section)),
            (BulletinAsk.Word, { } known) => Shown(known, ExportReplies.File(BulletinReplies.Name(known), FileFormat.Word, DocumentAsk.OfBulletin(known))),
            (BulletinAsk.Excel, { } known) => Shown(known, ExportReplies.File(BulletinReplies.Name(known), FileFormat.Excel, DocumentAsk.OfBulletin(known))),
            (BulletinAsk.Redraft, { IsReleased: false } known) when MayPublish(turn) => Drafted(turn, ask, facts, known),
            (_, { } known) => Shown(known, BulletinReplies.Of(turn, known, BulletinReplies.Lead(known), known.IsReleased ? [] : [Text.Of("bulletin.how_to_edit")])),
            (_, null) when !MayPublish(turn) => Step.Say(NotThere(turn, ask)),
            (_, null) when ask.Span.First > turn.Today => Step.Say(Text.Of("bulletin.not_begun", ("name", BulletinNames.Of(ask.Kind, ask.Span)))),
            (_, null) when ask.Span.Last < turn.Plan.Period.First || ask.Span.First > turn.Plan.Period.Last =>
                Step.Say(Text.Of("bulletin.outside", ("from", turn.Plan.Period.First), ("to", turn.Plan.Period.Last))),
            (_, null) => Drafted(turn, ask, facts, null),
        };
    }

    private static Step Drafted(Turn turn, BulletinAsk ask, Facts facts, Bulletin? existing)
    {
        var draft = BulletinDraft.Of(turn.Plan, turn.People, ask.Kind, ask.Span, turn.Today, facts, existing);
        IReadOnlyList<Text> remarks =
        [
            .. ask.Span.Last > turn.Today ? [Text.Of("bulletin.still_runs", ("day", ask.Span.Last))] : Array.Empty<Text>(),
            Text.Of("bulletin.how_to_edit"),
        ];
        return Shown(draft, BulletinReplies.Of(turn, draft, Text.Of("bulletin.drafted", ("name", BulletinReplies.Name(draft)), ("day", draft.At)), remarks)) with
        {
            Bulletins = [draft],
        };
    }

    private static Step Shown(Bulletin bulletin, Reply reply) => Step.Say(reply) with { Bulletin = bulletin.Id };

    private static Text NotThere(Turn turn, BulletinAsk ask) => turn.Plan.Bulletins.FirstOrDefault(rule => rule.Kind == ask.Kind) is { } rule && ask.Span.Last.AddDays(rule.DueAfterDays) >= turn.Today
        ? Text.Of("bulletin.not_released_due", ("name", BulletinNames.Of(ask.Kind, ask.Span)), ("day", ask.Span.Last.AddDays(rule.DueAfterDays)))
        : Text.Of("bulletin.not_released", ("name", BulletinNames.Of(ask.Kind, ask.Span)));

    private static BulletinAsk Asked(Turn turn, Act act) => BulletinAsk.Of(turn, act) ?? BulletinAsk.Of(turn.Talk.Bulletin) ?? BulletinAsk.Usual(turn);

    private static bool MayPublish(Turn turn) => Rights.May(turn.Me.Role, Domain.Deed.Publish);
}
