using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What can be done here; and an answer for everything that no conversation takes.</summary>
public sealed class Help : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } =
        [Intent.Help, Intent.Greet, Intent.Unknown, Intent.Confirm, Intent.Cancel, Intent.AskMore];

    /// <summary>Of a refused request; enough to see what was asked for.</summary>
    private const int LongestNote = 200;

    public override Step Decide(Turn turn, Act act, Facts facts) => act.IsRefused
        ? Step.Say(Text.Of("help.refused")) with { AuditNotes = [$"refused: {(turn.Text.Length > LongestNote ? turn.Text[..LongestNote] : turn.Text)}"] }
        : Step.Say(Answer(turn, act));

    private static Reply Answer(Turn turn, Act act) => act.Intent switch
    {
        Intent.Help => What(turn),
        Intent.Greet when turn.Tap is not null => Hello(turn),
        Intent.Greet => Reply.Of(Text.Of("help.greeting", ("name", turn.Me.Name))),
        Intent.Confirm => Reply.Of(Text.Of("help.nothing_to_confirm")),
        Intent.AskMore => Reply.Of(Text.Of("find.no_more")),
        Intent.Cancel => Reply.Of(Text.Of("help.nothing_to_cancel")),
        _ => new Reply(Text.Of("help.not_understood"), [new Block.Paragraph(Text.Of("help.try"), IsQuiet: true)], Suggestions(turn)),
    };

    /// <summary>Pasted text is not a report.</summary>
    public static Reply TooLong(int characters) => Reply.Of(Text.Of("help.too_long", ("characters", characters), ("most", Deciding.LongestMessage)));

    /// <summary>First messages to tap.</summary>
    public static IReadOnlyList<Choice> Suggestions(Turn turn) =>
    [
        .. Rights.May(turn.Me.Role, Domain.Deed.Report) ? [new Choice(Text.Of("help.example_report"), new Tap(turn.Id, Taps.Help))] : Array.Empty<Choice>(),
        new Choice(Text.Of("help.ask_gap"), new Tap(turn.Id, Taps.Show, "gap")),
    ];

    private static Reply What(Turn turn) => new(
        Text.Of("help.what"),
        [
            .. Rights.May(turn.Me.Role, Domain.Deed.Report)
                ? Lines("help.visit", "help.lead", "help.stage", "help.funds", "help.event", "help.trip", "help.call_off", "help.remind", "help.find", "help.handover", "help.correct", "help.gap", "help.explain")
                : Lines("help.gap_of_units", "help.explain", "help.trip", "help.remind", "help.find"),
            .. Rights.May(turn.Me.Role, Domain.Deed.Verify) ? Lines("help.verify") : [],
            .. Rights.May(turn.Me.Role, Domain.Deed.ChangeAny) ? Lines("help.calendar") : [],
            .. Rights.May(turn.Me.Role, Domain.Deed.Publish) ? Lines("help.bulletin") : [],
            .. Rights.May(turn.Me.Role, Domain.Deed.Oversee) ? Lines("help.delivery") : [],
            .. Lines("help.export"),
        ],
        [new Choice(Text.Of("help.ask_gap"), new Tap(turn.Id, Taps.Show, "gap"))]);

    private static Reply Hello(Turn turn) => new(
        Text.Of("help.hello", ("name", turn.Me.Name), ("authority", turn.Plan.Authority.Name)),
        [new Block.Paragraph(Text.Of(Rights.May(turn.Me.Role, Domain.Deed.Report) ? "help.just_say" : "help.just_ask"))],
        Suggestions(turn));

    private static IEnumerable<Block> Lines(params string[] keys) => keys.Select(key => new Block.Paragraph(Text.Of(key)));
}
