using System.Globalization;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What a turn is about, once the open question and the buttons are taken into account.</summary>
/// <param name="Acts">To be decided, in order.</param>
/// <param name="StillOpen">A question that the message left aside: it is asked again below the answer.</param>
/// <param name="Dropped">The sender called the question off.</param>
/// <param name="LetGo">The message left the question aside for the second time: it is dropped, and said so.</param>
/// <param name="IsOldButton">A button of a question that is no longer open.</param>
public sealed record Heard(IReadOnlyList<Pending> Acts, Question? StillOpen = null, bool Dropped = false, bool LetGo = false, bool IsOldButton = false)
{
    public static Heard Of(Turn turn)
    {
        if (turn.Alarm is not null)
            return One(Intent.Unknown);
        if (turn.Tap is { } tap)
            return OfTap(turn, tap);
        if (turn.Talk.Question is { } question)
            return OfAnswer(turn, question);
        if (turn.Talk.Expecting is { Slot: Asking.WhatToChange } tapped && Corrects(turn.Reading) is { } correction)
            return new Heard([Pending.Of(new Act(Intent.Correct, correction)).Pick(Correct.InTurn, tapped.Record)]);
        if (turn.Talk.Expecting is { Slot: not Asking.WhatToChange } expecting && turn.Reading.Answer is { } completion && SaysNothingElse(turn.Reading))
            return new Heard([Pending.Of(new Act(Intent.Correct, completion)).Pick(Correct.Record, expecting.Record)]);
        return new Heard([.. turn.Reading.Acts.Select(act => GoesOn(turn, act) ?? Pending.Of(act))]);
    }

    /// <summary>更多, after a list that was shown in part.</summary>
    private static Pending? GoesOn(Turn turn, Act act) => act.Intent == Intent.AskMore && turn.Talk.Listing is { } listing
        ? Pending.Of(listing.Act).Pick(Pages.From, listing.Next.ToString(CultureInfo.InvariantCulture))
        : null;

    /// <summary>After 改: a correction, or the bare value.</summary>
    private static Slots? Corrects(Reading reading) => reading.Acts switch
    {
        [{ Intent: Intent.Correct, Slots: var slots }] => slots,
        [{ Intent: Intent.Unknown, IsRefused: false }] => reading.Answer,
        _ => null,
    };

    private static Heard OfTap(Turn turn, Tap tap) => tap.Verb switch
    {
        Taps.Answer when turn.Talk.Question is { } question && question.Turn == tap.Turn && tap.Argument is { } value =>
            new Heard(Picked(question, value)),
        Taps.Answer => new Heard([], turn.Talk.Question, IsOldButton: true),
        Taps.Drop when turn.Talk.Question?.Turn == tap.Turn => new Heard([], Dropped: true),
        Taps.Drop => new Heard([], turn.Talk.Question, IsOldButton: true),
        Taps.Undo => One(Intent.Undo),
        Taps.Change => One(Intent.Correct),
        Taps.Show when ExplainAsk.TryParse(tap, out _) => One(Intent.AskExplain),
        Taps.Show when RankAsk.TryParse(tap, out _) => One(Intent.AskRank),
        Taps.Show => One(Intent.AskGap),
        Taps.Verify => About(Intent.Verify, Verify.Record, tap),
        Taps.Reject => About(Intent.Reject, Verify.Record, tap),
        Taps.Waiting => About(Intent.AskPending, ShowWaiting.From, tap),
        Taps.Judge => About(Intent.JudgeQuality, JudgeQuality.Point, tap),
        Taps.PutOff => new([Pending.Of(new Act(Intent.Snooze, Slots.None)).Pick(ToldItems.Item, ToldItems.Of(tap))]),
        Taps.Finish => new([Pending.Of(new Act(Intent.Finish, Slots.None)).Pick(ToldItems.Item, ToldItems.Of(tap))]),
        Taps.NoMore => new([Pending.Of(new Act(Intent.StopReminding, Slots.None)).Pick(ToldItems.Item, ToldItems.Of(tap))]),
        Taps.More when turn.Talk.Listing is { } listing && listing.Turn == tap.Turn && GoesOn(turn, new Act(Intent.AskMore, Slots.None)) is { } more => new Heard([more]),
        Taps.More => new Heard([], turn.Talk.Question, IsOldButton: true),
        Taps.TakeOver => About(Intent.TakeOver, TakeOver.Which, tap),
        Taps.SendBack => About(Intent.SendBack, TakeOver.Which, tap),
        Taps.Bulletin => About(BulletinAsk.Intent(tap), BulletinAsk.Tapped, tap),
        Taps.Help => One(Intent.Help),
        _ => One(Intent.Greet),
    };

