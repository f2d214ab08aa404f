using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Changes the words of a draft, and releases it: then it is frozen, and goes to those it is for.</summary>
public sealed class WriteBulletin : Conversation
{
    /// <summary>The question whether it is to go out.</summary>
    public const string Sure = "bulletin_release";

    private const string Yes = "release";

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.EditBulletin, Intent.ReleaseBulletin];

    public override Deed? Deed => Domain.Deed.Publish;

    public override Needs Needs(Turn turn, Act act) => new()
    {
        BulletinDrafts = true,
        Bulletins = [.. new[] { BulletinAsk.Of(turn, act)?.Id, turn.Talk.Bulletin }.OfType<string>()],
    };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (Meant(turn, act, facts) is not { } bulletin)
            return Step.Say(Text.Of(BulletinAsk.Of(turn, act) is null ? "bulletin.no_draft" : "bulletin.no_such_draft"));
        if (bulletin.IsReleased)
            return Step.Say(BulletinReplies.Of(turn, bulletin, Text.Of("bulletin.frozen", ("name", BulletinReplies.Name(bulletin)), ("day", bulletin.ReleasedOn!.Value)))) with { Bulletin = bulletin.Id };
        return act.Intent == Intent.EditBulletin ? Edited(turn, act.Slots.Edit!, bulletin) : Released(turn, bulletin);
    }

    /// <summary>The one that was named; else the one shown last, or the latest draft.</summary>
    private static Bulletin? Meant(Turn turn, Act act, Facts facts)
    {
        if (BulletinAsk.Of(turn, act) is { } ask)
            return facts.FindBulletin(ask.Id);
        return facts.FindBulletin(turn.Talk.Bulletin) ?? facts.Bulletins.Where(one => !one.IsReleased).MaxBy(one => one.DraftedOn);
    }

    private static Step Edited(Turn turn, PaperEdit edit, Bulletin bulletin)
    {
        if (BulletinEdits.Apply(bulletin.Paper, edit) is not { } paper)
            return Step.Say(Text.Of(
                edit.Of == EditOf.Highlight ? "bulletin.no_highlight" : "bulletin.no_paragraph",
                ("number", edit.Number), ("count", BulletinEdits.Count(bulletin.Paper, edit.Of)))) with { Bulletin = bulletin.Id };
        var after = bulletin with { Paper = paper, Revision = bulletin.Revision + 1, IsEdited = true };
        return Step.Say(Shown(turn, edit, after)) with { Bulletins = [after], Bulletin = after.Id };
    }

    /// <summary>The section that was changed, so that the officer sees what became of it.</summary>
    private static Reply Shown(Turn turn, PaperEdit edit, Bulletin after)
    {
        var lead = Text.Of("bulletin.edited", ("name", BulletinReplies.Name(after)));
        return edit.Of == EditOf.Highlight
            ? BulletinReplies.Section(turn, after, BulletinPaper.Highlights) with { Lead = lead }
            : BulletinReplies.Of(turn, after, lead);
    }

    private static Step Released(Turn turn, Bulletin bulletin)
    {
        if (bulletin.Span.Last > turn.Today)
            return Step.Say(Text.Of("bulletin.too_early", ("name", BulletinReplies.Name(bulletin)), ("day", bulletin.Span.Last))) with { Bulletin = bulletin.Id };
        if (bulletin.At < BulletinContents.At(turn.Plan, bulletin.Span, turn.Today))
            return Step.Say(new Reply(
                Text.Of("bulletin.old_figures", ("name", BulletinReplies.Name(bulletin)), ("day", bulletin.At)), [],
                [new Choice(Text.Of("bulletin.tap_redraft"), new BulletinAsk(BulletinAsk.Redraft, bulletin.Kind, bulletin.Span).ToTap(turn))])) with { Bulletin = bulletin.Id };
        var readers = Readers(turn, bulletin);
        // 发布 said again while that is being asked says yes.
        if (!turn.Picks.ContainsKey(Sure) && turn.Talk.Question?.Slot != Sure)
            return Step.Ask(
                Sure,
                Text.Of("bulletin.ask_release", ("title", bulletin.Paper.Title), ("count", readers.Count), ("roles", new Value.Phrases([.. To(turn.Plan, bulletin.Kind).Select(Labels.Of)]))),
                new Option(Yes, Text.Of("bulletin.release_now")));
        return Release(turn, bulletin);
    }

    /// <summary>Releases it in the speaker's name, without asking.</summary>
    public static Step Release(Turn turn, Bulletin bulletin)
    {
        var readers = Readers(turn, bulletin);
        var released = bulletin with
        {
            Revision = bulletin.Revision + 1,
            ReleasedOn = turn.Today,
            ReleasedBy = turn.Me.Id,
            Paper = bulletin.Paper with { Foot = [.. bulletin.Paper.Foot.Take(1), BulletinNames.Day(turn.Today)] },
        };
        return Step.Say(BulletinReplies.Of(turn, released, Text.Of("bulletin.released", ("name", BulletinReplies.Name(released)), ("count", readers.Count)))) with
        {
            Bulletins = [released],
            Bulletin = released.Id,
            Notices = [.. readers.Select(person => new Notice(person.Id, Told(turn, released)))],
            Announcements = [Announced(turn, released)],
            AuditNotes = [$"released {released.Id}"],
        };
    }

    private static Reply Told(Turn turn, Bulletin released) =>
        BulletinReplies.Of(turn, released, Text.Of("bulletin.told", ("title", released.Paper.Title)));

    /// <summary>A group has nothing to tap, and gets the file.</summary>
    private static Reply Announced(Turn turn, Bulletin released)
    {
        var told = Told(turn, released);
        return told with { Choices = [], Blocks = [.. told.Blocks, new Block.Document(BulletinReplies.Name(released), FileFormat.Word, DocumentAsk.OfBulletin(released))] };
    }

    private static List<Person> Readers(Turn turn, Bulletin bulletin) =>
        [.. turn.People.Where(person => person.Id != turn.Me.Id && To(turn.Plan, bulletin.Kind).Contains(person.Role))];

    private static IReadOnlyList<Role> To(Plan plan, BulletinKind kind) =>
        plan.Bulletins.FirstOrDefault(rule => rule.Kind == kind)?.To ?? BulletinRule.Usual;
}
