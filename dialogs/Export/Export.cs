using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Hands over a file (导出): a bulletin, a list to hand in, the ledger.</summary>
public sealed class Export : Conversation
{
    private static readonly IReadOnlyList<string> Examples = ["bulletin", "trip_plan", "resources", "transfer", "ten_days", "ledger"];

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.Export];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act) =>
        ExportAsk.Of(turn, act) is { Kind: DocumentKind.Bulletin } ask ? new Needs { Bulletins = [ask.Bulletin] } : Dialogs.Needs.None;

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (ExportAsk.Of(turn, act) is not { } ask)
            return Step.Say(Reply.Of(Text.Of("export.which"), [.. Examples.Select(one => new Block.Paragraph(Text.Of("export.example_" + one)))]));
        if (ask.Kind == DocumentKind.Ranking && ask.Indicator.Length > 0 && !RankAsk.CanRank(turn.Plan, ask.Indicator))
            return Step.Say(Text.Of("rank.only_whole", ("indicator", new Value.Named(turn.Plan.Find(ask.Indicator)!.Name))));
        if (ask.Kind != DocumentKind.Bulletin)
            return Step.Say(ExportReplies.File(ListPapers.Name(turn.Plan, ask), Wanted(act, ask), ask.Id, Remarks(act, ask)));
        if (facts.FindBulletin(ask.Bulletin) is { } bulletin && (bulletin.IsReleased || Rights.May(turn.Me.Role, Domain.Deed.Publish)))
            return Step.Say(ExportReplies.File(BulletinReplies.Name(bulletin), Wanted(act, ask), ask.Id, Remarks(act, ask))) with { Bulletin = bulletin.Id };
        var missing = BulletinAsk.Of(ask.Bulletin)!;
        return Step.Say(new Reply(
            Text.Of("bulletin.not_released", ("name", BulletinNames.Of(missing.Kind, missing.Span))), [],
            Rights.May(turn.Me.Role, Domain.Deed.Publish) ? [new Choice(Text.Of("export.draft_it"), new BulletinAsk(BulletinAsk.Redraft, missing.Kind, missing.Span).ToTap(turn))] : []));
    }

    /// <summary>A ledger is a workbook, and of what nobody can draw the usual form is better than nothing.</summary>
    private static FileFormat Wanted(Act act, DocumentAsk ask) => (act.Slots.Format, ask.Kind) switch
    {
        (_, DocumentKind.Ledger) => FileFormat.Excel,
        (null or FileFormat.Picture, DocumentKind.Bulletin) => FileFormat.Word,
        (null or FileFormat.Picture, _) => FileFormat.Excel,
        ({ } wanted, _) => wanted,
    };

    private static IReadOnlyList<Text> Remarks(Act act, DocumentAsk ask) =>
    [
        .. act.Slots.Format == FileFormat.Picture ? [Text.Of("export.no_picture")] : Array.Empty<Text>(),
        .. ask.Kind == DocumentKind.Ledger && act.Slots.Format is FileFormat.Word or FileFormat.Pdf ? [Text.Of("export.ledger_is_excel")] : Array.Empty<Text>(),
    ];
}

/// <summary>A file in the chat.</summary>
internal static class ExportReplies
{
    public static Reply File(Value name, FileFormat format, string document, IReadOnlyList<Text>? remarks = null) => Reply.Of(
        Text.Of("export.ready", ("name", name)),
        [new Block.Document(name, format, document), .. (remarks ?? []).Select(remark => new Block.Paragraph(remark, IsQuiet: true))]);
}