    private static Heard OfAnswer(Turn turn, Question question)
    {
        var acts = turn.Reading.Acts;
        if (Chosen(turn.Text, question) is { } option)
            return new Heard(Picked(question, option));
        if (acts is [{ Intent: Intent.Cancel }] || (acts is [{ Intent: Intent.CallOff }] && question.Acts[question.Index].Act.Intent is Intent.ReportTrip or Intent.ReportEvent))
            return new Heard([], Dropped: true);
        if (question.Slot == Asking.Why && turn.Reading.Answer is { Reason: { Length: > 0 } } why && acts is [{ IsRefused: false } said] && MayBeReason(said.Intent))
            return new Heard(Filled(question, why));
        if (acts is [{ Intent: Intent.Confirm }] && question.Options is [var only])
            return new Heard(Picked(question, only.Value));
        if (turn.Reading.Answer is { } answer && SaysNothingElse(turn.Reading))
            return new Heard(Filled(question, answer));
        if (acts is [{ Intent: Intent.Correct } correction] && Concerns(correction.Slots, question))
            return new Heard(Filled(question, correction.Slots));
        var waiting = question.Acts[question.Index].Act.Intent;
        if (acts is [var more] && more.Intent == waiting && IsShort(more.Slots))
            return new Heard(Filled(question, more.Slots));
        var others = (IReadOnlyList<Pending>)[.. acts.Select(act => GoesOn(turn, act) ?? Pending.Of(act))];
        if (acts.Any(act => act.Intent == waiting))
            return new Heard(others);
        return question.WasPutAgain ? new Heard(others, LetGo: true) : new Heard(others, question with { WasPutAgain = true });
    }

    /// <summary>A correction is about what waits where that says something to correct; else about the last record.</summary>
    private static bool Concerns(Slots correction, Question question) =>
        SlotNames.Of(correction).Any(slot => slot == question.Slot || SlotNames.Of(question.Acts[question.Index].Act.Slots).Contains(slot));

    /// <summary>"拜访了比亚迪" completes the visit that waits; a message that tells more is a new report in its place.</summary>
    private static bool IsShort(Slots slots) => SlotNames.Of(slots).Except(["direction", "status"]).Count() <= 1;

    /// <summary>钱还没到账 gives a reason, whatever else it could be; a question or an order does not.</summary>
    private static bool MayBeReason(Intent intent) => intent is Intent.Unknown or Intent.Correct or Intent.ReportFunds or Intent.ReportStage or Intent.ReportLead
        or Intent.ReportVisit or Intent.ReportEvent or Intent.ReportTrip or Intent.ReportRate;

    private static bool SaysNothingElse(Reading reading) =>
        reading.Acts is [{ Intent: Intent.Unknown or Intent.Correct }];

    /// <summary>"2", "2." or the option's own value.</summary>
    private static string? Chosen(string text, Question question)
    {
        var said = text.Trim().TrimEnd('.', '。', ')', '）', '、');
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= question.Options.Count)
            return question.Options[number - 1].Value;
        return question.Options.FirstOrDefault(option => option.Value == said)?.Value;
    }

    private static IReadOnlyList<Pending> Picked(Question question, string value) =>
        With(question, pending => pending.Pick(question.Slot, value));

    private static IReadOnlyList<Pending> Filled(Question question, Slots answer) =>
        With(question, pending => pending with { Act = pending.Act with { Slots = Filling.In(pending.Act.Slots, answer) } });

    private static IReadOnlyList<Pending> With(Question question, Func<Pending, Pending> change) =>
        [.. question.Acts.Select((pending, index) => index == question.Index ? change(pending) : pending)];

    private static Heard About(Intent intent, string question, Tap tap) =>
        new([Pending.Of(new Act(intent, Slots.None)).Pick(question, tap.Argument ?? "")]);

    private static Heard One(Intent intent) => new([Pending.Of(new Act(intent, Slots.None))]);
}
