using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Finds a record right (核实) or sends it back with a reason (退回). Nobody does either to words of their own.</summary>
public sealed class Verify : Conversation
{
    /// <summary>The pick that names the record.</summary>
    public const string Record = "record_to_verify";

    /// <summary>Reasons to tap; others are typed.</summary>
    internal static readonly IReadOnlyList<string> Reasons = ["no_proof", "wrong_amount", "wrong_date", "twice", "not_arrived"];

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.Verify, Intent.Reject];

    public override Deed? Deed => Domain.Deed.Verify;

    public override Needs Needs(Turn turn, Act act) => new Needs
    {
        ProjectsLike = act.Slots.Project is { } name ? [name] : [],
        Entries = turn.Picks.TryGetValue(Record, out var record) ? [record] : [],
        Waiting = new WaitingAsked(turn.Plan.Verifies, [], 0, Sought.MostLookedAt),
        TotalsOf = [.. turn.Plan.Units.Select(unit => unit.Id), Indicator.Whole],
        TotalsOn = [turn.Today],
    };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (turn.Plan.Verifies.Count == 0)
            return Step.Say(Text.Of("verify.not_wanted"));
        var isPicked = turn.Picks.ContainsKey(Record);
        return Sought.In(turn, act, facts) switch
        {
            [] when act.Slots.Project is { } name => Step.Say(Text.Of("verify.unknown", ("name", name))),
            [] => Step.Say(Text.Of("verify.nothing_waits")),
            [var entry] => Ruled(turn, act, entry, facts, isPicked),
            var several => Which(turn, several, facts),
        };
    }

    private static Step Which(Turn turn, IReadOnlyList<Entry> several, Facts facts) => Step.Ask(
        Record, Text.Of("verify.ask_which"), [.. several.Take(5).Select(entry => new Option(entry.Id, RecordCard.Name(turn, entry, facts)))]);

    /// <param name="isPicked">Tapped in a list that may be old: it then changes no finding that came since.</param>
    private static Step Ruled(Turn turn, Act act, Entry entry, Facts facts, bool isPicked)
    {
        var isVerified = act.Intent == Intent.Verify;
        if (entry.IsWithdrawn)
            return Step.Say(Text.Of("verify.withdrawn"));
        if (entry.Review is { } review && (isPicked || review.IsVerified == isVerified))
            return Shown(turn, entry, facts, Text.Of(review.IsVerified ? "verify.verified_already" : "verify.rejected_already", ("what", RecordCard.Name(turn, entry, facts))));
        if (IsOwn(turn, entry, facts))
            return Step.Say(Text.Of("verify.own"));
        if (isVerified)
            return Found(turn, entry, new Review(true, turn.Me.Id, turn.Today, null), facts);
        return (act.Slots.Reason ?? turn.Picks.GetValueOrDefault(Asking.Why)) is { } reason
            ? Found(turn, entry, new Review(false, turn.Me.Id, turn.Today, reason), facts)
            : AskWhy(turn, entry, facts);
    }

    private static Step AskWhy(Turn turn, Entry entry, Facts facts) => new()
    {
        Asks = new Asking(Asking.Why, Text.Of("verify.ask_reason", ("what", RecordCard.Name(turn, entry, facts))), [.. Reasons.Select(reason => new Option(reason, Text.Of("verify.reason_" + reason)))]),
    };

    private static Step Found(Turn turn, Entry entry, Review review, Facts facts)
    {
        var after = entry with { Review = review };
        var left = Math.Max(facts.WaitingCount - (Rulings.Waits(turn.Plan, entry) ? 1 : 0), 0);
        return Shown(turn, after, facts, Text.Of(review.IsVerified ? "verify.verified" : "verify.rejected", ("what", RecordCard.Name(turn, after, facts)))) with
        {
            Changes = [new Change(entry, after)],
            EffectOn = entry.Unit,
            Notices = [new Notice(entry.Person, Told(turn, after, review, facts))],
            Choices = left > 0 ? [new Choice(Text.Of("verify.go_on", ("count", left)), new Tap(turn.Id, Taps.Waiting, "0"))] : [],
        };
    }

    private static Step Shown(Turn turn, Entry entry, Facts facts, Text headline) => new()
    {
        Shown = [RecordCard.Of(turn, entry, facts)],
        Headline = headline,
    };

    /// <summary>What the reporter hears; what was sent back can be put right from there.</summary>
    private static Reply Told(Turn turn, Entry entry, Review review, Facts facts) => review.IsVerified
        ? Reply.Of(Text.Of("verify.told_verified", ("what", RecordCard.Name(turn, entry, facts)), ("by", turn.Me.Name)))
        : new Reply(
            Text.Of("verify.told_rejected", ("what", RecordCard.Name(turn, entry, facts)), ("reason", RecordState.Reason(review.Reason!))),
            [RecordCard.Of(turn, entry, facts), new Block.Paragraph(Text.Of("verify.put_right"), IsQuiet: true)],
            [new Choice(Text.Of("talk.change"), new Tap(turn.Id, Taps.Change))]);

    private static bool IsOwn(Turn turn, Entry entry, Facts facts) =>
        entry.Person == turn.Me.Id || (facts.Authors.TryGetValue(entry.Id, out var authors) && authors.Contains(turn.Me.Id));
}
