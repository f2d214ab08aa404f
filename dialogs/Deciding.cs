using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>The decide stage: one message and the facts in, one decision out. Pure.</summary>
public static class Deciding
{
    /// <summary>A message longer than this is pasted text, not a report: it is answered, never written down.</summary>
    public const int LongestMessage = 2000;

    /// <summary>Ten trillion: more than any project, and what the books can add up exactly ends not far above.</summary>
    private const decimal LargestAmount = 10_000_000_000_000m;

    /// <summary>What the conversations have to know before <see cref="Decide"/>.</summary>
    public static Needs Needs(Turn turn)
    {
        var heard = Heard.Of(turn);
        return heard.Acts.Aggregate(
            turn.Speaker is null || turn.Alarm is not null ? Dialogs.Needs.None with { Calendar = turn.Alarm is not null } : new Needs { Calendar = true, TotalsOf = [.. turn.Plan.WithUnitsBelow(turn.Me.Unit), Indicator.Whole], TotalsOn = [turn.Today] },
            (needs, pending) => needs.And(For(turn, pending.Act).Needs(turn with { Picks = pending.Picks }, pending.Act)));
    }

    public static Decision Decide(Turn turn, Facts facts)
    {
        if (turn.Text.Length > LongestMessage)
            return Composing.Alone(turn, Help.TooLong(turn.Text.Length));
        return With(turn with { Plan = turn.Plan with { Calendar = Calendars.With(turn.Plan.Calendar, facts.OccasionChanges) } }, facts);
    }

    /// <param name="turn">With the year's events as they stand.</param>
    private static Decision With(Turn turn, Facts facts)
    {
        var heard = Heard.Of(turn);
        if (heard.IsOldButton)
            return Composing.Alone(turn, Reply.Of(Text.Of("talk.old_button")), heard.StillOpen);
        if (heard.Dropped)
            return Composing.Alone(turn with { Talk = turn.Talk with { Question = null } }, Reply.Of(Text.Of("talk.dropped")));

        var steps = new List<Step>();
        Question? question = null;
        var books = facts;
        var beside = heard.Acts.Select(pending => pending.Act).ToList();
        foreach (var (pending, index) in heard.Acts.Select((pending, index) => (pending, index)))
        {
            if (question is not null && Writes(turn, pending))
                continue;
            var step = One(turn with { Picks = pending.Picks, ActIndex = index, Beside = beside }, pending.Act, books);
            if (step.Asks is { } asking)
                question = Waiting(turn, heard, pending, asking);
            steps.Add(step);
            books = Books.With(books, step.Changes);
        }

        return question is null
            ? Composing.Compose(turn, heard, facts, steps)
            : Composing.Ask(turn, question, steps);
    }

    /// <summary>Everything that the message would write waits together; what it only asks is answered at once.</summary>
    private static Question Waiting(Turn turn, Heard heard, Pending incomplete, Asking asking)
    {
        var acts = heard.Acts.Where(pending => pending == incomplete || Writes(turn, pending)).ToList();
        return new Question(turn.Id, asking.Slot, asking.Words, acts, acts.IndexOf(incomplete), asking.Options) { Shown = asking.Shown };
    }

    private static bool Writes(Turn turn, Pending pending) => For(turn, pending.Act).Deed is not (null or Deed.Ask);

    private static Step One(Turn turn, Act act, Facts facts)
    {
        var conversation = For(turn, act);
        if (Writes(turn, Pending.Of(act)) && act.Slots.Amounts.Any(amount => amount.Max > LargestAmount || amount.Min <= 0))
            return Step.Say(Text.Of("talk.absurd_amount"));
        if (conversation.Deed is { } deed && !Rights.May(turn.Me.Role, deed))
            return Step.Say(Text.Of(deed switch { Deed.Verify => "talk.may_not_verify", Deed.Publish => "bulletin.may_not", _ => "talk.may_not" }, ("role", Labels.Of(turn.Me.Role))));
        var settled = Doubting.Settled(act, turn.Picks);
        var step = conversation.Decide(turn, settled, facts);
        return Doubting.Asks(settled, step) ?? step with { Changes = [.. step.Changes.Select(change => Kept(turn, change, step.Undoes is not null))] };
    }

    /// <summary>What holds for every record, whoever writes it: a new one knows its day of report, a corrected one is looked at anew.</summary>
    private static Change Kept(Turn turn, Change change, bool isUndo) => change switch
    {
        { Before: null, After.ReportedOn: null } => change with { After = change.After with { ReportedOn = turn.Today } },
        { Before: { } before } when !isUndo => change with { After = Rulings.Corrected(before, change.After) },
        _ => change,
    };

    /// <summary>Whoever is not known yet can only say who they are.</summary>
    private static Conversation For(Turn turn, Act act) =>
        turn.Alarm is { } alarm ? Conversations.All.Single(conversation => conversation.Takes(alarm))
        : turn.Speaker is null ? Conversations.Join
        : Conversations.All.First(conversation => conversation.Takes(turn, act));
}
